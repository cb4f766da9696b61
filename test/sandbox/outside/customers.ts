import {
	archivingApproved,
	customerAdded,
	customerDeleted,
	customerEdited,
	memberDeleted,
	type Report,
} from '../callbacks/outsideEvents';
import type { Corp } from '../state/corp';
import type { FriendRequest } from '../state/friendRequests';
import type { Customer, Follow, Member } from '../state/people';
import type { Occasion } from '../state/welcomeCodes';
import type { CustomerEdit, Relation, RelationEnd } from './types';

/** Scanned a QR code. */
const byCode = 1;

/** A customer asks to be a member's customer; without confirmation (half) the contact begins at once. */
export function askMember(
	corp: Corp,
	request: Omit<FriendRequest, 'welcome'>,
	report: Report,
): void {
	const { member, customer, state, half } = request;
	const welcome = half ? occasionOf(corp, member, customer) : undefined;
	corp.friendRequests.add({ ...request, ...(welcome && { welcome }) });
	if (half) report(customerAdded(request, { half, state, welcome }));
}

/**
 * Has a member confirm a waiting request. Throws a `TypeError` when there is none.
 *
 * @param now Unix seconds
 */
export function acceptCustomer(corp: Corp, relation: Relation, now: number, report: Report): void {
	const member = memberWith(corp, relation.userid);
	const request = corp.friendRequests.take(member, relation.external_userid);
	if (!request) {
		throw new TypeError(
			`acceptCustomer: ${relation.external_userid} has not asked ${member.userid}`,
		);
	}
	const { customer, state } = request;
	const old = corp.follow(member, customer.external_userid);
	if (old) delete old.deletedByCustomer;
	else addFollow(corp, request, now);
	const welcome = request.welcome ?? occasionOf(corp, member, customer);
	const isUsed =
		welcome?.welcomedAt !== undefined ||
		corp.chats.talkedAt(member.userid, customer.external_userid) !== undefined;
	report(customerAdded(request, { half: false, state, ...(!isUsed && { welcome }) }));
}

function addFollow(
	corp: Corp,
	{ member, customer, state, addWay = byCode }: FriendRequest,
	now: number,
): void {
	corp.addCustomer(customer);
	corp.addFollow({
		member,
		customer,
		remark: customer.name,
		description: '',
		createtime: now,
		remark_mobiles: [],
		oper_userid: customer.external_userid,
		add_way: addWay,
		...(state && { state }),
		tagIds: [],
	});
}

/** The occasion for a welcome message; none where WeCom makes no code. */
function occasionOf(
	corp: Corp,
	{ userid, conditions }: Member,
	customer: Customer,
): Occasion | undefined {
	const { external_userid, type } = customer;
	const talks = corp.chats.talkedAt(userid, external_userid) !== undefined;
	if (type === 2 || conditions?.consoleWelcome || talks) return undefined;
	return { userid, external_userid };
}

export function editCustomer(corp: Corp, edit: CustomerEdit, report: Report): void {
	const follow = followOf(corp, edit);
	const { remark, description, remark_corp_name, remark_mobiles } = edit;
	const added = liveTags(corp, edit.add_tag);
	const removed = liveTags(corp, edit.remove_tag);
	if (remark !== undefined) follow.remark = remark;
	if (description !== undefined) follow.description = description;
	if (remark_corp_name !== undefined) follow.remark_corp_name = remark_corp_name;
	if (remark_mobiles !== undefined) follow.remark_mobiles = [...remark_mobiles];
	follow.tagIds = [...new Set([...follow.tagIds, ...added])].filter((id) => !removed.includes(id));
	const isTold =
		remark !== undefined || remark_mobiles !== undefined || added.length + removed.length > 0;
	if (isTold) report(customerEdited(follow));
}

export function deleteRelation(corp: Corp, { by, ...relation }: RelationEnd, report: Report): void {
	const follow = followOf(corp, relation);
	const { member, customer } = follow;
	if (by === 'customer') {
		if (follow.deletedByCustomer) {
			throw new TypeError(`${customer.external_userid} has deleted ${member.userid} already`);
		}
		follow.deletedByCustomer = true;
		report(memberDeleted(follow));
		return;
	}
	if (corp.transfers.last(member, customer.external_userid)?.status === 2) {
		throw new TypeError(`${customer.external_userid} is being transferred: complete that first`);
	}
	corp.endRelation(follow);
	report(customerDeleted(follow, false));
}

export function approveArchiving(corp: Corp, relation: Relation, report: Report): void {
	const follow = followOf(corp, relation);
	report(archivingApproved(follow, occasionOf(corp, follow.member, follow.customer)));
}

function memberWith(corp: Corp, userid: string): Member {
	const member = corp.member(userid);
	if (!member) throw new TypeError(`nobody has the userid ${userid}`);
	return member;
}

function followOf(corp: Corp, { userid, external_userid }: Relation): Follow {
	const follow = corp.follow(memberWith(corp, userid), external_userid);
	if (!follow) throw new TypeError(`${external_userid} is no customer of ${userid}`);
	return follow;
}

function liveTags(corp: Corp, ids: string[] = []): string[] {
	for (const id of ids) {
		const tag = corp.tags.tag(id);
		if (!tag || tag.deleted) throw new TypeError(`editCustomer: no tag has the id ${id}`);
	}
	return ids;
}
