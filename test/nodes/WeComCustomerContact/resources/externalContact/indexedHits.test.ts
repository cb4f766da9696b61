import type { IDataObject } from 'n8n-workflow';

import { corpOf } from '../../../../../nodes/wecom/corp';
import type { Criterion } from '../../../../../nodes/WeComCustomerContact/resources/externalContact/criteria';
import {
	byPart,
	byWords,
} from '../../../../../nodes/WeComCustomerContact/resources/externalContact/criteria';
import {
	customerIndexes,
	CustomerIndex,
} from '../../../../../nodes/WeComCustomerContact/resources/externalContact/customerIndex';
import { factsOf } from '../../../../../nodes/WeComCustomerContact/resources/externalContact/facts';
import { Finding } from '../../../../../nodes/WeComCustomerContact/resources/externalContact/finding';
import { serveFromIndex } from '../../../../../nodes/WeComCustomerContact/resources/externalContact/indexedHits';
import { answeredItem } from '../../../../engine/answeredItem';

let mockTurns = 0;
jest.mock('n8n-workflow', () => {
	const workflow = jest.requireActual<typeof import('n8n-workflow')>('n8n-workflow');
	return {
		...workflow,
		sleep: async () => {
			mockTurns++;
			await Promise.resolve();
		},
	};
});

const GET = 'get';
const HOUR = 3_600_000;

const idsOf = (count: number, name = 'wm') =>
	Array.from({ length: count }, (_, place) => `${name}${place}`);

interface Read {
	/** Customers of lisi, found by the word; the others are not. */
	fitting: string[];
	others?: number;
	unlicensed?: string[];
}

/** The run finds an index of what was read before. */
async function world(
	{ fitting, others = 0, unlicensed = [] }: Read,
	answers: (id: string) => IDataObject = () => ({}),
) {
	const answered = answeredItem({
		[GET]: ({ external_userid: id }) => ({
			external_contact: { external_userid: id, name: 'Li Mei' },
			follow_user: [{ userid: 'zhangsan' }, { userid: 'LiSi', remark: 'Acme' }],
			...answers(id as string),
		}),
	});
	const index = new CustomerIndex();
	const add = (external_userid: string, name: string) =>
		index.add(
			factsOf({ external_contact: { external_userid, name }, follow_info: { userid: 'lisi' } }),
		);
	for (const id of fitting) add(id, 'Li Mei');
	for (const id of idsOf(others, 'other')) add(id, 'Wang');
	index.leaveOut(unlicensed);
	const { app } = await corpOf(answered.item);
	customerIndexes.keep(app, {
		...{ index, readAt: Date.now(), reuse: HOUR },
		members: { isAll: true, read: new Set(['lisi']) },
	});
	const serve = async (...findings: Finding[]) => {
		const open = new Set(findings);
		await serveFromIndex(answered.item, open);
		return open;
	};
	const asked = () => answered.sent(GET).map(({ external_userid }) => external_userid);
	return { serve, asked };
}

const search = (more: { limit?: number; criteria?: Criterion[]; reuse?: number } = {}) =>
	new Finding({ criteria: [byWords(['Li Mei'])], limit: Infinity, reuse: HOUR, ...more });

const foundIn = (finding: Finding) =>
	finding.found().map(({ record }) => (record.external_contact as IDataObject).external_userid);

