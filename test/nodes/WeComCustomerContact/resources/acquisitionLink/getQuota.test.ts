import type { IDataObject } from 'n8n-workflow';

import type { FormContext } from '../../../../../nodes/WeComCustomerContact/fields/field';
import { waysOf } from '../../../../../nodes/WeComCustomerContact/operation/operation';
import { getQuota } from '../../../../../nodes/WeComCustomerContact/resources/acquisitionLink/getQuota';
import { carryOutAlone } from '../../../../engine/formOnly';

const [way] = waysOf(getQuota);

const DAY = 86_400;

const NOW = Date.parse('2026-03-05T12:00:00+08:00') / 1000;

beforeEach(() => jest.useFakeTimers({ now: NOW * 1000, doNotFake: ['nextTick', 'setImmediate'] }));
afterEach(() => jest.useRealTimers());

/** What the item says of this quota. */
async function said(quota: IDataObject, options: IDataObject = {}): Promise<IDataObject> {
	const given = ({ description: { name } }: { description: { name: string } }) => options[name];
	const [record] = await way.answer.call(
		{ given } as unknown as FormContext,
		{},
		async () => quota,
	);
	return record as IDataObject;
}

const inDays = (days: number, balance: unknown = 5) =>
	({ expire_date: NOW + days * DAY, balance }) as IDataObject;

describe('Acquisition Link: Get Quota', () => {
	it.each<[string, unknown, IDataObject, string | undefined]>([
		['20 are left', 20, {}, undefined],
		['19 are left', 19, {}, 'Only 19 uses are left.'],
		['one is left', 1, {}, 'Only 1 use is left.'],
		['few are left, by a text', '7', {}, 'Only 7 uses are left.'],
		['more than the user wants are left', 100, { warnBelow: 100 }, undefined],
		['fewer than the user wants are left', 99, { warnBelow: 100 }, 'Only 99 uses are left.'],
		[
			'none is left',
			0,
			{},
			'No uses are left: the links add no customers until the company buys more.',
		],
		['the user wants no warning', 0, { warnBelow: 0 }, undefined],
		['WeCom does not say how many are left', undefined, {}, undefined],
		['WeCom says nothing that is a number', 'few', {}, undefined],
	])('warns of few uses or not: %s', async (_what, balance, options, words) => {
		const quota = { balance } as IDataObject;
		expect(await said(quota, options)).toStrictEqual({
			...quota,
			is_low: words !== undefined,
			expires_soon: false,
			...(words === undefined ? {} : { quota_warning: words }),
		});
	});

	it.each<[string, unknown, IDataObject, string | undefined]>([
		['in 14 days', [inDays(14)], {}, '5 uses expire soon, the first on 2026-03-19.'],
		['later', [inDays(15)], {}, undefined],
		['a second later', [{ expire_date: NOW + 14 * DAY + 1, balance: 5 }], {}, undefined],
		['as early as the user wants', [inDays(30)], { warnBeforeExpiry: 30 }, '2026-04-04'],
		['later than the user wants', [inDays(2)], { warnBeforeExpiry: 1 }, undefined],
		[
			'at once',
			[inDays(0)],
			{ warnBeforeExpiry: 0 },
			'5 uses expire soon, the first on 2026-03-05',
		],
		[
			'in several parts, in any order',
			[inDays(9, '3'), inDays(1, 2), inDays(20)],
			{},
			'5 uses expire soon, the first on 2026-03-06.',
		],
		['with nothing left in them', [inDays(1, 0), inDays(2, null)], {}, undefined],
		['on no day', [{ balance: 5 }, { expire_date: 'soon', balance: 5 }, null], {}, undefined],
		['in no list', null, {}, undefined],
	])('warns of uses that expire or not: %s', async (_when, quota_list, options, words) => {
		const { expires_soon, is_low, quota_warning } = await said(
			{ balance: 300, quota_list } as IDataObject,
			options,
		);
		expect([expires_soon, is_low]).toEqual([words !== undefined, false]);
		if (words === undefined) expect(quota_warning).toBeUndefined();
		else expect(quota_warning).toContain(words);
	});

	it('says when a single use expires', async () => {
		const { quota_warning } = await said({ balance: 300, quota_list: [inDays(1, 1)] });
		expect(quota_warning).toBe('1 use expires soon, on 2026-03-06.');
	});

	it('says both in one text', async () => {
		const { quota_warning } = await said({ balance: 5, quota_list: [inDays(1)] });
		expect(quota_warning).toBe(
			'Only 5 uses are left. 5 uses expire soon, the first on 2026-03-06.',
		);
	});

	it.each([
		['warnBelow', -1],
		['warnBeforeExpiry', -1],
		['warnBeforeExpiry', 3651],
	])('refuses %s of %d before anything is sent', async (name, value) => {
		jest.useRealTimers();
		const parameters = { options: { [name]: value } };
		const { refused, sent } = await carryOutAlone(getQuota, parameters, parameters);
		expect(refused).toContain('is not a whole number');
		expect(sent).toEqual([]);
	});
});
