import type { Bench } from '../../../../engine';
import { jsonOf, runNode, startBench } from '../../../../engine';
import { startCannedWeCom } from '../../../../engine/cannedWeCom';
import { calls } from '../../../../engine/corp';
import { withToken } from '../../../../engine/expected';
import { byId } from '../../../../engine/input';

const LIST = '/cgi-bin/externalcontact/customer_acquisition/list_link';
const GET = '/cgi-bin/externalcontact/customer_acquisition/get';
const LINK = 'cawcde11aa22bb33cc44';
const HELP = 'cawcde55ee66ff77aa88';
const URL_OF_LINK = `https://work.weixin.qq.com/ca/${LINK}`;

const get = { resource: 'acquisitionLink', operation: 'get', linkId: byId(LINK) };
const getAll = { resource: 'acquisitionLink', operation: 'getAll' };

describe('Acquisition Link: Get', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench();
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	const scheme = `weixin://biz/ww/profile/${encodeURIComponent(URL_OF_LINK)}`;

	it('gives one flat item', async () => {
		const { items, error } = await bench.run(get);

		expect(error).toBeUndefined();
		expect(bench.sent(GET)).toEqual([
			{ method: 'POST', query: withToken, body: { link_id: LINK } },
		]);
		expect(jsonOf(items)).toEqual([
			{
				link_id: LINK,
				link_name: 'Spring campaign',
				url: URL_OF_LINK,
				create_time: 1767772800,
				created_at: '2026-01-07T08:00:00.000Z',
				skip_verify: true,
				user_list: ['zhangsan'],
				department_list: [2],
				priority_type: 2,
				priority_type_text: 'given members',
				priority_userid_list: ['zhangsan'],
				scheme,
			},
		]);
	});

	it('gives what WeCom says, with the ID', async () => {
		const { items } = await bench.run({ ...get, simplify: false });

		expect(jsonOf(items)).toEqual([
			{
				link_id: LINK,
				link: {
					link_name: 'Spring campaign',
					url: URL_OF_LINK,
					create_time: 1767772800,
					skip_verify: true,
				},
				range: { user_list: ['zhangsan'], department_list: [2] },
				priority_option: { priority_type: 2, priority_userid_list: ['zhangsan'] },
				scheme,
			},
		]);
	});

	it('gives an address for each channel', async () => {
		const { items } = await bench.run({ ...get, channels: 'radio, tv' });

		expect(jsonOf(items).map(({ channel, channel_url }) => [channel, channel_url])).toEqual([
			['radio', `${URL_OF_LINK}?customer_channel=radio`],
			['tv', `${URL_OF_LINK}?customer_channel=tv`],
		]);
	});

	it('refuses a long channel before anything is sent', async () => {
		const { error } = await bench.run({ ...get, channels: 'c'.repeat(65) });

		expect(error?.message).toContain('which is too long: 65 bytes');
		expect(bench.sandbox.control.journal()).toEqual([]);
	});

	it.each([{}, { channels: 'radio, tv' }])(
		'gives what there is of a link without an address: %j',
		async (more) => {
			const wecom = await startCannedWeCom({ [GET]: [{ link: { link_name: 'Spring campaign' } }] });
			const { items, error } = await runNode({
				store: wecom.store,
				parameters: { ...get, ...more },
			});
			await wecom.close();

			expect(error).toBeUndefined();
			expect(jsonOf(items)).toEqual([
				{ link_id: LINK, link_name: 'Spring campaign', user_list: [], department_list: [] },
			]);
		},
	);

	it('does not know links of another app', async () => {
		const { error } = await bench.run({ ...get, linkId: byId('cawcdeOther') });

		expect(error).toMatchObject({ httpCode: '40058' });
	});
});

describe('Acquisition Link: Get Many', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench();
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	it('asks for 50 when nothing is set', async () => {
		const { items, error } = await bench.run(getAll);

		expect(error).toBeUndefined();
		expect(bench.sent(LIST)).toEqual([{ method: 'POST', query: withToken, body: { limit: 50 } }]);
		expect(calls(bench)).toEqual([LIST]);
		expect(jsonOf(items)).toEqual([{ link_id: LINK }, { link_id: HELP }]);
	});

	it('follows three pages', async () => {
		await bench.run(
			{ resource: 'acquisitionLink', operation: 'create', linkName: 'L', members: 'lisi' },
			{ items: Array.from({ length: 205 }, () => ({ json: {} })) },
		);
		const { items } = await bench.run({ ...getAll, returnAll: true });

		const cursor = expect.stringMatching(/./);
		expect(bench.sent(LIST).map(({ body }) => body)).toEqual([
			{ limit: 100 },
			{ limit: 100, cursor },
			{ limit: 100, cursor },
		]);
		expect(items).toHaveLength(207);
	});

	it('reads each link, and says which is gone', async () => {
		bench.sandbox.control.addFault({ path: GET, kind: 'errcode', errcode: 40058, after: 1 });
		const { items } = await bench.run({ ...getAll, includeDetails: true });

		expect(jsonOf(items)).toEqual([
			expect.objectContaining({ link_id: LINK, link_name: 'Spring campaign' }),
			{ link_id: HELP, errcode: 40058, errmsg: expect.any(String), reason: expect.any(String) },
		]);
	});

	it('says that a cursor is refused', async () => {
		bench.sandbox.control.addFault({ path: LIST, kind: 'errcode', errcode: 50100 });
		const { error } = await bench.run(getAll);

		expect(error).toMatchObject({ httpCode: '50100' });
	});
});
