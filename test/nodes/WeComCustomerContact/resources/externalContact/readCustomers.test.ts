/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import {
	customerIdsOf,
	customerPages,
	customersOf,
} from '../../../../../nodes/WeComCustomerContact/resources/externalContact/readCustomers';
import {
	asTheyCome,
	pagesInOrder,
} from '../../../../../nodes/WeComCustomerContact/operation/sideBySide';
import type { Answer } from '../../../../../nodes/wecom/api';
import { failureOf } from '../../../../../nodes/wecom/errors/failure';
import * as fc from '../../../../engine/properties';

type Batch = Answer<'externalContact.batchGetByUser'>;

interface Asked {
	userid_list: string[];
	limit: number;
	cursor?: string;
}

interface Customer {
	userid: string;
	id: string;
}

const NO_LICENCE = 701008;

/** Members with so many customers each. */
class Corp {
	readonly members: string[];

	readonly asked: Asked[] = [];

	underWay = 0;

	most = 0;

	/** Times in which calls that were under way together were answered. */
	rounds = 0;

	private round?: Promise<void>;

	private readonly groups = new Map<string, Customer[]>();

	/** @param inTurn whether the customers of several members come in turn instead of member by member */
	constructor(
		private readonly counts: number[],
		private readonly inTurn = false,
		private readonly refuse: (asked: Asked) => number | undefined = () => undefined,
	) {
		this.members = counts.map((_, place) => `Member${place}`);
	}

	readonly send = async (params: object): Promise<Batch> => {
		const asked = params as Asked;
		this.asked.push(asked);
		this.most = Math.max(this.most, ++this.underWay);
		await this.nextRound();
		this.underWay--;
		const errcode = this.refuse(asked);
		if (errcode !== undefined) throw failureOf(errcode);
		const all = this.customersOfGroup(asked.userid_list);
		const from = Number(asked.cursor ?? 0);
		const to = from + asked.limit;
		return {
			external_contact_list: all.slice(from, to).map(({ userid, id }) => ({
				external_contact: { external_userid: id },
				// WeCom does not tell upper and lower case of a userid apart.
				follow_info: { userid: userid.toLowerCase() },
			})),
			next_cursor: to < all.length ? String(to) : '',
		};
	};

	private async nextRound(): Promise<void> {
		this.round ??= new Promise((over) => {
			setImmediate(() => {
				this.rounds++;
				this.round = undefined;
				over();
			});
		});
		await this.round;
	}

	private customersOfGroup(members: string[]): Customer[] {
		const key = members.join();
		const known = this.groups.get(key) ?? this.customersOf(members);
		this.groups.set(key, known);
		return known;
	}

	customersOf(members: string[]): Customer[] {
		const all = members.flatMap((userid) =>
			Array.from({ length: this.counts[Number(userid.slice(6))] }, (_, i) => ({
				userid,
				id: `${userid}-${i}`,
				turn: i,
			})),
		);
		return this.inTurn ? all.sort((a, b) => a.turn - b.turn) : all;
	}

	/** The fewest calls: groups as large as WeCom takes them, and pages as large. */
	get fewestCalls(): number {
		let calls = 0;
		for (let from = 0; from < this.members.length; from += 100) {
			const members = this.members.slice(from, from + 100);
			calls += Math.max(1, Math.ceil(this.customersOfGroup(members).length / 100));
		}
		return calls;
	}

	async read(lanes = 32, limit = Infinity): Promise<string[]> {
		const found: string[] = [];
		const wanted = () => limit - found.length;
		const parts = customersOf(this.members, this.send, lanes, wanted);
		for await (const { entries } of pagesInOrder(parts, lanes, wanted)) {
			for (const { external_contact } of entries.slice(0, wanted())) {
				found.push(String(external_contact?.external_userid));
			}
			if (wanted() <= 0) break;
		}
		return found;
	}

	get ids(): string[] {
		return this.customersOf(this.members).map(({ id }) => id);
	}
}

const many = (count: number, customers: number) => Array<number>(count).fill(customers);

