/** @import { SandboxState } from '../types' */

/** Looks up what people, group chats and files are called. */
export class Names {
	/** @param {SandboxState} state */
	constructor({ members, resignedMembers, customers, groupChats, departments, media }) {
		this.members = new Map([...resignedMembers, ...members].map((it) => [it.userid, it.name]));
		this.customers = new Map(customers.map((it) => [it.external_userid, it.name]));
		this.groups = new Map(groupChats.map((it) => [it.chat_id, it.name || 'Group without a name']));
		this.departments = new Map(departments.map((it) => [it.id, it.name]));
		this.files = new Map(media.map((it) => [it.media_id, it]));
	}

	/** @param {string} userid */
	member(userid) {
		return this.members.get(userid) ?? userid;
	}

	/** @param {string} externalUserId */
	customer(externalUserId) {
		return this.customers.get(externalUserId) ?? externalUserId;
	}

	/** @param {string} chatId */
	group(chatId) {
		return this.groups.get(chatId) ?? chatId;
	}

	/** @param {number} id */
	department(id) {
		return this.departments.get(id) ?? `Department ${id}`;
	}

	/** A customer or a group chat. @param {string} id */
	receiver(id) {
		return this.customers.get(id) ?? this.group(id);
	}

	/** Somebody who liked or commented. @param {{ external_userid?: string, userid?: string }} who */
	person({ external_userid, userid }) {
		return userid === undefined ? this.customer(external_userid ?? '') : this.member(userid);
	}
}
