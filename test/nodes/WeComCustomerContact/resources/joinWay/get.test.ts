import type { Bench } from '../../../../engine';
import { runNode, startBench } from '../../../../engine';
import { startCannedWeCom } from '../../../../engine/cannedWeCom';
import { calls } from '../../../../engine/corp';
import { withToken } from '../../../../engine/expected';
import { itemsOf } from '../../../../engine/input';

const PATH = '/cgi-bin/externalcontact/groupchat/get_join_way';
const FAIR = '5d0a41c7be92386f41e7f0c2a9b8d613';

const get = { resource: 'joinWay', operation: 'get' };

describe('Group Join Way: Get', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench();
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	it('gives the join way', async () => {
		const { items, error } = await bench.run({ ...get, joinWayId: ` ${FAIR} ` });

		expect(error).toBeUndefined();
		expect(bench.sent(PATH)).toEqual([
			{ method: 'POST', query: withToken, body: { config_id: FAIR } },
		]);
		expect(items).toEqual([
			{
				json: {
					config_id: FAIR,
					scene: 2,
					remark: 'Trade fair',
					auto_create_room: 1,
					room_base_name: 'Service group ',
					room_base_id: 1,
					chat_id_list: ['wrXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX'],
					qr_code: expect.stringMatching(/^http/),
					state: 'fair2026',
					mark_source: true,
					scene_text: 'QR code',
					auto_create_room_text: 'yes',
				},
				pairedItem: { item: 0 },
			},
		]);
	});

	it('gives it as WeCom has it without Simplify', async () => {
		const { items } = await bench.run({ ...get, joinWayId: FAIR, simplify: false });

		expect(items[0].json).toMatchObject({ config_id: FAIR, scene: 2, auto_create_room: 1 });
		expect(items[0].json).not.toHaveProperty('scene_text');
		expect(items[0].json).not.toHaveProperty('auto_create_room_text');
	});

	it('refuses an empty ID before anything is sent', async () => {
		const { error } = await bench.run({ ...get, joinWayId: '={{ $json.id }}' });

		expect(error?.message).toBe("'Group Join Way' is empty");
		expect(calls(bench)).toEqual([]);
	});

	it('goes on after a failed item with Continue On Fail', async () => {
		const { items } = await bench.run(
			{ ...get, joinWayId: '={{ $json.id }}' },
			{
				items: itemsOf([{ id: 'nobody' }, { id: FAIR }]),
				onError: 'continueRegularOutput',
			},
		);

		expect(items.map(({ json, pairedItem }) => [json.errcode ?? json.remark, pairedItem])).toEqual([
			[41044, { item: 0 }],
			['Trade fair', { item: 1 }],
		]);
	});

	it('says that WeCom sent no join way', async () => {
		const wecom = await startCannedWeCom({ [PATH]: [{ join_way: null }] });
		const { items, error } = await runNode({
			store: wecom.store,
			parameters: { ...get, joinWayId: FAIR },
		});
		await wecom.close();

		expect(items).toEqual([]);
		expect(error?.message).toBe('WeCom sent no join way');
	});
});