describe('Customers of members', () => {
	it.each([
		['300 members with 667 each', many(300, 667), 80],
		['one with 20,000 and 299 with ten', [20_000, ...many(299, 10)], 210],
		['299 with ten and one with 20,000', [...many(299, 10), 20_000], 215],
		['3,000 members with 67 each', many(3000, 67), 80],
		['300 members with 67 each', many(300, 67), 30],
		['50 members with 400 each', many(50, 400), 30],
		['five members with 10,000 each', many(5, 10_000), 110],
		['four members with 5,000 each', many(4, 5000), 60],
	])(
		'are read side by side, with hardly more calls than needed: %s',
		async (_what, counts, rounds) => {
			const corp = new Corp(counts);
			const found = await corp.read();

			// Jest takes seconds to compare 200,000 of them.
			expect(found.join() === corp.ids.join()).toBe(true);
			expect(corp.asked.length / corp.fewestCalls).toBeLessThanOrEqual(1.05);
			expect(corp.rounds).toBeLessThanOrEqual(rounds);
			expect(corp.most).toBeLessThanOrEqual(32);
		},
	);

	it.each([
		['nobody', []],
		['20 members with five each', many(20, 5)],
		['150 members with three each', many(150, 3)],
		['300 members with 30 each', many(300, 30)],
		['members without customers', many(250, 0)],
		['5,000 members', many(5000, 4)],
	])('cost no call more when there are not many: %s', async (_what, counts) => {
		const corp = new Corp(counts);

		expect(await corp.read()).toEqual(corp.ids);
		expect(corp.asked).toHaveLength(corp.fewestCalls);
	});

	it.each([1, 50, 101, 1000])(
		'are read as before, one call after the other, up to %i',
		async (limit) => {
			const corp = new Corp(many(300, 667));

			expect(await corp.read(32, limit)).toEqual(corp.ids.slice(0, limit));
			expect(corp.asked).toHaveLength(Math.ceil(limit / 100));
			expect(corp.asked[0]).toEqual({
				userid_list: corp.members.slice(0, 100),
				limit: Math.min(limit, 100),
			});
			expect(corp.most).toBe(1);
		},
	);

	it('are read several members at a time up to a high limit, with few calls beyond it', async () => {
		const corp = new Corp(many(300, 667));

		expect(await corp.read(32, 10_000)).toEqual(corp.ids.slice(0, 10_000));
		expect(corp.asked.length).toBeLessThanOrEqual(150);
		expect(corp.rounds).toBeLessThan(100);
	});

	it('do not wait for a member who has very many', async () => {
		const corp = new Corp([5000, ...many(199, 100)]);
		await corp.read();
		const others = corp.asked.filter(({ userid_list }) => !userid_list.includes('Member0'));
		const last = corp.asked.indexOf(others.at(-1)!);

		// All others are read while the first is in its first half.
		expect(corp.asked.slice(last).length).toBeGreaterThan(25);
	});

	it('are complete in whichever order WeCom gives them, and whatever a member has', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(
					fc.oneof(
						{ weight: 8, arbitrary: fc.integer({ min: 0, max: 120 }) },
						fc.integer({ min: 0, max: 2000 }),
					),
					{ maxLength: 120 },
				),
				fc.boolean(),
				fc.integer({ min: 1, max: 32 }),
				async (counts, inTurn, lanes) => {
					const corp = new Corp(counts, inTurn);
					const found = await corp.read(lanes);

					if (inTurn) expect(new Set(found)).toEqual(new Set(corp.ids));
					else expect(found).toEqual(corp.ids);
					expect(found).toHaveLength(corp.ids.length);
					expect(corp.most).toBeLessThanOrEqual(lanes);
					// Up to eight pages of the trial, and a page of which little is needed for each of a few groups.
					expect(corp.asked.length).toBeLessThanOrEqual(1.05 * corp.fewestCalls + 14);
				},
			),
			{ numRuns: 40 },
		);
	});

	it('end with the failure of the first group that fails', async () => {
		const refuse = ({ userid_list }: Asked) =>
			userid_list.length < 100 && userid_list.includes('Member150') ? 40031 : undefined;
		const corp = new Corp(many(300, 667), false, refuse);

		await expect(corp.read()).rejects.toMatchObject({ errcode: 40031 });
		expect(corp.asked.length).toBeLessThan(corp.fewestCalls);
	});

	it('are those of the others where a whole group has no licence', async () => {
		// WeCom refuses a call only when nobody of the group has one.
		const refuse = ({ userid_list }: Asked) =>
			userid_list.every((userid) => Number(userid.slice(6)) >= 120) ? NO_LICENCE : undefined;
		const corp = new Corp([...many(120, 667), ...many(180, 0)], false, refuse);
		const unlicensed: unknown[] = [];
		const found: string[] = [];
		for await (const { entries, answer } of pagesInOrder(
			customersOf(corp.members, corp.send, 32),
			32,
		)) {
			found.push(...entries.map((it) => String(it.external_contact?.external_userid)));
			unlicensed.push(...(answer.fail_info?.unlicensed_userid_list ?? []));
		}

		expect(found).toEqual(corp.ids);
		expect(unlicensed.length).toBeGreaterThan(100);
		expect(corp.members.slice(120)).toEqual(expect.arrayContaining(unlicensed));
	});

	it('are refused where nobody has a licence', async () => {
		const corp = new Corp(many(20, 0), false, () => NO_LICENCE);

		await expect(corp.read()).rejects.toMatchObject({ errcode: NO_LICENCE });
	});

	it('can be taken as they come, and end when somebody has seen enough', async () => {
		const corp = new Corp(many(300, 667));
		let pages = 0;
		for await (const { page } of asTheyCome(customersOf(corp.members, corp.send, 32), 32)) {
			if (page?.entries.some((it) => it.external_contact?.external_userid === 'Member0-650')) break;
			pages++;
		}

		expect(pages).toBeGreaterThan(0);
		expect(corp.underWay).toBe(0);
		expect(corp.asked.length).toBeLessThan(pages + 2 * 32);
	});

	it.each([
		['300 members with 667 each', many(300, 667)],
		['one with 20,000 and 299 with 602', [20_000, ...many(299, 602)]],
		['299 with ten and ten with 20,000', [...many(299, 10), ...many(10, 20_000)]],
		['3,000 members with 67 each', many(3000, 67)],
		['1,000 members with 201 each', many(1000, 201)],
		['20 members with 10,001 each', many(20, 10_001)],
		['members without customers', many(250, 0)],
	])('take few calls more than needed where these are limited: %s', async (_what, counts) => {
		const corp = new Corp(counts);
		let found = 0;
		const parts = customersOf(corp.members, corp.send, 32, () => Infinity, { moreGroups: 30 });
		for await (const { page } of asTheyCome(parts, 32)) found += page?.entries.length ?? 0;

		expect(found).toBe(corp.ids.length);
		// Of the 40 that a search may take beside, four are for look-ups.
		expect(corp.asked.length).toBeLessThanOrEqual(found / 100 + counts.length / 100 + 36);
	});

	it('of the others are read where a group has failed and somebody takes note of it', async () => {
		const refuse = ({ userid_list }: Asked) =>
			userid_list.includes('Member3') ? 50100 : undefined;
		const corp = new Corp(many(250, 5), false, refuse);
		const failed: string[][] = [];
		const found: unknown[] = [];
		const parts = customersOf(corp.members, corp.send, 32, () => Infinity, {
			whenFailed: (members) => void failed.push(members),
		});
		for await (const { page } of asTheyCome(parts, 32)) found.push(...(page?.entries ?? []));

		expect(failed).toEqual([corp.members.slice(0, 100)]);
		expect(found).toHaveLength(150 * 5);
	});

	it('of up to 100 members go on from a cursor', async () => {
		const corp = new Corp([150, 100]);
		const found: number[] = [];
		for await (const { entries } of customerPages(corp.members, corp.send, { from: '100' })) {
			found.push(entries.length);
		}

		expect(found).toEqual([100, 50]);
		expect(corp.asked.map(({ cursor }) => cursor)).toEqual(['100', '200']);
	});
});

describe('Ids of the customers of members', () => {
	it('come member by member, none for a member whom WeCom calls one without customers', async () => {
		const ids: Record<string, string[]> = { a: ['1', '2'], c: ['3'] };
		const send = async (params: object) => {
			const { userid } = params as { userid: string };
			if (!(userid in ids)) throw failureOf(84061);
			return { external_userid: ids[userid] };
		};
		const found: unknown[] = [];
		for await (const page of pagesInOrder(customerIdsOf(['a', 'b', 'c'], send), 32)) {
			found.push(page);
		}

		expect(found).toEqual([
			{ userid: 'a', ids: ['1', '2'] },
			{ userid: 'b', ids: [] },
			{ userid: 'c', ids: ['3'] },
		]);
	});
});
