import type { IDataObject } from 'n8n-workflow';

import { isSameMember, memberKey } from '../../../values/ids';
import { idsIn } from '../../../wecom/answer';
import { externalContactApi } from '../../../wecom/api';
import { callWeCom } from '../../../wecom/callWeCom';
import type { WeComContext } from '../../../wecom/context';
import { Failure } from '../../../wecom/errors/failure';
import { endWhenStopped } from '../../../wecom/pause';
import { perRun } from '../../../wecom/run';
import { Turns } from '../../../wecom/turns';
import type { FormContext } from '../../fields/field';
import type { NextPart } from '../../operation/sideBySide';
import { asTheyCome, lanesOf, partsOf } from '../../operation/sideBySide';
import { recordOf } from '../../operation/pages';
import { Candidates } from './candidates';
import type { Criterion, Match } from './criteria';
import { matchesOf } from './criteria';
import { factsOf } from './facts';
import { readMembers } from './members';
import type { CustomersPage } from './readCustomers';
import { customersOf } from './readCustomers';

/**
 * Groups of members beyond those that WeCom's size needs, so that a reading makes at most N/100 + members/100 + 40 calls:
 * the last page of each may be partly empty, four pages are a trial, and a few calls are look-ups.
 */
const MORE_GROUPS = 30;

/** What one input item looks for. */
export interface Search {
	/** All have to hold. */
	criteria: Criterion[];
	/** Whose customers are meant; those of all members when nothing is said. */
	members?: string[];
	/** Customers wanted, `Infinity` for all. */
	limit: number;
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

	/** Members whose customers WeCom leaves out for want of a licence. */
	readonly unlicensed = new Set<string>();

	/** Why it could not be found out. */
	failure?: Failure;

	constructor(private readonly search: Search) {}

	get criteria(): Criterion[] {
		return this.search.criteria;
	}

	get members(): string[] | undefined {
		return this.search.members;
	}

	/** Whether nothing more is to be read for it. */
	get isOver(): boolean {
		return this.failure !== undefined || this.hits.length >= this.search.limit;
	}

	/** @param place of the part that it comes from */
	add(hit: Hit, place: number): void {
		if (!this.isOver) this.hits.push({ ...hit, place });
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

/** One reading of the customers of members, for all who have joined before it begins. It ends when all have enough. */
export class SharedReading {
	private readonly findings: Finding[] = [];

	private reading?: Promise<void>;

	get hasBegun(): boolean {
		return this.reading !== undefined;
	}

	join(search: Search): Finding {
		const finding = new Finding(search);
		this.findings.push(finding);
		return finding;
	}

	/**
	 * @param context that makes the calls, of the first who waits for it
	 * @throws what ends the reading for all
	 */
	async isRead(context: WeComContext): Promise<void> {
		this.reading ??= this.read(context);
		await this.reading;
	}

	private async read(context: WeComContext): Promise<void> {
		const open = new Set(this.findings);
		const candidates = new Candidates(open);
		const parts = await this.parts(context, open);
		const turns = new Turns();
		for await (const { place, page, error } of asTheyCome(parts, lanesOf(context))) {
			if (error) throw error.cause;
			for (const entry of page?.entries ?? []) {
				await turns.next();
				const facts = factsOf(recordOf(entry));
				for (const finding of candidates.of(facts)) {
					const matched = finding.isOver ? undefined : matchesOf(finding.criteria, facts);
					if (matched) finding.add({ record: recordOf(entry), matched }, place);
				}
			}
			noteUnlicensed(open, page);
			for (const finding of open) if (finding.isOver) open.delete(finding);
			if (open.size === 0) return;
		}
	}

	/** What is to be read: the customers of all members who are meant. */
	private async parts(context: WeComContext, open: Set<Finding>): Promise<NextPart<CustomersPage>> {
		const all = await readMembers(context);
		const known = new Set(all.map(memberKey));
		const named = new Map(
			[...open]
				.flatMap(({ members }) => members ?? [])
				.map((userid) => [memberKey(userid), userid] as const),
		);
		const isAll = [...open].some(({ members }) => members === undefined);
		const send = async (params: object) =>
			await callWeCom(context, externalContactApi.batchGetByUser, params);
		const whenFailed = (members: string[], error: unknown) => {
			endWhenStopped(context);
			if (!(error instanceof Failure) || error.kind === 'fatal') throw error;
			for (const finding of open) if (finding.concerns(members)) finding.failure = error;
		};
		const lanes = lanesOf(context);
		const course = { moreGroups: MORE_GROUPS, whenFailed };
		const everybody = () => Infinity;
		const wanted = isAll ? all : all.filter((userid) => named.has(memberKey(userid)));
		const groups = customersOf(wanted, send, lanes, everybody, course);
		// WeCom refuses a whole group for one member whom it does not know; whom it does not name is asked for alone.
		const others = [...named.values()].filter((userid) => !known.has(memberKey(userid)));
		const alone = partsOf(others, (userid) =>
			customersOf([userid], send, 1, everybody, course)(0)!,
		);
		return (underWay) => alone(underWay) ?? groups(underWay);
	}
}

function noteUnlicensed(open: Set<Finding>, page: CustomersPage | undefined): void {
	for (const userid of idsIn(page?.answer.fail_info?.unlicensed_userid_list)) {
		for (const finding of open) if (finding.concerns([userid])) finding.unlicensed.add(userid);
	}
}

/** The reading of a run that has not begun. */
const nextReading = perRun(() => ({ reading: new SharedReading() }));

const joined = new WeakMap<FormContext, { reading: SharedReading; finding: Finding }>();

/** An item takes part in the reading that its run makes next. */
export function joinReading(item: FormContext, search: Search): void {
	const next = nextReading(item);
	if (next.reading.hasBegun) next.reading = new SharedReading();
	joined.set(item, { reading: next.reading, finding: next.reading.join(search) });
}

/** What the reading has found for an item that takes part in it; the first who asks begins it. */
export async function findingOf(item: FormContext): Promise<Finding> {
	const { reading, finding } = joined.get(item)!;
	await reading.isRead(item);
	return finding;
}
