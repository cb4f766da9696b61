import {
	acquisitionChat,
	acquisitionRequest,
	acquisitionUses,
	type Report,
} from './callbacks/outsideEvents';
import { acceptCustomer, askMember } from './outside/customers';
import type { AcquisitionLink } from './state/acquisitionLinks';
import type { Corp } from './state/corp';
import type { Customer, Member } from './state/people';
import type { ScanResult } from './types';

/** Added through an acquisition link. */
const byLink = 16;

/** The company hears that its uses are low below this number. */
const lowUses = 20;

/** Messages of a customer that apps hear of. */
const toldMessages = [3, 5, 10];

const channelBytes = 64;

/**
 * Plays somebody opening a link and asking to be added. Throws a `TypeError` when it leads to nobody, or no use is left.
 *
 * @param channel `customer_channel` of the address; WeCom cuts it off after 64 bytes
 * @param now Unix seconds
 */
export function openLink(
	corp: Corp,
	link: AcquisitionLink,
	customer: Customer,
	{ channel = '', accept = true }: { channel?: string; accept?: boolean },
	now: number,
	report: Report,
): ScanResult {
	const links = corp.acquisitionLinks;
	const { external_userid } = customer;
	const member = memberFor(corp, link, customer);
	const relation = { external_userid, userid: member.userid };
	links.open(link, external_userid, now);
	const known = corp.follow(member, external_userid);
	if (known && !known.deletedByCustomer) return relation;
	links.use();
	const state = cut(channel);
	report(acquisitionRequest(link, state));
	links.acquired.push({ link_id: link.link_id, ...relation, state, at: now, messages: 0 });
	const half = link.skip_verify;
	askMember(corp, { member, customer, state, half, addWay: byLink }, report);
	if (accept) acceptCustomer(corp, relation, now, report);
	const left = links.balance();
	if (left === 0) report(acquisitionUses('balance_exhausted'));
	else if (left === lowUses - 1) report(acquisitionUses('balance_low'));
	return relation;
}

/** A customer writes to a member: apps hear of it when the customer came by their link. */
export function hearOfMessage(
	corp: Corp,
	userid: string,
	externalUserId: string,
	now: number,
	report: Report,
): void {
	const acquired = corp.acquisitionLinks.between(userid, externalUserId);
	const link = acquired && corp.acquisitionLinks.find(acquired.link_id);
	if (!acquired || !link) return;
	acquired.messages++;
	if (acquired.messages === 1) report(acquisitionChat(link, acquired));
	if (!toldMessages.includes(acquired.messages)) return;
	const key = corp.acquisitionLinks.addKey(acquired, now);
	report(acquisitionChat(link, acquired, key));
}

/** Who knows the customer already goes first, as the link says it; else the members take turns. */
function memberFor(corp: Corp, link: AcquisitionLink, customer: Customer): Member {
	const members = [
		...link.user_list.flatMap((id) => corp.member(id) ?? []),
		...link.department_list.flatMap((id) => corp.membersBelow(id)),
	].filter(({ customerContact }) => customerContact);
	if (members.length === 0) throw new TypeError('scan: the link leads to nobody');
	const preferred = (member: Member) =>
		members.includes(member) ||
		link.priority?.priority_type === 1 ||
		(link.priority?.priority_userid_list ?? []).includes(member.userid);
	const known = customer.follows.find(({ member }) => preferred(member));
	return known?.member ?? members[link.scans % members.length];
}

function cut(channel: string): string {
	const bytes = Buffer.from(channel);
	// A character that is cut in two is no character.
	return bytes
		.subarray(0, channelBytes)
		.toString()
		.replace(/\ufffd$/, '');
}
