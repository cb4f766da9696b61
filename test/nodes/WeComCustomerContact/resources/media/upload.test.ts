import type { INodeParameters } from 'n8n-workflow';
import { createHash } from 'node:crypto';

import type { Bench } from '../../../../engine';
import { jsonOf, startBench } from '../../../../engine';
import { calls } from '../../../../engine/corp';
import { withToken } from '../../../../engine/expected';
import { itemWithFile } from '../../../../engine/input';
import { amr, jpg, mp4, png } from '../../../../sandbox/pictures';

const TEMPORARY = '/cgi-bin/media/upload';
const IMAGE_URL = '/cgi-bin/media/uploadimg';
const ATTACHMENT = '/cgi-bin/media/upload_attachment';
const MEGABYTE = 1024 * 1024;

const upload = { resource: 'media', operation: 'upload' };
const pdf = Buffer.from('%PDF-1.7\n%µ¶\n1 0 obj\n<<>>\nendobj\n', 'latin1');

const isoOf = (seconds: number) => new Date(seconds * 1000).toISOString();

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** A file of this size that begins as another one. */
const sized = (start: Buffer, size: number) =>
	Buffer.concat([start.subarray(0, Math.min(12, size)), Buffer.alloc(Math.max(0, size - 12), 7)]);

/** Only a mere file keeps the name that it was given. */
function filenameOf(fileType: string | undefined, bytes: Buffer): string {
	if (fileType === 'file') return '报价 2.bin';
	if (fileType === 'voice') return 'recording.amr';
	if (fileType === 'video') return 'video.mp4';
	return bytes === png ? 'picture.png' : 'picture.jpg';
}

