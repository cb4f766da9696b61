import { ApiError } from '../apiError';
import type { Member } from '../state/people';
import type { Resigned } from '../state/resigned';
import { hasRoom, isUnassigned } from '../state/takeover';
import type { Transfer } from '../state/transfers';
import type { Answer, Call, Endpoints } from './endpoint';
import { visibleMember } from './lookups';
import { checkConditions, takingOverMember } from './serving';
import { checkLeaver, knownMember } from './transferRules';

/** Customers of one member handed over to another: openapi/customer-transfer.yaml, without groups. */
export const transferEndpoints: Endpoints = {
	'transfer.transferCustomer': { answer: transferCustomer },
	'transfer.transferResult': { answer: (call) => results(call, 'onjob') },
	'transfer.getUnassigned': { answer: getUnassigned },
	'transfer.resignedTransferCustomer': { answer: resignedTransferCustomer, record: leaverOf },
	'transfer.resignedTransferResult': { answer: (call) => results(call, 'resigned') },
};

const resultsPerPage = 1000;
/** Per customer of a member in service, within 90 days. */
const mostTransfers = 2;

interface Request {
	handover_userid: string;
	takeover_userid: string;
	external_userid: string[];
	transfer_success_msg?: string;
}

/** Calls for one member who has left must not run at once. */
function leaverOf({ body }: Call): string {
	return `the customers of ${(body as Request).handover_userid.toLowerCase()}`;
}

function transferCustomer(call: Call): Answer {
	const { corp } = call;
	const body = call.body as Request;
	const handover = corp.member(body.handover_userid);
	if (!handover) throw new ApiError(40003, `${body.handover_userid} is no member in service`);
	if (handover === corp.member(body.takeover_userid)) throw new ApiError(40130, handover.userid);
	const takeover = takingOverMember(call, body.takeover_userid);
	checkConditions(handover);
	return begin(call, 'onjob', handover, takeover);
}

function resignedTransferCustomer(call: Call): Answer {
	const { corp } = call;
	const body = call.body as Request;
	const resigned = corp.resigned(body.handover_userid);
	if (!resigned) {
		knownMember(call, body.handover_userid);
		throw new ApiError(40097, `${body.handover_userid} is in service`);
	}
	const takeover = takingOverMember(call, body.takeover_userid);
	checkLeaver(call, resigned);
	return begin(call, 'resigned', resigned.member, takeover);
}

/** Begins the transfers that are possible; each customer has an errcode of its own. */
function begin(call: Call, kind: Transfer['kind'], handover: Member, takeover: Member): Answer {
	const { corp, now, limits } = call;
	const { external_userid: ids, transfer_success_msg: message } = call.body as Request;
	return {
		customer: ids.map((id) => {
			const errcode =
				kind === 'onjob'
					? obstacle(call, handover, takeover, id)
					: obstacleAfterLeaving(call, handover, takeover, id);
			if (errcode === 0) {
				corp.transfers.begin({
					kind,
					handover,
					takeover,
					customer: handover.follows.find((it) => it.customer.external_userid === id)!.customer,
					startedAt: now,
					takeoverTime: now + limits.transferSeconds,
					...(message !== undefined && { message }),
				});
			}
			return { external_userid: id, errcode };
		}),
	};
}

/** The errcode that keeps a customer of a member in service from being transferred; 0 when nothing does. */
function obstacle(call: Call, handover: Member, takeover: Member, id: string): number {
	const { corp, app, now } = call;
	const follows = corp.customers.get(id)?.follows ?? [];
	if (!follows.some(({ member }) => corp.sees(app, member))) return 40096;
	if (!follows.some(({ member }) => member === handover)) return 40131;
	const running = runningTransfer(call, handover, takeover, id);
	if (running) return running;
	if (corp.transfers.recentOnjob(id, now) >= mostTransfers) return 40128;
	return roomFor(call, takeover, id);
}

/** As `obstacle`, for a customer of somebody who has left. */
function obstacleAfterLeaving(call: Call, handover: Member, takeover: Member, id: string): number {
	const { corp, app } = call;
	const ofThem = (member: Member) =>
		member.follows.some(({ customer }) => customer.external_userid === id);
	const known = corp.customers.has(id) || corp.allResigned().some(({ member }) => ofThem(member));
	if (!known || !corp.sees(app, handover)) return 40096;
	if (!ofThem(handover) || corp.transfers.last(handover, id)?.status === 1) return 40131;
	return runningTransfer(call, handover, takeover, id) || roomFor(call, takeover, id);
}

/** WeCom has two codes for this: here one for the same new member, one for another one. */
function runningTransfer({ corp }: Call, handover: Member, takeover: Member, id: string): number {
	const last = corp.transfers.last(handover, id);
	if (last?.status !== 2) return 0;
	return last.takeover === takeover ? 40129 : 40100;
}

function roomFor({ corp, limits }: Call, takeover: Member, id: string): number {
	const fits = corp.follow(takeover, id) || hasRoom(takeover.follows.length, limits);
	return fits ? 0 : 40099;
}

function results(call: Call, kind: Transfer['kind']): Answer {
	const { corp, cursors } = call;
	const body = call.body as { handover_userid: string; takeover_userid: string; cursor?: string };
	const handover = knownMember(call, body.handover_userid);
	const takeover = visibleMember(call, body.takeover_userid);
	const scope = ['transfer.result', kind, handover.userid, takeover.userid];
	const after = cursors.open<number>(scope, body.cursor) ?? 0;
	const found = corp.transfers
		.between(kind, handover, takeover)
		.filter(({ number }) => number > after);
	const page = found.slice(0, resultsPerPage);
	return {
		customer: page.map(({ customer, status, takeoverTime }) => ({
			external_userid: customer.external_userid,
			status,
			takeover_time: takeoverTime,
		})),
		next_cursor:
			found.length > page.length ? cursors.issue(scope, page[page.length - 1].number) : '',
	};
}

function getUnassigned({ body, corp, cursors }: Call): Answer {
	const {
		page_size: size = 1000,
		cursor,
		page_id: pageId,
	} = body as {
		page_size?: number;
		cursor?: string;
		page_id?: number;
	};
	// Newest leavers first. The lists of those who have left only grow, so positions stay valid.
	const all = corp
		.allResigned()
		.sort((a, b) => b.dimissionTime - a.dimissionTime)
		.flatMap((resigned) => resigned.member.follows.map((follow) => ({ resigned, follow })));
	const scope = ['transfer.getUnassigned'];
	const from = cursors.open<number>(scope, cursor) ?? 0;
	const waiting = all
		.map((it, position) => ({ ...it, position }))
		.filter(
			({ resigned, follow, position }) =>
				position >= from && isUnassigned(corp, resigned.member, follow),
		);
	const skipped = pageId === undefined ? 0 : pageId * size;
	const page = waiting.slice(skipped, skipped + size);
	const isLast = skipped + size >= waiting.length;
	const info = page.map(({ resigned, follow }) => unassignedOf(resigned, follow.customer));
	if (pageId !== undefined) return { info, is_last: isLast };
	const next = isLast ? '' : cursors.issue(scope, page[page.length - 1].position + 1);
	return { info, is_last: isLast, next_cursor: next };
}

function unassignedOf(
	{ member, dimissionTime }: Resigned,
	{ external_userid }: { external_userid: string },
) {
	return { handover_userid: member.userid, external_userid, dimission_time: dimissionTime };
}
