import type { IDataObject } from 'n8n-workflow';

import { listIn, numberIn, recordsIn } from '../answer';
import { collectFormApi } from '../api';
import type { Ask } from './readForm';

/** WeCom gives this many answers at once. */
export const ANSWERS_AT_ONCE = 100;

/** Answers that were removed by the one who evaluates the form, or deleted. */
const REMOVED = 3;

/**
 * Reads answers of one round (读取收集表答案); those that were removed are left out.
 *
 * @param ids at most {@link ANSWERS_AT_ONCE}
 * @returns `{ answer_id, user_name, ctime, mtime, reply, userid | tmp_external_userid }`, in the order of the ids
 * @see https://developer.work.weixin.qq.com/document/path/97819
 */
export async function readAnswers(
	ask: Ask,
	round: string,
	ids: readonly number[],
): Promise<IDataObject[]> {
	if (ids.length === 0) return [];
	const answer = await ask(collectFormApi.getAnswers, { repeated_id: round, answer_ids: ids });
	const inside = (answer.answer ?? {}) as { answer_list?: unknown[] };
	const places = new Map(ids.map((id, place) => [id, place]));
	const placeOf = ({ answer_id }: IDataObject) => places.get(numberIn(answer_id)!) ?? ids.length;
	return recordsIn(listIn(inside, 'answer_list'))
		.filter(({ answer_status }) => numberIn(answer_status) !== REMOVED)
		.sort((one, other) => placeOf(one) - placeOf(other));
}