describe('Media: Upload', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench();
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	const files = (path: string) =>
		bench.sent(path).map(({ body }) => (body as { files: unknown[] }).files);

	it('uploads a file from the web, anew each time', async () => {
		const { items: first } = await bench.run(
			{ ...upload, useFor: 'imageUrl' },
			{ items: [itemWithFile(png)] },
		);
		const fileUrl = jsonOf(first)[0].url;
		const fromWeb = { ...upload, source: 'web', fileUrl } as INodeParameters;
		const one = await bench.run(fromWeb);
		const other = await bench.run(fromWeb);

		expect([one.error, other.error]).toEqual([undefined, undefined]);
		expect(files(TEMPORARY)).toEqual(
			[1, 2].map(() => [
				{
					field: 'media',
					filename: 'picture.png',
					contentType: 'image/png',
					sha256: sha256(png),
					size: png.length,
				},
			]),
		);
		expect(jsonOf(one.items)[0].media_id).not.toBe(jsonOf(other.items)[0].media_id);
	});

	it('uploads a picture as temporary media when nothing is set', async () => {
		const { items, error } = await bench.run(upload, {
			items: [itemWithFile(png, { fileName: 'cover.png' })],
		});

		expect(error).toBeUndefined();
		expect(bench.sent(TEMPORARY)).toEqual([
			{
				method: 'POST',
				query: { ...withToken, type: 'image' },
				body: {
					fields: {},
					files: [
						{
							field: 'media',
							filename: 'picture.png',
							contentType: 'image/png',
							size: png.length,
							sha256: sha256(png),
						},
					],
				},
			},
		]);
		const [{ media_id, created_at }] = bench.sandbox.control.state().media;
		expect(items).toEqual([
			{
				json: { type: 'image', media_id, created_at, uploaded_at: isoOf(created_at) },
				pairedItem: { item: 0 },
			},
		]);
	});

	it('gives what WeCom gives without Simplify', async () => {
		const { items } = await bench.run(
			{ ...upload, simplify: false },
			{ items: [itemWithFile(png)] },
		);

		const [{ media_id, created_at }] = bench.sandbox.control.state().media;
		expect(jsonOf(items)).toEqual([{ type: 'image', media_id, created_at }]);
	});

	it.each([
		['temporaryMedia', 'voice', amr, { type: 'voice' }, TEMPORARY, 'voice/amr'],
		['temporaryMedia', 'video', mp4, { type: 'video' }, TEMPORARY, 'video/mp4'],
		['temporaryMedia', 'file', pdf, { type: 'file' }, TEMPORARY, 'application/octet-stream'],
		['temporaryMedia', 'file', png, { type: 'file' }, TEMPORARY, 'image/png'],
		[
			'moment',
			'image',
			jpg,
			{ media_type: 'image', attachment_type: '1' },
			ATTACHMENT,
			'image/jpg',
		],
		[
			'moment',
			'video',
			mp4,
			{ media_type: 'video', attachment_type: '1' },
			ATTACHMENT,
			'video/mp4',
		],
		[
			'productAlbum',
			undefined,
			png,
			{ media_type: 'image', attachment_type: '2' },
			ATTACHMENT,
			'image/png',
		],
	])('uploads for %s (%p)', async (useFor, fileType, bytes, query, path, contentType) => {
		const { items, error } = await bench.run(
			{
				...upload,
				useFor,
				...(fileType ? { fileType } : {}),
				binaryField: 'attachment',
				options: { fileName: '=报价 {{ 1 + 1 }}.bin' },
			},
			{ items: [{ json: {}, binary: { attachment: itemWithFile(bytes).binary!.data } }] },
		);

		expect(error).toBeUndefined();
		expect(calls(bench)).toEqual([path]);
		expect(bench.sent(path)[0].query).toEqual({
			...withToken,
			...Object.fromEntries(Object.entries(query).map(([key, value]) => [key, `${value}`])),
		});
		expect(files(path)).toEqual([
			[
				expect.objectContaining({
					filename: filenameOf(fileType, bytes),
					contentType,
					sha256: sha256(bytes),
				}),
			],
		]);
		const [{ media_id, created_at }] = bench.sandbox.control.state().media;
		expect(jsonOf(items)).toEqual([
			{ type: fileType ?? 'image', media_id, created_at, uploaded_at: isoOf(created_at) },
		]);
	});

	it('gives the URL of a picture', async () => {
		const { items, error } = await bench.run(
			{ ...upload, useFor: 'imageUrl' },
			{ items: [itemWithFile(jpg)] },
		);

		expect(error).toBeUndefined();
		expect(bench.sent(IMAGE_URL)[0].query).toEqual(withToken);
		expect(files(IMAGE_URL)).toEqual([
			[expect.objectContaining({ filename: 'picture.jpg', contentType: 'image/jpg' })],
		]);
		expect(items).toEqual([
			{
				json: { type: 'image', url: expect.stringMatching(/\/wwpic\/.*\/0$/) },
				pairedItem: { item: 0 },
			},
		]);
	});

	it('uploads the same file of several items once, and again under another name', async () => {
		const named = (fileName: string) => itemWithFile(pdf, { fileName });
		const { items } = await bench.run(
			{ ...upload, fileType: 'file' },
			{ items: [named('a.pdf'), named('b.pdf'), named('a.pdf')] },
		);

		expect(files(TEMPORARY)).toHaveLength(2);
		const ids = jsonOf(items).map(({ media_id }) => media_id);
		expect(ids[0]).toBe(ids[2]);
		expect(ids[1]).not.toBe(ids[0]);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([0, 1, 2].map((item) => ({ item })));
	});

	it.each([
		['temporaryMedia', 'image', jpg, 10],
		['temporaryMedia', 'voice', amr, 2],
		['temporaryMedia', 'video', mp4, 10],
		['temporaryMedia', 'file', pdf, 20],
		['imageUrl', 'image', png, 2],
		['moment', 'video', mp4, 10],
	])('takes for %s (%s) no file above the limit', async (useFor, fileType, start, mb) => {
		const parameters = {
			...upload,
			useFor,
			...(useFor === 'imageUrl' ? {} : { fileType }),
		};
		if (mb === 2) {
			const largest = itemWithFile(sized(start, mb * MEGABYTE));
			const { error } = await bench.run(parameters, { items: [largest] });
			expect(error).toBeUndefined();
			expect(bench.sandbox.control.journal()).toHaveLength(2);
		}

		bench.sandbox.control.clearJournal();
		const { error: refused } = await bench.run(parameters, {
			items: [itemWithFile(sized(start, mb * MEGABYTE + 1))],
		});
		expect(refused).toMatchObject({
			message: expect.stringContaining(`in "data" has ${mb * MEGABYTE + 1} bytes`),
			description: expect.stringMatching(
				new RegExp(`Check 'Input Data Field Name'.* ${mb} MB here`),
			),
			context: { itemIndex: 0 },
		});
		expect(bench.sandbox.control.journal()).toEqual([]);
	});

	it.each([
		['a picture that is none', { fileType: 'image' }, mp4, 'is not a JPG or PNG picture'],
		['a video that is none', { fileType: 'video' }, png, 'is not an MP4 video'],
		['a recording that is none', { fileType: 'voice' }, mp4, 'is not an AMR recording'],
		['a file of 5 bytes', { fileType: 'file' }, Buffer.from('12345'), 'The file in "data" has 5'],
		['no file', { binaryField: 'other' }, png, 'has no binary field "other"'],
		['no field name', { binaryField: '={{ $json.none }}' }, png, 'is empty'],
		['a moment picture that is none', { useFor: 'moment' }, mp4, 'is not a JPG or PNG picture'],
		['an image URL that is none', { useFor: 'imageUrl' }, mp4, 'is not a JPG or PNG picture'],
	])('refuses %s before anything is sent', async (_what, fields, bytes, message) => {
		const { error } = await bench.run(
			{ ...upload, ...fields },
			{ items: [itemWithFile(bytes as Buffer)] },
		);

		expect(error?.message).toContain(message);
		expect(`${error?.message} ${error?.description}`).toContain("'Input Data Field Name'");
		expect(bench.sandbox.control.journal()).toEqual([]);
	});

	it.each([42001, 40014])('sends the same bytes again after %p', async (errcode) => {
		bench.sandbox.control.addFault({ path: ATTACHMENT, kind: 'errcode', errcode });
		const { error } = await bench.run(
			{ ...upload, useFor: 'moment', fileType: 'video' },
			{ items: [itemWithFile(mp4)] },
		);

		expect(error).toBeUndefined();
		const [first, second] = files(ATTACHMENT);
		expect(second).toEqual(first);
		expect(bench.sandbox.control.state().media.map((file) => file.sha256)).toEqual([sha256(mp4)]);
	});

	it('holds four files in memory at a time, however many items there are', async () => {
		bench.sandbox.control.setLimits({ latencyMs: 50 });
		const { items, error } = await bench.run(upload, {
			items: Array.from({ length: 24 }, (_, i) => itemWithFile(sized(jpg, 100 + i))),
		});

		expect(error).toBeUndefined();
		expect(items).toHaveLength(24);
		const uploads = bench.sandbox.control.journal({ path: TEMPORARY });
		expect(uploads).toHaveLength(24);
		expect(Math.max(...uploads.map(({ inFlight }) => inFlight))).toBe(4);
	});

	it('gives one error item in the place of a file that WeCom refuses', async () => {
		const fault = { path: TEMPORARY, kind: 'errcode', errcode: 40123, after: 1 } as const;
		bench.sandbox.control.addFault(fault);
		const { items } = await bench.run(upload, {
			items: [itemWithFile(png), itemWithFile(jpg), itemWithFile(png)],
			onError: 'continueRegularOutput',
		});

		expect(items.map(({ json, pairedItem }) => [json.errcode ?? json.type, pairedItem])).toEqual([
			['image', { item: 0 }],
			[40123, { item: 1 }],
			['image', { item: 2 }],
		]);
	});
});
