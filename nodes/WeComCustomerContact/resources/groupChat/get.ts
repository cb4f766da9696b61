import type { INodeProperties } from 'n8n-workflow';
import { updateDisplayOptions } from 'n8n-workflow';

import { requiredId } from '../../fields/checks';
import { listOrId } from '../../fields/locator';
import { sentAs } from '../../fields/sending';
import { single } from '../../operation/answers';
import { includeMemberNamesField, needName } from './memberNames';

/**
 * Group Chat: Get (获取客户群详情).
 *
 * Sends `chat_id`, and `need_name: 1` when the names of the members are wanted. Gives one item:
 * `{ chat_id, name, owner, create_time, notice, member_list, admin_list, member_version }`. Right after a change of
 * the group it may still be the old state.
 *
 * @see https://developer.work.weixin.qq.com/document/path/92122
 */
export const groupChatGet = single({ key: 'group_chat' });

export const groupChatGetFields: INodeProperties[] = updateDisplayOptions(
	{ show: { resource: ['groupChat'], operation: ['get'] } },
	[
		sentAs('chat_id', requiredId(), {
			displayName: 'Chat ID',
			name: 'chatId',
			type: 'resourceLocator',
			default: { mode: 'list', value: '' },
			required: true,
			description: 'The group chat (客户群)',
			...listOrId({
				search: 'searchGroupChats',
				what: 'group chat',
				exampleId: 'wrKq8DDAAAm4HnZq9LwTs2YcVd6RpX0g',
			}),
		}),
		sentAs('need_name', needName, includeMemberNamesField),
	],
);
