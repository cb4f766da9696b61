import type { IDataObject } from 'n8n-workflow';

import type { Bench } from '../../../../engine';
import { jsonOf, runNode, startBench } from '../../../../engine';
import { startCannedWeCom } from '../../../../engine/cannedWeCom';
import { calls } from '../../../../engine/corp';
import { withToken } from '../../../../engine/expected';

const PATH = '/cgi-bin/externalcontact/get_unassigned_list';

const getUnassigned = { resource: 'customerTransfer', operation: 'getUnassigned' };

describe('Customer Transfer: Get Unassigned', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench({ seed: { unassigned: 2100 } });
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	const sizes = () => bench.sent(PATH).map(({ body }) => (body as IDataObject).page_size);

	it('follows three pages', async () => {
		const { items, error } = await bench.run({ ...getUnassigned, returnAll: true });

		expect(error).toBeUndefined();
		const cursor = expect.stringMatching(/./);
		expect(bench.sent(PATH)).toEqual([
			{ method: 'POST', query: withToken, body: { page_size: 1000 } },
			{ method: 'POST', query: withToken, body: { page_size: 1000, cursor } },
			{ method: 'POST', query: withToken, body: { page_size: 1000, cursor } },
		]);
		expect(calls(bench)).toEqual([PATH, PATH, PATH]);
		const waiting = bench.sandbox.control
			.state()
			.resignedMembers.flatMap(({ userid, dimission_time, external_userids }) =>
				external_userids.map((external_userid) => ({
					handover_userid: userid,
					external_userid,
					dimission_time,
				})),
			);
		expect(waiting.length).toBeGreaterThan(2000);
		expect(jsonOf(items)).toHaveLength(waiting.length);
		const someOf = waiting.slice(-5).map((record) => ({
			...record,
			resigned_at: new Date(record.dimission_time * 1000).toISOString(),
		}));
		expect(jsonOf(items)).toEqual(expect.arrayContaining(someOf));
		expect(items[0].pairedItem).toEqual({ item: 0 });
	});

	it('gives what WeCom sends when not simplified', async () => {
		const { items } = await bench.run({ ...getUnassigned, limit: 1, simplify: false });

		expect(Object.keys(jsonOf(items)[0]).sort()).toEqual([
			'dimission_time',
			'external_userid',
			'handover_userid',
		]);
	});

	it('asks for 50 when nothing is set', async () => {
		const { items } = await bench.run(getUnassigned);

		expect(items).toHaveLength(50);
		expect(sizes()).toEqual([50]);
	});

	it('makes the last page no larger than Limit needs', async () => {
		const { items } = await bench.run({ ...getUnassigned, limit: 1010 });

		expect(items).toHaveLength(1010);
		expect(sizes()).toEqual([1000, 10]);
	});

	describe('of chosen members', () => {
		const leavers = () => bench.sandbox.control.state().resignedMembers;

		it.each([
			['as text', (userid: string) => ({ handoverMembers: userid.toUpperCase() })],
			['from the list', (userid: string) => ({ handoverUserIds: [userid] })],
		])('looks through all pages (%s)', async (_how, filters) => {
			const [one] = [...leavers()].sort((a, b) => a.dimission_time - b.dimission_time);
			const { items, error } = await bench.run({
				...getUnassigned,
				filters: filters(one.userid),
			});

			expect(error).toBeUndefined();
			expect(
				jsonOf(items)
					.map(({ external_userid }) => external_userid)
					.sort(),
			).toEqual([...one.external_userids].sort());
			expect(sizes()).toEqual([1000, 1000, 1000]);
		});

		it('stops at Limit', async () => {
			const { items } = await bench.run({
				...getUnassigned,
				limit: 3,
				filters: { handoverMembers: leavers().map(({ userid }) => userid) },
			});

			expect(items).toHaveLength(3);
			expect(sizes()).toEqual([1000]);
		});
	});

	it('ends where WeCom says that it was the last page, even with a cursor', async () => {
		const page = { info: [{ external_userid: 'wm1' }], is_last: true, next_cursor: 'more' };
		const canned = await startCannedWeCom({ [PATH]: [page, page] });
		const { items, error } = await runNode({
			store: canned.store,
			parameters: { ...getUnassigned, returnAll: true },
		});
		await canned.close();

		expect(error).toBeUndefined();
		expect(items).toHaveLength(1);
		expect(canned.bodies(PATH)).toHaveLength(1);
	});

	it('says what WeCom refuses', async () => {
		bench.sandbox.control.addFault({ path: PATH, kind: 'errcode', errcode: 50100, after: 1 });
		const { error } = await bench.run({ ...getUnassigned, returnAll: true });

		expect(error).toMatchObject({ httpCode: '50100' });
	});
});
