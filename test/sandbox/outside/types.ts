/** What people do outside the API: customers, members and administrators. Apps hear of it by callbacks. */

/** A member and a customer. */
export interface Relation {
	userid: string;
	external_userid: string;
}

/** What a member notes about a customer; what is left out stays. */
export interface CustomerEdit extends Relation {
	remark?: string;
	/** Not told by a callback. */
	description?: string;
	/** Company. Not told by a callback. */
	remark_corp_name?: string;
	/** Instead of the numbers so far. */
	remark_mobiles?: string[];
	/** Ids of tags. */
	add_tag?: string[];
	remove_tag?: string[];
}

export interface RelationEnd extends Relation {
	/** Who deletes whom: the member the customer, or the customer the member. */
	by: 'member' | 'customer';
}

export interface NewGroupChat {
	/** Userid. */
	owner: string;
	/** Without a name by default. */
	name?: string;
	/** Userids and external_userids, without the owner. */
	members?: string[];
}

export interface GroupChatJoining {
	chat_id: string;
	/** Userids, and external_userids of customers. */
	members?: string[];
	/** Names of WeChat users who are nobody's customers; they get ids. */
	newcomers?: string[];
	/** 1, invited by a member, by default; 2 invited by a link; 3 scanned a code. */
	join_scene?: 1 | 2 | 3;
}

export interface GroupChatLeaving {
	chat_id: string;
	/** Userids and external_userids. */
	members: string[];
	/** By owner or administrator, instead of leaving on their own. */
	removed?: boolean;
}

/** Tags for a new group called `group_name`, or for the one with `group_id`. */
export type NewTags = { tags: string[] } & ({ group_id: string } | { group_name: string });

export interface TagEdit {
	/** Of a tag or a group. */
	id: string;
	name?: string;
	order?: number;
}

/** Another order of the tags of a group, or without `group_id` of the groups. */
export interface TagSorting {
	group_id?: string;
	/** All of them, first one first. */
	ids: string[];
}

/** A form that somebody fills in: a member, a customer, or nobody who is known. */
export interface FormFilling {
	formid: string;
	userid?: string;
	external_userid?: string;
	/** By the titles of the questions: texts, or the texts of choices. */
	answers: Record<string, string | string[]>;
}

/** A customer pays what a member asked for. */
export interface CustomerPayment {
	external_userid: string;
	/** Of the member who collects. */
	userid: string;
	/** In cents. */
	total_fee: number;
	remark?: string;
	/** Name of what is paid for. */
	goods?: string;
}

/** All of them throw a `TypeError` for what cannot be done. */
export interface OutsideControl {
	/** Has a member confirm the request of somebody whom `scan` left waiting: `add_external_contact`. */
	acceptCustomer(relation: Relation): void;
	/** Has a member change remark, description, mobiles or tags: `edit_external_contact`. */
	editCustomer(edit: CustomerEdit): void;
	/**
	 * Ends a relation: `del_external_contact` by the member, `del_follow_user` by the customer, of whom the member
	 * then keeps a one-sided relation.
	 */
	deleteRelation(end: RelationEnd): void;
	/** Has a customer agree to chat archiving: `msg_audit_approved`. */
	approveArchiving(relation: Relation): void;
	/** Has a member open a customer group: `create`. */
	createGroupChat(group: NewGroupChat): { chat_id: string };
	/** Brings people into a group: `update` with `add_member`. Gives the ids of those who came. */
	joinGroupChat(joining: GroupChatJoining): { members: string[] };
	/** Takes people out of a group: `update` with `del_member`. */
	leaveGroupChat(leaving: GroupChatLeaving): void;
	/** Has a member leave the corp: customers and groups wait for somebody else. WeCom tells no app. */
	leaveCorp(leaving: { userid: string }): void;
	/** Creates tags in the admin console: `create` for the group, if it is new, and for each tag. */
	createTags(tags: NewTags): { group_id: string; tag_ids: string[] };
	/** Changes a tag or group in the admin console: `update`. */
	editTag(edit: TagEdit): void;
	/** Deletes a tag or group in the admin console: `delete`, for a group without one for each tag. */
	deleteTag(tag: { id: string }): void;
	/** Moves tags or groups in the admin console: `shuffle`. */
	sortTags(sorting: TagSorting): void;
	/** Has somebody fill in a form: `form_complete`, to the app that created it. */
	fillForm(filling: FormFilling): { answer_id: number };
	/** Has a customer pay. There is no event for it. */
	pay(payment: CustomerPayment): { out_trade_no: string };
	/** Has a member delete a form in WeCom: `delete_form`. */
	deleteForm(form: { formid: string }): void;
}
