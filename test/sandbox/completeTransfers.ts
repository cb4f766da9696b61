import type { Member } from './state/people';
import { endTransfer } from './state/takeover';
import type { TransferEnd } from './types';
import type { World } from './world';

/** Ends the waiting transfers that the filter names; returns how many. */
export function completeTransfers(world: World, end: TransferEnd): number {
	const { handoverUserid, takeoverUserid, externalUserid, status } = end;
	world.settle();
	const isMember = (wanted: string | undefined, { userid }: Member) =>
		wanted === undefined || wanted.toLowerCase() === userid.toLowerCase();
	const ended = world.corp.transfers
		.waiting()
		.filter(
			({ handover, takeover, customer }) =>
				isMember(handoverUserid, handover) &&
				isMember(takeoverUserid, takeover) &&
				(externalUserid === undefined || externalUserid === customer.external_userid),
		);
	const now = Math.floor(world.clock() / 1000);
	for (const transfer of ended) {
		endTransfer(world.corp, world.limits, transfer, { at: now, status }, world.report);
	}
	return ended.length;
}
