import { chinaDay } from '../days';
import type { Customer, Member } from './people';

export interface Transfer {
	/** Position in the order of beginning. */
	number: number;
	/** `onjob`: from a member in service; `resigned`: from one who has left. */
	kind: 'onjob' | 'resigned';
	handover: Member;
	takeover: Member;
	customer: Customer;
	/** 1 done, 2 waiting, 3 refused by the customer, 4 the new member has too many customers. */
	status: 1 | 2 | 3 | 4;
	/** Unix seconds. */
	startedAt: number;
	/** When it took or takes effect; 0 when it failed. */
	takeoverTime: number;
	/** transfer_success_msg, when one was given. */
	message?: string;
}

/** A customer of an active member can be transferred twice within so many calendar days. */
const transferDays = 90;

/** Hand-overs of customers, found without going through all of them. */
export class TransferBook {
	private readonly begun: Transfer[] = [];
	/** By kind and pair of members; of each customer the last one. */
	private readonly byPair = new Map<string, Map<string, Transfer>>();
	/** The last one by handing-over member and customer. */
	private readonly byRelation = new Map<string, Transfer>();
	/** From members in service, by customer. */
	private readonly onjobOf = new Map<string, Transfer[]>();
	/** All before this one have ended. */
	private firstWaiting = 0;
	/** No waiting one takes effect earlier. */
	private nextDue = Infinity;

	begin(given: Omit<Transfer, 'number' | 'status'>): Transfer {
		const transfer: Transfer = { ...given, number: this.begun.length + 1, status: 2 };
		const { kind, handover, takeover, customer } = transfer;
		const id = customer.external_userid;
		this.begun.push(transfer);
		this.nextDue = Math.min(this.nextDue, transfer.takeoverTime);
		const pair = pairKey(kind, handover, takeover);
		const ofPair = this.byPair.get(pair) ?? new Map<string, Transfer>();
		this.byPair.set(pair, ofPair);
		// To the end, where the newest ones are.
		ofPair.delete(id);
		ofPair.set(id, transfer);
		this.byRelation.set(relationKey(handover, id), transfer);
		if (kind === 'onjob') this.onjobOf.set(id, [...(this.onjobOf.get(id) ?? []), transfer]);
		return transfer;
	}

	/** The last transfer of a customer away from a member. */
	last(handover: Member, externalUserId: string): Transfer | undefined {
		return this.byRelation.get(relationKey(handover, externalUserId));
	}

	/** Of each customer the last one, the newest at the end. */
	between(kind: Transfer['kind'], handover: Member, takeover: Member): Transfer[] {
		return [...(this.byPair.get(pairKey(kind, handover, takeover))?.values() ?? [])];
	}

	/** How often a customer went, or is about to go, from one active member to another within 90 days. */
	recentOnjob(externalUserId: string, now: number): number {
		const since = chinaDay(now) - transferDays;
		return (this.onjobOf.get(externalUserId) ?? []).filter(
			({ status, startedAt }) => status <= 2 && chinaDay(startedAt) > since,
		).length;
	}

	waiting(): Transfer[] {
		while (this.begun[this.firstWaiting] && this.begun[this.firstWaiting].status !== 2) {
			this.firstWaiting++;
		}
		return this.begun.slice(this.firstWaiting).filter(({ status }) => status === 2);
	}

	/** Waiting ones whose time has come; end them. */
	due(now: number): Transfer[] {
		if (now < this.nextDue) return [];
		const waiting = this.waiting();
		const later = waiting.filter(({ takeoverTime }) => takeoverTime > now);
		this.nextDue = later.reduce((least, it) => Math.min(least, it.takeoverTime), Infinity);
		return waiting.filter(({ takeoverTime }) => takeoverTime <= now);
	}

	all(): Transfer[] {
		return [...this.begun];
	}
}

function pairKey(kind: Transfer['kind'], handover: Member, takeover: Member): string {
	return `${kind} ${handover.userid} ${takeover.userid}`;
}

function relationKey(handover: Member, externalUserId: string): string {
	return `${handover.userid} ${externalUserId}`;
}
