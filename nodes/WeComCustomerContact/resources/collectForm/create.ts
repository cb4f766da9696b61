import type { IDataObject } from 'n8n-workflow';

import { idIn } from '../../../wecom/answer';
import { collectFormApi } from '../../../wecom/api';
import { callWeCom } from '../../../wecom/callWeCom';
import { id, requiredText } from '../../fields/checks';
import { options } from '../../fields/collections';
import { described, notSent, shownFor } from '../../fields/field';
import { chooseSeveral } from '../../fields/several';
import { afterCreation } from '../../operation/afterCreation';
import { defineOperation } from '../../operation/operation';
import { invalid } from '../../../wecom/errors/failure';
import { formDescription, formTitle, headerUrl } from './fields';
import { questionChoice, questionFields, questionsGiven } from './questionFields';
import { numbered } from './questions';
import {
	answeringDepartments,
	answeringMembers,
	checkSettings,
	firstQuestionOf,
	settingFieldsAnd,
	settingsGiven,
	whoMayAnswer,
} from './settings';

const newTitle = described({ required: true }, { ...formTitle, check: requiredText() });

const folderId = notSent(id(), {
	displayName: 'Folder ID',
	name: 'folderId',
	type: 'string',
	default: '',
	placeholder: 'e.g. s.ww1d5c4b3a29187f06.gAsk3Lp_f.8Yx2k',
	description: 'The folder of the space that the form goes into; the ID of the space for its root',
});

const spaceId = notSent(id(), {
	displayName: 'Space ID',
	name: 'spaceId',
	type: 'string',
	default: '',
	placeholder: 'e.g. s.ww1d5c4b3a29187f06.gAsk3Lp',
	description: 'The space that the form goes into, together with a folder',
});

/** Questions are needed here. */
const [rowsField, formFieldsField] = questionFields;

/**
 * Collection Form: Create (创建收集表), with its link (分享文档) in the same step.
 *
 * Sends `spaceid`, `fatherid` and `form_info`: `form_title`, `form_desc`, `form_header`, `form_question.items` (of rows by
 * their kind, or of the fields of a form of n8n; numbered from 1, in forms of schools from 2) and `form_setting` with
 * what the user gave. Then asks for the link with the `formid`.
 *
 * Gives one item: `{ formid, share_url }`. Keep the `formid`, since no call lists forms. Where WeCom gives no link, the item has the
 * `formid` and says why: `{ formid, errcode, errmsg, reason }`.
 *
 * @see https://developer.work.weixin.qq.com/document/path/97462
 */
export const create = defineOperation({
	name: 'Create',
	value: 'create',
	action: 'Create collection form',
	description: 'Create a form with questions, and get the link to it',
	call: collectFormApi.create,
	fields: [
		newTitle,
		questionChoice,
		rowsField,
		formFieldsField,
		whoMayAnswer,
		...[
			...chooseSeveral({ displayName: 'Answering Members By', name: 'answeringMembersBy' }, [
				answeringMembers,
			]),
			...chooseSeveral(
				{ displayName: 'Answering Departments By', name: 'answeringDepartmentsBy' },
				[answeringDepartments],
			),
		].map((field) => shownFor({ whoMayAnswer: [1] }, field)),
		options(settingFieldsAnd([formDescription, folderId, headerUrl, spaceId])),
	],
	prepare(params) {
		const settings = settingsGiven(this);
		checkSettings(settings);
		const fatherid = this.given(folderId);
		const spaceid = this.given(spaceId);
		if ((spaceid === undefined) !== (fatherid === undefined)) {
			throw invalid(
				"'Space ID' and 'Folder ID' belong together",
				"Fill in both, or neither. For the root of a space give its ID in 'Folder ID', too.",
			);
		}
		const first = firstQuestionOf(settings.fill_out_auth);
		const info = {
			form_title: this.given(newTitle)!,
			form_desc: this.given(formDescription) || undefined,
			form_header: this.given(headerUrl) || undefined,
			form_question: { items: numbered(questionsGiven(this), first, 1) },
			form_setting: settings,
		};
		Object.assign(params, {
			...(spaceid === undefined ? {} : { spaceid, fatherid }),
			form_info: JSON.parse(JSON.stringify(info)) as IDataObject,
		});
	},
	async answer(params, send) {
		const formid = idIn(await send(params), 'formid', 'ID of the form');
		return [
			await afterCreation({ formid }, async () => {
				const answer = await callWeCom(this, collectFormApi.share, { formid });
				return { formid, share_url: idIn(answer, 'share_url', 'link to the form') };
			}),
		];
	},
});
