import type { IDataObject } from 'n8n-workflow';

import type { Bench } from '../../../../engine';
import { jsonOf, startBench } from '../../../../engine';
import { calls } from '../../../../engine/corp';
import { withToken } from '../../../../engine/expected';
import { itemsOf } from '../../../../engine/input';

const LIST = '/cgi-bin/externalcontact/list_contact_way';
const GET = '/cgi-bin/externalcontact/get_contact_way';
const ADD = '/cgi-bin/externalcontact/add_contact_way';

const getAll = { resource: 'contactWay', operation: 'getAll' };

/** 2026-01-20, twelve days after the seed's contact ways were made. */
const NOW = 1_768_896_000;

describe('Contact Way: Get Many', () => {
	let bench: Bench;
	let now = NOW;
	beforeAll(async () => {
		bench = await startBench({ clock: () => now * 1000 });
	});
	beforeEach(() => {
		now = NOW;
		bench.reset();
	});
	afterAll(async () => await bench.close());

	const sentBodies = () => bench.sent(LIST).map(({ body }) => body as IDataObject);
	const ids = () =>
		bench.sandbox.control.state().contactWays.map(({ config_id }) => ({ config_id }));

	/** Many contact ways, made past the node. */
	async function addWays(count: number) {
		const token = await fetch(
			`${bench.sandbox.url}/cgi-bin/gettoken?corpid=${bench.sandbox.corp.corpId}&corpsecret=${bench.sandbox.corp.apps.main}`,
		);
		const { access_token } = (await token.json()) as { access_token: string };
		const add = async () =>
			await fetch(`${bench.sandbox.url}${ADD}?access_token=${access_token}`, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify({ type: 1, scene: 2, user: ['zhangsan'] }),
			});
		for (let made = 0; made < count; made += 100) {
			await Promise.all(Array.from({ length: Math.min(100, count - made) }, add));
		}
	}

	it('asks for 50 when nothing is set', async () => {
		const { items, error } = await bench.run(getAll);

		expect(error).toBeUndefined();
		expect(bench.sent(LIST)).toEqual([{ method: 'POST', query: withToken, body: { limit: 50 } }]);
		expect(calls(bench)).toEqual([LIST]);
		expect(jsonOf(items)).toEqual(ids());
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 0 }]);
	});

	it('follows three pages, the filters on each', async () => {
		await addWays(2010);
		const { items, error } = await bench.run(
			{
				...getAll,
				returnAll: true,
				filters: {
					createdAfter: '2026-01-01T00:00:00.000+08:00',
					createdBefore: '={{ $json.end }}',
				},
			},
			{ items: itemsOf([{ end: NOW + 3600 }]) },
		);

		expect(error).toBeUndefined();
		const page = { start_time: 1767196800, end_time: NOW + 3600, limit: 1000 };
		const cursor = expect.stringMatching(/./);
		expect(sentBodies()).toEqual([page, { ...page, cursor }, { ...page, cursor }]);
		expect(jsonOf(items)).toEqual(ids());
		expect(items).toHaveLength(2012);
	});

	it('stops at Limit, with a last page that is no larger', async () => {
		await addWays(1010);
		const { items } = await bench.run({ ...getAll, limit: 1005 });

		expect(sentBodies().map(({ limit }) => limit)).toEqual([1000, 5]);
		expect(jsonOf(items)).toEqual(ids().slice(0, 1005));
	});

	it('asks from the first day that WeCom lists when only the end is given', async () => {
		const { items } = await bench.run({
			...getAll,
			filters: { createdBefore: '2026-01-08T00:00:00+08:00' },
		});

		expect(sentBodies()).toEqual([{ start_time: 1625846400, end_time: 1767801600, limit: 50 }]);
		expect(items).toHaveLength(2);
	});

	it('leaves the end to WeCom when only the start is given', async () => {
		const { items } = await bench.run({
			...getAll,
			filters: { createdAfter: '2026-01-15T00:00:00+08:00' },
		});

		expect(sentBodies()).toEqual([{ start_time: 1768406400, limit: 50 }]);
		expect(items).toEqual([]);
	});

	describe('with details', () => {
		it('reads each contact way of the list, simplified', async () => {
			const { items, error } = await bench.run({ ...getAll, includeDetails: true });

			expect(error).toBeUndefined();
			expect(bench.sent(GET).map(({ body }) => body)).toEqual(ids());
			expect(jsonOf(items)).toEqual([
				{
					...ids()[0],
					type: 1,
					scene: 2,
					remark: 'Trade fair booth',
					state: 'fair2026',
					user: ['zhangsan'],
					party: [],
					qr_code: expect.stringMatching(/^http/),
					type_text: 'single member',
					scene_text: 'QR code',
				},
				expect.objectContaining({
					...ids()[1],
					remark: 'Service desk',
					party: [4],
					type_text: 'several members',
				}),
			]);
		});

		it('gives all that WeCom says', async () => {
			const { items } = await bench.run({ ...getAll, includeDetails: true, simplify: false });

			expect(jsonOf(items)[0]).toMatchObject({ skip_verify: true, is_temp: false });
			expect(jsonOf(items)[0]).not.toHaveProperty('type_text');
		});

		it('gives a contact way that is gone with its errcode, and the others', async () => {
			bench.sandbox.control.addFault({ path: GET, kind: 'errcode', errcode: 41044 });
			const { items, error } = await bench.run({ ...getAll, includeDetails: true });

			expect(error).toBeUndefined();
			const gone = jsonOf(items).filter(({ errcode }) => errcode !== undefined);
			expect(gone).toEqual([
				{
					config_id: expect.any(String),
					errcode: 41044,
					errmsg: expect.stringContaining('from ip'),
					reason: expect.stringMatching(/^There is no contact way or join way with this ID\./),
				},
			]);
			expect(jsonOf(items).filter(({ remark }) => remark !== undefined)).toHaveLength(1);
		});
	});

	it.each([
		[
			'a period that ends before it starts',
			{ createdAfter: '2026-02-01', createdBefore: '2026-01-01' },
			"'Created Before' lies before 'Created After'",
		],
		[
			'a start that is no time',
			{ createdAfter: '=soon' },
			"'Created After' is not a date and time",
		],
	])('refuses %s before anything is sent', async (_what, filters, message) => {
		const { error } = await bench.run({ ...getAll, filters });

		expect(error?.message).toContain(message);
		expect(bench.sandbox.control.journal()).toEqual([]);
	});

	it('says that a cursor is refused', async () => {
		bench.sandbox.control.addFault({ path: LIST, kind: 'errcode', errcode: 50100 });
		const { error } = await bench.run(getAll);

		expect(error).toMatchObject({ httpCode: '50100' });
	});
});
