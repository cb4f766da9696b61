import type { Resource } from '../../operation/resource';
import { groupChatsByDay } from './groupChatsByDay';
import { groupChatsByOwner } from './groupChatsByOwner';
import { memberBehavior } from './memberBehavior';

/** Statistics: figures of members and of group chats (统计管理). */
export const statistics: Resource = {
	name: 'Statistics',
	value: 'statistics',
	description: 'Figures of members and of group chats (统计管理)',
	operations: [groupChatsByDay, groupChatsByOwner, memberBehavior],
	default: 'memberBehavior',
};
