import type { IDataObject } from 'n8n-workflow';

import { collectFormApi } from '../../../wecom/api';
import { callWeCom } from '../../../wecom/callWeCom';
import { invalid } from '../../../wecom/errors/failure';
import type { Ask } from '../../../wecom/forms/readForm';
import { readFormInfo } from '../../../wecom/forms/readForm';
import { wholeChange } from '../../../wecom/wholeChange';
import { list } from '../../fields/checks';
import { updateFields } from '../../fields/collections';
import { emptyClears } from '../../fields/emptyClears';
import type { FormContext } from '../../fields/field';
import { notice, notSent } from '../../fields/field';
import { severalToAdd } from '../../fields/several';
import { defineOperation } from '../../operation/operation';
import { formDescription, formId, formTitle, headerUrl, ownFormsOnly } from './fields';
import { moreQuestionsChoice, questionFields, questionsGiven } from './questionFields';
import {
	answeringDepartments,
	answeringMembers,
	settingFieldsAnd,
	settingsGiven,
	whoMayAnswer,
} from './settings';
import type { QuestionChanges } from './writtenBack';
import { questionHalf, settingHalf } from './writtenBack';

/** WeCom's figures for the half of a form that a call replaces. */
const QUESTIONS = 1;
const SETTINGS = 2;

const removedQuestions = notSent(list(), {
	displayName: 'Questions to Delete',
	name: 'questionsToDelete',
	type: 'string',
	default: '',
	placeholder: 'e.g. Phone number, Address',
	description:
		'Questions as they stand in the form, or their numbers, separated by commas, or an array from an expression. Old answers keep them.',
});

const description = emptyClears(formDescription);
const picture = emptyClears(headerUrl);

/**
 * Collection Form: Update (编辑收集表).
 *
 * WeCom replaces one half of a form by a call, the questions with title, description and picture (`oper` 1) or the
 * settings (`oper` 2), and what is left out is lost. So the form is read first (获取收集表信息), and the half that changes is sent as
 * a whole: `oper`, `formid` and `form_info`. Changes of both halves are two calls. New questions come behind the others; deleted
 * ones get the status 2, so that the numbers in old answers keep their meaning. Items that change the same form do so one after
 * another. What WeCom does not give of a question, its settings perhaps, cannot be written back.
 *
 * Gives one item: `{ success: true, formid, updated }`; `updated` names the halves, `questions` and `settings`.
 *
 * @see https://developer.work.weixin.qq.com/document/path/97816
 */
export const update = defineOperation({
	name: 'Update',
	value: 'update',
	action: 'Update collection form',
	description: 'Change the questions or the settings of a form, and keep the rest',
	call: collectFormApi.update,
	fields: [
		formId,
		ownFormsOnly,
		notice(
			'formUpdateNotice',
			'WeCom replaces all questions or all settings at once. So this operation reads the form first and sends back what you do not change. Checks of questions that WeCom does not show may be lost.',
		),
		moreQuestionsChoice,
		...questionFields,
		updateFields(
			settingFieldsAnd(
				[
					...severalToAdd(answeringDepartments),
					...severalToAdd(answeringMembers),
					description,
					formTitle,
					picture,
					removedQuestions,
					whoMayAnswer,
				],
				{ mayClear: true },
			),
		),
	],
	prepare() {
		if (changesQuestions(this) || Object.keys(settingsGiven(this, { mayClear: true })).length > 0)
			return;
		throw invalid(
			'Nothing to update',
			"Add a field under 'Update Fields', or give questions in 'Questions As'.",
		);
	},
	async answer({ formid }) {
		const id = String(formid);
		const ask: Ask = async (call, params) => await callWeCom(this, call, params);
		return await wholeChange(this, collectFormApi.update, { formid: id }, async (send) => {
			const before = await readFormInfo(ask, id);
			const halves: Array<{ oper: number; name: string; form_info: IDataObject }> = [];
			if (changesQuestions(this)) {
				const form_info = questionHalf(before, questionChanges(this));
				halves.push({ oper: QUESTIONS, name: 'questions', form_info });
			}
			const settings = settingsGiven(this, { mayClear: true });
			if (Object.keys(settings).length > 0) {
				const form_info = settingHalf(before, settings);
				halves.push({ oper: SETTINGS, name: 'settings', form_info });
			}
			for (const { oper, form_info } of halves) await send({ oper, formid: id, form_info });
			return [{ success: true, formid: id, updated: halves.map(({ name }) => name) }];
		});
	},
});

function questionChanges(item: FormContext): QuestionChanges {
	return {
		form_title: item.given(formTitle),
		form_desc: item.given(description),
		form_header: item.given(picture),
		added: questionsGiven(item),
		removed: item.given(removedQuestions) ?? [],
	};
}

function changesQuestions(item: FormContext): boolean {
	const { added, removed, ...texts } = questionChanges(item);
	const isGiven = Object.values(texts).some((text) => text !== undefined);
	return isGiven || added.length > 0 || removed.length > 0;
}
