import { statisticsApi } from '../../../wecom/api';
import { dayInChina } from '../../fields/times';
import { defineOperation } from '../../operation/operation';
import { listOf } from '../../operation/pages';
import { timeChunks } from '../../operation/timeChunks';
import { invalid } from '../../../wecom/errors/failure';
import { firstDay, lastDay, ownerIds } from './fields';
import { OWNERS_AT_ONCE, ownersIn } from './owners';
import { inChunks, setPeriod } from './period';

const PERIOD = { start: 'day_begin_time', end: 'day_end_time' };

/**
 * Statistics: Get Group Chats by Day (获取「群聊数据统计」数据 - 按自然日聚合的方式).
 *
 * Sends `day_begin_time` and `day_end_time` (midnight in China, both included) in chunks of 30 days, and
 * `owner_filter.userid_list`, at most 100 owners. Gives one item per day with the figures of all these owners together:
 * `{ date, stat_time, new_chat_cnt, chat_total, chat_has_msg, new_member_cnt, member_total, member_has_msg, msg_total }`.
 * What ends in `total` or `has_msg` counts everything up to that day.
 *
 * @see https://developer.work.weixin.qq.com/document/path/92133
 */
export const groupChatsByDay = defineOperation({
	name: 'Get Group Chats by Day',
	value: 'groupChatsByDay',
	action: 'Get group chat statistics by day',
	description:
		'Retrieve how many group chats, members and messages there are, day by day (群聊数据统计, 按自然日)',
	fields: [ownerIds, firstDay, lastDay],
	...listOf(statisticsApi.groupChatByDay, {
		chunks: timeChunks(inChunks(PERIOD)),
		shape: ({ stat_time, data }) => ({
			date: dayInChina(Number(stat_time)),
			stat_time,
			...(data as object),
		}),
		prepare(params) {
			setPeriod(this, params, PERIOD);
			const owners = ownersIn(params).length;
			if (owners > OWNERS_AT_ONCE) {
				throw invalid(
					`'Owner Names or IDs' holds ${owners} members, WeCom takes at most ${OWNERS_AT_ONCE} here`,
					"The figures of a day are the total of all owners, so they cannot be asked for in parts. Take members out of 'Owner Names or IDs', or use Get Group Chats by Owner, which takes any number.",
				);
			}
		},
	}),
});
