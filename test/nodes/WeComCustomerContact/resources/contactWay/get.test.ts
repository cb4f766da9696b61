import type { Bench } from '../../../../engine';
import { jsonOf, runNode, startBench } from '../../../../engine';
import { startCannedWeCom } from '../../../../engine/cannedWeCom';
import { calls } from '../../../../engine/corp';
import { withToken } from '../../../../engine/expected';
import { byId, itemsOf, picked } from '../../../../engine/input';

const PATH = '/cgi-bin/externalcontact/get_contact_way';
const FAIR = '7f1c2d94b0a6e835d1427c9be06f3a58';

const get = { resource: 'contactWay', operation: 'get' };

describe('Contact Way: Get', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench();
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	const whole = {
		config_id: FAIR,
		type: 1,
		scene: 2,
		remark: 'Trade fair booth',
		state: 'fair2026',
		user: ['zhangsan'],
		party: [],
		qr_code: expect.stringMatching(/^http/),
	};
	const simple = { ...whole, type_text: 'single member', scene_text: 'QR code' };

	it('gives the contact way, simplified', async () => {
		const { items, error } = await bench.run({ ...get, configId: picked(FAIR) });

		expect(error).toBeUndefined();
		expect(bench.sent(PATH)).toEqual([
			{ method: 'POST', query: withToken, body: { config_id: FAIR } },
		]);
		expect(items).toEqual([{ json: simple, pairedItem: { item: 0 } }]);
	});

	it('gives all that WeCom says', async () => {
		const { items } = await bench.run(
			{
				...get,
				configId: byId('={{ $json.id }}'),
				simplify: false,
			},
			{ items: itemsOf([{ id: ` ${FAIR} ` }]) },
		);

		expect(jsonOf(items)).toEqual([
			{ ...whole, skip_verify: true, is_temp: false, mark_source: true },
		]);
	});

	it('refuses an empty ID before anything is sent', async () => {
		const { error } = await bench.run({ ...get, configId: byId('={{ $json.id }}') });

		expect(error?.message).toBe("'Contact Way' is empty");
		expect(bench.sandbox.control.journal()).toEqual([]);
	});

	it('says that the contact way does not exist', async () => {
		const { error } = await bench.run({ ...get, configId: byId('nobody') });

		expect(error).toMatchObject({
			message: 'There is no contact way or join way with this ID',
			description: expect.stringMatching(/'Contact Way'.*WeCom 41044/),
			httpCode: '41044',
		});
		expect(calls(bench)).toEqual([PATH]);
	});

	it('says that WeCom sent no contact way', async () => {
		const wecom = await startCannedWeCom({ [PATH]: [{}] });
		const { items, error } = await runNode({
			store: wecom.store,
			parameters: { ...get, configId: byId(FAIR) },
		});
		await wecom.close();

		expect(items).toEqual([]);
		expect(error?.message).toBe('WeCom sent no contact way');
	});
});
