import {
	customerIndexes,
	CustomerIndex,
	CustomerIndexes,
} from '../../../../../nodes/WeComCustomerContact/resources/externalContact/customerIndex';
import type { Facts } from '../../../../../nodes/WeComCustomerContact/resources/externalContact/facts';
import * as fc from '../../../../engine/properties';

const MINUTE = 60_000;

const someone: Facts = {
	external_userid: 'wm1',
	userid: 'zhangsan',
	name: 'LI MEI',
	remark: '王',
	mobiles: ['+8613800000001'],
	unionid: 'oz1',
	tags: ['et1', 'et2'],
	state: 'fair',
	added: 1_700_000_000,
};

function indexOf(...all: Facts[]): CustomerIndex {
	const index = new CustomerIndex();
	for (const one of all) index.add(one);
	return index;
}

/** What is in it, taken apart. */
function factsIn(index: CustomerIndex): Facts[] {
	return [...index].map(
		({ external_userid, userid, name, remark, mobiles, unionid, tags, state, added }) => ({
			...{ external_userid, userid, name, remark, mobiles, unionid, tags, state, added },
		}),
	);
}

function filled(entries: number): CustomerIndex {
	const index = new CustomerIndex();
	for (let i = 0; i < entries; i++) index.add(someone);
	return index;
}

describe('An index of customers', () => {
	it('gives back what went in, in its order', () => {
		const text = fc
			.string({ unit: 'grapheme', maxLength: 12 })
			.filter((it) => !it.includes('\u0000'));
		const texts = fc.array(
			fc
				.string({ minLength: 1, maxLength: 8 })
				.filter((it) => !it.includes('\u0000') && !it.includes('\u0001')),
			{ maxLength: 3 },
		);
		const facts: fc.Arbitrary<Facts> = fc.record({
			external_userid: text,
			userid: text,
			name: text,
			remark: text,
			mobiles: texts,
			unionid: text,
			tags: texts,
			state: text,
			added: fc.option(fc.integer({ min: 0 }), { nil: undefined }),
		});
		fc.assert(
			fc.property(fc.array(facts, { maxLength: 20 }), (all) => {
				expect(factsIn(indexOf(...all))).toEqual(all);
			}),
		);
	});

	it('keeps its fields apart whatever stands in a name', () => {
		expect(factsIn(indexOf({ ...someone, name: 'A\u0000B' }))).toEqual([
			{ ...someone, name: 'AB' },
		]);
	});

	it('takes little: 300,000 of the usual length fit, one more does not', () => {
		const index = filled(300_000);

		expect(index.isUsable).toBe(true);
		expect(index.bytes).toBeLessThan(100_000_000);
		index.add(someone);
		expect([index.isUsable, index.entries]).toEqual([false, 0]);
	});

	it('counts what it takes: a byte or two for each character, what repeats once', () => {
		const bytesOf = (...all: Facts[]) => indexOf(...all).bytes;
		const one = bytesOf(someone);
		const own = bytesOf(someone, { ...someone, external_userid: 'wm2' }) - one;

		expect(own).toBeGreaterThan(48);
		expect(own).toBeLessThan(one - 4 * 64);
		expect(bytesOf({ ...someone, unionid: `oz1${'x'.repeat(100)}` }) - one).toBe(100);
		expect(bytesOf({ ...someone, name: `LI MEI${'x'.repeat(100)}` }) - one).toBe(200);
		// Name, remark and the mark between them.
		expect(bytesOf({ ...someone, remark: 'Wang' }) - one).toBe(6 + 1 + 4 - 2 * (6 + 1 + 1));
		expect(bytesOf({ ...someone, state: `fair${'x'.repeat(100)}` }) - one).toBe(100);
	});

	it('knows the members whose customers WeCom leaves out', () => {
		const index = new CustomerIndex();
		index.leaveOut(['lisi', 'wangwu']);

		expect([...index.unlicensed]).toEqual(['lisi', 'wangwu']);
	});

	it('gives up when the texts in it are too long', () => {
		const index = new CustomerIndex();
		const remark = '王'.repeat(1_000_000);
		for (let i = 0; i < 60 && index.isUsable; i++) index.add({ ...someone, remark });

		expect(index.isUsable).toBe(false);
	});
});

describe('The indexes of a process', () => {
	let now = 0;
	beforeEach(() => (now = 1_000_000));

	const keep = (
		indexes: CustomerIndexes,
		app: string,
		index = indexOf(someone),
		reuse = 10 * MINUTE,
	) =>
		indexes.keep(app, {
			index,
			reuse,
			readAt: now,
			members: { isAll: true, read: new Set(['zhangsan']) },
		});

	it('are used by their app alone, up to the age that is asked for', () => {
		const indexes = new CustomerIndexes(() => now);
		keep(indexes, 'a');
		now += 5 * MINUTE;

		expect(indexes.find('b', 10 * MINUTE)).toBeUndefined();
		expect(indexes.find('a', 5 * MINUTE)?.entries).toBe(1);
		now += 1;
		expect(indexes.find('a', 5 * MINUTE)).toBeUndefined();
	});

	it('are dropped at the first use after their time, of whichever app', () => {
		const indexes = new CustomerIndexes(() => now);
		keep(indexes, 'a');
		keep(indexes, 'b', indexOf(someone), 60 * MINUTE);
		now += 11 * MINUTE;
		indexes.find('c', MINUTE);

		expect(indexes.sum('entries')).toBe(1);
		expect(indexes.find('b', 60 * MINUTE)).toBeDefined();
	});

	it('serve only those whose members were read', () => {
		const indexes = new CustomerIndexes(() => now);
		indexes.keep('a', {
			index: indexOf(someone),
			reuse: MINUTE,
			readAt: now,
			members: { isAll: false, read: new Set(['zhangsan', 'lisi']) },
		});

		expect(indexes.find('a', MINUTE, ['LiSi'])).toBeDefined();
		expect(indexes.find('a', MINUTE, ['lisi', 'wangwu'])).toBeUndefined();
		expect(indexes.find('a', MINUTE)).toBeUndefined();
	});

	it.each([
		[150_000, 50_000_000, true],
		[150_000, 50_000_001, false],
		[150_001, 50_000_000, false],
	])('stay together with %i entries and %i bytes each: %s', (entries, bytes, isKept) => {
		const indexes = new CustomerIndexes(() => now);
		for (const app of ['a', 'b']) {
			const index = Object.defineProperties(new CustomerIndex(), {
				entries: { value: app === 'a' ? 150_000 : entries },
				bytes: { value: app === 'a' ? 50_000_000 : bytes },
			});
			keep(indexes, app, index);
		}

		expect(indexes.find('a', MINUTE) !== undefined).toBe(isKept);
		expect(indexes.find('b', MINUTE)).toBeDefined();
	});

	it('go by the clock', () => {
		const before = Date.now();
		expect(customerIndexes.now()).toBeGreaterThanOrEqual(before);
	});

	it('let the oldest go when they are too many together', () => {
		const indexes = new CustomerIndexes(() => now);
		keep(indexes, 'a', filled(120_000));
		keep(indexes, 'b', filled(120_000));
		keep(indexes, 'a', filled(120_000));
		keep(indexes, 'c', filled(120_000));

		expect(indexes.sum('entries')).toBe(240_000);
		expect(['a', 'b', 'c'].map((app) => indexes.find(app, MINUTE) !== undefined)).toEqual([
			true,
			false,
			true,
		]);
	});
});