describe('Searches in what was read before', () => {
	it('give who fits, in the form of the list, as WeCom has it now', async () => {
		const { serve, asked } = await world({ fitting: ['a', 'b'], others: 3 }, () => ({
			follow_user: [
				{ userid: 'zhangsan', tags: [{ tag_id: 'not his' }] },
				{
					...{
						userid: 'LiSi',
						remark: 'Acme',
						tags: [{ tag_id: 'gold', type: 1 }, { type: 2 }, null],
					},
				},
			],
		}));
		const finding = search();

		expect((await serve(finding)).size).toBe(0);
		expect(asked()).toEqual(['a', 'b']);
		expect(finding.found()).toEqual(
			['a', 'b'].map((external_userid) => ({
				record: {
					external_contact: { external_userid, name: 'Li Mei' },
					follow_info: { userid: 'LiSi', remark: 'Acme', tag_id: ['gold'] },
				},
				matched: [{ by: 'name', value: 'Li Mei' }],
				place: 0,
			})),
		);
	});

	it('are left to a new reading where they ask for one', async () => {
		const { serve, asked } = await world({ fitting: ['a'] });
		const [anew, reusing] = [search({ reuse: 0 }), search()];

		expect(await serve(anew)).toEqual(new Set([anew]));
		expect(asked()).toEqual([]);
		expect(await serve(anew, reusing)).toEqual(new Set([anew]));
	});

	it.each([
		['ten of ten', { fitting: idsOf(10) }, Infinity, true],
		['eleven of eleven', { fitting: idsOf(11) }, Infinity, false],
		['as many as the list has pages', { fitting: idsOf(12), others: 1188 }, Infinity, true],
		['more than the list has pages', { fitting: idsOf(13), others: 1187 }, Infinity, false],
		['many, of whom few are wanted', { fitting: idsOf(50) }, 10, true],
		['many, of whom many are wanted', { fitting: idsOf(50) }, 11, false],
	])(
		'are served where that takes fewer calls than the list: %s',
		async (_what, read, limit, is) => {
			const { serve, asked } = await world(read);
			const finding = search({ limit });

			expect((await serve(finding)).size).toBe(is ? 0 : 1);
			expect(asked().length > 0).toBe(is);
		},
	);

	it('read no more customers than are wanted', async () => {
		const { serve, asked } = await world({ fitting: idsOf(9) });
		const finding = search({ limit: 3 });
		await serve(finding);

		expect(foundIn(finding)).toEqual(idsOf(3));
		expect(asked()).toEqual(idsOf(3));
	});

	it('go on behind those who do not fit any more, until there are as many as are wanted', async () => {
		const gone = ['wm0', 'wm2', 'wm3'];
		const { serve, asked } = await world({ fitting: idsOf(9) }, (id) =>
			gone.includes(id) ? { external_contact: { external_userid: id, name: 'Wang' } } : {},
		);
		const finding = search({ limit: 3 });
		await serve(finding);

		expect(foundIn(finding)).toEqual(['wm1', 'wm4', 'wm5']);
		expect(asked()).toEqual(idsOf(6));
	});

	it('end with who there is, where that is less than wanted', async () => {
		const { serve, asked } = await world({ fitting: idsOf(2) });
		const finding = search({ limit: 5 });

		expect((await serve(finding)).size).toBe(0);
		expect(foundIn(finding)).toEqual(idsOf(2));
		expect(asked()).toEqual(idsOf(2));
	});

	it.each([
		['a customer of another member by now', { follow_user: [{ userid: 'zhangsan' }] }],
		['no customer any more', { errcode: 84061, errmsg: 'not a customer' }],
		['unknown by now', { errcode: 40096, errmsg: 'invalid' }],
	])('leave out who is %s', async (_what, answer) => {
		const { serve } = await world({ fitting: ['a', 'b'] }, (id) => (id === 'a' ? answer : {}));
		const finding = search();
		await serve(finding);

		expect(foundIn(finding)).toEqual(['b']);
	});

	it('fail alone when a customer cannot be read', async () => {
		const { serve } = await world({ fitting: ['a'], others: 1 }, (id) =>
			id === 'a' ? { errcode: 60011, errmsg: 'no access' } : {},
		);
		const [failing, other] = [search(), search({ criteria: [byWords(['nobody'])] })];

		expect((await serve(failing, other)).size).toBe(0);
		expect(() => failing.found()).toThrow('60011');
		expect(other.found()).toEqual([]);
	});

	it('read a customer of several searches once', async () => {
		const { serve, asked } = await world({ fitting: ['a', 'b'] });
		const [first, second] = [search(), search({ criteria: [byPart(['li'])] })];
		await serve(first, second);

		expect([foundIn(first), foundIn(second)]).toEqual([
			['a', 'b'],
			['a', 'b'],
		]);
		expect(asked()).toEqual(['a', 'b']);
	});

	it('tell whose customers had been left out', async () => {
		const { serve } = await world({ fitting: ['a'], unlicensed: ['wangwu'] });
		const finding = search();
		await serve(finding);

		expect([...finding.unlicensed]).toEqual(['wangwu']);
	});

	it('let others have their turn every 1,000 customers', async () => {
		const { serve } = await world({ fitting: [], others: 2001 });
		let now = Date.now();
		const clock = jest.spyOn(Date, 'now').mockImplementation(() => (now += 100));
		mockTurns = 0;
		await serve(search());
		clock.mockRestore();

		expect(mockTurns).toBe(3);
	});
});
