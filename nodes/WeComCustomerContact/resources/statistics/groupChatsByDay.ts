import { statisticsApi } from '../../../wecom/api';
import { simplify } from '../../fields/simplify';
import { dayOfTime } from '../../fields/times';
import type { Shape } from '../../operation/answers';
import { defineOperation } from '../../operation/operation';
import { listOf } from '../../operation/pages';
import { invalid } from '../../../wecom/errors/failure';
import { labelIn, ownerFields, owners } from './fields';
import { OWNERS_AT_ONCE, ownersIn } from './owners';
import { period } from './period';

const days = period({ start: 'day_begin_time', end: 'day_end_time' });

/** One flat record per day, with its date. */
const flat: Shape = function (record) {
	if (!this.given(simplify)) return record;
	const { stat_time, data } = record;
	return { date: dayOfTime(stat_time), stat_time, ...(data as object) };
};

/**
 * Statistics: Get Group Chats by Day (获取「群聊数据统计」数据 - 按自然日聚合的方式).
 *
 * Sends `day_begin_time` and `day_end_time` (midnight in China, both included) in chunks of 30 days, and
 * `owner_filter.userid_list`, at most 100 owners. Gives one item per day with the figures of all these owners together:
 * `{ date, stat_time, new_chat_cnt, chat_total, chat_has_msg, new_member_cnt, member_total, member_has_msg, msg_total }`.
 * What ends in `total` or `has_msg` counts everything up to that day. Without Simplify `{ stat_time, data }`, as WeCom
 * gives it.
 *
 * @see https://developer.work.weixin.qq.com/document/path/92133
 */
export const groupChatsByDay = defineOperation({
	name: 'Get Group Chats by Day',
	value: 'groupChatsByDay',
	action: 'Get group chat statistics by day',
	description: 'Retrieve how many group chats, members and messages there are, day by day',
	fields: [...ownerFields, ...days.fields, simplify],
	...listOf(statisticsApi.groupChatByDay, {
		chunks: days.chunks,
		shape: flat,
		prepare(params) {
			days.setIn(params, this);
			const count = ownersIn(params).length;
			if (count > OWNERS_AT_ONCE) {
				const label = labelIn(this, owners);
				throw invalid(
					`'${label}' holds ${count} members, WeCom takes at most ${OWNERS_AT_ONCE} here`,
					`The figures of a day are the total of all owners, so they cannot be asked for in parts. Take members out of '${label}', or use Get Group Chats by Owner, which takes any number.`,
				);
			}
		},
	}),
});
