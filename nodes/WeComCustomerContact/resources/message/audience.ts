import type { IDataObject } from 'n8n-workflow';

import { groupChatApi } from '../../../wecom/api';
import { idIn } from '../../../wecom/answer';
import { callWeCom } from '../../../wecom/callWeCom';
import { Failure, failureOf } from '../../../wecom/errors/failure';
import { pagesOf } from '../../../wecom/pages';
import { isSameMember } from '../../../values/ids';
import type { FormContext } from '../../fields/field';
import { failedRecordOf } from '../../operation/details';
import { failedRecord } from '../../operation/failedRecord';
import { inOrder } from '../../operation/inOrder';
import { lanesOf } from '../../operation/sideBySide';
import {
	customersOfMember,
	membersByCustomer,
	servingMember,
	taggedCustomers,
} from '../externalContact/relations';
import { readMembers } from '../externalContact/members';
import { NO_LICENCE } from '../externalContact/readCustomers';
import { readGroupChat } from '../groupChat/readGroupChats';

/** Whom a mass message is for, as the form says it. */
export interface Wanted {
	/** The value of 'Send To'. */
	kind: string;
	sender: string | undefined;
	/** Customers or group chats, each once. */
	ids: string[];
	/** Ids of tags, one of each is needed. */
	conditions: string[][];
}

/** Whom it would go to as far as relations tell. */
export interface Audience {
	/** Of each customer or group chat the members who may send; WeCom takes one of them. */
	senders: Map<string, string[]>;
	/** Who cannot be reached, and why: `{ errmsg, reason }`, with `errcode` where WeCom has one. */
	failed: Map<string, IDataObject>;
	/** Members without an interface licence, whose customers may be reached and are not to be read. */
	unread?: string[];
	/** Why WeCom would refuse the whole message. */
	whole?: Failure;
	/** Whether the owner picks the group chats when sending. */
	ownerPicks?: true;
}

/**
 * Reads whom a mass message would go to: the customers or the group chats of the sender, or of all members.
 *
 * @throws {Failure} when the customers are chosen by tags, and no member has an interface licence
 */
export async function audienceOf(item: FormContext, wanted: Wanted): Promise<Audience> {
	const { kind, sender, ids } = wanted;
	const member = sender === undefined ? undefined : await servingMember(item, sender);
	if (sender !== undefined && member === undefined) {
		const failed = failedRecord(cannotSend());
		return {
			senders: new Map(),
			failed: new Map(ids.map((id) => [id, failed])),
			whole: cannotSend(),
		};
	}
	switch (kind) {
		case 'groupChats':
			return await theseGroupChats(item, member!, ids);
		case 'ownersChoice': {
			const owned = await groupChatsOf(item, member!);
			return { ...allOf(owned, member!), ownerPicks: true };
		}
		case 'member':
			return allOf(await customersOfMember(item, member!), member!);
		case 'tags':
			return await withTags(item, member, wanted.conditions);
		default:
			return await theseCustomers(item, member, ids);
	}
}

function allOf(ids: string[], member: string): Audience {
	return { senders: new Map(ids.map((id) => [id, [member]])), failed: new Map() };
}

async function theseCustomers(
	item: FormContext,
	sender: string | undefined,
	ids: string[],
): Promise<Audience> {
	const theirs = new Set(sender === undefined ? [] : await customersOfMember(item, sender));
	const others = await membersByCustomer(
		item,
		ids.filter((id) => !theirs.has(id)),
	);
	const audience = allOf([], '');
	for (const id of ids) {
		const members = others.get(id) ?? [];
		if (theirs.has(id)) audience.senders.set(id, [sender!]);
		else if (sender === undefined && members.length > 0) audience.senders.set(id, members);
		else audience.failed.set(id, failedRecord(members.length > 0 ? notOf(members) : ofNobody()));
	}
	return audience;
}

async function withTags(
	item: FormContext,
	sender: string | undefined,
	conditions: string[][],
): Promise<Audience> {
	const members = sender === undefined ? await readMembers(item) : [sender];
	const found = await taggedCustomers(item, members, conditions);
	if (members.length > 0 && found.unread.length === members.length) throw failureOf(NO_LICENCE);
	return { senders: found.members, failed: new Map(), unread: found.unread };
}

async function theseGroupChats(item: FormContext, owner: string, ids: string[]): Promise<Audience> {
	const owned = new Set(await groupChatsOf(item, owner));
	const missing = ids.filter((id) => !owned.has(id));
	const why = await inOrder(missing, lanesOf(item), async (id) => await whyNotOf(item, owner, id));
	return {
		...allOf(
			ids.filter((id) => owned.has(id)),
			owner,
		),
		failed: new Map(missing.map((id, place) => [id, why[place]])),
	};
}

/** The group chats of an owner (获取客户群列表). */
async function groupChatsOf(item: FormContext, owner: string): Promise<string[]> {
	const send = async (page: object) => await callWeCom(item, groupChatApi.list, page);
	const found: string[] = [];
	const params = { owner_filter: { userid_list: [owner] } };
	for await (const { entries } of pagesOf(groupChatApi.list, params, send)) {
		for (const chat of entries) found.push(idIn(chat, 'chat_id', 'ID of the group chat'));
	}
	return [...new Set(found)];
}

async function whyNotOf(item: FormContext, owner: string, chatId: string): Promise<IDataObject> {
	return await readGroupChat(item, chatId).then(
		(chat) => failedRecord(ownedBy(isSameMember(chat.owner, owner) ? undefined : chat.owner)),
		(error: Error) => failedRecordOf(error),
	);
}

function cannotSend(): Failure {
	return new Failure({
		what: 'The sender cannot send mass messages',
		description:
			"Check 'Sender': the member must have the customer contact function and be in the visible range of the app.",
	});
}

function notOf(members: string[]): Failure {
	return new Failure({
		what: 'Not a customer of the sender',
		description: `Choose another 'Sender', or leave it empty. The customer has been added by ${members.join(', ')}.`,
	});
}

function ofNobody(): Failure {
	return new Failure({
		what: 'Not a customer of a member whom the app sees',
		description:
			"Check 'Customers': the ID is none, or the members have not added the customer, or not any more.",
	});
}

function ownedBy(owner: string | null | undefined): Failure {
	return new Failure({
		what: 'Not a group chat of the sender',
		description: owner
			? `Choose ${owner} as 'Sender', who owns the group chat.`
			: "Check 'Sender' and the group chats.",
	});
}
