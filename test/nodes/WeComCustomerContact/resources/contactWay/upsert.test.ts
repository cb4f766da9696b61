import type * as Workflow from 'n8n-workflow';
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import type { Bench } from '../../../../engine';
import { jsonOf, runNode, startBench } from '../../../../engine';
import { startCannedWeCom } from '../../../../engine/cannedWeCom';
import { byId, itemsOf } from '../../../../engine/input';

const CREATE = '/cgi-bin/externalcontact/add_contact_way';
const UPDATE = '/cgi-bin/externalcontact/update_contact_way';
const LIST = '/cgi-bin/externalcontact/list_contact_way';
const GET = '/cgi-bin/externalcontact/get_contact_way';

const upsert = { resource: 'contactWay', operation: 'upsert' };
const create = { resource: 'contactWay', operation: 'create' };
const zhangsan = { userId: byId('zhangsan') };
const autumn = { ...upsert, ...zhangsan, state: 'autumn' };

jest.mock('n8n-workflow', () => {
	const actual = jest.requireActual<typeof Workflow>('n8n-workflow');
	return { ...actual, sleep: jest.fn(async () => {}) };
});

describe('Contact Way: Create or Update', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench();
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	const bodies = (path: string) => bench.sent(path).map(({ body }) => body as IDataObject);
	const waysOf = (channel: string) =>
		bench.sandbox.control.state().contactWays.filter(({ state }) => state === channel);
	const withChannel = async (channel: string, more: INodeParameters = {}) => {
		const { items, error } = await bench.run({ ...create, ...zhangsan, state: channel, ...more });
		expect(error).toBeUndefined();
		return String(jsonOf(items)[0].config_id);
	};

	it('creates one when no contact way has the channel', async () => {
		const before = bench.sandbox.control.state().contactWays;
		const { items, error } = await bench.run({
			...upsert,
			contactType: 'several',
			members: 'zhangsan, lisi',
			departments: '4',
			state: ' autumn ',
			options: { isExclusive: true, remark: 'Autumn fair', skipVerify: false },
		});

		expect(error).toBeUndefined();
		expect(bodies(CREATE)).toEqual([
			{
				type: 2,
				scene: 2,
				user: ['zhangsan', 'lisi'],
				party: [4],
				state: 'autumn',
				is_exclusive: true,
				remark: 'Autumn fair',
				skip_verify: false,
			},
		]);
		expect(bodies(UPDATE)).toEqual([]);
		const listed = before.filter(({ is_temp }) => !is_temp).length;
		expect(bench.sent(GET)).toHaveLength(listed);
		expect(items).toEqual([
			{
				json: {
					config_id: waysOf('autumn')[0].config_id,
					qr_code: expect.stringMatching(/^http/),
					state: 'autumn',
					created: true,
					changed: true,
				},
				pairedItem: { item: 0 },
			},
		]);
	});

	it('updates the one that has it, with what was given alone', async () => {
		const configId = await withChannel('autumn', { options: { remark: 'Old' } });
		bench.sandbox.control.clearJournal();
		const { items, error } = await bench.run({
			...autumn,
			userId: byId('lisi'),
			options: { skipVerify: false, isExclusive: true },
		});

		expect(error).toBeUndefined();
		expect(bodies(CREATE)).toEqual([]);
		expect(bodies(UPDATE)).toEqual([{ config_id: configId, user: ['lisi'], skip_verify: false }]);
		expect(jsonOf(items)).toEqual([
			{
				config_id: configId,
				qr_code: expect.stringMatching(/^http/),
				state: 'autumn',
				created: false,
				changed: true,
			},
		]);
		expect(waysOf('autumn')).toMatchObject([{ user: ['lisi'], remark: 'Old', skip_verify: false }]);
	});

	it('sends nothing when it is so already, in whatever order members stand', async () => {
		const several = { contactType: 'several', members: 'zhangsan, lisi' };
		await withChannel('autumn', { ...several, options: { remark: 'Fair' } });
		bench.sandbox.control.clearJournal();
		const { items, error } = await bench.run({
			...upsert,
			...several,
			members: 'LiSi, zhangsan',
			state: 'autumn',
			options: { remark: 'Fair' },
		});

		expect(error).toBeUndefined();
		expect(bodies(UPDATE)).toEqual([]);
		expect(bodies(CREATE)).toEqual([]);
		expect(jsonOf(items)).toMatchObject([{ created: false, changed: false }]);
	});

	it('leaves the members as they are when none are given', async () => {
		await withChannel('autumn', { contactType: 'several', members: 'zhangsan, lisi' });
		const { error } = await bench.run({
			...upsert,
			contactType: 'several',
			state: 'autumn',
			options: { remark: '' },
		});

		expect(error).toBeUndefined();
		expect(waysOf('autumn')).toMatchObject([{ user: ['zhangsan', 'lisi'] }]);
	});

	it('clears a remark with an empty one', async () => {
		const config_id = await withChannel('autumn', { options: { remark: 'Old' } });
		await bench.run({ ...autumn, options: { remark: '' } });

		expect(bodies(UPDATE)).toEqual([{ config_id, user: ['zhangsan'], remark: '' }]);
	});

	it('puts the picture of the QR code into a file named after the channel', async () => {
		for (const [state, name] of [
			['Fair 2026/A: "north"', 'Fair 2026-A- -north'],
			['autumn', 'autumn'],
		]) {
			for (const created of [true, false]) {
				const { items, error } = await bench.run({ ...autumn, state, downloadQrCode: true });

				expect(error).toBeUndefined();
				expect(items[0].json).toMatchObject({ state, created });
				expect(items[0].binary?.data).toMatchObject({
					fileName: `${name}.png`,
					mimeType: 'image/png',
				});
			}
		}
	});

	it('names the file by the ID where nothing of the channel can stand in a name', async () => {
		const { items } = await bench.run({ ...autumn, state: '???', downloadQrCode: true });

		expect(items[0].binary?.data.fileName).toBe(`qr-code-${String(items[0].json.config_id)}.png`);
	});

	it('keeps the contact way when its picture does not come', async () => {
		const canned = await startCannedWeCom({
			[LIST]: [{ contact_way: [] }, { contact_way: [] }],
			// A host on which nothing listens.
			[CREATE]: [{ config_id: 'way1', qr_code: 'http://127.0.0.1:1/wwpic/lost/0' }],
		});
		const { items, error } = await runNode({
			store: canned.store,
			parameters: { ...autumn, downloadQrCode: true },
		});
		await canned.close();

		expect(error).toBeUndefined();
		expect(items[0].json).toMatchObject({
			config_id: 'way1',
			created: true,
			reason: expect.any(String),
		});
	});

	describe('with several items', () => {
		it('creates one for a channel, whatever their number', async () => {
			const all = Array.from({ length: 12 }, (_none, place) => ({
				channel: ['autumn', 'winter'][place % 2],
				member: place < 6 ? 'zhangsan' : 'lisi',
			}));
			const { items, error } = await bench.run(
				{ ...upsert, state: '={{ $json.channel }}', userId: byId('={{ $json.member }}') },
				{ items: itemsOf(all) },
			);

			expect(error).toBeUndefined();
			expect(bodies(CREATE)).toHaveLength(2);
			expect(waysOf('autumn')).toHaveLength(1);
			expect(waysOf('winter')).toHaveLength(1);
			expect(jsonOf(items).filter(({ created }) => created)).toHaveLength(2);
			expect(new Set(jsonOf(items).map(({ config_id }) => config_id)).size).toBe(2);
			expect(bodies(UPDATE).map(({ user }) => user)).toEqual([['lisi'], ['lisi']]);
		});

		it('reads each contact way once', async () => {
			await bench.run(
				{ ...autumn, state: '={{ $json.channel }}' },
				{ items: itemsOf(['a', 'b', 'c'].map((channel) => ({ channel }))) },
			);

			const ids = bodies(GET).map(({ config_id }) => config_id);
			expect(new Set(ids).size).toBe(ids.length);
		});

		it('creates one for two executions at the same time', async () => {
			const runs = await Promise.all([bench.run(autumn), bench.run(autumn), bench.run(autumn)]);

			expect(runs.map(({ error }) => error)).toEqual([undefined, undefined, undefined]);
			expect(waysOf('autumn')).toHaveLength(1);
			expect(bodies(CREATE)).toHaveLength(1);
		});
	});

	it('looks on all pages of the list', async () => {
		const way = (config_id: string, state: string) => ({
			contact_way: { config_id, state, type: 1, scene: 2, user: ['zhangsan'] },
		});
		const canned = await startCannedWeCom({
			[LIST]: [
				{ contact_way: [{ config_id: 'way1' }], next_cursor: 'more' },
				{ contact_way: [{ config_id: 'way2' }], next_cursor: '' },
			],
			[GET]: [way('way1', 'spring'), way('way2', 'autumn')],
		});
		const { items, error } = await runNode({ store: canned.store, parameters: autumn });
		await canned.close();

		expect(error).toBeUndefined();
		expect(canned.bodies(LIST)).toEqual([
			{ start_time: 1_625_846_400, limit: 1000 },
			{ start_time: 1_625_846_400, limit: 1000, cursor: 'more' },
		]);
		expect(jsonOf(items)).toMatchObject([{ config_id: 'way2', created: false, changed: false }]);
	});

	it('leaves aside one that is deleted while it is looked for', async () => {
		bench.sandbox.control.addFault({ path: GET, kind: 'errcode', errcode: 41044 });
		const { error } = await bench.run(autumn);

		expect(error).toBeUndefined();
		expect(waysOf('autumn')).toHaveLength(1);
	});

	it('creates none when a contact way cannot be read', async () => {
		bench.sandbox.control.addFault({ path: GET, kind: 'errcode', errcode: 40058, times: 99 });
		const { error } = await bench.run(autumn);

		expect(error).toMatchObject({ httpCode: '40058' });
		expect(bodies(CREATE)).toEqual([]);
	});

	it('names those that have the same channel', async () => {
		const ids = [await withChannel('autumn'), await withChannel('autumn')];
		bench.sandbox.control.clearJournal();
		const { error } = await bench.run(autumn);

		expect(error).toMatchObject({
			message: '2 contact ways have the channel "autumn"',
			description: expect.stringContaining("'Channel (State)'"),
		});
		for (const id of ids) expect((error as { description?: string }).description).toContain(id);
		expect([...bodies(CREATE), ...bodies(UPDATE)]).toEqual([]);
	});

	it.each<[string, INodeParameters, INodeParameters]>([
		['Leads To', { contactType: 'several', members: 'lisi' }, {}],
		['Shown As', {}, { scene: 1 }],
	])("refuses one that differs in '%s'", async (label, there, wanted) => {
		await withChannel('autumn', there);
		const { error } = await bench.run({ ...autumn, ...wanted });

		expect(error).toMatchObject({
			message: `The contact way of the channel "autumn" differs in '${label}', which cannot be changed`,
			description: expect.stringContaining(`'${label}'`),
		});
		expect(bodies(UPDATE)).toEqual([]);
	});

	it('refuses to create one that leads to nobody', async () => {
		const { error } = await bench.run({ ...upsert, contactType: 'several', state: 'autumn' });

		expect(error).toMatchObject({
			message: 'The contact way would lead to nobody',
			description: expect.stringContaining("'Members' or 'Departments'"),
		});
		expect(bodies(CREATE)).toEqual([]);
	});

	it.each<[string, INodeParameters, string]>([
		['no channel', { state: '={{ $json.none }}' }, "'Channel (State)' is empty"],
		[
			'a channel of 31 characters',
			{ state: 'x'.repeat(31) },
			"'Channel (State)' is too long: 31 characters, WeCom takes at most 30",
		],
		['no member', { userId: byId('={{ $json.none }}') }, "'Member' is empty"],
		[
			'style 3 for several members',
			{ contactType: 'several', members: 'lisi', scene: 1, options: { buttonStyle: 3 } },
			"'Button Style' 3 is for a single member only",
		],
	])('refuses %s before anything is sent', async (_what, fields, message) => {
		const { error } = await bench.run({ ...autumn, ...fields });

		expect(error).toMatchObject({ message });
		expect(bench.sandbox.control.journal()).toEqual([]);
	});
});
