import type { Resource } from '../../operation/resource';
import { groupChatsByDay } from './groupChatsByDay';
import { groupChatsByOwner } from './groupChatsByOwner';
import { memberBehavior } from './memberBehavior';

/**
 * Statistics: figures of members and of group chats (统计管理).
 *
 * Days are those in China (UTC+8). A date means that calendar day, whatever the time zone of n8n; Unix seconds such as
 * WeCom's `stat_time` do as well. Before some time in the morning the figures of yesterday may still be missing.
 */
export const statistics: Resource = {
	name: 'Statistics',
	value: 'statistics',
	description: 'Figures of members and of group chats',
	operations: [groupChatsByDay, groupChatsByOwner, memberBehavior],
	default: 'memberBehavior',
};
