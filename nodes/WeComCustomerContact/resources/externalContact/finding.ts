import type { IDataObject } from 'n8n-workflow';

import { isSameMember } from '../../../values/ids';
import { Failure } from '../../../wecom/errors/failure';
import type { Criterion, Match } from './criteria';

/** What one input item looks for. */
export interface Search {
	/** All have to hold. */
	criteria: Criterion[];
	/** Whose customers are meant; those of all members when nothing is said. */
	members?: string[];
	/** Customers wanted, `Infinity` for all. */
	limit: number;
	/** Milliseconds for which customers that were read may be used again. */
	reuse: number;
}

/** A customer and a member that fit. */
export interface Hit {
	/** As WeCom gives it: `{ external_contact, follow_info }`. */
	record: IDataObject;
	matched: Match[];
}

/** What is found for one search. */
export class Finding {
	private readonly hits: Array<Hit & { place: number }> = [];

	/** Members whose customers are left out. */
	readonly unlicensed = new Set<string>();

	/** Why it could not be found out. */
	private failure?: Failure;

	constructor(private readonly search: Search) {}

	get criteria(): Criterion[] {
		return this.search.criteria;
	}

	get members(): string[] | undefined {
		return this.search.members;
	}

	get reuse(): number {
		return this.search.reuse;
	}

	/** Customers that are still wanted. */
	get wanted(): number {
		return this.search.limit - this.hits.length;
	}

	/** Whether nothing more is to be read for it. */
	get isOver(): boolean {
		return this.failure !== undefined || this.wanted <= 0;
	}

	/** @param place of the part that it comes from */
	add(hit: Hit, place: number): void {
		if (!this.isOver) this.hits.push({ ...hit, place });
	}

	/**
	 * A part that it needs could not be read.
	 *
	 * @throws the error, when nothing else can be read either
	 */
	fail(error: unknown): void {
		if (!(error instanceof Failure) || error.kind === 'fatal') throw error;
		this.failure = error;
	}

	/** WeCom leaves the customers of these members out for want of a licence. */
	leaveOut(members: Iterable<string>): void {
		for (const userid of members) if (this.concerns([userid])) this.unlicensed.add(userid);
	}

	/** Whether the customers of one of these members are meant. */
	concerns(members: string[]): boolean {
		const own = this.search.members;
		return !own || own.some((one) => members.some((other) => isSameMember(one, other)));
	}

	/**
	 * In the order of the members.
	 *
	 * @throws {Failure} when a part that was needed could not be read
	 */
	found(): Hit[] {
		if (this.failure) throw this.failure;
		return this.hits.sort((a, b) => a.place - b.place);
	}
}
