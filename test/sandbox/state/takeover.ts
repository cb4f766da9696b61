import {
	customerAdded,
	customerDeleted,
	transferFailed,
	type Report,
} from '../callbacks/outsideEvents';
import type { Limits } from '../types';
import type { Corp } from './corp';
import type { Follow, Member } from './people';
import type { Transfer } from './transfers';

/** How a customer gets added by a transfer: assigned by an administrator or person in charge. */
const assigned = 202;

/** Ends the transfers whose time has come. */
export function settleTransfers(corp: Corp, limits: Limits, now: number, report: Report): void {
	for (const transfer of corp.transfers.due(now)) {
		endTransfer(corp, limits, transfer, { at: transfer.takeoverTime }, report);
	}
}

/**
 * Ends a waiting transfer. With status 1 the relation goes over to the new member, unless that one has too many
 * customers meanwhile.
 *
 * @param end when, in Unix seconds, and how
 */
export function endTransfer(
	corp: Corp,
	limits: Limits,
	transfer: Transfer,
	{ at, status = 1 }: { at: number; status?: 1 | 3 | 4 },
	report: Report,
): void {
	const { handover, takeover, customer } = transfer;
	const alreadyFollows = customer.follows.some(({ member }) => member === takeover);
	const fits = alreadyFollows || hasRoom(takeover.follows.length, limits);
	transfer.status = status === 1 && !fits ? 4 : status;
	transfer.takeoverTime = transfer.status === 1 ? at : 0;
	if (transfer.status !== 1) {
		const reason = transfer.status === 3 ? 'customer_refused' : 'customer_limit_exceed';
		report(transferFailed({ member: takeover, customer }, reason));
		return;
	}
	const inService = customer.follows.find(({ member }) => member === handover);
	// Those who have left keep their list: paging through it must not lose anybody.
	const old = inService ?? handover.follows.find((follow) => follow.customer === customer)!;
	if (inService) {
		corp.removeFollow(inService);
		report(customerDeleted(inService, true));
	}
	if (alreadyFollows) return;
	corp.addCustomer(customer);
	const follow: Follow = {
		member: takeover,
		customer,
		remark: old.remark,
		description: old.description,
		createtime: at,
		...(old.remark_corp_name && { remark_corp_name: old.remark_corp_name }),
		remark_mobiles: [...old.remark_mobiles],
		oper_userid: takeover.userid,
		add_way: assigned,
		tagIds: [...old.tagIds],
	};
	corp.addFollow(follow);
	// Who was handed over by this member before is no news to the apps.
	const cameBack = corp.transfers.last(takeover, customer.external_userid)?.status === 1;
	if (!cameBack) report(customerAdded(follow, { half: false }));
}

export function hasRoom(customers: number, { customersPerMember }: Limits): boolean {
	return customersPerMember === null || customers < customersPerMember;
}

/** Whether a customer of somebody who has left still waits for somebody else. */
export function isUnassigned(corp: Corp, member: Member, { customer }: Follow): boolean {
	const status = corp.transfers.last(member, customer.external_userid)?.status;
	return status !== 1 && status !== 2;
}
