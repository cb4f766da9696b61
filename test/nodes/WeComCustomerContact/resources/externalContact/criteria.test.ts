import { Candidates } from '../../../../../nodes/WeComCustomerContact/resources/externalContact/candidates';
import type { Criterion } from '../../../../../nodes/WeComCustomerContact/resources/externalContact/criteria';
import {
	byMember,
	byMobile,
	byPart,
	byState,
	byTag,
	byTime,
	byUnionId,
	byWords,
	matchesOf,
} from '../../../../../nodes/WeComCustomerContact/resources/externalContact/criteria';
import { factsOf } from '../../../../../nodes/WeComCustomerContact/resources/externalContact/facts';
import * as fc from '../../../../engine/properties';

interface Record {
	name: string;
	remark: string;
	mobiles: string[];
	unionid: string;
	tags: string[];
	state: string;
	createtime: number;
	userid: string;
}

interface Wanted {
	mobiles?: string[];
	unionIds?: string[];
	nameIs?: string[];
	nameContains?: string[];
	tags?: string[];
	isAll: boolean;
	states?: string[];
	from?: number;
	to?: number;
	members?: string[];
}

/** Few values, so that many fit. */
const words = ['Li Mei', 'li mei', 'ＬＩ Mei', '王强', '王', 'Straße', 'STRASSE', 'mei'];
const numbers = ['13800000001', '+86 138-0000-0001', '13800000002', '+1 380 000 0001'];
const ids = ['a', 'b', 'c'];
const some = <T>(values: T[]) =>
	fc.option(fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 }), {
		nil: undefined,
	});
const time = fc.integer({ min: 1000, max: 1004 });

const record: fc.Arbitrary<Record> = fc.record({
	name: fc.constantFrom('', ...words),
	remark: fc.constantFrom('', ...words),
	mobiles: fc.array(fc.constantFrom(...numbers), { maxLength: 2 }),
	unionid: fc.constantFrom('', ...ids),
	tags: fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 3 }),
	state: fc.constantFrom('', ...ids),
	createtime: time,
	userid: fc.constantFrom('Zhang', 'zhang', 'li'),
});

const wanted: fc.Arbitrary<Wanted> = fc
	.record({
		mobiles: some(numbers),
		unionIds: some(ids),
		nameIs: some(words),
		nameContains: some(words),
		tags: some(ids),
		isAll: fc.boolean(),
		states: some(ids),
		from: fc.option(time, { nil: undefined }),
		to: fc.option(time, { nil: undefined }),
		members: some(['ZHANG', 'li', 'wang']),
	})
	// Mostly one or two criteria: all of them together never hold.
	.chain((all) =>
		fc
			.subarray(
				Object.keys(all).filter((key) => key !== 'isAll'),
				{ minLength: 1, maxLength: 3 },
			)
			.map((keys) => ({
				...Object.fromEntries(keys.map((key) => [key, all[key as keyof Wanted]])),
				isAll: all.isAll,
			})),
	);

function criteriaOf({
	mobiles,
	unionIds,
	nameIs,
	nameContains,
	tags,
	isAll,
	states,
	from,
	to,
	members,
}: Wanted): Criterion[] {
	return [
		...(mobiles ? [byMobile(mobiles)] : []),
		...(unionIds ? [byUnionId(unionIds)] : []),
		...(nameIs ? [byWords(nameIs)] : []),
		...(nameContains ? [byPart(nameContains)] : []),
		...(tags
			? [
					byTag(
						tags.map((id) => ({ key: id, value: id })),
						isAll,
					),
				]
			: []),
		...(states ? [byState(states)] : []),
		...(from === undefined && to === undefined ? [] : [byTime(from, to)]),
		...(members ? [byMember(members)] : []),
	];
}

/** Said in another way: what a person would take for the same. */
const plain = (text: string) => text.normalize('NFKC').toLowerCase().replace(/ß/g, 'ss').trim();
const digitsOf = (number: string) => {
	const digits = number.replace(/[^0-9]/g, '');
	return number.startsWith('+') ? digits : `86${digits}`;
};

