/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import type { Arrival } from '../../../../nodes/WeComCustomerContact/operation/sideBySide';
import {
	asTheyCome,
	lanesOf,
	pagesInOrder,
	partsOf,
} from '../../../../nodes/WeComCustomerContact/operation/sideBySide';
import * as fc from '../../../engine/properties';

const settle = async () => await new Promise<void>((resolve) => setImmediate(resolve));

/** A part of a list: its pages with their numbers of records, and whether an error ends it. */
interface PartShape {
	pages: number[];
	fails: boolean;
}

/** Reads parts as they are, and counts what is under way. */
class Source {
	readonly begun: number[] = [];

	pagesAsked = 0;

	underWay = 0;

	most = 0;

	/** @param turns how long an answer takes, answer by answer */
	constructor(
		private readonly parts: PartShape[],
		private readonly turns: () => number,
	) {}

	next = () =>
		partsOf(this.parts.entries(), ([place, part]) => {
			this.begun.push(place);
			return this.read(place, part);
		});

	private async *read(place: number, { pages, fails }: PartShape): AsyncGenerator<string[]> {
		for (const [page, records] of pages.entries()) {
			await this.answer();
			yield Array.from({ length: records }, (_, record) => `${place}.${page}.${record}`);
		}
		if (!fails) return;
		await this.answer();
		throw new Error(`no part ${place}`);
	}

	private async answer(): Promise<void> {
		this.pagesAsked++;
		this.most = Math.max(this.most, ++this.underWay);
		for (let turn = this.turns(); turn > 0; turn--) await Promise.resolve();
		this.underWay--;
	}
}

/** What a reader gives who takes until the limit, and the error that ends it. */
async function taken(parts: PartShape[], lanes: number, limit: number, turns = () => 3) {
	const source = new Source(parts, turns);
	const records: string[] = [];
	const wanted = () => limit - records.length;
	let error: string | undefined;
	try {
		for await (const page of pagesInOrder(source.next(), lanes, wanted)) {
			records.push(...page.slice(0, wanted()));
			if (wanted() <= 0) break;
		}
	} catch (cause) {
		error = (cause as Error).message;
	}
	return { source, records, error };
}

const shapes = fc.array(
	fc.record({
		pages: fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 5 }),
		fails: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, fc.boolean()),
	}),
	{ maxLength: 12 },
);
const limits = fc.oneof(fc.constant(Infinity), fc.integer({ min: 1, max: 40 }));

/** How long each answer takes, by lot. */
const times = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 40 });
const inTurn = (list: number[]) => {
	let next = 0;
	return () => list[next++ % list.length];
};

describe('Pages in order', () => {
	it('are those of parts that are read one after the other, whatever comes first and whatever fails', async () => {
		await fc.assert(
			fc.asyncProperty(
				shapes,
				limits,
				times,
				fc.integer({ min: 2, max: 8 }),
				async (parts, limit, turns, lanes) => {
					const one = await taken(parts, 1, limit);
					const several = await taken(parts, lanes, limit, inTurn(turns));

					expect(several.records).toEqual(one.records);
					expect(several.error).toBe(one.error);
					// Nothing is under way any more.
					expect(several.source.underWay).toBe(0);
					expect(several.source.most).toBeLessThanOrEqual(lanes);
					if (limit === Infinity && !one.error) {
						expect(several.source.pagesAsked).toBe(one.source.pagesAsked);
					}
					if (limit < Infinity) {
						expect(several.source.begun.length).toBeLessThanOrEqual(
							Math.max(2 * one.source.begun.length - 1, 1),
						);
					}
				},
			),
			{ numRuns: 300 },
		);
	});

	const plain = (count: number, records: number): PartShape[] =>
		Array.from({ length: count }, () => ({ pages: [records], fails: false }));

	it.each([
		['the first part has enough', 10, 7, 1],
		['two parts have enough', 10, 20, 2],
		['the parts so far show that one more is enough', 10, 101, 11],
		['all are needed', 10, 1000, 40],
	])('are no more than needed: %s', async (_what, records, limit, begun) => {
		const { source } = await taken(plain(40, records), 32, limit);

		expect(source.begun).toHaveLength(begun);
	});

	it('come from no more parts ahead than those so far had, nor than are likely to be needed', async () => {
		const source = new Source(plain(40, 10), () => 0);
		let taken = 0;
		const begun: number[] = [];
		for await (const page of pagesInOrder(source.next(), 32, () => 100 - taken)) {
			taken += page.length;
			begun.push(source.begun.length);
			if (taken >= 100) break;
		}

		expect(begun).toEqual([1, 2, 4, 4, 8, 8, 9, 9, 10, 10]);
	});

	it('come without a limit where nobody sets one', async () => {
		const source = new Source(plain(40, 1), () => 3);
		const records: string[] = [];
		for await (const page of pagesInOrder(source.next(), 32)) records.push(...page);

		expect(records).toHaveLength(40);
		expect(source.most).toBe(32);
	});

	it('come as many at a time as there are lanes, from the start, when all are wanted', async () => {
		const { source } = await taken(plain(40, 10), 32, Infinity);

		expect(source.most).toBe(32);
		expect(source.begun).toHaveLength(40);
	});

	it('let n8n do something else while many that waited behind a slow part are taken', async () => {
		let isSlowOver = () => {};
		const parts = partsOf(['slow', 'many'], async function* (part) {
			if (part === 'slow') await new Promise<void>((over) => (isSlowOver = over));
			else for (let page = 0; page < 20; page++) yield page;
		});
		let now = Date.now();
		const clock = jest.spyOn(Date, 'now').mockImplementation(() => now);
		let turns = 0;
		let isOver = false;
		const count = () => {
			turns++;
			if (!isOver) setImmediate(count);
		};
		setTimeout(() => isSlowOver(), 20);
		const turnOf: number[] = [];
		for await (const page of pagesInOrder(parts, 2)) {
			if (page === 0) count();
			// Ten milliseconds of work.
			now += 10;
			turnOf.push(turns);
		}
		isOver = true;
		clock.mockRestore();

		expect(turnOf).toHaveLength(20);
		expect(new Set(turnOf).size).toBeGreaterThanOrEqual(3);
	});

	it('are not asked for behind a part that has failed', async () => {
		const parts = [
			{ pages: Array<number>(20).fill(1), fails: false },
			{ pages: [], fails: true },
			{ pages: Array<number>(20).fill(1), fails: false },
			...plain(20, 1),
		];
		const { source, records, error } = await taken(parts, 3, Infinity);

		expect(error).toBe('no part 1');
		expect(records).toHaveLength(20);
		expect(source.begun).toEqual([0, 1, 2]);
		expect(source.pagesAsked).toBeLessThanOrEqual(20 + 1 + 2);
	});
});

