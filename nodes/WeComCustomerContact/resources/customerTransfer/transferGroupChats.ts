import type { IDataObject, INodeProperties, INodePropertyRouting } from 'n8n-workflow';
import { updateDisplayOptions } from 'n8n-workflow';

import { list, requiredId } from '../../fields/checks';
import { listOrId } from '../../fields/locator';
import { USER_ID_LENGTH } from '../../fields/member';
import { sentAs } from '../../fields/sending';
import { operation } from '../../operation/operation';
import { inChunks, outcomeOf } from './inChunks';

interface FailedChat {
	chat_id: string;
	errcode: number;
	errmsg?: string;
}

/** Hands the group chats over; those that could not be come with an errcode of their own. */
const transfer: INodePropertyRouting = operation(async (request, send) => {
	const body = request.body as IDataObject;
	const { new_owner } = body;
	const recordOf = (chat_id: string, outcome: IDataObject) => ({ chat_id, new_owner, ...outcome });
	return await inChunks(
		body.chat_id_list as string[],
		async (chat_id_list) => {
			const { failed_chat_list } = await send({ ...request, body: { ...body, chat_id_list } });
			const failed = new Map(
				((failed_chat_list as FailedChat[] | undefined) ?? []).map((it) => [it.chat_id, it]),
			);
			return chat_id_list.map((id) => {
				const { errcode = 0, errmsg } = failed.get(id) ?? {};
				return recordOf(id, outcomeOf(errcode, errmsg));
			});
		},
		recordOf,
	);
});

/**
 * Customer Transfer: Transfer Group Chats, of an active owner (分配在职成员的客户群).
 *
 * Sends `new_owner` and `chat_id_list` in parts of 100, one after the other. Gives one item per group chat:
 * `{ chat_id, new_owner, success, errcode }`, with WeCom's `errmsg` and a `reason` for one that could not be handed over.
 * The others have their new owner at once.
 *
 * @see https://developer.work.weixin.qq.com/document/path/95703
 */
export const ofActiveOwner: INodePropertyRouting = {
	request: { method: 'POST', url: '/cgi-bin/externalcontact/groupchat/onjob_transfer' },
	...transfer,
};

/**
 * Customer Transfer: Transfer Group Chats, of an owner who has left (分配离职成员的客户群). As above.
 *
 * @see https://developer.work.weixin.qq.com/document/path/92127
 */
export const ofResignedOwner: INodePropertyRouting = {
	request: { method: 'POST', url: '/cgi-bin/externalcontact/groupchat/transfer' },
	...transfer,
};

export const transferGroupChatsFields: INodeProperties[] = updateDisplayOptions(
	{ show: { resource: ['customerTransfer'], operation: ['transferGroupChats'] } },
	[
		{
			displayName: 'Owner Is',
			name: 'ownerIs',
			type: 'options',
			options: [
				{
					name: 'Active',
					value: 'active',
					description: 'The owner of the group chats still works here (在职继承)',
					routing: ofActiveOwner,
				},
				{
					name: 'Resigned',
					value: 'resigned',
					description: 'The owner of the group chats has left (离职继承)',
					routing: ofResignedOwner,
				},
			],
			default: 'active',
			description: 'Whether the owner of the group chats still works here',
		},
		sentAs('chat_id_list', list({ isRequired: true }), {
			displayName: 'Group Chat Names or IDs',
			name: 'transferredChatIds',
			type: 'multiOptions',
			typeOptions: { loadOptionsMethod: 'getGroupChats' },
			default: [],
			required: true,
			description:
				'Group chats (客户群), any number. Group Chat: Get Many finds those whose owner has left. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
		}),
		sentAs('new_owner', requiredId(USER_ID_LENGTH), {
			displayName: 'New Owner User ID',
			name: 'newOwnerId',
			type: 'resourceLocator',
			default: { mode: 'list', value: '' },
			required: true,
			description: 'The member who becomes the owner (新群主)',
			...listOrId({ search: 'searchMembers', what: 'member', exampleId: 'lisi' }),
		}),
	],
);
