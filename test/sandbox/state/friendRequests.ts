import type { SandboxState } from '../types';
import type { Customer, Member } from './people';
import type { Occasion } from './welcomeCodes';

/** Somebody who wants to be a member's customer, and whom the member has not confirmed yet. */
export interface FriendRequest {
	member: Member;
	customer: Customer;
	/** Of the contact way. */
	state: string;
	/** The member needs no confirmation (免验证): for the customer the contact exists already. */
	half: boolean;
	/** How the customer came (`add_way`); 1, scanned a QR code, by default. */
	addWay?: number;
	/** Of the welcome codes that were sent for it. */
	welcome?: Occasion;
}

/** Requests that members have not confirmed. */
export class FriendRequests {
	private readonly waiting = new Map<string, FriendRequest>();

	add(request: FriendRequest): void {
		this.waiting.set(keyOf(request.member, request.customer.external_userid), request);
	}

	/** Takes the request of a customer to a member out. */
	take(member: Member, externalUserId: string): FriendRequest | undefined {
		const key = keyOf(member, externalUserId);
		const request = this.waiting.get(key);
		this.waiting.delete(key);
		return request;
	}

	/** Somebody who is waiting, by id. */
	customer(externalUserId: string): Customer | undefined {
		const all = [...this.waiting.values()];
		return all.find(({ customer }) => customer.external_userid === externalUserId)?.customer;
	}

	all(): SandboxState['friendRequests'] {
		return [...this.waiting.values()].map(({ member, customer, state, half }) => ({
			userid: member.userid,
			external_userid: customer.external_userid,
			name: customer.name,
			...(state && { state }),
			half,
		}));
	}
}

function keyOf({ userid }: Member, externalUserId: string): string {
	return `${userid} ${externalUserId}`;
}
