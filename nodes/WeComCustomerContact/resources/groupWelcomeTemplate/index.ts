import type { Resource } from '../../operation/resource';
import { create } from './create';
import { deleteTemplate } from './delete';
import { get } from './get';
import { update } from './update';

/** Group Welcome Template: greetings (入群欢迎语素材) that owners can set for customers who join their group chats. */
export const groupWelcomeTemplate: Resource = {
	name: 'Group Welcome Template',
	value: 'groupWelcomeTemplate',
	description: 'Greetings for customers who join a group chat',
	operations: [create, deleteTemplate, get, update],
	default: 'create',
};
