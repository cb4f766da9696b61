import type { IDataObject } from 'n8n-workflow';

import type { Bench } from '../../../../engine';
import { startBench } from '../../../../engine';
import { itemWithFile } from '../../../../engine/input';
import { jpg, mp4, png } from '../../../../sandbox/pictures';

const PATH = '/cgi-bin/externalcontact/add_msg_template';
const MEGABYTE = 1024 * 1024;

const sized = (start: Buffer, size: number) =>
	Buffer.concat([start.subarray(0, 12), Buffer.alloc(size - 12, 7)]);

const none = '={{ $json.none }}';
const link = { kind: 'link', title: 'Shop', url: 'https://shop.example' };
const miniProgram = {
	kind: 'miniprogram',
	title: 'Shop',
	appId: 'wx4f8a2c91d7be36a0',
	page: 'pages/index',
};

/** The rules of every part, as a mass message shows them. */
describe('Message parts', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench();
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	const send = async (part: IDataObject | IDataObject[], bytes: Buffer = png) =>
		await bench.run(
			{
				resource: 'message',
				operation: 'create',
				externalUserIds: 'wmBx7kEAAAq3vN0pYt1cRzL8hUoW4sDg',
				attachments: { part: Array.isArray(part) ? part : [part] },
			} as never,
			{ items: [itemWithFile(bytes)] },
		);

	it.each<[string, IDataObject, Buffer, string]>([
		[
			'an image of another kind',
			{ kind: 'image' },
			mp4,
			'(Image): The file in "data" is not a JPG',
		],
		[
			'a video of another kind',
			{ kind: 'video' },
			png,
			'(Video): The file in "data" is not an MP4',
		],
		[
			'a cover of another kind',
			miniProgram,
			mp4,
			'(Mini Program): The file in "data" is not a JPG',
		],
		['a large image', { kind: 'image' }, sized(jpg, 10 * MEGABYTE + 1), 'has 10485761 bytes'],
		['a large video', { kind: 'video' }, sized(mp4, 10 * MEGABYTE + 1), 'has 10485761 bytes'],
		['a large file', { kind: 'file' }, sized(mp4, 20 * MEGABYTE + 1), 'has 20971521 bytes'],
		['a tiny file', { kind: 'file' }, Buffer.from('12345'), 'has 5 bytes'],
		['an empty file', { kind: 'file' }, Buffer.alloc(0), 'is empty'],
		[
			'a field without file',
			{ kind: 'file', binaryField: 'other' },
			png,
			'no binary field "other"',
		],
		['no field', { kind: 'file', binaryField: none }, png, "'Input Data Field Name' is empty"],
		[
			'no media ID',
			{ kind: 'image', source: 'mediaId', mediaId: none },
			png,
			"'Media ID' is empty",
		],
		['no image URL', { kind: 'image', source: 'url', imageUrl: none }, png, "'Image URL' is empty"],
		['a link without title', { ...link, title: none }, png, "'Title' is empty"],
		['a link without URL', { ...link, url: none }, png, "'URL' is empty"],
		['a long title', { ...link, title: 'x'.repeat(129) }, png, "'Title' is too long: 129"],
		['a long text', { ...link, description: 'x'.repeat(513) }, png, "'Description' is too long"],
		['a long cover URL', { ...link, coverUrl: 'x'.repeat(2049) }, png, "'Cover URL' is too long"],
		['a card without title', { ...miniProgram, title: none }, png, "'Title' is empty"],
		['a card with a long title', { ...miniProgram, title: 'x'.repeat(65) }, png, "'Title' is too"],
		['a card without app', { ...miniProgram, appId: none }, png, "'App ID' is empty"],
		['a card without page', { ...miniProgram, page: none }, png, "'Page' is empty"],
	])('refuse %s before anything is sent', async (_what, part, bytes, message) => {
		const { error } = await send(part, bytes);

		expect(error?.message).toMatch(/^Attachment 1 \(/);
		expect(error?.message).toContain(message);
		expect(error).toMatchObject({ context: { itemIndex: 0 } });
		expect(bench.sandbox.control.journal()).toEqual([]);
	});

	const sentAttachments = () => bench.sent(PATH)[0].body;
	const uploaded = { media_id: expect.stringMatching(/./) };

	it.each<[string, IDataObject | IDataObject[], Buffer, object[]]>([
		['an image', { kind: 'image' }, png, [{ msgtype: 'image', image: uploaded }]],
		['a video', { kind: 'video' }, mp4, [{ msgtype: 'video', video: uploaded }]],
		['a file', { kind: 'file' }, Buffer.from('%PDF-1.7'), [{ msgtype: 'file', file: uploaded }]],
		[
			'a link and a mini program, in this order',
			[{ ...link, coverUrl: 'https://shop.example/a.png', description: 'New' }, miniProgram],
			png,
			[
				{
					msgtype: 'link',
					link: {
						title: 'Shop',
						picurl: 'https://shop.example/a.png',
						desc: 'New',
						url: 'https://shop.example',
					},
				},
				{
					msgtype: 'miniprogram',
					miniprogram: {
						title: 'Shop',
						appid: 'wx4f8a2c91d7be36a0',
						page: 'pages/index',
						pic_media_id: uploaded.media_id,
					},
				},
			],
		],
	])('go out as %s', async (_what, part, bytes, attachments) => {
		const { error } = await send(part, bytes);

		expect(error).toBeUndefined();
		expect(sentAttachments()).toHaveProperty('attachments', attachments);
	});

	it('go out as an image by its URL', async () => {
		const { items } = await bench.run(
			{ resource: 'media', operation: 'upload', useFor: 'imageUrl' },
			{ items: [itemWithFile(png)] },
		);
		const imageUrl = items[0].json.url as string;
		await send({ kind: 'image', source: 'url', imageUrl });

		expect(sentAttachments()).toHaveProperty('attachments', [
			{ msgtype: 'image', image: { pic_url: imageUrl } },
		]);
	});

	it('are left out when there is none, and needed when there is no text', async () => {
		const message = {
			resource: 'message',
			operation: 'create',
			externalUserIds: 'wmBx7kEAAAq3vN0pYt1cRzL8hUoW4sDg',
		};
		const { error } = await bench.run({ ...message, text: ' Spring! ' } as never);
		expect(error).toBeUndefined();
		expect(sentAttachments()).toHaveProperty('text', { content: ' Spring! ' });
		expect(sentAttachments()).not.toHaveProperty('attachments');

		const empty = await bench.run(message as never);
		expect(empty.error?.message).toBe('The message is empty');
		expect(empty.error?.description).toContain("'Text', or add something under 'Attachments'");
	});

	it('are nine at most, of a known type, from a known place', async () => {
		const nine = await send(Array.from({ length: 9 }, () => link));
		expect(nine.error).toBeUndefined();

		const ten = await send(Array.from({ length: 10 }, () => link));
		expect(ten.error?.message).toBe('There are 10 attachments, WeCom takes at most 9');
		expect(ten.error?.description).toContain("'Attachments'");

		const unknown = await send({ kind: 'sticker' });
		expect(unknown.error?.message).toBe('Attachment 1 has no known type');

		const nowhere = await send({ kind: 'image', source: 'disk' });
		expect(nowhere.error?.message).toContain("'Image From'");
		expect(bench.sent(PATH)).toHaveLength(1);
	});

	it('stand alone under their own names in a welcome of a group', async () => {
		const welcome = (part: IDataObject) =>
			bench.run({
				resource: 'groupWelcomeTemplate',
				operation: 'create',
				attachment: { part },
			} as never);

		const { error } = await welcome(link);
		expect(error).toBeUndefined();
		expect(bench.sent('/cgi-bin/externalcontact/group_welcome_template/add')[0].body).toMatchObject(
			{
				link: { title: 'Shop', url: 'https://shop.example' },
			},
		);
		expect((await welcome({ ...link, url: none })).error?.message).toBe(
			"Attachment (Link): 'URL' is empty",
		);
	});

	it('say which attachment is wrong', async () => {
		const { error } = await send([link, link, { ...link, url: none }]);

		expect(error?.message).toBe("Attachment 3 (Link): 'URL' is empty");
		expect(error?.description).toContain("Fill in 'URL'");
	});

	it('leave the count of bytes to WeCom', async () => {
		// Three bytes each in UTF-8, two as WeCom counts.
		const title = '图'.repeat(64);
		const { error } = await send({ ...link, title });

		expect(error).toBeUndefined();
		expect(bench.sent(PATH)[0].body).toMatchObject({ attachments: [{ link: { title } }] });

		const { error: refused } = await send({ ...link, title: `${title}图` });
		expect(refused).toMatchObject({ httpCode: '40058' });
	});

	it('say that WeCom does not take a media ID of another use', async () => {
		const { items } = await bench.run(
			{ resource: 'media', operation: 'upload', useFor: 'moment' },
			{ items: [itemWithFile(png)] },
		);
		const { error } = await send({
			kind: 'image',
			source: 'mediaId',
			mediaId: items[0].json.media_id as string,
		});

		expect(error).toMatchObject({ httpCode: '40007' });
	});
});
