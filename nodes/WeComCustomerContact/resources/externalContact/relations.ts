import { isSameMember, memberKey } from '../../../values/ids';
import { idsIn } from '../../../wecom/answer';
import { externalContactApi } from '../../../wecom/api';
import { callWeCom } from '../../../wecom/callWeCom';
import { Failure } from '../../../wecom/errors/failure';
import { Once } from '../../../wecom/once';
import { perRun } from '../../../wecom/run';
import type { FormContext } from '../../fields/field';
import { inOrder } from '../../operation/inOrder';
import { lanesOf, pagesInOrder } from '../../operation/sideBySide';
import { readMembers } from './members';
import { readCustomer } from './readCustomer';
import { customerIdsOf, customersOf, NO_LICENCE } from './readCustomers';

/** WeCom's codes for a customer whom the app cannot read: an ID that is none, nobody's customer, or of members it does not see. */
const NOT_READ = [40003, 40031, 40096, 60011, 60111, 84061];

/** The customers of members, read once for all items of a run. */
const customerLists = perRun(() => new Once<string[]>());

const tagged = perRun(() => new Once<TaggedCustomers>());

/** Customers whom members have tagged so. */
export interface TaggedCustomers {
	/** Of each customer the members whose tags it has. */
	members: Map<string, string[]>;
	/** Members without an interface licence: their customers are not to be read. */
	unread: string[];
}

/** The member in WeCom's spelling; nothing when the app sees none of this ID who has the customer contact function. */
export async function servingMember(
	item: FormContext,
	userid: string,
): Promise<string | undefined> {
	return (await readMembers(item)).find((member) => isSameMember(member, userid));
}

/** Ids of the customers of a member (获取客户列表). */
export async function customersOfMember(item: FormContext, userid: string): Promise<string[]> {
	return await customerLists(item).get(memberKey(userid), async () => {
		const send = async (params: object) => await callWeCom(item, externalContactApi.list, params);
		const found = new Set<string>();
		for await (const { ids } of customerIdsOf([userid], send)(0)!) {
			for (const id of idsIn(ids)) found.add(id);
		}
		return [...found];
	});
}

/**
 * Who has added each of these customers, among the members whom the app sees and who have the customer contact function:
 * by a call per customer or per member, whichever are fewer. A customer of nobody has no members.
 */
export async function membersByCustomer(
	item: FormContext,
	ids: string[],
): Promise<Map<string, string[]>> {
	const members = await readMembers(item);
	if (ids.length <= members.length) {
		const found = await inOrder(ids, lanesOf(item), async (id) => await addedBy(item, id, members));
		return new Map(ids.map((id, place) => [id, found[place]]));
	}
	const lists = await inOrder(
		members,
		lanesOf(item),
		async (member) => await customersOfMember(item, member),
	);
	const byCustomer = new Map(ids.map((id): [string, string[]] => [id, []]));
	for (const [place, list] of lists.entries()) {
		for (const id of list) byCustomer.get(id)?.push(members[place]);
	}
	return byCustomer;
}

async function addedBy(
	item: FormContext,
	external_userid: string,
	members: string[],
): Promise<string[]> {
	const send = async (page: object) => await callWeCom(item, externalContactApi.get, page);
	const followers = await readCustomer({ external_userid }, send).then(
		({ follow_user }) => new Set(follow_user.map(({ userid }) => memberKey(userid))),
		(error: unknown) => {
			if (!(error instanceof Failure) || !NOT_READ.includes(error.errcode ?? 0)) throw error;
			return new Set<string>();
		},
	);
	return members.filter((member) => followers.has(memberKey(member)));
}

/**
 * The customers who have one tag of each condition, by the tags of each member (批量获取客户详情).
 *
 * @param conditions ids of tags; the tags of a member on a customer hold one of each
 */
export async function taggedCustomers(
	item: FormContext,
	members: string[],
	conditions: string[][],
): Promise<TaggedCustomers> {
	const about = JSON.stringify([members.map(memberKey), conditions]);
	return await tagged(item).get(about, async () => await readTagged(item, members, conditions));
}

async function readTagged(
	item: FormContext,
	members: string[],
	conditions: string[][],
): Promise<TaggedCustomers> {
	const found: TaggedCustomers = { members: new Map(), unread: [] };
	const wanted = conditions.map((tags) => new Set(tags));
	const lanes = lanesOf(item);
	const send = async (page: object) =>
		await callWeCom(item, externalContactApi.batchGetByUser, page);
	const whenFailed = (without: string[], error: unknown) => {
		if (!(error instanceof Failure) || error.errcode !== NO_LICENCE) throw error;
		found.unread.push(...without);
	};
	const parts = customersOf(members, send, lanes, undefined, { whenFailed });
	for await (const { answer, entries } of pagesInOrder(parts, lanes)) {
		found.unread.push(...idsIn(answer.fail_info?.unlicensed_userid_list));
		for (const { external_contact, follow_info } of entries) {
			const [id] = idsIn([external_contact?.external_userid]);
			const [userid] = idsIn([follow_info?.userid]);
			const tags = idsIn(follow_info?.tag_id);
			if (!id || !userid || !wanted.every((some) => tags.some((tag) => some.has(tag)))) continue;
			const others = found.members.get(id);
			if (others) others.push(userid);
			else found.members.set(id, [userid]);
		}
	}
	return { ...found, unread: [...new Set(found.unread)] };
}
