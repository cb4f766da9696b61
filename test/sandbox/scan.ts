import type { Corp } from './state/corp';
import type { Customer, Member } from './state/people';
import { isExpired, type ContactWay } from './state/ways';
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
	if (way.kind !== 'contact') throw new TypeError('scan: this is a join way');
	const result = way.is_temp
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

function reached(corp: Corp, { user, party }: ContactWay): Member[] {
	const members = [
		...user.flatMap((userid) => corp.member(userid) ?? []),
		...party.flatMap((id) => corp.membersBelow(id)),
	].filter(({ customerContact }) => customerContact);
	if (members.length === 0) throw new TypeError('scan: the way leads to nobody');
	return members;
}
