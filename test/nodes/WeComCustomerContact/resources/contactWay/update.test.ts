import type { IDataObject } from 'n8n-workflow';

import type { Bench } from '../../../../engine';
import { jsonOf, startBench } from '../../../../engine';
import { calls } from '../../../../engine/corp';
import { withToken } from '../../../../engine/expected';
import { byId, itemsOf, itemWithFile } from '../../../../engine/input';
import { png } from '../../../../sandbox/pictures';

const PATH = '/cgi-bin/externalcontact/update_contact_way';
const UPLOAD = '/cgi-bin/media/upload';
const FAIR = '7f1c2d94b0a6e835d1427c9be06f3a58';
const DESK = '2b90e4d7c1a85f36097be2d4418ac6f3';

const update = { resource: 'contactWay', operation: 'update', configId: byId(FAIR) };

describe('Contact Way: Update', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench();
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	const sentBodies = () => bench.sent(PATH).map(({ body }) => body as IDataObject);
	const way = (id: string) =>
		bench.sandbox.control.state().contactWays.find(({ config_id }) => config_id === id);

	it('sends the one field that the user added', async () => {
		const { items, error } = await bench.run({
			...update,
			updateFields: { skipVerify: false },
		});

		expect(error).toBeUndefined();
		const body = { config_id: FAIR, skip_verify: false };
		expect(bench.sent(PATH)).toEqual([{ method: 'POST', query: withToken, body }]);
		expect(calls(bench)).toEqual([PATH]);
		expect(items).toEqual([{ json: { success: true, ...body }, pairedItem: { item: 0 } }]);
		expect(way(FAIR)).toMatchObject({
			skip_verify: false,
			remark: 'Trade fair booth',
			state: 'fair2026',
			user: ['zhangsan'],
		});
	});

	it('sends every field, with an image that is uploaded first', async () => {
		const { items, error } = await bench.run(
			{
				...update,
				configId: byId(DESK),
				updateFields: {
					buttonStyle: 2,
					closingAttachment: { part: { kind: 'image', source: 'binary', binaryField: 'data' } },
					closingText: 'Bye',
					customerUnionId: '',
					departments: '2, 4',
					markSource: true,
					members: 'lisi, wangwu',
					qrCodeLifetime: 60,
					remark: '',
					sessionLifetime: 120,
					skipVerify: true,
					state: 'desk',
				},
			},
			{ items: [itemWithFile(png)] },
		);

		expect(error).toBeUndefined();
		const body = {
			config_id: DESK,
			style: 2,
			conclusions: { text: { content: 'Bye' }, image: { media_id: expect.any(String) } },
			unionid: '',
			party: [2, 4],
			mark_source: true,
			user: ['lisi', 'wangwu'],
			expires_in: 60,
			remark: '',
			chat_expires_in: 120,
			skip_verify: true,
			state: 'desk',
		};
		expect(calls(bench)).toEqual([UPLOAD, PATH]);
		expect(sentBodies()).toEqual([body]);
		expect(jsonOf(items)).toEqual([{ success: true, ...body }]);
		expect(way(DESK)).toMatchObject({ remark: '', state: 'desk', user: ['lisi', 'wangwu'] });
	});

	it('takes members and departments from lists', async () => {
		await bench.run({
			...update,
			configId: byId(DESK),
			updateFields: { userIds: ['lisi'], departmentIds: [4] },
		});

		expect(sentBodies()).toEqual([{ config_id: DESK, party: [4], user: ['lisi'] }]);
	});

	it('clears texts', async () => {
		await bench.run({ ...update, updateFields: { remark: '', state: ' ', customerUnionId: '' } });

		expect(sentBodies()).toEqual([{ config_id: FAIR, remark: '', state: '', unionid: '' }]);
		expect(way(FAIR)).toMatchObject({ remark: '', state: '' });
	});

	it('sends closing words alone', async () => {
		const part = { kind: 'link', title: 'Survey', url: 'https://example.com/s' };
		await bench.run({
			...update,
			updateFields: { closingAttachment: { part } },
		});

		expect(sentBodies()).toEqual([
			{
				config_id: FAIR,
				conclusions: { link: { title: 'Survey', url: 'https://example.com/s' } },
			},
		]);
	});

	it('never changes one contact way twice at a time', async () => {
		bench.sandbox.control.setLimits({ latencyMs: 3 });
		await bench.run(
			{ ...update, updateFields: { remark: '={{ $json.remark }}' } },
			{ items: itemsOf(Array.from({ length: 10 }, (_, i) => ({ remark: `no. ${i}` }))) },
		);

		expect(sentBodies().map(({ remark }) => remark)).toEqual(
			Array.from({ length: 10 }, (_, i) => `no. ${i}`),
		);
		const inFlight = bench.sandbox.control.journal({ path: PATH }).map((entry) => entry.inFlight);
		expect(Math.max(...inFlight)).toBe(1);
	});

	it.each([
		['nothing', {}, 'Nothing to update'],
		['an empty text of members', { members: '', remark: 'r' }, "'Members' is empty"],
		[
			'an empty list of members',
			{ userIds: '={{ [] }}', remark: 'r' },
			"'Member Names or IDs' is empty",
		],
		['an empty text of departments', { departments: '' }, "'Departments' is empty"],
		['an empty list of departments', { departmentIds: [] }, "'Department Names or IDs' is empty"],
		[
			'members as text and from the list',
			{ members: 'lisi', userIds: ['wangwu'] },
			"'Member Names or IDs' and 'Members' do not go together",
		],
		['a long remark', { remark: 'r'.repeat(31) }, "'Remark' is too long: 31 characters"],
		['a style that does not exist', { buttonStyle: '={{ 4 }}' }, "'Button Style' is not a whole"],
	])('refuses %s before anything is sent', async (_what, updateFields, message) => {
		const { error } = await bench.run({ ...update, updateFields });

		expect(error?.message).toContain(message);
		expect(bench.sandbox.control.journal()).toEqual([]);
	});

	it('says that there are too many members', async () => {
		const { error } = await bench.run({
			...update,
			updateFields: { members: 'lisi, wangwu' },
		});

		expect(error).toMatchObject({
			httpCode: '41041',
			description: expect.stringContaining("'Members'"),
		});
	});
});
