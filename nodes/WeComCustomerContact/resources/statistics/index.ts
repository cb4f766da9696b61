import { updateDisplayOptions } from 'n8n-workflow';

import type { Resource } from '../resource';
import { statisticsGroupChatsByDay } from './groupChatsByDay';
import { groupChatsByOwnerFields, statisticsGroupChatsByOwner } from './groupChatsByOwner';
import { memberBehaviorFields, statisticsMemberBehavior } from './memberBehavior';
import { ownersField } from './owners';
import { periodFields } from './period';

const resource = ['statistics'];

/** Statistics: figures of members and of group chats (统计管理). */
export const statistics: Resource = {
	option: {
		name: 'Statistics',
		value: 'statistics',
		description: 'Figures of members and of group chats (统计管理)',
	},
	operations: {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource } },
		options: [
			{
				name: 'Get Group Chats by Day',
				value: 'groupChatsByDay',
				action: 'Get group chat statistics by day',
				description:
					'Retrieve how many group chats, members and messages there are, day by day (群聊数据统计, 按自然日)',
				routing: {
					request: {
						method: 'POST',
						url: '/cgi-bin/externalcontact/groupchat/statistic_group_by_day',
					},
					...statisticsGroupChatsByDay,
				},
			},
			{
				name: 'Get Group Chats by Owner',
				value: 'groupChatsByOwner',
				action: 'Get group chat statistics by owner',
				description:
					'Retrieve how many group chats, members and messages each owner has (群聊数据统计, 按群主)',
				routing: {
					request: { method: 'POST', url: '/cgi-bin/externalcontact/groupchat/statistic' },
					...statisticsGroupChatsByOwner,
				},
			},
			{
				name: 'Get Member Behavior',
				value: 'memberBehavior',
				action: 'Get member statistics by day',
				description:
					'Retrieve how many customers, chats and messages members have, day by day (联系客户统计)',
				routing: {
					request: { method: 'POST', url: '/cgi-bin/externalcontact/get_user_behavior_data' },
					...statisticsMemberBehavior,
				},
			},
		],
		default: 'memberBehavior',
	},
	fields: [
		...updateDisplayOptions(
			{ show: { resource, operation: ['groupChatsByDay', 'groupChatsByOwner'] } },
			[ownersField],
		),
		...memberBehaviorFields,
		...updateDisplayOptions(
			{
				show: { resource, operation: ['groupChatsByDay', 'groupChatsByOwner', 'memberBehavior'] },
			},
			periodFields,
		),
		...groupChatsByOwnerFields,
	],
};
