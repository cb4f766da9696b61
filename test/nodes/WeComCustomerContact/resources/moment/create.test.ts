import type { IDataObject, INodeParameters } from 'n8n-workflow';
import * as workflow from 'n8n-workflow';

import type { Bench } from '../../../../engine';
import { jsonOf, runNode, startBench } from '../../../../engine';
import { startCannedWeCom } from '../../../../engine/cannedWeCom';
import { calls, tagId } from '../../../../engine/corp';
import { withToken } from '../../../../engine/expected';
import { itemsOf, itemWithFile } from '../../../../engine/input';
import { pauses } from '../../../../engine/pauses';
import { mp4, png } from '../../../../sandbox/pictures';

jest.mock('n8n-workflow', () => ({
	...jest.requireActual<typeof workflow>('n8n-workflow'),
	sleep: jest.fn(async () => {}),
}));

const PATH = '/cgi-bin/externalcontact/add_moment_task';
const RESULT = '/cgi-bin/externalcontact/get_moment_task_result';
const UPLOAD = '/cgi-bin/media/upload_attachment';

const create = { resource: 'moment', operation: 'create' };
const waiting = { waitForResult: true };

const binary = (kind: string) => ({ kind, source: 'binary', binaryField: 'data' });
const ofId = (kind: string, mediaId: string) => ({ kind, source: 'mediaId', mediaId });

