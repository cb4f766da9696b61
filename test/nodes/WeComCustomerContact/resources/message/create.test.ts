import type { IDataObject } from 'n8n-workflow';

import type { Bench } from '../../../../engine';
import { jsonOf, startBench } from '../../../../engine';
import { calls, customerNamed, tagId } from '../../../../engine/corp';
import { withToken } from '../../../../engine/expected';
import { byId, itemsOf, itemWithFile, picked } from '../../../../engine/input';
import { emma, gold, liMei, silver, spring } from '../../../../sandbox/knownIds';
import { jpg, mp4, png } from '../../../../sandbox/pictures';

const PATH = '/cgi-bin/externalcontact/add_msg_template';
const UPLOAD = '/cgi-bin/media/upload';
const NOBODY = 'wmXXXXXXXXXXXXXXXXXXXXXXXXXXXXX0';

const create = { resource: 'message', operation: 'create', text: 'Hello' };
const toEmma = { ...create, externalUserIds: emma };
const text = { content: 'Hello' };

describe('Message: Create Mass Message', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench();
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	const sentBodies = () => bench.sent(PATH).map(({ body }) => body as IDataObject);
	const stored = (msgid: unknown) =>
		bench.sandbox.control.state().massMessages.find((message) => message.msgid === msgid)!;

	it('sends a text to customers when no more is set', async () => {
		const { items, error } = await bench.run(toEmma);

		expect(error).toBeUndefined();
		const body = { chat_type: 'single', external_userid: [emma], text };
		expect(bench.sent(PATH)).toEqual([{ method: 'POST', query: withToken, body }]);
		expect(items).toEqual([
			{
				json: { fail_list: [], msgid: expect.stringMatching(/^msg/) },
				pairedItem: { item: 0 },
			},
		]);
		expect(stored(items[0].json.msgid)).toMatchObject({
			create_type: 0,
			allow_select: false,
			tasks: [{ userid: 'zhangsan', receivers: [emma] }],
		});
	});

	it('sends every kind of attachment in its order, and uploads the files first', async () => {
		const url = 'https://www.example.com/catalogue';
		const upload = { resource: 'media', operation: 'upload' };
		const files = {
			cover: itemWithFile(png, { fileName: 'cover.png' }).binary!.data,
			tour: itemWithFile(mp4, { fileName: 'tour.mp4', mimeType: 'video/mp4' }).binary!.data,
			prices: itemWithFile(jpg, { fileName: '报价.jpg' }).binary!.data,
		};
		const uploaded = await bench.run(
			{ ...upload, useFor: 'imageUrl' },
			{ items: [itemWithFile(png)] },
		);
		const pic_url = uploaded.items[0].json.url as string;
		const before = await bench.run(upload, { items: [itemWithFile(jpg)] });
		const media_id = before.items[0].json.media_id as string;
		bench.sandbox.control.clearJournal();

		const { items, error } = await bench.run(
			{
				...create,
				externalUserIds: [liMei, emma],
				senderUserId: byId('zhangsan'),
				options: { allowSelect: true },
				text: '={{ $json.greeting }}',
				attachments: {
					part: [
						{ kind: 'video', source: 'binary', binaryField: 'tour' },
						{ kind: 'image', source: 'binary', binaryField: 'cover' },
						{ kind: 'image', source: 'mediaId', mediaId: media_id },
						{ kind: 'image', source: 'url', imageUrl: pic_url },
						{
							kind: 'link',
							title: '={{ $json.title }}',
							url,
							description: '48 pages',
							coverUrl: `${url}/cover.png`,
						},
						{ kind: 'link', title: 'Bare', url },
						{
							kind: 'miniprogram',
							title: 'Spring shop',
							appId: 'wx4f8a2c91d7be36a0',
							page: 'pages/index/index.html',
							source: 'binary',
							binaryField: 'cover',
						},
						{
							kind: 'miniprogram',
							title: 'Shop',
							appId: 'wx4f8a2c91d7be36a0',
							page: 'pages/index/index.html',
							source: 'mediaId',
							mediaId: media_id,
						},
						{ kind: 'file', source: 'binary', binaryField: 'prices' },
					],
				},
			},
			{ items: [{ json: { greeting: ' Hi,\nLi\n', title: 'Catalogue' }, binary: files }] },
		);

		expect(error).toBeUndefined();
		const { media } = bench.sandbox.control.state();
		const idOf = (filename: string) => media.find((file) => file.filename === filename)!.media_id;
		const appid = 'wx4f8a2c91d7be36a0';
		const page = 'pages/index/index.html';
		expect(bench.sent(PATH)).toEqual([
			{
				method: 'POST',
				query: withToken,
				body: {
					chat_type: 'single',
					external_userid: [liMei, emma],
					sender: 'zhangsan',
					allow_select: true,
					text: { content: ' Hi,\nLi\n' },
					attachments: [
						{ msgtype: 'video', video: { media_id: idOf('video.mp4') } },
						{ msgtype: 'image', image: { media_id: idOf('picture.png') } },
						{ msgtype: 'image', image: { media_id } },
						{ msgtype: 'image', image: { pic_url } },
						{
							msgtype: 'link',
							link: { title: 'Catalogue', picurl: `${url}/cover.png`, desc: '48 pages', url },
						},
						{ msgtype: 'link', link: { title: 'Bare', url } },
						{
							msgtype: 'miniprogram',
							miniprogram: { title: 'Spring shop', appid, page, pic_media_id: idOf('picture.png') },
						},
						{
							msgtype: 'miniprogram',
							miniprogram: { title: 'Shop', appid, page, pic_media_id: media_id },
						},
						{ msgtype: 'file', file: { media_id: idOf('报价.jpg') } },
					],
				},
			},
		]);
		// The cover stands in two places.
		expect(calls(bench)).toEqual([UPLOAD, UPLOAD, UPLOAD, PATH]);
		expect(
			bench
				.sent(UPLOAD)
				.map(({ query }) => query.type)
				.sort(),
		).toEqual(['file', 'image', 'video']);
		expect(stored(items[0].json.msgid)).toMatchObject({ allow_select: true });
		expect(stored(items[0].json.msgid).parts).toHaveLength(10);
	});

	describe('chooses the audience', () => {
		it('by tags: one of each condition', async () => {
			const [gold, silver, heating] = [
				'Customer level/Gold',
				'Customer level/Silver',
				'Interest/Heating',
			].map((path) => tagId(bench, path));
			const { items, error } = await bench.run(
				{
					...create,
					sendTo: 'tags',
					senderUserId: picked('zhangsan'),
					tagConditions: {
						condition: [{ anyOfTagIds: [gold, silver] }, { anyOfTags: '={{ $json.tags }}' }],
					},
				},
				{ items: itemsOf([{ tags: heating }]) },
			);

			expect(error).toBeUndefined();
			expect(sentBodies()).toEqual([
				{
					chat_type: 'single',
					sender: 'zhangsan',
					tag_filter: { group_list: [{ tag_list: [gold, silver] }, { tag_list: [heating] }] },
					text,
				},
			]);
			expect(stored(items[0].json.msgid).tasks).toMatchObject([{ receivers: [liMei] }]);
		});

		it('by tags, whoever the sender is', async () => {
			const gold = tagId(bench, 'Customer level/Gold');
			await bench.run({
				...create,
				sendTo: 'tags',
				tagConditions: { condition: [{ anyOfTags: gold }] },
			});

			expect(sentBodies()).toEqual([
				{ chat_type: 'single', tag_filter: { group_list: [{ tag_list: [gold] }] }, text },
			]);
		});

		it('as all customers of a member', async () => {
			const { items } = await bench.run({
				...create,
				sendTo: 'member',
				senderUserId: byId('lisi'),
			});

			expect(sentBodies()).toEqual([{ chat_type: 'single', sender: 'lisi', text }]);
			expect(stored(items[0].json.msgid).tasks[0].receivers.length).toBeGreaterThan(2);
		});

		it('as group chats of their owner', async () => {
			const { items } = await bench.run({
				...create,
				sendTo: 'groupChats',
				senderUserId: byId('zhangsan'),
				groupChats: ` ${spring} , `,
			});

			expect(sentBodies()).toEqual([
				{ chat_type: 'group', sender: 'zhangsan', chat_id_list: [spring], text },
			]);
			expect(stored(items[0].json.msgid).tasks).toMatchObject([{ receivers: [spring] }]);
		});

		it('as group chats of the list', async () => {
			await bench.run({
				...create,
				sendTo: 'groupChats',
				senderUserId: byId('zhangsan'),
				groupChatsBy: 'list',
				chatIds: [spring],
			});

			expect(sentBodies()).toEqual([
				{ chat_type: 'group', sender: 'zhangsan', chat_id_list: [spring], text },
			]);
		});

		it('as group chats that the owner picks', async () => {
			await bench.run({ ...create, sendTo: 'ownersChoice', senderUserId: byId('zhangsan') });

			expect(sentBodies()).toEqual([{ chat_type: 'group', sender: 'zhangsan', text }]);
		});

		it('forgets what was filled in for another one', async () => {
			await bench.run({
				...create,
				sendTo: 'ownersChoice',
				senderUserId: byId('zhangsan'),
				externalUserIds: emma,
				groupChats: spring,
				options: { allowSelect: true },
				tagConditions: { condition: [{ anyOfTags: 'etOne' }] },
			});

			expect(sentBodies()).toEqual([{ chat_type: 'group', sender: 'zhangsan', text }]);
		});
	});

	it('shows whom WeCom cannot reach', async () => {
		const { items } = await bench.run({ ...create, externalUserIds: `${NOBODY},${emma}` });

		expect(jsonOf(items)).toEqual([{ fail_list: [NOBODY], msgid: expect.any(String) }]);
	});

	describe('to more than 10,000 customers', () => {
		const strangers = (count: number, from = 0) =>
			Array.from({ length: count }, (_, i) => `wmNobody${String(from + i).padStart(24, '0')}`);
		const run = async (customers: string[]) =>
			await bench.run(
				{ ...create, externalUserIds: '={{ $json.customers }}' },
				{ items: itemsOf([{ customers }]) },
			);

		it('creates several messages, one item each', async () => {
			const { items, error } = await run([emma, ...strangers(9_999), liMei]);

			expect(error).toBeUndefined();
			expect(sentBodies().map(({ external_userid: ids }) => (ids as string[]).length)).toEqual([
				10_000, 1,
			]);
			expect(sentBodies()[1]).toEqual({ chat_type: 'single', external_userid: [liMei], text });
			expect(items.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 0 }]);
			expect(jsonOf(items)).toEqual([
				{ fail_list: strangers(9_999), msgid: expect.any(String) },
				{ fail_list: [], msgid: expect.any(String) },
			]);
		});

		it('does not lose what was created with what was not', async () => {
			const last = strangers(2, 10_000);
			const { items, error } = await run([emma, ...strangers(9_999), ...last]);

			expect(error).toBeUndefined();
			expect(jsonOf(items)).toEqual([
				expect.objectContaining({ msgid: expect.any(String) }),
				{
					errcode: 41048,
					errmsg: expect.any(String),
					reason: expect.stringMatching(/^There is nobody left to send to\. .*\(WeCom 41048\)$/),
					fail_list: last,
				},
			]);
		});

		it('fails when no message was created', async () => {
			const { items, error } = await run(strangers(10_001));

			expect(error).toMatchObject({ httpCode: '41048' });
			expect(items).toEqual([]);
		});
	});

	it.each<[string, IDataObject, string]>([
		['no customers', { externalUserIds: '={{ [] }}' }, "'Customers' is empty"],
		['no tags', { sendTo: 'tags', tagConditions: {} }, 'There is no tag to choose customers by'],
		[
			'a condition without tags',
			{
				sendTo: 'tags',
				tagConditions: { condition: [{ anyOfTags: '={{ [] }}', anyOfTagIds: [] }] },
			},
			"'Any of These Tags' is empty",
		],
		['the tag condition as it stands at first', { sendTo: 'tags' }, "'Any of These Tags' is empty"],
		[
			'a condition with tags in both ways',
			{
				sendTo: 'tags',
				tagConditions: { condition: [{ anyOfTags: gold, anyOfTagIds: [silver] }] },
			},
			"'Any of These Tags' and 'Any of These Tag Names or IDs' do not go together",
		],
		[
			'more than 100 tags in a condition',
			{
				sendTo: 'tags',
				tagConditions: {
					condition: [
						{
							anyOfTagIds: Array.from(
								{ length: 101 },
								(_, i) => `et${String(i).padStart(30, '0')}`,
							),
						},
					],
				},
			},
			"'Any of These Tag Names or IDs' holds 101 values, WeCom takes at most 100",
		],
		[
			'no member',
			{ sendTo: 'member', senderUserId: byId('={{ $json.none }}') },
			"'Sender' is empty",
		],
		[
			'group chats without owner',
			{
				sendTo: 'groupChats',
				senderUserId: byId('={{ $json.none }}'),
				groupChats: spring,
			},
			"'Sender' is empty",
		],
		[
			'no group chats',
			{
				sendTo: 'groupChats',
				senderUserId: byId('lisi'),
				groupChats: '={{ [] }}',
			},
			"'Group Chats' is empty",
		],
		[
			'more than 2,000 group chats',
			{
				sendTo: 'groupChats',
				senderUserId: byId('lisi'),
				groupChatsBy: 'list',
				chatIds: Array.from({ length: 2001 }, (_, i) => `wr${String(i).padStart(30, '0')}`),
			},
			"'Group Chat Names or IDs' holds 2001 values, WeCom takes at most 2000",
		],
		['neither text nor attachments', { text: ' \n' }, 'The message is empty'],
		['a text that is too long', { text: 'x'.repeat(4001) }, "'Text' is too long: 4001"],
		[
			'ten attachments',
			{
				attachments: {
					part: Array.from({ length: 10 }, () => ({ kind: 'link', title: 'a', url: 'b' })),
				},
			},
			'There are 10 attachments, WeCom takes at most 9',
		],
		[
			'a URL that is too long',
			{
				attachments: {
					part: [{ kind: 'link', title: 'a', url: `https://${'x'.repeat(2041)}` }],
				},
			},
			"Attachment 1 (Link): 'URL' is too long: 2049",
		],
	])('refuses %s before anything is sent', async (_what, fields, message) => {
		const { error } = await bench.run({ ...toEmma, ...fields } as never);

		expect(error?.message).toContain(message);
		expect(error).toMatchObject({ context: { itemIndex: 0 } });
		expect(bench.sandbox.control.journal()).toEqual([]);
	});

	it('uploads nothing when an attachment is wrong', async () => {
		const { error } = await bench.run(
			{
				...toEmma,
				attachments: {
					part: [{ kind: 'image' }, { kind: 'link', title: '={{ $json.none }}', url: 'a' }],
				},
			},
			{ items: [itemWithFile(png)] },
		);

		expect(error?.message).toBe("Attachment 2 (Link): 'Title' is empty");
		expect(bench.sandbox.control.journal()).toEqual([]);
	});

	it('uploads a file that goes to several customers once', async () => {
		const { error } = await bench.run(
			{
				...create,
				externalUserIds: '={{ $json.to }}',
				attachments: { part: [{ kind: 'image' }] },
			},
			{ items: [emma, liMei].map((to) => ({ ...itemWithFile(png), json: { to } })) },
		);

		expect(error).toBeUndefined();
		expect(bench.sent(UPLOAD)).toHaveLength(1);
		const [{ media_id }] = bench.sandbox.control.state().media;
		expect(sentBodies().map(({ attachments }) => attachments)).toEqual(
			Array.from({ length: 2 }, () => [{ msgtype: 'image', image: { media_id } }]),
		);
	});

	it('goes on after a token that is refused in the middle of an upload', async () => {
		bench.sandbox.control.addFault({ path: UPLOAD, kind: 'errcode', errcode: 42001 });
		const { error } = await bench.run(
			{ ...toEmma, attachments: { part: [{ kind: 'image' }] } },
			{ items: [itemWithFile(png)] },
		);

		expect(error).toBeUndefined();
		expect(calls(bench)).toEqual([UPLOAD, UPLOAD, PATH]);
		const [first, second] = bench.sent(UPLOAD).map(({ body }) => body);
		expect(second).toEqual(first);
	});

	it('is never sent again when the connection breaks', async () => {
		bench.sandbox.control.addFault({ path: PATH, kind: 'reset', processed: true });
		const { error } = await bench.run(toEmma);

		expect(error?.message).toContain('may have carried out the request');
		expect(bench.sent(PATH)).toHaveLength(1);
	});

	it('gives one error item in the place of what WeCom refuses', async () => {
		const { items } = await bench.run(
			{ ...create, externalUserIds: '={{ $json.to }}' },
			{
				items: itemsOf([{ to: emma }, { to: NOBODY }, { to: liMei }]),
				onError: 'continueRegularOutput',
			},
		);

		expect(
			items.map(({ json, pairedItem }) => [json.errcode ?? json.fail_list, pairedItem]),
		).toEqual([
			[[], { item: 0 }],
			[41048, { item: 1 }],
			[[], { item: 2 }],
		]);
		expect(items[1].json).toMatchObject({
			error: 'There is nobody left to send to',
			details: { description: expect.stringContaining("'Sender'") },
		});
	});

	it('reaches a customer once the member has sent it', async () => {
		const { items } = await bench.run(toEmma);
		const msgid = items[0].json.msgid as string;
		bench.sandbox.control.sendMassMessage({ msgid, userid: 'zhangsan' });

		const [{ messages }] = bench.sandbox.control.chat(
			customerNamed(bench, 'Emma Chen').external_userid,
		);
		expect(messages.filter((message) => message.msgid === msgid)).toMatchObject([
			{ msgtype: 'text', text },
		]);
	});
});
