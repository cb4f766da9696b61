import { groupCreated, type Report } from './callbacks/outsideEvents';
import { openLink } from './acquisition';
import { acceptCustomer, askMember } from './outside/customers';
import { guest, letIn, openGroup } from './outside/groups';
import { newWeChatUser } from './outside/newcomer';
import type { Corp } from './state/corp';
import type { GroupChat } from './state/groupChats';
import type { Customer, Member } from './state/people';
import { isExpired, type ContactWay, type JoinWay } from './state/ways';
import type { Scan, ScanResult } from './types';

/**
 * Plays somebody scanning the code of a way, or of an acquisition link. Throws a `TypeError` when the code leads nowhere.
 *
 * @param now Unix seconds
 */
export function playScan(corp: Corp, scan: Scan, now: number, report: Report): ScanResult {
	const link = corp.acquisitionLinks.find(scan.configId);
	if (link) return openLink(corp, link, scanner(corp, scan), scan, now, report);
	const way = corp.ways.find(scan.configId);
	if (!way) throw new TypeError(`scan: no way has the config_id ${scan.configId}`);
	const person = scanner(corp, scan);
	const result =
		way.kind === 'join'
			? joinGroup(corp, way, person, now, report)
			: way.is_temp
				? beginSession(corp, way, person, now)
				: askForContact(corp, way, person, now, scan.accept ?? true, report);
	way.scans++;
	return result;
}

/** The customer who scans; a new WeChat user unless one is named by id. */
function scanner(corp: Corp, { externalUserId, name = 'New customer' }: Scan): Customer {
	if (externalUserId === undefined) return newWeChatUser(corp, name);
	const known =
		corp.customers.get(externalUserId) ??
		corp.former.get(externalUserId) ??
		corp.friendRequests.customer(externalUserId);
	if (!known) throw new TypeError(`scan: nobody has the external_userid ${externalUserId}`);
	return known;
}

function askForContact(
	corp: Corp,
	way: ContactWay,
	customer: Customer,
	now: number,
	accept: boolean,
	report: Report,
): ScanResult {
	const members = reached(corp, way);
	// Whoever follows the customer already stays the one; else the members take turns.
	const known = customer.follows.find(({ member }) => members.includes(member));
	const member = known?.member ?? members[way.scans % members.length];
	const relation = { external_userid: customer.external_userid, userid: member.userid };
	if (known && !known.deletedByCustomer) return relation;
	askMember(corp, { member, customer, state: way.state, half: way.skip_verify }, report);
	if (accept) acceptCustomer(corp, relation, now, report);
	return relation;
}

function beginSession(corp: Corp, way: ContactWay, customer: Customer, now: number): ScanResult {
	if (isExpired(way, now)) throw new TypeError('scan: the temporary code has expired');
	if (way.scans > 0) throw new TypeError('scan: the temporary code was used already');
	if (way.unionid && way.unionid !== customer.unionid) {
		throw new TypeError('scan: the temporary code is for somebody else (unionid)');
	}
	const [{ userid }] = reached(corp, way);
	const { external_userid } = customer;
	const endsAt = now + way.chat_expires_in;
	corp.ways.sessions.push({ userid, external_userid, way, endsAt, closed: false });
	return { external_userid, userid };
}

/** Into the first group with room; into a new one when there is none, if the way says so. */
function joinGroup(
	corp: Corp,
	way: JoinWay,
	person: Customer,
	now: number,
	report: Report,
): ScanResult {
	const groups = [...way.chat_id_list, ...way.created]
		.map((id) => corp.groupChats.get(id)!)
		.filter(({ dismissed }) => !dismissed);
	const group = groups.find(({ full }) => !full) ?? newGroup(corp, way, groups[0], now, report);
	const { external_userid } = person;
	if (!group.members.some(({ userid }) => userid === external_userid)) {
		letIn(corp, group, [guest(person, 3, now, way.state)], report);
	}
	return { external_userid, chat_id: group.chat_id };
}

function newGroup(
	corp: Corp,
	way: JoinWay,
	model: GroupChat | undefined,
	now: number,
	report: Report,
): GroupChat {
	if (!model) throw new TypeError('scan: all groups of the way were dismissed');
	if (way.auto_create_room === 0) throw new TypeError('scan: all groups of the way are full');
	const number = (way.room_base_id ?? 1) + way.created.length;
	const name = `${way.room_base_name ?? model.name}${number}`;
	const label = `${way.config_id} ${number}`;
	const group = openGroup(corp, { owner: model.owner, name, label }, now);
	way.created.push(group.chat_id);
	report(groupCreated(group));
	return group;
}

function reached(corp: Corp, { user, party }: ContactWay): Member[] {
	const members = [
		...user.flatMap((userid) => corp.member(userid) ?? []),
		...party.flatMap((id) => corp.membersBelow(id)),
	].filter(({ customerContact }) => customerContact);
	if (members.length === 0) throw new TypeError('scan: the way leads to nobody');
	return members;
}
