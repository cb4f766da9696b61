import type { FastifyInstance, FastifyRequest } from 'fastify';
import type {
	CustomerEdit,
	CustomerPayment,
	FormFilling,
	GroupChatJoining,
	GroupChatLeaving,
	NewGroupChat,
	NewTags,
	OutsideControl,
	Relation,
	RelationEnd,
	TagEdit,
	TagSorting,
} from './types';

/**
 * The HTTP control plane for what people do, below its prefix.
 *
 * @param needed gives the JSON body, and refuses when there is none
 */
export function addOutsideRoutes(
	app: FastifyInstance,
	prefix: string,
	control: OutsideControl,
	needed: (request: FastifyRequest) => unknown,
): void {
	/** A function without a result answers `{ ok: true }`. */
	const post = <T>(path: string, run: (input: T) => object | void) => {
		app.post(`${prefix}/${path}`, (request) => run(needed(request) as T) ?? { ok: true });
	};
	post<Relation>('customers/accept', control.acceptCustomer);
	post<CustomerEdit>('customers/edit', control.editCustomer);
	post<RelationEnd>('customers/delete-relation', control.deleteRelation);
	post<Relation>('customers/approve-archiving', control.approveArchiving);
	post<NewGroupChat>('group-chats', control.createGroupChat);
	post<GroupChatJoining>('group-chats/join', control.joinGroupChat);
	post<GroupChatLeaving>('group-chats/leave', control.leaveGroupChat);
	post<{ userid: string }>('members/leave', control.leaveCorp);
	post<NewTags>('tags', control.createTags);
	post<TagEdit>('tags/edit', control.editTag);
	post<{ id: string }>('tags/delete', control.deleteTag);
	post<TagSorting>('tags/sort', control.sortTags);
	post<CustomerPayment>('payments', control.pay);
	post<FormFilling>('forms/fill', control.fillForm);
	post<{ formid: string }>('forms/delete', control.deleteForm);
}
