import type { IDataObject } from 'n8n-workflow';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';

import type { Bench } from '../../../../engine';
import { jsonOf, startBench } from '../../../../engine';
import { calls } from '../../../../engine/corp';
import { withToken } from '../../../../engine/expected';
import { itemsOf } from '../../../../engine/input';

const PATH = '/cgi-bin/externalcontact/customer_acquisition/create_link';
const CA = 'https://work.weixin.qq.com/ca/';

const create = { resource: 'acquisitionLink', operation: 'create', linkName: 'Summer campaign' };

describe('Acquisition Link: Create', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench();
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	const sentBodies = () => bench.sent(PATH).map(({ body }) => body as IDataObject);

	it('sends the name and one member, and nothing else', async () => {
		const { items, error } = await bench.run({ ...create, members: 'zhangsan' });

		expect(error).toBeUndefined();
		const body = { link_name: 'Summer campaign', range: { user_list: ['zhangsan'] } };
		expect(bench.sent(PATH)).toEqual([{ method: 'POST', query: withToken, body }]);
		expect(calls(bench)).toEqual([PATH]);
		const [{ link_id, url }] = jsonOf(items);
		expect(items).toEqual([
			{
				json: {
					link_id: expect.stringMatching(/^cawcde/),
					link_name: 'Summer campaign',
					url: `${CA}${String(link_id)}`,
					create_time: expect.any(Number),
					scheme: `weixin://biz/ww/profile/${encodeURIComponent(String(url))}`,
				},
				pairedItem: { item: 0 },
			},
		]);
	});

	it('sends every field', async () => {
		const { error } = await bench.run({
			...create,
			members: 'zhangsan, lisi',
			departments: '4',
			skipVerify: false,
			options: { markSource: false, priority: 2, priorityMembers: 'wangwu' },
		});

		expect(error).toBeUndefined();
		expect(sentBodies()).toEqual([
			{
				link_name: 'Summer campaign',
				range: { user_list: ['zhangsan', 'lisi'], department_list: [4] },
				skip_verify: false,
				priority_option: { priority_type: 2, priority_userid_list: ['wangwu'] },
				mark_source: false,
			},
		]);
		const [, , link] = bench.sandbox.control.state().acquisitionLinks;
		expect(link).toMatchObject({ user_list: ['zhangsan', 'lisi'], department_list: [4] });
	});

	it('takes all of them from lists', async () => {
		await bench.run({
			...create,
			membersBy: 'list',
			userIds: ['lisi'],
			departmentsBy: 'list',
			departmentIds: [4],
			options: { priorityUserIds: ['zhangsan'] },
		});

		expect(sentBodies()).toMatchObject([
			{
				range: { user_list: ['lisi'], department_list: [4] },
				priority_option: { priority_type: 2, priority_userid_list: ['zhangsan'] },
			},
		]);
	});

	it('prefers who knows the customer in the whole company', async () => {
		await bench.run({ ...create, members: 'lisi', options: { priority: 1 } });

		expect(sentBodies()).toMatchObject([{ priority_option: { priority_type: 1 } }]);
	});

	it('gives an address and a QR code for each channel, by one call', async () => {
		const channels = ['newsletter', '春季展会', 'a b&c'];
		const { items, error } = await bench.run(
			{
				...create,
				members: 'zhangsan',
				channels: '={{ $json.channels }}',
				createQrCode: true,
				outputField: 'code',
			},
			{ items: itemsOf([{ channels }]) },
		);

		expect(error).toBeUndefined();
		expect(calls(bench)).toEqual([PATH]);
		const records = jsonOf(items);
		expect(new Set(records.map(({ link_id }) => link_id)).size).toBe(1);
		for (const [place, channel] of channels.entries()) {
			const address = `${String(records[0].url)}?customer_channel=${encodeURIComponent(channel)}`;
			expect(records[place]).toMatchObject({
				channel,
				channel_url: address,
				scheme: `weixin://biz/ww/profile/${encodeURIComponent(address)}`,
			});
			expect(new URL(address).searchParams.get('customer_channel')).toBe(channel);
			const { data, mimeType, fileName } = items[place].binary!.code;
			const png = PNG.sync.read(Buffer.from(data, 'base64'));
			expect(jsQR(new Uint8ClampedArray(png.data), png.width, png.height)?.data).toBe(address);
			expect(mimeType).toBe('image/png');
			expect(fileName).toMatch(/^qr-code-[^\\/:*?"<>|\s]+\.png$/);
			expect(items[place].pairedItem).toEqual({ item: 0 });
		}
	});

	it('gives the QR code of the link itself without channels', async () => {
		const { items } = await bench.run({ ...create, members: 'zhangsan', createQrCode: true });

		const png = PNG.sync.read(Buffer.from(items[0].binary!.data.data, 'base64'));
		expect(jsQR(new Uint8ClampedArray(png.data), png.width, png.height)?.data).toBe(
			items[0].json.url,
		);
	});

	it('says what WeCom leaves out', async () => {
		bench.sandbox.control.addFault({ path: PATH, kind: 'missing', keys: ['link'] });
		const { error } = await bench.run({ ...create, members: 'zhangsan' });

		expect(error?.message).toBe('WeCom sent no acquisition link');
	});

	it.each([
		['nobody', {}, 'The link would lead to nobody'],
		['no name', { linkName: '={{ "" }}', members: 'lisi' }, "'Link Name' is empty"],
		[
			'a long name',
			{ linkName: 'n'.repeat(31), members: 'lisi' },
			"'Link Name' is too long: 31 characters",
		],
		[
			'too many members',
			{ members: Array.from({ length: 501 }, (_, i) => `m${i}`).join() },
			"'Members' holds 501 values, WeCom takes at most 500",
		],
		[
			'a long channel',
			{ members: 'lisi', channels: '渠'.repeat(22) },
			'\'Channels\' holds "渠渠渠渠渠渠渠渠渠渠渠渠渠渠渠渠渠渠渠渠渠渠", which is too long: 66 bytes',
		],
		[
			'given members without any',
			{ members: 'lisi', options: { priority: 2 } },
			"It is not said which members 'Prefer Known Members' means",
		],
		[
			'members beside the whole company',
			{ members: 'lisi', options: { priority: 1, priorityMembers: 'zhangsan' } },
			"'Priority Members' does not go together with Whole Company",
		],
		[
			'priority members as text and picked',
			{
				members: 'lisi',
				options: { priorityMembers: 'zhangsan', priorityUserIds: ['lisi'] },
			},
			"'Priority Members' and 'Priority Member Names or IDs' do not go together",
		],
		[
			'no field for the picture',
			{ members: 'lisi', createQrCode: true, outputField: '={{ "" }}' },
			"'Put Output File in Field' is empty",
		],
	])('refuses %s before anything is sent', async (_what, more, message) => {
		const { error } = await bench.run({ ...create, ...more });

		expect(error?.message).toContain(message);
		expect(bench.sandbox.control.journal()).toEqual([]);
	});

	it.each([
		[41095, 'There are too many acquisition links'],
		[41200, "Not available to the company's line of business"],
	])('says what WeCom means by %i', async (errcode, message) => {
		bench.sandbox.control.addFault({ path: PATH, kind: 'errcode', errcode });
		const { error } = await bench.run({ ...create, members: 'lisi' });

		expect(error).toMatchObject({ httpCode: String(errcode), message });
	});
});
