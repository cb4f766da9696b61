import type { Resource } from '../../operation/resource';
import { get } from './get';
import { getAll } from './getAll';
import { getByOpenGid } from './getByOpenGid';

/** Group Chat: the group chats of members with customers (客户群). */
export const groupChat: Resource = {
	name: 'Group Chat',
	value: 'groupChat',
	description: 'Group chats of members with customers',
	operations: [get, getByOpenGid, getAll],
	default: 'get',
};
