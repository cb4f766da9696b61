import { createHash } from 'node:crypto';
import type { INodeExecutionData } from 'n8n-workflow';

import type { Bench } from '../../../../engine';
import { jsonOf, startBench } from '../../../../engine';
import { calls, customerNamed, relation } from '../../../../engine/corp';
import { withToken } from '../../../../engine/expected';
import { byId, itemWithFile } from '../../../../engine/input';
import { liMei } from '../../../../sandbox/knownIds';
import { jpg, mp4, png } from '../../../../sandbox/pictures';

const REMARK = '/cgi-bin/externalcontact/remark';
const UPLOAD = '/cgi-bin/media/upload';
const MEGABYTE = 1024 * 1024;

const update = {
	resource: 'externalContact',
	operation: 'updateRemark',
	userId: byId('zhangsan'),
	externalUserId: byId(liMei),
	updateFields: { pictureField: 'data' },
};

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** A file that begins as a JPG and has this size. */
const jpgOf = (size: number) => Buffer.concat([jpg.subarray(0, 4), Buffer.alloc(size - 4, 7)]);

describe('External Contact: Update Remark, with a picture', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench();
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	const files = () => bench.sent(UPLOAD).map(({ body }) => (body as { files: unknown[] }).files);

	it('uploads the picture and notes it', async () => {
		const { items, error } = await bench.run(update, {
			items: [itemWithFile(png, { fileName: 'roof.png' })],
		});

		expect(error).toBeUndefined();
		expect(calls(bench)).toEqual([UPLOAD, REMARK]);
		expect(bench.sent(UPLOAD)).toEqual([
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
		const { media_id } = bench.sandbox.control.state().media[0];
		const body = { userid: 'zhangsan', external_userid: liMei, remark_pic_mediaid: media_id };
		expect(bench.sent(REMARK)).toEqual([{ method: 'POST', query: withToken, body }]);
		expect(items).toEqual([{ json: { success: true, ...body }, pairedItem: { item: 0 } }]);
		expect(relation(bench, 'zhangsan', liMei).remark_pic_mediaid).toBe(media_id);
	});

	it('goes by the content of the file, not by what the item says about it', async () => {
		await bench.run(update, {
			items: [itemWithFile(jpg, { fileName: 'a.png', mimeType: 'text/plain' })],
		});

		expect(files()).toEqual([[expect.objectContaining({ contentType: 'image/jpg' })]]);
	});

	it.each([
		['报价 屋顶.png'],
		['two\r\nlines.png'],
		['photo'],
		['0'],
		['a.png?x=1'],
		['roof.jpg'],
		[undefined],
	])('sends a picture called %p under a name that fits its bytes', async (fileName) => {
		const filename = 'picture.png';
		const { error } = await bench.run(update, { items: [itemWithFile(png, { fileName })] });

		expect(error).toBeUndefined();
		expect(files()).toEqual([[expect.objectContaining({ filename, sha256: sha256(png) })]]);
	});

	it('uploads the same picture once for all items, another one beside it', async () => {
		const names = ['Li Mei', 'Emma Chen', 'Oliver Grant', 'Chloe Dubois'];
		const pictures = [png, jpg, png, png];
		const items = names.map((name, index): INodeExecutionData => ({
			...itemWithFile(pictures[index], { fileName: `${index}` }),
			json: { customer: customerNamed(bench, name).external_userid },
		}));
		const result = await bench.run(
			{ ...update, externalUserId: byId('={{ $json.customer }}') },
			{ items },
		);

		expect(result.error).toBeUndefined();
		expect(files()).toHaveLength(2);
		const ids = jsonOf(result.items).map(({ remark_pic_mediaid }) => remark_pic_mediaid);
		expect(ids).toEqual([ids[0], ids[1], ids[0], ids[0]]);
		expect(ids[0]).not.toBe(ids[1]);
	});

	it('takes the binary field that the user names', async () => {
		const { error } = await bench.run(
			{ ...update, updateFields: { pictureField: '={{ "roof" }}' } },
			{ items: [{ json: {}, binary: { roof: itemWithFile(png).binary!.data } }] },
		);

		expect(error).toBeUndefined();
		expect(files()).toHaveLength(1);
	});

	it.each([6, 10 * MEGABYTE])('takes a picture of %p bytes, byte for byte', async (size) => {
		const bytes = jpgOf(size);
		const { error } = await bench.run(update, { items: [itemWithFile(bytes)] });

		expect(error).toBeUndefined();
		expect(files()).toEqual([[expect.objectContaining({ size, sha256: sha256(bytes) })]]);
	});

	it('does not walk through the bytes, which would hold up all of n8n', async () => {
		const keys = jest.spyOn(Object, 'keys');
		await bench.run(update, { items: [itemWithFile(jpg)] });
		const walked = keys.mock.calls.some(([value]) => Buffer.isBuffer(value));
		keys.mockRestore();

		expect(files()).toHaveLength(1);
		expect(walked).toBe(false);
	});

	it('keeps bytes that are no text, and a boundary of its own', async () => {
		const bytes = Buffer.concat([
			jpg,
			Buffer.from('\r\n--wecom-x--\r\n\0'),
			Buffer.from([0x80, 0xff]),
		]);
		await bench.run(update, { items: [itemWithFile(bytes)] });

		expect(files()).toEqual([[expect.objectContaining({ sha256: sha256(bytes) })]]);
	});

	it.each([
		['another kind of file', itemWithFile(mp4), 'The file in "data" is not a JPG or PNG picture'],
		['an empty file', itemWithFile(Buffer.alloc(0)), 'The file in "data" is empty'],
		[
			'a web page',
			itemWithFile(Buffer.from('\ufeff\n<!-- x --><!DOCTYPE html><html>')),
			'The file in "data" is a web page, not a picture',
		],
		[
			'an answer in JSON',
			itemWithFile(Buffer.from('{"errcode":40001}')),
			'The file in "data" is JSON, not a picture',
		],
		['a picture of 5 bytes', itemWithFile(jpgOf(5)), 'The picture in "data" has 5 bytes'],
		[
			'a picture of 10 MB and a byte',
			itemWithFile(jpgOf(10 * MEGABYTE + 1)),
			'The picture in "data" has 10485761 bytes',
		],
		['an item without the file', { json: {} }, 'The input item has no binary field "data"'],
	])('refuses %s before anything is sent', async (_what, item, message) => {
		const { error } = await bench.run(update, { items: [item] });

		expect(error).toMatchObject({
			message: expect.stringContaining(message),
			description: expect.stringMatching(/Check 'Picture/),
			context: { itemIndex: 0 },
		});
		expect(bench.sandbox.control.journal()).toEqual([]);
	});

	it('uploads nothing when another field is wrong', async () => {
		const { error } = await bench.run(
			{ ...update, updateFields: { pictureField: 'data', remark: 'x'.repeat(21) } },
			{ items: [itemWithFile(png)] },
		);

		expect(error?.message).toContain("'Remark' is too long");
		expect(bench.sandbox.control.journal()).toEqual([]);
	});

	it('refuses a picture together with a media ID', async () => {
		const { error } = await bench.run(
			{ ...update, updateFields: { pictureField: 'data', pictureMediaId: '3aBcD' } },
			{ items: [itemWithFile(png)] },
		);

		expect(error?.message).toMatch(/^'Picture.*' and 'Picture Media ID' do not go together$/);
		expect(bench.sandbox.control.journal()).toEqual([]);
	});

	it('takes a picture that was uploaded before by its media ID', async () => {
		await bench.run(update, { items: [itemWithFile(png)] });
		const { media_id } = bench.sandbox.control.state().media[0];
		const { error } = await bench.run({ ...update, updateFields: { pictureMediaId: media_id } });

		expect(error).toBeUndefined();
		expect(bench.sent(REMARK).map(({ body }) => body)).toEqual(
			Array.from({ length: 2 }, () => ({
				userid: 'zhangsan',
				external_userid: liMei,
				remark_pic_mediaid: media_id,
			})),
		);
	});

	it('says that a media ID is none', async () => {
		const { error } = await bench.run({ ...update, updateFields: { pictureMediaId: 'none' } });

		expect(error).toMatchObject({
			message: 'WeCom does not accept the media ID',
			httpCode: '40007',
		});
	});

	it.each([42001, 40014])(
		'sends the same bytes again after the token was refused (%p)',
		async (errcode) => {
			bench.sandbox.control.addFault({ path: UPLOAD, kind: 'errcode', errcode });
			const { error } = await bench.run(update, { items: [itemWithFile(png)] });

			expect(error).toBeUndefined();
			const [first, second] = files();
			expect(second).toEqual(first);
			expect(calls(bench)).toEqual([UPLOAD, UPLOAD, REMARK]);
			expect(bench.sandbox.control.state().media).toEqual([
				expect.objectContaining({ sha256: sha256(png), filename: 'picture.png' }),
			]);
		},
	);

	it('survives a token that ended between two runs', async () => {
		await bench.run(update, { items: [itemWithFile(png)] });
		bench.sandbox.control.endTokens();
		bench.sandbox.control.clearJournal();
		const { error } = await bench.run(update, { items: [itemWithFile(jpg)] });

		expect(error).toBeUndefined();
		expect(bench.sandbox.control.journal().map(({ path, errcode }) => [path, errcode])).toEqual([
			[UPLOAD, 42001],
			['/cgi-bin/gettoken', 0],
			[UPLOAD, 0],
			[REMARK, 0],
		]);
		expect(bench.sandbox.control.state().media[1].sha256).toBe(sha256(jpg));
	});

	it('gives one error item when the upload fails, and leaves the others alone', async () => {
		const fault = { path: UPLOAD, kind: 'errcode', errcode: 40123 } as const;
		bench.sandbox.control.addFault(fault);
		const { items } = await bench.run(update, {
			items: [itemWithFile(png), itemWithFile(jpg)],
			onError: 'continueRegularOutput',
		});

		expect(items.map(({ json, pairedItem }) => [json.errcode ?? json.success, pairedItem])).toEqual(
			[
				[40123, { item: 0 }],
				[true, { item: 1 }],
			],
		);
		expect(bench.sent(REMARK)).toHaveLength(1);
	});
});
