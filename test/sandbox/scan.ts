import type { Corp } from './state/corp';
import type { GroupChat } from './state/groupChats';
import type { Customer, Member } from './state/people';
import { isExpired, type ContactWay, type JoinWay } from './state/ways';
import type { Scan, ScanResult } from './types';

/**
 * Plays somebody scanning the code of a way. Throws a `TypeError` when the code leads nowhere.
 *
 * @param now Unix seconds
 */
export function playScan(corp: Corp, scan: Scan, now: number): ScanResult {
	const way = corp.ways.find(scan.configId);
	if (!way) throw new TypeError(`scan: no way has the config_id ${scan.configId}`);
	const person = scanner(corp, scan);
	const result =
		way.kind === 'join'
			? joinGroup(corp, way, person, now)
			: way.is_temp
				? beginSession(corp, way, person, now)
				: addCustomer(corp, way, person, now);
	way.scans++;
	return result;
}

/** The customer who scans; a new WeChat user unless one is named by id. */
function scanner(corp: Corp, { externalUserId, name = 'New customer' }: Scan): Customer {
	if (externalUserId !== undefined) {
		const known = corp.customers.get(externalUserId);
		if (!known) throw new TypeError(`scan: ${externalUserId} is no customer of the corp`);
		return known;
	}
	const label = `scan ${++corp.scans}`;
	return {
		external_userid: corp.makeId('wmKq8DDAAA', label),
		name,
		type: 1,
		gender: 0,
		avatar: '',
		unionid: corp.makeId('ozynqs', label, 28),
		follows: [],
	};
}

function addCustomer(corp: Corp, way: ContactWay, customer: Customer, now: number): ScanResult {
	const members = reached(corp, way);
	// Whoever follows the customer already stays the one; else the members take turns.
	const known = customer.follows.find(({ member }) => members.includes(member));
	const member = known?.member ?? members[way.scans % members.length];
	if (!known) {
		corp.customers.set(customer.external_userid, customer);
		corp.addFollow({
			member,
			customer,
			remark: customer.name,
			description: '',
			createtime: now,
			remark_mobiles: [],
			oper_userid: customer.external_userid,
			add_way: 1,
			...(way.state && { state: way.state }),
			tagIds: [],
		});
	}
	return { external_userid: customer.external_userid, userid: member.userid };
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
function joinGroup(corp: Corp, way: JoinWay, person: Customer, now: number): ScanResult {
	const groups = [...way.chat_id_list, ...way.created]
		.map((id) => corp.groupChats.get(id)!)
		.filter(({ dismissed }) => !dismissed);
	const group = groups.find(({ full }) => !full) ?? newGroup(corp, way, groups[0], now);
	corp.groupChats.join(group, {
		userid: person.external_userid,
		type: 2,
		name: person.name,
		...(person.unionid && { unionid: person.unionid }),
		joinTime: now,
		joinScene: 3,
		...(way.state && { state: way.state }),
		nickname: '',
	});
	return { external_userid: person.external_userid, chat_id: group.chat_id };
}

function newGroup(corp: Corp, way: JoinWay, model: GroupChat | undefined, now: number): GroupChat {
	if (!model) throw new TypeError('scan: all groups of the way were dismissed');
	if (way.auto_create_room === 0) throw new TypeError('scan: all groups of the way are full');
	const number = (way.room_base_id ?? 1) + way.created.length;
	const label = `${way.config_id} ${number}`;
	const { owner } = model;
	const group = corp.groupChats.add({
		chat_id: corp.makeId('wrKq8DDAAA', label),
		kind: 'customer',
		name: `${way.room_base_name ?? model.name}${number}`,
		owner,
		createTime: now,
		notice: '',
		members: [
			{
				userid: owner.userid,
				type: 1,
				name: owner.name,
				joinTime: now,
				joinScene: 1,
				nickname: '',
			},
		],
		admins: [],
		status: 0,
		opengid: corp.makeId('oGKq8DDAAA', label, 28),
		dismissed: false,
		full: false,
	});
	way.created.push(group.chat_id);
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
