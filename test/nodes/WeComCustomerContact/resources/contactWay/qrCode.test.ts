import jsQR from 'jsqr';
import type * as Workflow from 'n8n-workflow';
import type { INodeExecutionData } from 'n8n-workflow';
import { PNG } from 'pngjs';

import type { Bench } from '../../../../engine';
import { jsonOf, runNode, startBench } from '../../../../engine';
import { startCannedWeCom } from '../../../../engine/cannedWeCom';
import { calls } from '../../../../engine/corp';
import { byId, itemsOf } from '../../../../engine/input';

jest.mock('n8n-workflow', () => {
	const actual = jest.requireActual<typeof Workflow>('n8n-workflow');
	return { ...actual, sleep: jest.fn(async () => {}) };
});

const ADD = '/cgi-bin/externalcontact/add_contact_way';
const GET = '/cgi-bin/externalcontact/get_contact_way';
const FAIR = '7f1c2d94b0a6e835d1427c9be06f3a58';

const get = { resource: 'contactWay', operation: 'get', configId: byId(FAIR) };
const create = { resource: 'contactWay', operation: 'create', userId: byId('zhangsan') };

describe('Picture of a QR code', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench();
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	/** What somebody sees who scans the picture of an item. */
	function scanned({ binary }: INodeExecutionData, field = 'data'): string | undefined {
		const { data, width, height } = PNG.sync.read(Buffer.from(binary![field].data, 'base64'));
		return jsQR(new Uint8ClampedArray(data), width, height)?.data;
	}

	it('comes with a contact way that is read', async () => {
		const { items, error } = await bench.run({ ...get, downloadQrCode: true });

		expect(error).toBeUndefined();
		expect(items).toHaveLength(1);
		expect(items[0]).toMatchObject({
			json: { config_id: FAIR, qr_code: expect.stringMatching(/^http/) },
			binary: {
				data: {
					fileName: `qr-code-${FAIR}.png`,
					fileExtension: 'png',
					mimeType: 'image/png',
				},
			},
			pairedItem: { item: 0 },
		});
		const bytes = await (await fetch(jsonOf(items)[0].qr_code as string)).arrayBuffer();
		expect(Buffer.from(items[0].binary!.data.data, 'base64')).toEqual(Buffer.from(bytes));
		expect(scanned(items[0])).toContain(FAIR);
	});

	it('comes with a contact way that is created, into the field that the user names', async () => {
		const { items, error } = await bench.run({
			...create,
			downloadQrCode: true,
			outputField: 'code',
		});

		expect(error).toBeUndefined();
		const { config_id } = jsonOf(items)[0];
		expect(Object.keys(items[0].binary!)).toEqual(['code']);
		expect(scanned(items[0], 'code')).toContain(config_id);
		expect(calls(bench)).toEqual([ADD]);
	});

	it('does not come unless it is wanted', async () => {
		const { items } = await bench.run(get);

		expect(items[0].binary).toBeUndefined();
	});

	it('is not there for a button', async () => {
		const button = await bench.run({ ...create, scene: 1 });
		const { config_id } = jsonOf(button.items)[0];
		const { items, error } = await bench.run({
			...get,
			configId: byId(config_id as string),
			downloadQrCode: true,
		});

		expect(error).toBeUndefined();
		expect(jsonOf(items)).toMatchObject([{ config_id, scene: 1 }]);
		expect(items[0].binary).toBeUndefined();
	});

	it('comes for each of several items', async () => {
		const { items, error } = await bench.run(
			{ ...get, configId: byId('={{ $json.id }}'), downloadQrCode: true },
			{ items: itemsOf(Array.from({ length: 4 }, () => ({ id: FAIR }))) },
		);

		expect(error).toBeUndefined();
		expect(items.map(({ binary, pairedItem }) => [typeof binary?.data.data, pairedItem])).toEqual(
			Array.from({ length: 4 }, (_, item) => ['string', { item }]),
		);
	});

	describe('that cannot be downloaded', () => {
		/** A host on which nothing listens. */
		const qr_code = 'http://127.0.0.1:1/wwpic/lost/0';

		it('fails the item that reads the contact way, without what the HTTP client says', async () => {
			const wecom = await startCannedWeCom({
				[GET]: [{ contact_way: { config_id: FAIR, qr_code } }],
			});
			const { error } = await runNode({
				store: wecom.store,
				parameters: { ...get, downloadQrCode: true },
			});
			await wecom.close();

			expect(error).toMatchObject({
				message: 'The picture of the QR code could not be downloaded (nothing listens there)',
			});
		});

		it('leaves the ID of a contact way that was created', async () => {
			const wecom = await startCannedWeCom({ [ADD]: [{ config_id: 'new', qr_code }] });
			const { items, error } = await runNode({
				store: wecom.store,
				parameters: { ...create, downloadQrCode: true },
			});
			await wecom.close();

			expect(error).toBeUndefined();
			expect(items).toEqual([
				{
					json: {
						config_id: 'new',
						qr_code,
						errmsg: expect.stringMatching(/^The picture of the QR code could not be downloaded/),
						reason: expect.stringContaining('n8n must reach the host of this URL'),
					},
					pairedItem: { item: 0 },
				},
			]);
		});

		it('says that something else than a picture came', async () => {
			const wecom = await startCannedWeCom({
				[GET]: [
					{ contact_way: { config_id: FAIR, qr_code: `${bench.sandbox.url}/wwpic/nobody/0` } },
				],
			});
			const { error } = await runNode({
				store: wecom.store,
				parameters: { ...get, downloadQrCode: true },
			});
			await wecom.close();

			expect(error?.message).toMatch(/could not be downloaded \(its server answers HTTP 404/);
		});
	});
});
