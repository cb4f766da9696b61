import type { IDataObject } from 'n8n-workflow';

import { recordsIn } from '../../../wecom/answer';
import { collectFormApi } from '../../../wecom/api';
import { callWeCom } from '../../../wecom/callWeCom';
import type { Ask } from '../../../wecom/forms/readForm';
import { formOf, readFormInfo } from '../../../wecom/forms/readForm';
import { submissionsIn } from '../../../wecom/forms/submissions';
import { pagesOf } from '../../../wecom/pages';
import { filters } from '../../fields/collections';
import type { FormContext } from '../../fields/field';
import { shownFor } from '../../fields/field';
import { limitOf, returnAllOrLimit } from '../../fields/returnAll';
import { selector } from '../../fields/selector';
import { simplify } from '../../fields/simplify';
import { defineOperation } from '../../operation/operation';
import { lanesOf, pagesInOrder, partsOf } from '../../operation/sideBySide';
import { withWords } from '../../operation/simplified';
import {
	answeredAfter,
	answeredBefore,
	answeredRange,
	formId,
	ownFormsOnly,
	rounds,
} from './fields';

/** WeCom's figures for the counts, and for those who have not answered. */
const COUNTS = 1;
const WHO_HAS_NOT = 3;

const SECOND = 1000;

const statistics = selector({
	displayName: 'Statistics',
	name: 'formStatistics',
	options: [
		{ name: 'Counts', value: 'counts', description: 'How many answers, one item per round' },
		{ name: 'Who Answered', value: 'answered', description: 'One item per answer' },
		{
			name: 'Who Has Not Answered',
			value: 'unanswered',
			description: 'One item per member, of a form for given members and departments',
		},
	],
	default: 'counts',
	description: 'What is wanted',
});

const LISTS = { formStatistics: ['answered', 'unanswered'] };

/**
 * Collection Form: Get Statistics (收集表的统计信息查询).
 *
 * Reads the form first, for its rounds, unless Round IDs names them. Then sends for each round `repeated_id` and `req_type`
 * (1 counts, 2 who answered, 3 who has not), for those who answered `start_time` and `end_time`, which WeCom widens to
 * whole days; pages by `cursor`, 10,000 a page. Rounds are read side by side.
 *
 * Gives per round `{ formid, repeated_id, fill_cnt, fill_user_cnt, unfill_user_cnt }`; or one item per answer
 * `{ formid, repeated_id, userid, tmp_external_userid, user_name, submit_time, answer_id }`, with Simplify also `submitted_at`; or
 * one item per member who has not answered: `{ formid, repeated_id, userid, user_name }`.
 *
 * @see https://developer.work.weixin.qq.com/document/path/97818
 */
export const getStatistics = defineOperation({
	name: 'Get Statistics',
	value: 'getStatistics',
	action: 'Get statistics of collection form',
	description: 'Count the answers of a form, or list who has answered and who has not',
	call: collectFormApi.getStatistic,
	fields: [
		formId,
		ownFormsOnly,
		statistics,
		...returnAllOrLimit.map((field) => shownFor(LISTS, field)),
		shownFor({ formStatistics: ['answered'] }, simplify),
		filters([
			shownFor({ '/formStatistics': ['answered'] }, answeredAfter),
			shownFor({ '/formStatistics': ['answered'] }, answeredBefore),
			rounds,
		]),
	],
	prepare() {
		answeredRange(this);
	},
	async answer({ formid }) {
		const id = String(formid);
		const ask: Ask = async (call, params) => await callWeCom(this, call, params);
		const ids = this.given(rounds) ?? formOf(await readFormInfo(ask, id)).rounds;
		const limit = limitOf(this);
		const records: IDataObject[] = [];
		const wanted = () => limit - records.length;
		const parts = partsOf(ids, (round) => recordsOf(this, ask, round));
		for await (const { round, entries } of pagesInOrder(parts, lanesOf(this), wanted)) {
			records.push(...entries.map((entry) => ({ formid: id, repeated_id: round, ...entry })));
			if (wanted() <= 0) break;
		}
		return records.slice(0, limit);
	},
});

interface RoundPage {
	round: string;
	entries: IDataObject[];
}

async function* recordsOf(
	item: FormContext,
	ask: Ask,
	round: string,
): AsyncGenerator<RoundPage, void> {
	const wanted = item.given(statistics);
	const call = collectFormApi.getStatistic;
	if (wanted === 'counts') {
		const { fill_cnt, fill_user_cnt, unfill_user_cnt } = await ask(call, {
			repeated_id: round,
			req_type: COUNTS,
		});
		yield { round, entries: [{ fill_cnt, fill_user_cnt, unfill_user_cnt } as IDataObject] };
		return;
	}
	if (wanted === 'answered') {
		const now = Math.floor(Date.now() / SECOND);
		const shape = item.given(simplify) ? withWords : (record: IDataObject) => record;
		for await (const page of submissionsIn(ask, round, answeredRange(item), now)) {
			yield { round, entries: page.map((record) => shape(record)) };
		}
		return;
	}
	const ofUnfilled = { ...call, pages: { ...call.pages!, list: 'unfill_users' as const } };
	const params = { repeated_id: round, req_type: WHO_HAS_NOT };
	const send = async (some: object) => await ask(call, some);
	for await (const { entries } of pagesOf(ofUnfilled, params, send)) {
		yield { round, entries: recordsIn(entries) };
	}
}
