import type { IDataObject } from 'n8n-workflow';

import type { Bench } from '../../../../engine';
import { runNode, startBench } from '../../../../engine';
import { startCannedWeCom } from '../../../../engine/cannedWeCom';
import { calls } from '../../../../engine/corp';
import { withToken } from '../../../../engine/expected';
import { itemsOf, itemWithFile } from '../../../../engine/input';
import { mp4, png } from '../../../../sandbox/pictures';

const PATH = '/cgi-bin/externalcontact/group_welcome_template/add';
const UPLOAD = '/cgi-bin/media/upload';

const create = { resource: 'groupWelcomeTemplate', operation: 'create' };
const greeting = 'Hello %NICKNAME%, welcome!';

describe('Group Welcome Template: Create', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench();
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	const sentBodies = () => bench.sent(PATH).map(({ body }) => body as IDataObject);
	const template = (id: unknown) =>
		bench.sandbox.control
			.state()
			.groupWelcomeTemplates.find(({ template_id }) => template_id === id)!;

	it('creates a template of a text', async () => {
		const { items, error } = await bench.run({ ...create, text: greeting });

		expect(error).toBeUndefined();
		expect(bench.sent(PATH)).toEqual([
			{
				method: 'POST',
				query: withToken,
				body: { text: { content: greeting }, notify: 1 },
			},
		]);
		expect(items).toEqual([
			{ json: { template_id: expect.stringMatching(/^msg/) }, pairedItem: { item: 0 } },
		]);
		expect(template(items[0].json.template_id)).toMatchObject({ notify: true });
	});

	it('creates one with everything set', async () => {
		const { items, error } = await bench.run(
			{
				...create,
				text: '={{ $json.greeting }}',
				notifyMembers: false,
				attachment: {
					part: {
						kind: 'miniprogram',
						title: 'Shop',
						appId: 'wx4f8a2c91d7be36a0',
						page: 'pages/index',
						source: 'binary',
						binaryField: 'data',
					},
				},
			},
			{ items: [{ ...itemWithFile(png), json: { greeting } }] },
		);

		expect(error).toBeUndefined();
		expect(calls(bench)).toEqual([UPLOAD, PATH]);
		const [{ media_id }] = bench.sandbox.control.state().media;
		expect(sentBodies()).toEqual([
			{
				text: { content: greeting },
				miniprogram: {
					title: 'Shop',
					appid: 'wx4f8a2c91d7be36a0',
					page: 'pages/index',
					pic_media_id: media_id,
				},
				notify: 0,
			},
		]);
		expect(template(items[0].json.template_id)).toMatchObject({ notify: false });
	});

	it.each([
		['image', png],
		['video', mp4],
		['file', mp4],
	])('takes a part alone: %s', async (kind, bytes) => {
		const { error } = await bench.run(
			{ ...create, attachment: { part: { kind, source: 'binary' } } },
			{ items: [itemWithFile(bytes)] },
		);

		expect(error).toBeUndefined();
		const [{ media_id }] = bench.sandbox.control.state().media;
		expect(bench.sent(UPLOAD)[0].query.type).toBe(kind);
		expect(sentBodies()).toEqual([{ [kind]: { media_id }, notify: 1 }]);
	});

	it('takes a link, and an image by the URL of an upload', async () => {
		const link = { title: 'Rules', url: 'https://www.example.com/rules' };
		await bench.run({ ...create, attachment: { part: { kind: 'link', ...link } } });
		const { items } = await bench.run(
			{ resource: 'media', operation: 'upload', useFor: 'imageUrl' },
			{ items: [itemWithFile(png)] },
		);
		const { error } = await bench.run(
			{
				...create,
				attachment: {
					part: { kind: 'image', source: 'url', imageUrl: '={{ $json.url }}' },
				},
			},
			{ items },
		);

		expect(error).toBeUndefined();
		expect(sentBodies()).toEqual([
			{ link, notify: 1 },
			{ image: { pic_url: items[0].json.url }, notify: 1 },
		]);
	});

	it.each<[string, IDataObject, string]>([
		['neither text nor attachment', {}, 'The message is empty'],
		['a text that is too long', { text: 'x'.repeat(3001) }, "'Text' is too long: 3001"],
		[
			'a link without title',
			{
				attachment: { part: { kind: 'link', title: '={{ $json.none }}', url: 'b' } },
			},
			"Attachment (Link): 'Title' is empty",
		],
		[
			'a file that is not there',
			{ attachment: { part: { kind: 'file' } } },
			'Attachment (File): The input item has no binary field "data"',
		],
	])('refuses %s before anything is sent', async (_what, fields, message) => {
		const { error } = await bench.run({ ...create, ...fields } as never);

		expect(error?.message).toContain(message);
		expect(bench.sandbox.control.journal()).toEqual([]);
	});

	it('is never created twice when the connection breaks', async () => {
		bench.sandbox.control.addFault({ path: PATH, kind: 'reset', processed: true });
		const { error } = await bench.run({ ...create, text: greeting });

		expect(error?.message).toContain('may have carried out the request');
		expect(bench.sent(PATH)).toHaveLength(1);
	});

	it('gives an error item when the library is full, beside what was created', async () => {
		const { groupWelcomeTemplates } = bench.sandbox.control.state();
		bench.sandbox.control.setLimits({ groupWelcomeTemplates: groupWelcomeTemplates.length + 1 });
		const { items } = await bench.run(
			{ ...create, text: greeting },
			{ items: itemsOf([{}, {}]), onError: 'continueRegularOutput' },
		);

		expect(items).toEqual([
			{ json: { template_id: expect.any(String) }, pairedItem: { item: 0 } },
			{
				json: expect.objectContaining({
					error: 'There are too many group welcome templates',
					errcode: 41055,
				}),
				pairedItem: { item: 1 },
			},
		]);
	});

	it('says that WeCom sent no ID', async () => {
		const wecom = await startCannedWeCom({ [PATH]: [{}] });
		const { items, error } = await runNode({
			store: wecom.store,
			parameters: { ...create, text: greeting },
		});
		await wecom.close();

		expect(items).toEqual([]);
		expect(error?.message).toBe('WeCom sent no ID of the template');
	});
});
