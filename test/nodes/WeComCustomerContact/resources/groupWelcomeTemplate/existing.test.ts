import type { Bench } from '../../../../engine';
import { startBench } from '../../../../engine';
import { calls } from '../../../../engine/corp';
import { withToken } from '../../../../engine/expected';
import { itemsOf, itemWithFile } from '../../../../engine/input';
import { png } from '../../../../sandbox/pictures';

const FOLDER = '/cgi-bin/externalcontact/group_welcome_template';
const [GET, EDIT, DELETE] = ['get', 'edit', 'del'].map((call) => `${FOLDER}/${call}`);

const resource = 'groupWelcomeTemplate';
const templateId = '={{ $json.template_id }}';
const link = { title: 'Rules', url: 'https://www.example.com/rules' };

describe('Group Welcome Template: Get, Update, Delete', () => {
	let bench: Bench;
	let template_id: string;
	beforeAll(async () => {
		bench = await startBench();
	});
	beforeEach(async () => {
		bench.reset();
		const { items } = await bench.run({
			resource,
			operation: 'create',
			text: 'Hello %NICKNAME%',
			attachment: { part: { kind: 'link', ...link } },
		});
		template_id = items[0].json.template_id as string;
		bench.sandbox.control.clearJournal();
	});
	afterAll(async () => await bench.close());

	const template = () =>
		bench.sandbox.control
			.state()
			.groupWelcomeTemplates.find((it) => it.template_id === template_id);

	it('gives a template with its ID', async () => {
		const { items, error } = await bench.run(
			{ resource, operation: 'get', templateId },
			{ items: itemsOf([{ template_id }]) },
		);

		expect(error).toBeUndefined();
		expect(bench.sent(GET)).toEqual([{ method: 'POST', query: withToken, body: { template_id } }]);
		expect(items).toEqual([
			{
				json: { template_id, text: { content: 'Hello %NICKNAME%' }, link },
				pairedItem: { item: 0 },
			},
		]);
	});

	it('replaces the whole content', async () => {
		const { items, error } = await bench.run(
			{
				resource,
				operation: 'update',
				templateId,
				text: 'Hi %NICKNAME%',
				attachment: { part: { kind: 'image' } },
			},
			{ items: [{ ...itemWithFile(png), json: { template_id } }] },
		);

		expect(error).toBeUndefined();
		const [{ media_id }] = bench.sandbox.control.state().media;
		expect(bench.sent(EDIT)).toEqual([
			{
				method: 'POST',
				query: withToken,
				body: { template_id, text: { content: 'Hi %NICKNAME%' }, image: { media_id } },
			},
		]);
		expect(items).toEqual([{ json: { success: true, template_id }, pairedItem: { item: 0 } }]);
		expect(template()?.parts.map(({ msgtype }) => msgtype)).toEqual(['text', 'image']);
	});

	it('replaces the content with a text alone', async () => {
		await bench.run(
			{ resource, operation: 'update', templateId, text: 'Hi' },
			{ items: itemsOf([{ template_id }]) },
		);

		expect(bench.sent(EDIT).map(({ body }) => body)).toEqual([
			{ template_id, text: { content: 'Hi' } },
		]);
	});

	it('deletes a template', async () => {
		const { items, error } = await bench.run(
			{ resource, operation: 'delete', templateId },
			{ items: itemsOf([{ template_id }]) },
		);

		expect(error).toBeUndefined();
		expect(bench.sent(DELETE)).toEqual([
			{ method: 'POST', query: withToken, body: { template_id } },
		]);
		expect(items).toEqual([{ json: { deleted: true, template_id }, pairedItem: { item: 0 } }]);
		expect(template()).toBeUndefined();
	});

	it('refuses an update without content before anything is sent', async () => {
		const { error } = await bench.run(
			{ resource, operation: 'update', templateId },
			{ items: itemsOf([{ template_id }]) },
		);

		expect(error?.message).toBe('The message is empty');
		expect(calls(bench)).toEqual([]);
	});

	it.each([
		['get', {}],
		['update', { text: 'Hi' }],
		['delete', {}],
	])('%s refuses an empty ID', async (operation, content) => {
		const { error } = await bench.run({ resource, operation, templateId, ...content });

		expect(error?.message).toBe("'Welcome Template' is empty");
		expect(calls(bench)).toEqual([]);
	});

	it.each([
		['update', EDIT, { text: 'Hi' }],
		['delete', DELETE, {}],
	])('%s says that the template is of another app', async (operation, path, content) => {
		bench.sandbox.control.addFault({ path, kind: 'errcode', errcode: 41058 });
		const { error } = await bench.run(
			{ resource, operation, templateId, ...content },
			{ items: itemsOf([{ template_id }]) },
		);

		expect(error).toMatchObject({
			message: 'This app may not change the group welcome template',
			description: expect.stringContaining("Check 'Welcome Template'"),
			httpCode: '41058',
		});
	});

	it('gives one error item for a template that is gone', async () => {
		const { items } = await bench.run(
			{ resource, operation: 'get', templateId },
			{
				items: itemsOf([{ template_id: 'msgNone' }, { template_id }]),
				onError: 'continueRegularOutput',
			},
		);

		expect(items.map(({ json, pairedItem }) => [json.template_id, pairedItem])).toEqual([
			[undefined, { item: 0 }],
			[template_id, { item: 1 }],
		]);
		expect(items[0].json).toMatchObject({ errcode: expect.any(Number) });
	});
});
