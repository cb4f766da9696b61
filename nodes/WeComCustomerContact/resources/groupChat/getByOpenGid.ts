import { idIn } from '../../../wecom/answer';
import { groupChatApi } from '../../../wecom/api';
import { requiredId } from '../../fields/checks';
import { sentAs } from '../../fields/field';
import { defineOperation } from '../../operation/operation';

const openGid = sentAs('opengid', requiredId(), {
	displayName: 'Open GID',
	name: 'openGid',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. oAAAAAAAAAAAAAAAAAAAAAAAAAAA',
	description:
		'The ID (opengid) that a mini program got for the group chat in WeChat (wx.getGroupEnterInfo)',
});

/**
 * Group Chat: Get ID From Open GID (客户群opengid转换).
 *
 * Sends `opengid`. Gives one item: `{ chat_id }`. Works for group chats that a member with the customer contact
 * function has created.
 *
 * @see https://developer.work.weixin.qq.com/document/path/94822
 */
export const getByOpenGid = defineOperation({
	name: 'Get ID From Open GID',
	value: 'getByOpenGid',
	action: 'Get chat ID from open GID of mini program',
	description: 'Convert the opengid of a mini program to a chat ID',
	call: groupChatApi.opengidToChatid,
	fields: [openGid],
	async answer(params, send) {
		return [{ chat_id: idIn(await send(params), 'chat_id', 'ID of the group chat') }];
	},
});