describe('Pages as they come', () => {
	/** A part whose pages come when they are let go. */
	function heldParts(count: number, pages: number) {
		const asked: Array<{ place: number; letGo: () => void }> = [];
		const ended: number[] = [];
		const next = partsOf(Array(count).keys(), async function* (place): AsyncGenerator<string> {
			try {
				for (let page = 0; page < pages; page++) {
					await new Promise<void>((letGo) => asked.push({ place, letGo }));
					yield `${place}.${page}`;
				}
			} finally {
				ended.push(place);
			}
		});
		return { asked, ended, next };
	}

	const shown = ({ place, page }: Arrival<string>) => page ?? `${place} is over`;

	it('are held until they are taken: no part goes on before', async () => {
		const { asked, next } = heldParts(3, 2);
		const pages = asTheyCome(next, 2);
		const first = pages.next();
		expect(asked.map(({ place }) => place)).toEqual([0, 1]);

		asked[1].letGo();
		asked[0].letGo();
		expect(shown((await first).value as Arrival<string>)).toBe('1.0');
		await settle();
		expect(asked).toHaveLength(2);

		expect(shown((await pages.next()).value as Arrival<string>)).toBe('0.0');
		expect(asked.map(({ place }) => place)).toEqual([0, 1, 1]);
		const ended = pages.return();
		asked[2].letGo();
		await ended;
	});

	it('end when nobody takes them any more, and wait for what is under way', async () => {
		const { asked, ended, next } = heldParts(5, 3);
		const pages = asTheyCome(next, 3);
		const first = pages.next();
		asked[0].letGo();
		await first;
		const over = jest.fn();
		const stopped = pages.return().then(over);
		await settle();
		expect(over).not.toHaveBeenCalled();

		for (const { letGo } of asked) letGo();
		await stopped;
		expect(ended.sort()).toEqual([0, 1, 2]);
		expect(asked).toHaveLength(3);
	});

	it('ask again for a part when none was to begin', async () => {
		let mayBegin = false;
		const begun: number[] = [];
		const read = async function* (place: number): AsyncGenerator<string> {
			begun.push(place);
			yield `${place}`;
		};
		const next = (underWay: number) => {
			if (begun.length >= 3 || (underWay > 0 && !mayBegin)) return undefined;
			return read(begun.length);
		};
		const found: string[] = [];
		for await (const arrival of asTheyCome(next, 4)) {
			found.push(shown(arrival));
			mayBegin = true;
		}

		expect(found).toEqual(['0', '0 is over', '1', '2', '1 is over', '2 is over']);
	});

	it('come with the error that has ended a part', async () => {
		const next = partsOf(['a'], async function* (): AsyncGenerator<string> {
			yield 'page';
			throw new Error('no more');
		});
		const found: Array<Arrival<string>> = [];
		for await (const arrival of asTheyCome(next, 2)) found.push(arrival);

		expect(found).toEqual([
			{ place: 0, page: 'page' },
			{ place: 0, error: { cause: new Error('no more') } },
		]);
	});
});

describe('Lanes', () => {
	it('are as many as calls go side by side', () => {
		expect(lanesOf({} as never)).toBe(32);
	});
});
