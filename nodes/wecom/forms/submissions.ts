import type { IDataObject } from 'n8n-workflow';

import { endOfDay } from '../../values/daysInChina';
import { numberIn, recordsIn } from '../answer';
import { collectFormApi } from '../api';
import { pagesOf } from '../pages';
import type { Ask } from './readForm';

/** WeCom's figure for the list of those who answered. */
const WHO_ANSWERED = 2;

/** 1 January 2021 in China, before there were forms of apps. */
const BEFORE_ALL_FORMS = 1_609_430_400;

/** Both ends belong to it, in Unix seconds; an end that is not there is none. */
export interface TimeRange {
	from?: number;
	to?: number;
}

/**
 * Who answered a form in one of its rounds (收集表的统计信息查询), page by page. WeCom takes whole days only; what lies
 * outside of the range is left out here.
 *
 * @param now Unix seconds
 * @returns `{ userid | tmp_external_userid, user_name, submit_time, answer_id }`, as WeCom gives them
 * @see https://developer.work.weixin.qq.com/document/path/97818
 */
export async function* submissionsIn(
	ask: Ask,
	round: string,
	{ from, to }: TimeRange,
	now: number,
): AsyncGenerator<IDataObject[]> {
	const call = collectFormApi.getStatistic;
	const start = from ?? BEFORE_ALL_FORMS;
	const params = {
		repeated_id: round,
		req_type: WHO_ANSWERED,
		start_time: start,
		// WeCom goes by days, and the request is the same all day.
		end_time: Math.max(to ?? endOfDay(now), start),
	};
	const send = async (some: object) => await ask(call, some);
	for await (const { entries } of pagesOf(call, params, send)) {
		yield recordsIn(entries).filter(({ submit_time }) => {
			const time = numberIn(submit_time);
			return time === undefined || (time >= (from ?? 0) && time <= (to ?? Infinity));
		});
	}
}

/** The IDs of the answers; what has none cannot be read. */
export function answerIdsOf(submissions: IDataObject[]): number[] {
	const ids = submissions.map(({ answer_id }) => numberIn(answer_id));
	return [...new Set(ids.filter((id) => id !== undefined))];
}