describe('Moment: Create', () => {
	const sleep = jest.mocked(workflow.sleep);
	let now = Date.parse('2026-03-01T00:00:00+08:00');
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench({ clock: () => now });
	});
	beforeEach(() => {
		sleep.mockClear();
		sleep.mockImplementation(async () => {});
		now += 3_600_000;
		// The node keeps WeCom's 10 a minute by its own clock.
		jest.spyOn(Date, 'now').mockImplementation(() => now);
		bench.reset();
	});
	afterEach(() => jest.restoreAllMocks());
	afterAll(async () => await bench.close());

	const sentBodies = () => bench.sent(PATH).map(({ body }) => body as IDataObject);
	const moments = () => bench.sandbox.control.state().moments;

	it.each([
		[10_801, 1080],
		[1081, 10_800],
		[1081, 1081],
	])('refuses a picture of %i x %i pixels before it is uploaded', async (width, height) => {
		const large = Buffer.from(png);
		large.writeUInt32BE(width, 16);
		large.writeUInt32BE(height, 20);
		const { error } = await bench.run(
			{ ...create, attachments: { part: [binary('image')] } },
			{ items: [itemWithFile(large)] },
		);

		expect(error?.message).toBe(
			`Attachment 1 (Image): The picture in "data" has ${width} x ${height} pixels`,
		);
		expect(calls(bench)).toEqual([]);
	});

	it('takes a picture of as many pixels as WeCom does', async () => {
		const large = Buffer.from(png);
		large.writeUInt32BE(1080, 16);
		large.writeUInt32BE(10_800, 20);
		const { error } = await bench.run(
			{ ...create, attachments: { part: [binary('image')] } },
			{ items: [itemWithFile(large)] },
		);

		expect(error).toBeUndefined();
		expect(calls(bench)).toEqual([UPLOAD, PATH]);
	});

	it('sends all fields, and uploads the pictures of the input item first', async () => {
		const gold = tagId(bench, 'Customer level/Gold');
		const { items, error } = await bench.run(
			{
				...create,
				text: 'Spring is here!\n',
				attachments: { part: [binary('image'), ofId('image', '={{ $json.picture }}')] },
				visibleRange: {
					senders: 'zhangsan, lisi',
					senderDepartments: '2, 4',
					customerTagIds: [gold],
				},
			},
			{ items: [{ ...itemWithFile(png), json: { picture: 'WWCISP_r8Kd2mXv0TzQnYw5LbPc' } }] },
		);

		expect(error).toBeUndefined();
		expect(calls(bench)).toEqual([UPLOAD, PATH]);
		const [upload] = bench.sandbox.control.journal({ path: UPLOAD });
		expect(upload.query).toMatchObject({ media_type: 'image', attachment_type: '1' });
		expect(bench.sent(PATH)).toEqual([
			{
				method: 'POST',
				query: withToken,
				body: {
					text: { content: 'Spring is here!\n' },
					attachments: [
						{ msgtype: 'image', image: { media_id: expect.stringMatching(/./) } },
						{ msgtype: 'image', image: { media_id: 'WWCISP_r8Kd2mXv0TzQnYw5LbPc' } },
					],
					visible_range: {
						sender_list: { user_list: ['zhangsan', 'lisi'], department_list: [2, 4] },
						external_contact_list: { tag_list: [gold] },
					},
				},
			},
		]);
		expect(items).toEqual([
			{ json: { jobid: expect.stringMatching(/^job/) }, pairedItem: { item: 0 } },
		]);
	});

	it('sends a text alone, to everybody', async () => {
		const { error } = await bench.run({ ...create, text: 'Hello' });

		expect(error).toBeUndefined();
		expect(sentBodies()).toEqual([{ text: { content: 'Hello' } }]);
		expect(calls(bench)).toEqual([PATH]);
		expect(pauses()).toEqual([]);
	});

	it('sends a range of one kind alone', async () => {
		const gold = tagId(bench, 'Customer level/Gold');
		const range = async (visibleRange: INodeParameters) =>
			await bench.run({ ...create, text: 'Hello', visibleRange });
		await range({ senders: 'lisi' });
		await range({ senderIds: ['lisi'] });
		await range({ senderDepartments: '={{ [2] }}' });
		await range({ senderDepartmentIds: [2] });
		await range({ customerTags: gold });
		await range({ customerTagIds: [gold] });

		expect(sentBodies().map(({ visible_range }) => visible_range)).toEqual([
			{ sender_list: { user_list: ['lisi'] } },
			{ sender_list: { user_list: ['lisi'] } },
			{ sender_list: { department_list: [2] } },
			{ sender_list: { department_list: [2] } },
			{ external_contact_list: { tag_list: [gold] } },
			{ external_contact_list: { tag_list: [gold] } },
		]);
	});

	it('sends a video without a text', async () => {
		const { error } = await bench.run(
			{ ...create, attachments: { part: [binary('video')] } },
			{ items: [itemWithFile(mp4, { mimeType: 'video/mp4' })] },
		);

		expect(error).toBeUndefined();
		expect(sentBodies()).toEqual([
			{ attachments: [{ msgtype: 'video', video: { media_id: expect.stringMatching(/./) } }] },
		]);
	});

	it('sends a link with a cover', async () => {
		const { error } = await bench.run(
			{
				...create,
				attachments: {
					part: [{ ...binary('link'), title: 'Shop', url: 'https://shop.example' }],
				},
			},
			{ items: [itemWithFile(png)] },
		);

		expect(error).toBeUndefined();
		expect(sentBodies()).toEqual([
			{
				attachments: [
					{
						msgtype: 'link',
						link: {
							title: 'Shop',
							url: 'https://shop.example',
							media_id: expect.stringMatching(/./),
						},
					},
				],
			},
		]);
	});

	describe('with Wait for Result', () => {
		it('asks until the task is done, and gives the moment', async () => {
			const { items, error } = await bench.run({
				...create,
				...waiting,
				text: 'Hello',
				visibleRange: { senders: 'zhangsan, nobody' },
			});

			expect(error).toBeUndefined();
			const [jobid] = bench.sent(RESULT).map(({ query }) => query.jobid);
			expect(bench.sent(RESULT)).toEqual(
				[1, 2, 3].map(() => ({
					method: 'GET',
					query: { ...withToken, jobid },
					body: undefined,
				})),
			);
			expect(items).toEqual([
				{
					json: {
						jobid,
						status: 3,
						status_text: 'finished',
						type: 'add_moment_task',
						moment_id: moments().at(-1)!.moment_id,
						invalid_sender_list: { user_list: ['nobody'], department_list: [] },
						invalid_external_contact_list: { tag_list: [] },
					},
					pairedItem: { item: 0 },
				},
			]);
			expect(pauses()).toHaveLength(3);
			for (const pause of pauses()) expect(pause).toBeGreaterThanOrEqual(1000);
		});

		it('stops at the time limit, and says how to go on', async () => {
			bench.sandbox.control.setLimits({ jobPolls: 100 });
			const { items, error } = await bench.run({
				...create,
				text: 'Hello',
				waitForResult: true,
				timeLimit: 9,
			});

			expect(error).toBeUndefined();
			expect(bench.sent(RESULT)).toHaveLength(5);
			const waited = pauses().reduce((sum, milliseconds) => sum + milliseconds);
			expect(waited).toBeGreaterThanOrEqual(9000);
			expect(waited).toBeLessThanOrEqual(9000 * 1.25);
			expect(jsonOf(items)).toEqual([
				{
					jobid: expect.stringMatching(/^job/),
					status: 2,
					status_text: 'in progress',
					type: 'add_moment_task',
					errmsg: 'WeCom has not finished after 9 seconds',
					reason: expect.stringContaining('Moment: Get Creation Result'),
				},
			]);
		});

		it('gives what WeCom gives without Simplify', async () => {
			const { items } = await bench.run({ ...create, ...waiting, text: 'Hello', simplify: false });

			expect(Object.keys(items[0].json)).not.toContain('status_text');
		});

		it('has no time limit when it does not wait', async () => {
			const { items, error } = await bench.run({ ...create, text: 'Hello', timeLimit: 0 });

			expect(error).toBeUndefined();
			expect(jsonOf(items)).toEqual([{ jobid: expect.any(String) }]);
		});

		it('fails when the task fails, naming whom WeCom does not accept', async () => {
			const { error } = await bench.run({
				...create,
				...waiting,
				text: 'Hello',
				visibleRange: { senders: 'nobody' },
			});

			expect(error).toMatchObject({
				message: expect.stringContaining('WeCom has not created the moment'),
				description: expect.stringContaining('WeCom does not accept the members nobody.'),
				httpCode: '40031',
			});
		});

		it('keeps the job ID when the result cannot be read', async () => {
			bench.sandbox.control.addFault({ path: RESULT, kind: 'errcode', errcode: 60011 });
			const { items, error } = await bench.run({ ...create, ...waiting, text: 'Hello' });

			expect(error).toBeUndefined();
			expect(jsonOf(items)).toEqual([
				{
					jobid: expect.stringMatching(/^job/),
					errcode: 60011,
					errmsg: expect.stringContaining('from ip'),
					reason: expect.stringContaining('60011'),
				},
			]);
		});
	});

	it('creates more moments than WeCom takes in a minute', async () => {
		const { sleep: wait } = jest.requireActual<typeof workflow>('n8n-workflow');
		sleep.mockImplementation(async (milliseconds) => {
			const end = now + milliseconds;
			// What is on its way arrives before the time goes on.
			await wait(50);
			now = Math.max(now, end);
		});
		const start = now;
		const { items, error } = await bench.run(
			{ ...create, text: '={{ $json.text }}' },
			{ items: itemsOf(Array.from({ length: 23 }, (_, i) => ({ text: `Number ${i}` }))) },
		);

		expect(error).toBeUndefined();
		expect(items.map(({ json }) => String(json.jobid).slice(0, 3))).toEqual(
			new Array(23).fill('job'),
		);
		const journal = bench.sandbox.control.journal({ path: PATH });
		expect(journal.map(({ errcode }) => errcode)).toEqual(new Array(23).fill(0));
		expect(now - start).toBeGreaterThanOrEqual(120_000);
	});

	it('is not repeated when the connection breaks', async () => {
		bench.sandbox.control.addFault({ path: PATH, kind: 'reset', processed: true });
		const { error } = await bench.run({ ...create, text: 'Hello' });

		expect(error?.message).toContain('may have carried out the request');
		expect(bench.sent(PATH)).toHaveLength(1);
	});

	it.each<[string, INodeParameters, string, string]>([
		['nothing at all', {}, 'The message is empty', "'Text'"],
		[
			'an image beside a video',
			{ attachments: { part: [ofId('image', 'a'), ofId('video', 'b')] } },
			'These attachments do not go into one moment',
			"'Attachments'",
		],
		[
			'two videos',
			{ attachments: { part: [ofId('video', 'a'), ofId('video', 'b')] } },
			'These attachments do not go into one moment',
			'one video',
		],
		[
			'ten images',
			{ attachments: { part: Array.from({ length: 10 }, () => ofId('image', 'a')) } },
			'There are 10 attachments, WeCom takes at most 9',
			"'Attachments'",
		],
		[
			'a link without an address',
			{
				attachments: {
					part: [{ ...ofId('link', 'a'), title: 'Shop', url: '={{ $json.none }}' }],
				},
			},
			"Attachment 1 (Link): 'URL' is empty",
			"'URL'",
		],
		[
			'a text of 4001 characters',
			{ text: 'x'.repeat(4001) },
			"'Text' is too long: 4001 characters, WeCom takes at most 4000",
			'Shorten',
		],
		[
			'an empty list of senders, which WeCom would take for everybody',
			{ text: 'Hello', visibleRange: { senders: '={{ [] }}' } },
			"'Senders' is empty",
			"'Senders'",
		],
		[
			'senders in both ways',
			{ text: 'Hello', visibleRange: { senders: 'lisi', senderIds: ['zhangsan'] } },
			'do not go together',
			'one of the two',
		],
		[
			'an empty list of tags, which WeCom would take for all customers',
			{ text: 'Hello', visibleRange: { customerTagIds: '={{ $json.none }}' } },
			"'Customer Tag Names or IDs' is empty",
			"'Customer Tag Names or IDs'",
		],
		[
			'a department that is no number',
			{ text: 'Hello', visibleRange: { senderDepartments: '99999999999999999999' } },
			'\'Sender Departments\' holds "99999999999999999999"',
			"'Sender Departments'",
		],
		[
			'a time limit of 0',
			{ text: 'Hello', waitForResult: true, timeLimit: 0 },
			"'Time Limit (Seconds)' is not a whole number from 1 to 3600",
			"'Time Limit (Seconds)'",
		],
	])('refuses %s before anything is sent', async (_what, fields, message, inDescription) => {
		const { error } = await bench.run({ ...create, ...fields });

		expect(error).toMatchObject({
			message: expect.stringContaining(message),
			description: expect.stringContaining(inDescription),
		});
		expect(bench.sandbox.control.journal()).toEqual([]);
	});

	it('refuses a file of the wrong kind before anything is sent', async () => {
		const { error } = await bench.run(
			{ ...create, attachments: { part: [binary('image')] } },
			{ items: [itemWithFile(mp4)] },
		);

		expect(error?.message).toContain('Attachment 1 (Image)');
		expect(bench.sandbox.control.journal()).toEqual([]);
	});

	it('says what WeCom refuses, and goes on with the other items', async () => {
		bench.sandbox.control.addFault({ path: PATH, kind: 'errcode', errcode: 41211 });
		const { items, error } = await bench.run(
			{ ...create, text: '={{ $json.text }}' },
			{
				items: itemsOf([{ text: 'one' }, { text: '' }, { text: 'two' }]),
				onError: 'continueRegularOutput',
			},
		);

		expect(error).toBeUndefined();
		expect(items).toMatchObject([
			{
				json: { error: 'The company has not enabled moments', errcode: 41211 },
				pairedItem: { item: 0 },
			},
			{ json: { error: 'The message is empty' }, pairedItem: { item: 1 } },
			{ json: { jobid: expect.any(String) }, pairedItem: { item: 2 } },
		]);
	});

	it('says that WeCom sent no ID', async () => {
		const wecom = await startCannedWeCom({ [PATH]: [{}] });
		const { items, error } = await runNode({
			store: wecom.store,
			parameters: { ...create, text: 'Spring' },
		});
		await wecom.close();

		expect(items).toEqual([]);
		expect(error?.message).toBe('WeCom sent no job ID of the moment');
	});
});
