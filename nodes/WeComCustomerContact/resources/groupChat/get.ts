import { groupChatApi } from '../../../wecom/api';
import { requiredId } from '../../fields/checks';
import { sentAs } from '../../fields/field';
import { listOrId } from '../../fields/locator';
import { simplify } from '../../fields/simplify';
import { single } from '../../operation/answers';
import { defineOperation } from '../../operation/operation';
import { includeMemberNames } from './fields';
import { simplifyGroupChat } from './simplify';

const chatId = sentAs('chat_id', requiredId(), {
	displayName: 'Group Chat',
	name: 'chatId',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	description: 'The group chat, by its chat ID',
	...listOrId({
		search: 'searchGroupChats',
		what: 'group chat',
		exampleId: 'wrKq8DDAAAm4HnZq9LwTs2YcVd6RpX0g',
	}),
});

/**
 * Group Chat: Get (获取客户群详情).
 *
 * Sends `chat_id`, and `need_name: 1` when the names of the members are wanted. Gives one item:
 * `{ chat_id, name, owner, create_time, notice, member_list, admin_list, member_version }`; simplified also `created_at`,
 * for each member `type_text`, `join_scene_text` and `joined_at`, and with the names of members `owner_name`, and
 * `user_name` of admins and inviters. Right after a change of the group it may still be
 * the old state.
 *
 * @see https://developer.work.weixin.qq.com/document/path/92122
 */
export const get = defineOperation({
	name: 'Get',
	value: 'get',
	action: 'Get group chat',
	description: 'Retrieve a group chat with its members',
	fields: [chatId, { ...includeMemberNames, sentAs: 'need_name' }, simplify],
	...single(groupChatApi.get, {
		record: { key: 'group_chat', what: 'group chat' },
		shape: simplifyGroupChat,
	}),
});
