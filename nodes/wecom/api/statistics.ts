import { reads } from './call';

/** Figures of members and group chats (统计管理). */
export const statisticsApi = {
	userBehavior: reads(
		'statistics.userBehavior',
		'POST',
		'/cgi-bin/externalcontact/get_user_behavior_data',
		{ pages: { list: 'behavior_data' } },
	),
	groupChatByOwner: reads(
		'statistics.groupChatByOwner',
		'POST',
		'/cgi-bin/externalcontact/groupchat/statistic',
		{ pages: { list: 'items', size: 1000, by: 'offset' } },
	),
	groupChatByDay: reads(
		'statistics.groupChatByDay',
		'POST',
		'/cgi-bin/externalcontact/groupchat/statistic_group_by_day',
		{ pages: { list: 'items' } },
	),
};
