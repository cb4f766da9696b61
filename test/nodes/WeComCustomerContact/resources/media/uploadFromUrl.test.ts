import { createHash } from 'node:crypto';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import * as workflow from 'n8n-workflow';

import type { Bench } from '../../../../engine';
import { jsonOf, runNode, startBench } from '../../../../engine';
import { startCannedWeCom } from '../../../../engine/cannedWeCom';
import { calls } from '../../../../engine/corp';
import { withToken } from '../../../../engine/expected';
import { itemsOf } from '../../../../engine/input';
import { pauses } from '../../../../engine/pauses';
import { mp4 } from '../../../../sandbox/pictures';

jest.mock('n8n-workflow', () => ({
	...jest.requireActual<typeof workflow>('n8n-workflow'),
	sleep: jest.fn(async () => {}),
}));

const PATH = '/cgi-bin/media/upload_by_url';
const RESULT = '/cgi-bin/media/get_upload_by_url_result';
const URL = 'https://cdn.example.com/spring.mp4';
const MD5 = createHash('md5').update(mp4).digest('hex');

const upload = {
	resource: 'media',
	operation: 'uploadFromUrl',
	url: URL,
	fileName: 'spring.mp4',
	md5: MD5,
};
const waiting = { waitForResult: true };

describe('Media: Upload From URL', () => {
	const sleep = jest.mocked(workflow.sleep);
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench();
	});
	beforeEach(() => {
		sleep.mockClear();
		bench.reset();
		bench.sandbox.control.hostFile({ url: URL, base64: mp4.toString('base64') });
	});
	afterAll(async () => await bench.close());

	const sentBodies = (path: string) => bench.sent(path).map(({ body }) => body as IDataObject);

	it('sends all fields, and gives the job ID', async () => {
		const { items, error } = await bench.run(
			{
				...upload,
				url: '={{ $json.url }}',
				fileType: 'file',
				fileName: ' Spring tour.mp4 ',
				md5: MD5.toUpperCase(),
			},
			{ items: itemsOf([{ url: URL }]) },
		);

		expect(error).toBeUndefined();
		expect(bench.sent(PATH)).toEqual([
			{
				method: 'POST',
				query: withToken,
				body: {
					scene: 1,
					type: 'file',
					url: URL,
					filename: 'Spring tour.mp4',
					md5: MD5.toUpperCase(),
				},
			},
		]);
		expect(calls(bench)).toEqual([PATH]);
		expect(items).toEqual([
			{ json: { jobid: expect.stringMatching(/^job/) }, pairedItem: { item: 0 } },
		]);
	});

	it.each([
		['two\r\nlines.mp4', 'video', 'two__lines.mp4'],
		['../lists/"spring".mp4', 'video', '_spring_.mp4'],
		['spring\u202e tour\u200b', 'video', 'spring tour.mp4'],
		['spring.mp4?sign=1/2', 'video', 'spring.mp4'],
		['spring \ud83d', 'video', 'spring _.mp4'],
		['price list', 'file', 'price list.pdf'],
		['price list.docx', 'file', 'price list.docx'],
	])('sends the name %j of a %s as %j', async (fileName, fileType, filename) => {
		const { error } = await bench.run({
			...upload,
			url: 'https://cdn.example.com/a.b/list.pdf?v=1.2',
			fileName,
			fileType,
		});

		expect(error).toBeUndefined();
		expect(sentBodies(PATH)[0]).toMatchObject({ filename });
	});

	it.each([' ', 'null', '/', '\u200b', 'x'.repeat(129)])(
		'refuses the name %j before anything is sent',
		async (fileName) => {
			const { error } = await bench.run({ ...upload, fileName });

			expect(error?.message).toMatch(/^'File Name' /);
			expect(calls(bench)).toEqual([]);
		},
	);

	describe('with Wait for Result', () => {
		it('asks until the file is there, and gives a media ID that a template takes', async () => {
			const { items, error } = await bench.run({ ...upload, ...waiting });

			expect(error).toBeUndefined();
			const [{ jobid, media_id, created_at, uploaded_at, ...rest }] = jsonOf(items);
			expect(rest).toEqual({ status: 2, status_text: 'done' });
			expect(uploaded_at).toBe(new Date(Number(created_at) * 1000).toISOString());
			expect(sentBodies(PATH)[0].type).toBe('video');
			expect(sentBodies(RESULT)).toEqual([{ jobid }, { jobid }, { jobid }]);
			expect(pauses()).toHaveLength(3);

			const template = await bench.run({
				resource: 'groupWelcomeTemplate',
				operation: 'create',
				attachment: {
					part: { kind: 'video', source: 'mediaId', mediaId: media_id as string },
				},
			});
			expect(template.error).toBeUndefined();
		});

		it('stops at the time limit, and says how to go on', async () => {
			bench.sandbox.control.setLimits({ jobPolls: 100 });
			const { items, error } = await bench.run({
				...upload,
				waitForResult: true,
				timeLimit: 4,
			});

			expect(error).toBeUndefined();
			expect(bench.sent(RESULT)).toHaveLength(3);
			expect(jsonOf(items)).toEqual([
				{
					jobid: expect.stringMatching(/^job/),
					status: 1,
					status_text: 'processing',
					errmsg: 'WeCom has not finished after 4 seconds',
					reason: expect.stringContaining('Media: Get Upload Result'),
				},
			]);
		});

		it('gives the record alone without Simplify', async () => {
			const { items } = await bench.run({ ...upload, ...waiting, simplify: false });

			expect(Object.keys(items[0].json)).toEqual(['jobid', 'status', 'media_id', 'created_at']);
		});

		it.each([
			['a file that is not there', { url: `${URL}x` }, 830003, 'could not download the file'],
			['another MD5', { md5: '0'.repeat(32) }, 301019, 'another MD5'],
		])('fails for %s', async (_what, fields, errcode, message) => {
			const { error } = await bench.run({ ...upload, ...waiting, ...fields });

			expect(error).toMatchObject({
				message: expect.stringContaining(message),
				httpCode: String(errcode),
			});
		});

		it('keeps the job ID when the result cannot be read', async () => {
			bench.sandbox.control.addFault({ path: RESULT, kind: 'errcode', errcode: 48002 });
			const { items, error } = await bench.run({ ...upload, ...waiting });

			expect(error).toBeUndefined();
			expect(jsonOf(items)).toEqual([
				expect.objectContaining({ jobid: expect.stringMatching(/^job/), errcode: 48002 }),
			]);
		});
	});

	it.each<[string, INodeParameters, string]>([
		['no URL', { url: '={{ $json.none }}' }, "'URL' is empty"],
		['a path', { url: '/home/tour.mp4' }, "'URL' is not the address of a file on the web"],
		['a URL of 1,025 characters', { url: `https://${'x'.repeat(1017)}` }, "'URL' is too long"],
		['no file name', { fileName: ' ' }, "'File Name' is empty"],
		['a name of 129 characters', { fileName: 'x'.repeat(129) }, "'File Name' is too long"],
		['no hash', { md5: ' ' }, "'MD5' is empty"],
		['something else than a hash', { md5: 'tour' }, "'MD5' is not an MD5 hash"],
		[
			'a time limit of zero',
			{ waitForResult: true, timeLimit: 0 },
			"'Time Limit (Seconds)' is not a whole number from 1 to 3600",
		],
	])('refuses %s before anything is sent', async (_what, fields, message) => {
		const { error } = await bench.run({ ...upload, ...fields });

		expect(error?.message).toContain(message);
		expect(bench.sandbox.control.journal()).toEqual([]);
	});

	it('is repeated when the connection breaks', async () => {
		bench.sandbox.control.addFault({ path: PATH, kind: 'reset' });
		const { error } = await bench.run(upload);

		expect(error).toBeUndefined();
		expect(bench.sent(PATH)).toHaveLength(2);
	});

	it('says that the app may not use customer contact', async () => {
		bench.store.data.secret = bench.sandbox.corp.apps.noCustomerContact;
		const { error } = await bench.run(upload);

		expect(error).toMatchObject({ httpCode: '48002' });
	});

	it('says that WeCom sent no ID', async () => {
		const wecom = await startCannedWeCom({ [PATH]: [{}] });
		const { items, error } = await runNode({ store: wecom.store, parameters: upload });
		await wecom.close();

		expect(items).toEqual([]);
		expect(error?.message).toBe('WeCom sent no job ID of the upload');
	});
});
