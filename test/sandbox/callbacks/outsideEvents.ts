/** The events of contract/callbacks.md, 5.2 to 5.5, in the order of elements that WeCom's samples have. */
import type { AcquisitionLink, Acquired } from '../state/acquisitionLinks';
import type { GroupChat } from '../state/groupChats';
import type { Member } from '../state/people';
import type { Occasion } from '../state/welcomeCodes';
import type { AppName } from '../types';
import type { EventFields } from './types';

/** Something that happened outside the API, and who hears of it. */
export interface OutsideEvent {
	/** Event, ChangeType and the event's own elements. */
	fields: EventFields;
	/** Only apps that see this member hear of it; absent: every app that may use customer contact. */
	member?: Member;
	/** Only this app hears of it. */
	app?: AppName;
	/** Apps that may call for forms hear of it, whether they may call for customers or not; absent: the other way round. */
	needs?: 'forms';
	/** Each app gets a WelcomeCode of its own for this occasion. */
	welcome?: Occasion;
}

/** Takes what happens. */
export type Report = (event: OutsideEvent) => void;

/** A member and an external contact. */
export interface Pair {
	member: Member;
	customer: { external_userid: string };
}

/** The contact came about; `half` as long as the member has not confirmed it. */
export function customerAdded(
	pair: Pair,
	{ half, state, welcome }: { half: boolean; state?: string; welcome?: Occasion },
): OutsideEvent {
	const changeType = half ? 'add_half_external_contact' : 'add_external_contact';
	return {
		...customerEvent(pair, changeType, state ? { State: state } : {}),
		...(welcome && { welcome }),
	};
}

export function customerEdited(pair: Pair): OutsideEvent {
	return customerEvent(pair, 'edit_external_contact');
}

/** @param byTransfer by WeCom, as the customer was handed over to a colleague */
export function customerDeleted(pair: Pair, byTransfer: boolean): OutsideEvent {
	const source: EventFields = byTransfer ? { Source: 'DELETE_BY_TRANSFER' } : {};
	return customerEvent(pair, 'del_external_contact', source);
}

/** The customer has deleted the member. */
export function memberDeleted(pair: Pair): OutsideEvent {
	return customerEvent(pair, 'del_follow_user');
}

/** @param pair the member for whom the takeover failed, and the customer */
export function transferFailed(
	{ member, customer }: Pair,
	reason: 'customer_refused' | 'customer_limit_exceed',
): OutsideEvent {
	return {
		member,
		fields: {
			Event: 'change_external_contact',
			ChangeType: 'transfer_fail',
			FailReason: reason,
			UserID: member.userid,
			ExternalUserID: customer.external_userid,
		},
	};
}

/** The customer agrees to chat archiving. */
export function archivingApproved(pair: Pair, welcome: Occasion | undefined): OutsideEvent {
	return { ...customerEvent(pair, 'msg_audit_approved'), ...(welcome && { welcome }) };
}

function customerEvent(
	{ member, customer }: Pair,
	changeType: string,
	more: EventFields = {},
): OutsideEvent {
	return {
		member,
		fields: {
			Event: 'change_external_contact',
			ChangeType: changeType,
			UserID: member.userid,
			ExternalUserID: customer.external_userid,
			...more,
		},
	};
}

/** Somebody has asked to be added through a link. */
export function acquisitionRequest({ app, link_id }: AcquisitionLink, state: string): OutsideEvent {
	return {
		app,
		fields: {
			Event: 'customer_acquisition',
			ChangeType: 'friend_request',
			LinkId: link_id,
			...(state && { State: state }),
		},
	};
}

/** A customer who came by a link has written: for the first time, or with a key to more for the third, fifth, tenth. */
export function acquisitionChat(
	{ app, link_id }: AcquisitionLink,
	{ userid, external_userid }: Acquired,
	key?: string,
): OutsideEvent {
	return {
		app,
		fields: {
			Event: 'customer_acquisition',
			...(key === undefined
				? {
						ChangeType: 'customer_start_chat',
						UserID: userid,
						ExternalUserID: external_userid,
						LinkId: link_id,
					}
				: { ChangeType: 'message_from_customer', LinkId: link_id, ChatKey: key }),
		},
	};
}

/** Few uses of acquisition links are left, or none. */
export function acquisitionUses(changeType: 'balance_low' | 'balance_exhausted'): OutsideEvent {
	return { fields: { Event: 'customer_acquisition', ChangeType: changeType } };
}

export function groupCreated(group: GroupChat): OutsideEvent {
	return groupEvent(group, 'create');
}

export function groupDismissed(group: GroupChat): OutsideEvent {
	return groupEvent(group, 'dismiss');
}

export function groupChanged(
	group: GroupChat,
	detail: 'change_owner' | 'change_name' | 'change_notice',
): OutsideEvent {
	return groupEvent(group, 'update', { UpdateDetail: detail });
}

/** Who came or went, and the versions of the group's member list before and after. */
export interface MemberChange {
	ids: string[];
	before: string;
	after: string;
}

/** @param scene 0 invited by a member, 3 scanned the group's code */
export function membersJoined(group: GroupChat, change: MemberChange, scene: 0 | 3): OutsideEvent {
	return groupEvent(group, 'update', {
		UpdateDetail: 'add_member',
		JoinScene: scene,
		...memberChange(change),
	});
}

/** @param scene 0 left on their own, 1 removed by owner or admin */
export function membersLeft(group: GroupChat, change: MemberChange, scene: 0 | 1): OutsideEvent {
	return groupEvent(group, 'update', {
		UpdateDetail: 'del_member',
		QuitScene: scene,
		...memberChange(change),
	});
}

function memberChange({ ids, before, after }: MemberChange): EventFields {
	return {
		MemChangeCnt: ids.length,
		MemChangeList: { Item: ids },
		LastMemVer: before,
		CurMemVer: after,
	};
}

function groupEvent(group: GroupChat, changeType: string, more: EventFields = {}): OutsideEvent {
	return {
		member: group.owner,
		fields: {
			Event: 'change_external_chat',
			ChatId: group.chat_id,
			ChangeType: changeType,
			...more,
		},
	};
}

/** A tag or tag group was created, changed or deleted. */
export function tagChanged(
	id: string,
	tagType: 'tag' | 'tag_group',
	changeType: 'create' | 'update' | 'delete',
): OutsideEvent {
	return {
		fields: {
			Event: 'change_external_tag',
			Id: id,
			TagType: tagType,
			ChangeType: changeType,
		},
	};
}

/** @param groupId the group whose tags moved; absent: the groups themselves */
export function tagsSorted(groupId?: string): OutsideEvent {
	return {
		fields: { Event: 'change_external_tag', Id: groupId ?? '', ChangeType: 'shuffle' },
	};
}
