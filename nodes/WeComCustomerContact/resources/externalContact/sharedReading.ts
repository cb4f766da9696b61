import { memberKey } from '../../../values/ids';
import { idsIn } from '../../../wecom/answer';
import { externalContactApi } from '../../../wecom/api';
import { callWeCom } from '../../../wecom/callWeCom';
import type { WeComContext } from '../../../wecom/context';
import { corpOf } from '../../../wecom/corp';
import { endWhenStopped, unlessStopped } from '../../../wecom/pause';
import { perRun } from '../../../wecom/run';
import { Turns } from '../../../wecom/turns';
import type { FormContext } from '../../fields/field';
import type { NextPart } from '../../operation/sideBySide';
import { asTheyCome, lanesOf, partsOf } from '../../operation/sideBySide';
import { recordOf } from '../../operation/pages';
import { Candidates } from './candidates';
import { matchesOf } from './criteria';
import type { Members } from './customerIndex';
import { CustomerIndex, customerIndexes } from './customerIndex';
import { factsOf } from './facts';
import type { Search } from './finding';
import { Finding } from './finding';
import { serveFromIndex } from './indexedHits';
import { readMembers } from './members';
import type { CustomersPage } from './readCustomers';
import { customersOf } from './readCustomers';
import { readingsUnderWay } from './readingsUnderWay';

/**
 * Groups of members beyond those that WeCom's size needs, so that a reading makes at most N/100 + members/100 + 40 calls:
 * the last page of each may be partly empty, four pages are a trial, and a few calls are look-ups.
 */
const MORE_GROUPS = 30;

/** So many readings of others are waited for; when both have left no index, the run reads itself. */
const MOST_WAITS = 2;

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
		const { app } = await corpOf(context);
		for (let waits = 0; ; waits++) {
			await serveFromIndex(context, open);
			if (open.size === 0) return;
			const other = waits < MOST_WAITS ? readingsUnderWay.find(app, open) : undefined;
			if (!other) break;
			await unlessStopped(context, other);
		}
		if (longestReuse(open) <= 0) return await this.readList(context, open);
		const end = readingsUnderWay.begin(app, open);
		try {
			await this.readList(context, open, keeperFor(app, longestReuse(open), end));
		} finally {
			end();
		}
	}

	private async readList(
		context: WeComContext,
		open: Set<Finding>,
		keeper?: Keeper,
	): Promise<void> {
		const candidates = new Candidates(open);
		const { parts, members } = await this.parts(context, open, keeper);
		const turns = new Turns();
		for await (const { place, page, error } of asTheyCome(parts, lanesOf(context))) {
			if (error) throw error.cause;
			for (const entry of page?.entries ?? []) {
				await turns.next();
				const facts = factsOf(recordOf(entry));
				keeper?.index.add(facts);
				for (const finding of candidates.of(facts)) {
					const matched = finding.isOver ? undefined : matchesOf(finding.criteria, facts);
					if (matched) finding.add({ record: recordOf(entry), matched }, place);
				}
			}
			const unlicensed = idsIn(page?.answer.fail_info?.unlicensed_userid_list);
			keeper?.index.leaveOut(unlicensed);
			for (const finding of open) {
				finding.leaveOut(unlicensed);
				if (finding.isOver) open.delete(finding);
			}
			if (keeper?.index.isUsable === false) keeper.giveUp();
			// An index has to be whole, so that the next one who asks finds all.
			if (open.size === 0 && !keeper?.index.isUsable) return;
		}
		if (keeper?.index.isUsable) keeper.keep(members);
	}

	/** What is to be read: the customers of all members who are meant. */
	private async parts(
		context: WeComContext,
		open: Set<Finding>,
		keeper: Keeper | undefined,
	): Promise<{ parts: NextPart<CustomersPage>; members: Members }> {
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
			keeper?.giveUp();
			for (const finding of open) if (finding.concerns(members)) finding.fail(error);
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
		const read = new Set([...wanted, ...others].map(memberKey));
		return {
			parts: (underWay) => alone(underWay) ?? groups(underWay),
			members: { isAll, read },
		};
	}
}

/** Has what is read kept for later. */
interface Keeper {
	index: CustomerIndex;
	keep(members: Members): void;
	/** Has nobody wait any more for an index that will not be whole. */
	giveUp(): void;
}

function keeperFor(app: string, reuse: number, giveUp: () => void): Keeper {
	const index = new CustomerIndex();
	const readAt = customerIndexes.now();
	return {
		index,
		keep: (members) => customerIndexes.keep(app, { index, members, readAt, reuse }),
		giveUp: () => {
			index.giveUp();
			giveUp();
		},
	};
}

/** Zero when nobody wants to use again what is read. */
function longestReuse(open: Set<Finding>): number {
	return [...open].reduce((most, { reuse }) => Math.max(most, reuse), 0);
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
	// Who has enough does not mind how the reading goes on for the others.
	await reading
		.isRead(item)
		.catch((error: Error) => (finding.isOver ? undefined : Promise.reject<never>(error)));
	return finding;
}
