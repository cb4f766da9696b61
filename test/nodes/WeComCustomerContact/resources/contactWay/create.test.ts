import type { IDataObject } from 'n8n-workflow';

import type { Bench } from '../../../../engine';
import { jsonOf, runNode, startBench } from '../../../../engine';
import { startCannedWeCom } from '../../../../engine/cannedWeCom';
import { calls } from '../../../../engine/corp';
import { withToken } from '../../../../engine/expected';
import { byId, itemsOf, itemWithFile, picked } from '../../../../engine/input';
import { png } from '../../../../sandbox/pictures';

const PATH = '/cgi-bin/externalcontact/add_contact_way';
const UPLOAD = '/cgi-bin/media/upload';

const create = { resource: 'contactWay', operation: 'create' };
const zhangsan = { userId: byId('zhangsan') };
const lisi = { userId: byId('lisi') };

describe('Contact Way: Create', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench();
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	const sentBodies = () => bench.sent(PATH).map(({ body }) => body as IDataObject);
	const created = () => bench.sandbox.control.state().contactWays.at(-1)!;

	it('sends every field of a QR code for several members', async () => {
		const { items, error } = await bench.run(
			{
				...create,
				contactType: 'several',
				scene: 2,
				membersBy: 'list',
				userIds: ['zhangsan', 'lisi'],
				departments: '={{ $json.departments }}',
				state: '={{ $json.state }}',
				skipVerify: false,
				options: { isExclusive: true, markSource: false, remark: 'Trade fair booth' },
			},
			{ items: itemsOf([{ departments: [4, '2'], state: ' fair2026 ' }]) },
		);

		expect(error).toBeUndefined();
		expect(bench.sent(PATH)).toEqual([
			{
				method: 'POST',
				query: withToken,
				body: {
					type: 2,
					scene: 2,
					user: ['zhangsan', 'lisi'],
					party: [4, 2],
					is_exclusive: true,
					mark_source: false,
					remark: 'Trade fair booth',
					skip_verify: false,
					state: 'fair2026',
				},
			},
		]);
		expect(calls(bench)).toEqual([PATH]);
		expect(items).toEqual([
			{
				json: { config_id: created().config_id, qr_code: expect.stringMatching(/^http/) },
				pairedItem: { item: 0 },
			},
		]);
	});

	it('sends no more than it must', async () => {
		const { items } = await bench.run({ ...create, userId: picked('zhangsan') });

		expect(sentBodies()).toEqual([{ type: 1, scene: 2, user: ['zhangsan'] }]);
		expect(Object.keys(jsonOf(items)[0])).toEqual(['config_id', 'qr_code']);
	});

	it('sends the style of a button, which has no QR code', async () => {
		const { items, error } = await bench.run({
			...create,
			...zhangsan,
			scene: 1,
			buttonStyle: 3,
			downloadQrCode: true,
		});

		expect(error).toBeUndefined();
		expect(sentBodies()).toEqual([{ type: 1, scene: 1, user: ['zhangsan'], style: 3 }]);
		expect(items).toEqual([{ json: { config_id: created().config_id }, pairedItem: { item: 0 } }]);
	});

	it('sends departments alone, and leaves out what belongs to a single member', async () => {
		const { error } = await bench.run({
			...create,
			...zhangsan,
			contactType: 'several',
			departmentsBy: 'list',
			departmentIds: [4],
			departments: '2',
			options: { sessionLifetime: 60, closingText: 'Bye' },
		});

		expect(error).toBeUndefined();
		expect(sentBodies()).toEqual([{ type: 2, scene: 2, party: [4] }]);
	});

	it('takes several members as text, and leaves out what belongs to a single one', async () => {
		const { error } = await bench.run(
			{ ...create, ...zhangsan, contactType: 'several', members: '={{ $json.members }}' },
			{ items: itemsOf([{ members: 'lisi, wangwu' }, { members: ['lisi'] }]) },
		);

		expect(error).toBeUndefined();
		expect(sentBodies()).toEqual([
			{ type: 2, scene: 2, user: ['lisi', 'wangwu'] },
			{ type: 2, scene: 2, user: ['lisi'] },
		]);
	});

	it('leaves out the members and departments of several for a single one', async () => {
		const { error } = await bench.run({
			...create,
			...zhangsan,
			members: 'lisi, wangwu',
			departments: '4',
			options: { closingText: 'Bye', qrCodeLifetime: 60 },
		});

		expect(error).toBeUndefined();
		expect(sentBodies()).toEqual([{ type: 1, scene: 2, user: ['zhangsan'] }]);
	});

	it('sends channel and verification in the order of the page, only where they differ', async () => {
		const about = { ...create, ...zhangsan };
		await bench.run({ ...about, scene: 1, state: 'fair2026', skipVerify: false });
		await bench.run({ ...about, state: ' ', skipVerify: true });
		await bench.run({ ...about, contactType: 'temporary', scene: 1, state: 'fair2026' });

		expect(sentBodies().map((body) => JSON.stringify(body))).toEqual([
			'{"type":1,"scene":1,"user":["zhangsan"],"style":1,"state":"fair2026","skip_verify":false}',
			'{"type":1,"scene":2,"user":["zhangsan"]}',
			'{"type":1,"scene":1,"user":["zhangsan"],"style":1,"is_temp":true,"state":"fair2026"}',
		]);
	});

	it('takes whom it leads to from an expression', async () => {
		const { error } = await bench.run(
			{
				...create,
				...zhangsan,
				contactType: '={{ $json.kind }}',
				members: 'lisi',
				departments: '4',
			},
			{ items: itemsOf([{ kind: 'single' }, { kind: 'several' }, { kind: 'temporary' }]) },
		);

		expect(error).toBeUndefined();
		expect(sentBodies()).toEqual([
			{ type: 1, scene: 2, user: ['zhangsan'] },
			{ type: 2, scene: 2, user: ['lisi'], party: [4] },
			{ type: 1, scene: 2, user: ['zhangsan'], is_temp: true },
		]);
	});

	describe('for a temporary session', () => {
		const temporary = { ...create, ...zhangsan, contactType: 'temporary' };

		it('sends every field, with an image that is uploaded first', async () => {
			const { error } = await bench.run(
				{
					...temporary,
					options: {
						closingText: 'Get well soon! ',
						closingAttachment: {
							part: { kind: 'image', source: 'binary', binaryField: 'data' },
						},
						customerUnionId: ' oOne ',
						qrCodeLifetime: 1209600,
						sessionLifetime: '={{ 3600 }}',
					},
				},
				{ items: [itemWithFile(png, { fileName: 'bye.png' })] },
			);

			expect(error).toBeUndefined();
			expect(calls(bench)).toEqual([UPLOAD, PATH]);
			expect(sentBodies()).toEqual([
				{
					type: 1,
					scene: 2,
					user: ['zhangsan'],
					is_temp: true,
					expires_in: 1209600,
					chat_expires_in: 3600,
					unionid: 'oOne',
					conclusions: {
						text: { content: 'Get well soon! ' },
						image: { media_id: expect.stringMatching(/./) },
					},
				},
			]);
		});

		it.each([
			[
				'a link alone',
				{ kind: 'link', title: 'Survey', url: 'https://example.com/s' },
				{
					link: { title: 'Survey', url: 'https://example.com/s' },
				},
			],
			[
				'all fields of a link',
				{
					kind: 'link',
					title: 'Survey',
					url: 'https://example.com/s',
					description: 'Two questions',
					coverUrl: 'https://example.com/s.png',
				},
				{
					link: {
						title: 'Survey',
						picurl: 'https://example.com/s.png',
						desc: 'Two questions',
						url: 'https://example.com/s',
					},
				},
			],
		])('closes with %s', async (_what, part, conclusions) => {
			const { error } = await bench.run({
				...temporary,
				options: { closingAttachment: { part } },
			});

			expect(error).toBeUndefined();
			expect(sentBodies()).toEqual([
				{ type: 1, scene: 2, user: ['zhangsan'], is_temp: true, conclusions },
			]);
		});

		it('closes with a mini program whose cover is uploaded first', async () => {
			const { error } = await bench.run(
				{
					...temporary,
					options: {
						closingAttachment: {
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
				},
				{ items: [itemWithFile(png)] },
			);

			expect(error).toBeUndefined();
			expect(sentBodies()[0].conclusions).toEqual({
				miniprogram: {
					title: 'Shop',
					appid: 'wx4f8a2c91d7be36a0',
					page: 'pages/index',
					pic_media_id: expect.stringMatching(/./),
				},
			});
		});

		it('sends no more than it must', async () => {
			await bench.run({ ...temporary, options: { closingText: ' ' } });

			expect(sentBodies()).toEqual([{ type: 1, scene: 2, user: ['zhangsan'], is_temp: true }]);
		});

		it('uploads nothing when the picture of the QR code has no place to go', async () => {
			const part = { kind: 'image', source: 'binary', binaryField: 'data' };
			const { error } = await bench.run(
				{
					...temporary,
					downloadQrCode: true,
					outputField: '={{ "" }}',
					options: { closingAttachment: { part } },
				},
				{ items: [itemWithFile(png)] },
			);

			expect(error?.message).toBe("'Put Output File in Field' is empty");
			expect(calls(bench)).toEqual([]);
		});

		it.each([
			[
				'a lifetime over 14 days',
				{ qrCodeLifetime: 1209601 },
				"'QR Code Lifetime (Seconds)' is not a whole number from 1 to 1209600",
			],
			[
				'a lifetime of nothing',
				{ sessionLifetime: 0 },
				"'Session Lifetime (Seconds)' is not a whole number from 1 to 1209600",
			],
			[
				'a link without a URL',
				{ closingAttachment: { part: { kind: 'link', title: 'Survey', url: ' ' } } },
				"Closing Attachment (Link): 'URL' is empty",
			],
			[
				'an image that the item does not have',
				{ closingAttachment: { part: { kind: 'image', source: 'binary', binaryField: 'data' } } },
				'The input item has no binary field "data"',
			],
		])('refuses %s before anything is sent', async (_what, temporaryOptions, message) => {
			const { error } = await bench.run({ ...temporary, options: temporaryOptions });

			expect(error?.message).toContain(message);
			expect(bench.sandbox.control.journal()).toEqual([]);
		});
	});

	it.each([
		['a single member without a member', { userId: byId('={{ "" }}') }, "'Member' is empty"],
		[
			'a temporary session without a member',
			{ contactType: 'temporary', userId: byId('={{ "" }}') },
			"'Member' is empty",
		],
		['nobody at all', { contactType: 'several' }, 'The contact way would lead to nobody'],
		[
			'nobody from the lists',
			{ contactType: 'several', membersBy: 'list', departmentsBy: 'list', members: 'lisi' },
			'The contact way would lead to nobody',
		],
		[
			'101 members',
			{ contactType: 'several', members: Array.from({ length: 101 }, (_, i) => `m${i}`).join() },
			"'Members' holds 101 values, WeCom takes at most 100",
		],
		[
			'a member ID of 65 characters',
			{ userId: byId('x'.repeat(65)) },
			"'Member' is too long: 65 characters",
		],
		[
			'a department that is no number',
			{ contactType: 'several', departments: '99999999999999999999' },
			`'Departments' holds "99999999999999999999", which is not a whole number`,
		],
		[
			'the style of a single member for several',
			{ contactType: 'several', scene: 1, members: 'lisi', buttonStyle: 3 },
			"'Button Style' 3 is for a single member only",
		],
		['a kind that does not exist', { ...lisi, contactType: '={{ 3 }}' }, "'Leads To' cannot be 3"],
		[
			'a remark of 31 characters',
			{ ...lisi, options: { remark: '备'.repeat(31) } },
			"'Remark' is too long: 31 characters",
		],
		[
			'a state of 31 characters',
			{ ...lisi, state: 's'.repeat(31) },
			"'Channel (State)' is too long: 31 characters",
		],
		[
			'a switch that is neither on nor off',
			{ ...lisi, skipVerify: '=perhaps' },
			"'Skip Verification' is neither true nor false",
		],
		[
			'no field for the picture',
			{ ...lisi, downloadQrCode: true, outputField: '={{ "" }}' },
			"'Put Output File in Field' is empty",
		],
	])('refuses %s before anything is sent', async (_what, fields, message) => {
		const { error } = await bench.run({ ...create, ...fields });

		expect(error?.message).toContain(message);
		expect(bench.sandbox.control.journal()).toEqual([]);
	});

	it('does not create it twice when the connection breaks', async () => {
		bench.sandbox.control.addFault({ path: PATH, kind: 'reset', processed: true });
		const before = bench.sandbox.control.state().contactWays.length;
		const { error } = await bench.run({ ...create, ...zhangsan });

		expect(error?.message).toContain('may have carried out the request');
		expect(bench.sandbox.control.state().contactWays).toHaveLength(before + 1);
	});

	it('goes on after a failed item with Continue On Fail', async () => {
		const { items, error } = await bench.run(
			{ ...create, userId: byId('={{ $json.member }}') },
			{
				items: itemsOf([{ member: 'lisi' }, { member: 'nobody' }, { member: 'wangwu' }]),
				onError: 'continueRegularOutput',
			},
		);

		expect(error).toBeUndefined();
		expect(
			items.map(({ json, pairedItem }) => [json.errcode ?? typeof json.config_id, pairedItem]),
		).toEqual([
			['string', { item: 0 }],
			[40003, { item: 1 }],
			['string', { item: 2 }],
		]);
	});

	it('says that WeCom sent no ID', async () => {
		const wecom = await startCannedWeCom({
			[PATH]: [{ qr_code: 'http://127.0.0.1:1/wwpic/lost/0' }],
		});
		const { items, error } = await runNode({
			store: wecom.store,
			parameters: { ...create, ...zhangsan },
		});
		await wecom.close();

		expect(items).toEqual([]);
		expect(error?.message).toBe('WeCom sent no ID of the contact way');
	});
});