function fits(it: Record, search: Wanted): boolean {
	const texts = [it.name, it.remark].map(plain);
	const has = (ones: string[] | undefined, holds: (one: string) => boolean) =>
		!ones || ones.some(holds);
	return (
		has(search.mobiles, (one) => it.mobiles.some((other) => digitsOf(one) === digitsOf(other))) &&
		has(search.unionIds, (one) => one === it.unionid) &&
		has(search.nameIs, (one) => texts.includes(plain(one))) &&
		has(search.nameContains, (one) => texts.some((text) => text.includes(plain(one)))) &&
		(!search.tags ||
			(search.isAll
				? search.tags.every((tag) => it.tags.includes(tag))
				: search.tags.some((tag) => it.tags.includes(tag)))) &&
		has(search.states, (one) => one === it.state) &&
		(search.from ?? 0) <= it.createtime &&
		it.createtime <= (search.to ?? 9999) &&
		has(search.members, (one) => one.toLowerCase() === it.userid.toLowerCase())
	);
}

const factsFor = (it: Partial<Record>) =>
	factsOf({
		external_contact: { external_userid: 'wm', name: it.name, unionid: it.unionid },
		follow_info: {
			userid: it.userid,
			remark: it.remark,
			remark_mobiles: it.mobiles,
			tag_id: it.tags,
			state: it.state,
			createtime: it.createtime,
		},
	});

describe('The criteria of a search', () => {
	it('hold for exactly the customers that a person would choose', () => {
		let found = 0;
		fc.assert(
			fc.property(
				fc.array(record, { maxLength: 8 }),
				fc.array(wanted, { minLength: 1, maxLength: 6 }),
				(records, searches) => {
					const entered = searches.map((search) => ({ search, criteria: criteriaOf(search) }));
					const asked = entered.filter(({ criteria }) => criteria.length > 0);
					const candidates = new Candidates(asked);
					for (const it of records) {
						const facts = factsFor(it);
						const chosen = [...candidates.of(facts)].filter(({ criteria }) =>
							matchesOf(criteria, facts),
						);
						const right = asked.filter(({ search }) => fits(it, search));
						found += right.length;
						expect(new Set(chosen)).toEqual(new Set(right));
					}
				},
			),
			{ numRuns: 400 },
		);
		expect(found).toBeGreaterThan(300);
	});

	it('say by what, with the values as they were given', () => {
		const facts = factsFor({
			name: 'Ｌi Mei',
			remark: 'Ms LI',
			mobiles: ['+86 138 0000 0001', '13800000001'],
			unionid: 'a',
			tags: ['b', 'a'],
			state: 'fair',
			createtime: 1_700_000_000,
			userid: 'ZhangSan',
		});

		expect(
			matchesOf(
				[
					byMobile(['138-0000-0001', '13900000000']),
					byUnionId(['a']),
					byWords(['li mei']),
					byPart(['li', 'MS']),
					byTag(
						[
							{ key: 'a', value: 'Gold' },
							{ key: 'b', value: 'Solar' },
						],
						true,
					),
					byState(['fair', 'other']),
					byTime(1_600_000_000),
					byMember(['zhangsan']),
				],
				facts,
			),
		).toEqual([
			{ by: 'mobile', value: '138-0000-0001' },
			{ by: 'unionid', value: 'a' },
			{ by: 'name', value: 'li mei' },
			{ by: 'name', value: 'li' },
			{ by: 'remark', value: 'li' },
			{ by: 'remark', value: 'MS' },
			{ by: 'tag', value: 'Gold' },
			{ by: 'tag', value: 'Solar' },
			{ by: 'state', value: 'fair' },
			{ by: 'added', value: '2023-11-14T22:13:20.000Z' },
			{ by: 'member', value: 'zhangsan' },
		]);
	});

	it('say which of several tags it is', () => {
		const facts = factsFor({ tags: ['b', 'x'] });
		const tags = ['a', 'b'].map((key) => ({ key, value: `Tag ${key}` }));

		expect(byTag(tags, false).matches(facts)).toEqual([{ by: 'tag', value: 'Tag b' }]);
		expect(byTag(tags, true).matches(facts)).toEqual([]);
	});

	it('do not hold for who was added at no known time', () => {
		expect(byTime().matches(factsFor({}))).toEqual([]);
	});

	it('read odd records of WeCom as if the odd parts were not there', () => {
		const odd = {
			external_contact: { name: 5 },
			follow_info: { remark_mobiles: 'x', tag_id: [null], createtime: 'soon' },
		};

		expect(factsOf(odd as never)).toEqual({
			external_userid: '',
			userid: '',
			name: '',
			remark: '',
			mobiles: [],
			unionid: '',
			tags: [],
			state: '',
			added: undefined,
		});
		expect(factsOf({})).toMatchObject({ name: '', mobiles: [] });
	});
});
