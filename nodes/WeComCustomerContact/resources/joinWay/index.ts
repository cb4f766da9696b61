import type { Resource } from '../../operation/resource';
import { create } from './create';
import { deleteJoinWay } from './delete';
import { get } from './get';
import { update } from './update';

/**
 * Group Join Way: QR codes and buttons by which people join group chats (加入群聊).
 *
 * A remark over 30 characters is refused, since WeCom would cut it off without a word.
 */
export const joinWay: Resource = {
	name: 'Group Join Way',
	value: 'joinWay',
	description: 'QR codes and buttons by which people join group chats',
	operations: [create, deleteJoinWay, get, update],
	default: 'create',
};
