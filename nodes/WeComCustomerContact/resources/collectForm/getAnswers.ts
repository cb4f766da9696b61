import type { IDataObject } from 'n8n-workflow';

import { collectFormApi } from '../../../wecom/api';
import { callWeCom } from '../../../wecom/callWeCom';
import { Failure } from '../../../wecom/errors/failure';
import { externalIdsOf, temporaryIdsIn } from '../../../wecom/forms/externalIds';
import { flatAnswer } from '../../../wecom/forms/flatAnswer';
import { ANSWERS_AT_ONCE, readAnswers } from '../../../wecom/forms/readAnswers';
import type { Ask } from '../../../wecom/forms/readForm';
import { formOf, readFormInfo } from '../../../wecom/forms/readForm';
import { answerIdsOf, submissionsIn } from '../../../wecom/forms/submissions';
import { filters, options } from '../../fields/collections';
import type { FormContext } from '../../fields/field';
import { limitOf, returnAllOrLimit } from '../../fields/returnAll';
import { simplify } from '../../fields/simplify';
import { switchField } from '../../fields/switch';
import { chunksOf } from '../../operation/chunks';
import { failedRecord } from '../../operation/failedRecord';
import { defineOperation } from '../../operation/operation';
import { lanesOf, pagesInOrder, partsOf } from '../../operation/sideBySide';
import {
	answeredAfter,
	answeredBefore,
	answeredRange,
	formId,
	ownFormsOnly,
	rounds,
} from './fields';

const SECOND = 1000;

const convertIds = switchField({
	displayName: 'Convert Temporary IDs',
	name: 'convertTemporaryIds',
	default: true,
	description:
		'Whether to turn the temporary IDs of people outside the company into External User IDs, one more call per 100 answers. It works for customers, and needs an app that may call customer contact.',
});

/**
 * Collection Form: Get Answers (读取收集表答案).
 *
 * Reads the form (获取收集表信息) for its questions and rounds, then per round who answered (收集表的统计信息查询), then the answers:
 * `repeated_id` and `answer_ids`, 100 at a time, one call of a round after another, since WeCom takes no two at once
 * (2010003). Temporary IDs of people outside are turned into External User IDs beside it (tmp_external_userid的转换). Answers that
 * were removed are left out.
 *
 * Gives one item per answer, flat with Simplify: `{ formid, repeated_id, answer_id, user_name, userid, tmp_external_userid,
 * external_userid, answered_at, changed_at }` and the answer to each question under its title: a text; of a multiple choice a
 * list of texts; of files `[{ name, fileid }]`; of departments and members lists of IDs; of a duration
 * `{ from, to, days, hours }`; `null` where it was not answered. A title that is taken gets a number. Without Simplify the
 * answer as WeCom gives it, with `formid`, `repeated_id` and `external_userid`. `external_userid` is `null` for people who are no
 * customers. Where the IDs cannot be converted, the items have `errcode`, `errmsg` and `reason`.
 *
 * @see https://developer.work.weixin.qq.com/document/path/97819
 */
export const getAnswers = defineOperation({
	name: 'Get Answers',
	value: 'getAnswers',
	action: 'Get answers of collection form',
	description:
		'Retrieve the answers to a form, one item per answer with the titles of the questions as fields',
	call: collectFormApi.getAnswers,
	fields: [
		formId,
		ownFormsOnly,
		...returnAllOrLimit,
		simplify,
		filters([answeredAfter, answeredBefore, rounds]),
		options([convertIds]),
	],
	prepare() {
		answeredRange(this);
	},
	async answer({ formid }) {
		const id = String(formid);
		const ask: Ask = async (call, params) => await callWeCom(this, call, params);
		const form = formOf(await readFormInfo(ask, id));
		const limit = limitOf(this);
		const records: IDataObject[] = [];
		const wanted = () => limit - records.length;
		for (const round of this.given(rounds) ?? form.rounds) {
			for await (const answers of answersOf(this, ask, round, wanted)) {
				for (const answer of answers) {
					const { errcode, errmsg, reason } = answer;
					const shown = this.given(simplify) ? flatAnswer(answer, form.questions) : answer;
					const failed = reason === undefined ? {} : { errcode, errmsg, reason };
					records.push({ formid: id, repeated_id: round, ...shown, ...failed });
				}
				if (wanted() <= 0) return records.slice(0, limit);
			}
		}
		return records;
	},
});

/** The answers of a round, in the order in which WeCom lists who answered. */
async function* answersOf(
	item: FormContext,
	ask: Ask,
	round: string,
	wanted: () => number,
): AsyncGenerator<IDataObject[], void> {
	const now = Math.floor(Date.now() / SECOND);
	const isConverted = item.given(convertIds) ?? true;
	for await (const page of submissionsIn(ask, round, answeredRange(item), now)) {
		const parts = partsOf(chunksOf(answerIdsOf(page), ANSWERS_AT_ONCE), async function* (ids) {
			const answers = await readAnswers(ask, round, ids);
			yield isConverted ? await withExternalIds(item, answers) : answers;
		});
		yield* pagesInOrder(parts, lanesOf(item), wanted);
	}
}

/** An answer is worth having without the ID, too: an app may read forms, and may not call customer contact. */
async function withExternalIds(item: FormContext, answers: IDataObject[]): Promise<IDataObject[]> {
	const temporaryIds = temporaryIdsIn(answers);
	if (temporaryIds.length === 0) return answers;
	const optional: Ask = async (call, params) =>
		await callWeCom(item, call, params, { isOptional: true });
	const found = await externalIdsOf(optional, temporaryIds).catch((error: Error) => {
		if (error instanceof Failure && error.errcode !== undefined) return error;
		throw error;
	});
	return answers.map((answer) => {
		const { tmp_external_userid: id } = answer;
		if (typeof id !== 'string' || id === '') return answer;
		if (found instanceof Failure) {
			return { ...answer, external_userid: null, ...failedRecord(found) };
		}
		return { ...answer, external_userid: found.get(id) ?? null };
	});
}
