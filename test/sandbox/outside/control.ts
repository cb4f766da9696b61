import { checkControl } from '../controlSchemas';
import type { World } from '../world';
import { acceptCustomer, approveArchiving, deleteRelation, editCustomer } from './customers';
import { deleteForm, fillForm } from './forms';
import { createGroupChat, joinGroupChat, leaveGroupChat } from './groups';
import { pay } from './payments';
import { leaveCorp } from './leaving';
import { createTags, deleteTag, editTag, sortTags } from './tags';
import type { OutsideControl } from './types';

/** The part of the control plane that plays what people do outside the API. */
export function outsideControlOf(world: World): OutsideControl {
	const { report } = world;
	const seconds = () => Math.floor(world.clock() / 1000);
	return {
		acceptCustomer(relation) {
			checkControl('relation', relation);
			acceptCustomer(world.corp, relation, seconds(), report);
		},
		editCustomer(edit) {
			checkControl('customerEdit', edit);
			editCustomer(world.corp, edit, report);
		},
		deleteRelation(end) {
			checkControl('relationEnd', end);
			world.settle();
			deleteRelation(world.corp, end, report);
		},
		approveArchiving(relation) {
			checkControl('relation', relation);
			approveArchiving(world.corp, relation, report);
		},
		createGroupChat(group) {
			checkControl('newGroupChat', group);
			return createGroupChat(world.corp, group, seconds(), report);
		},
		joinGroupChat(joining) {
			checkControl('groupChatJoining', joining);
			return joinGroupChat(world.corp, joining, seconds(), report);
		},
		leaveGroupChat(leaving) {
			checkControl('groupChatLeaving', leaving);
			leaveGroupChat(world.corp, leaving, report);
		},
		leaveCorp(leaving) {
			checkControl('corpLeaving', leaving);
			world.settle();
			leaveCorp(world.corp, leaving.userid, seconds());
		},
		createTags(tags) {
			checkControl('newTags', tags);
			return createTags(world.corp, tags, seconds(), report);
		},
		editTag(edit) {
			checkControl('tagEdit', edit);
			editTag(world.corp, edit, report);
		},
		deleteTag(tag) {
			checkControl('tag', tag);
			deleteTag(world.corp, tag, report);
		},
		sortTags(sorting) {
			checkControl('tagSorting', sorting);
			sortTags(world.corp, sorting, report);
		},
		fillForm(filling) {
			checkControl('formFilling', filling);
			return fillForm(world.corp, filling, seconds(), report);
		},
		pay(payment) {
			checkControl('customerPayment', payment);
			return pay(world.corp, payment, seconds());
		},
		deleteForm(form) {
			checkControl('form', form);
			deleteForm(world.corp, form, report);
		},
	};
}
