import type { INodeProperties } from 'n8n-workflow';
import { updateDisplayOptions } from 'n8n-workflow';

import { requiredId } from '../../fields/checks';
import { sentAs } from '../../fields/sending';
import { single } from '../../operation/answers';

/**
 * Group Chat: Get ID From Open GID (客户群opengid转换).
 *
 * Sends `opengid`. Gives one item: `{ chat_id }`. Works for group chats that a member with the customer contact
 * function has created.
 *
 * @see https://developer.work.weixin.qq.com/document/path/94822
 */
export const groupChatGetByOpenGid = single();

export const getByOpenGidFields: INodeProperties[] = updateDisplayOptions(
	{ show: { resource: ['groupChat'], operation: ['getByOpenGid'] } },
	[
		sentAs('opengid', requiredId(), {
			displayName: 'Open GID',
			name: 'openGid',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. oAAAAAAAAAAAAAAAAAAAAAAAAAAA',
			description:
				'The ID (opengid) that a mini program got for the group chat in WeChat (wx.getGroupEnterInfo)',
		}),
	],
);
