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
} from '../../../../../nodes/WeComCustomerContact/resources/externalContact/criteria';
import { factsOf } from '../../../../../nodes/WeComCustomerContact/resources/externalContact/facts';

const MOBILE = '13800000001';

const someone = factsOf({
	external_contact: { external_userid: 'wm1', name: 'Li Mei', unionid: 'oz1' },
	follow_info: {
		...{ userid: 'zhangsan', remark: 'Acme', remark_mobiles: [MOBILE] },
		...{ tag_id: ['gold', 'solar'], state: 'fair' },
	},
});

const gold = byTag([{ key: 'gold', value: 'Gold' }], false);

/** From those who say few customers to those who say many: the criterion holds, and the one of another customer. */
const fewFirst: Array<[string, Criterion, Criterion]> = [
	['mobile number', byMobile([MOBILE]), byMobile(['13900000000'])],
	['union ID', byUnionId(['oz1']), byUnionId(['oz2'])],
	['name', byWords(['li mei']), byWords(['wang'])],
	['channel', byState(['fair']), byState(['shop'])],
	['tag', gold, byTag([{ key: 'silver', value: 'Silver' }], false)],
	['member', byMember(['ZHANGSAN']), byMember(['lisi'])],
];

const isCandidate = (...criteria: Criterion[]) =>
	[...new Candidates([{ criteria }]).of(someone)].length === 1;

describe('The searches that a customer may fit', () => {
	it.each(fewFirst)('are looked up by the %s', (_what, own, others) => {
		expect([isCandidate(own), isCandidate(others)]).toEqual([true, false]);
	});

	it.each(fewFirst.map(([what], place) => [what, place] as const))(
		'are looked up by what says fewer customers than others: the %s before all that follow',
		(_what, place) => {
			for (const [, own] of fewFirst.slice(place + 1)) {
				const [, , others] = fewFirst[place];
				expect([isCandidate(own, others), isCandidate(others, own)]).toEqual([false, false]);
				const [, fits] = fewFirst[place];
				const [[, , other]] = fewFirst.slice(place + 1);
				expect(isCandidate(other, fits)).toBe(true);
			}
		},
	);

	it.each([
		['a part of the name', byPart(['x'])],
		['a time', byTime(1, 2)],
	])('are also all that go by %s, whoever the customer is', (_what, criterion) => {
		expect(isCandidate(criterion)).toBe(true);
		expect(isCandidate(criterion, byUnionId(['oz2']))).toBe(false);
	});

	it('come once each, those of the same value and those that have to see everybody among them', () => {
		const names = ['both', 'same', 'again', 'part', 'other'] as const;
		const [both, same, again, part, other] = [
			[byWords(['Li Mei', 'Acme'])],
			[byWords(['Acme'])],
			[byWords(['ACME'])],
			[byPart(['x'])],
			[byWords(['Wang'])],
		].map((criteria, place) => ({ name: names[place], criteria }));
		const candidates = new Candidates([both, same, again, part, other]);

		expect([...candidates.of(someone)].map(({ name }) => name).sort()).toEqual([
			...['again', 'both', 'part', 'same'],
		]);
		expect([...candidates.of(factsOf({}))]).toEqual([part]);
		// One customer leaves nothing behind for the next.
		expect([...candidates.of(someone)]).toHaveLength(4);
		expect([...candidates.of(factsOf({}))]).toEqual([part]);
	});
});
