import { SandboxClient } from '../client';
import { startSandbox, type Sandbox } from '../index';
import { emma, gold, liMei, oliver, silver } from '../knownIds';
import { mp4, png } from '../pictures';

const start = Date.parse('2026-03-01T00:00:00+08:00');
let now = start;
let sandbox: Sandbox;
let client: SandboxClient;
beforeAll(async () => {
	sandbox = await startSandbox({ clock: () => now, tokenLifetime: 100_000_000 });
});
beforeEach(() => {
	now = start;
	sandbox.control.reset();
	sandbox.control.setLimits({ momentsPerMinute: 1_000 });
	client = new SandboxClient(sandbox);
});
afterAll(async () => await sandbox.close());

const seeded = 'momBx7kEAAAn5QwXt2LzRc9KpVdYsH0g';

const text = { content: 'Hello' };
const call = async (api: string, body: unknown) =>
	await client.post(`externalcontact/${api}`, body);
const add = async (body: Record<string, unknown>) =>
	await call('add_moment_task', { text, ...body });
const resultOf = async (jobid: unknown) =>
	await client.get('externalcontact/get_moment_task_result', { jobid: jobid as string });

/** Creates a moment, and gives the result of its task. */
async function create(body: Record<string, unknown> = {}) {
	sandbox.control.setLimits({ jobPolls: 0 });
	const { jobid, errmsg } = await add(body);
	expect(errmsg).toBe('ok');
	const { result } = await resultOf(jobid);
	return result as { errcode: number; moment_id: string } & Record<string, unknown>;
}
const stateOf = (id: string) =>
	sandbox.control.state().moments.find(({ moment_id }) => moment_id === id)!;
const upload = async (type: string, bytes: Buffer, use = '1') => {
	const query = { media_type: type, attachment_type: use };
	return (await client.upload('media/upload_attachment', query, bytes)).media_id as string;
};
const image = (id: string) => ({ msgtype: 'image', image: { media_id: id } });

describe('add_moment_task', () => {
	it('runs as a job: started, in progress, finished', async () => {
		const { jobid } = await add({});
		const common = { errcode: 0, errmsg: 'ok', type: 'add_moment_task' };
		expect(await resultOf(jobid)).toEqual({ ...common, status: 1 });
		expect(await resultOf(jobid)).toEqual({ ...common, status: 2 });
		expect(await resultOf(jobid)).toEqual({
			...common,
			status: 3,
			result: {
				errcode: 0,
				errmsg: 'ok',
				moment_id: expect.stringMatching(/^mom.{29}$/),
				invalid_sender_list: { user_list: [], department_list: [] },
				invalid_external_contact_list: { tag_list: [] },
			},
		});
	});

	it('has job ids that live for a day, for the app that made them', async () => {
		const { jobid } = await add({});
		now += 86_399_000;
		expect((await resultOf(jobid)).errcode).toBe(0);
		now += 1_000;
		expect((await resultOf(jobid)).errcode).toBe(40058);
		const other = await add({});
		client = new SandboxClient(sandbox, 'otherApp');
		expect((await resultOf(other.jobid)).errcode).toBe(40058);
		expect((await resultOf('x'.repeat(65))).errcode).toBe(40058);
	});

	it('asks everybody whom the app sees, and shows to all customers', async () => {
		const { moment_id: id } = await create();
		expect(stateOf(id)).toMatchObject({
			app: 'main',
			visible_type: 1,
			publishers: ['zhangsan', 'lisi', 'wangwu', 'zhaoliu'],
		});
	});

	it('asks senders and departments, and names those that it cannot', async () => {
		const senders = { user_list: ['ZhangSan', 'qianba', 'nobody'], department_list: [4, 5, 99] };
		const result = await create({ visible_range: { sender_list: senders } });
		expect(result.invalid_sender_list).toEqual({
			user_list: ['qianba', 'nobody'],
			department_list: [5, 99],
		});
		expect(stateOf(result.moment_id).publishers).toEqual(['zhangsan', 'wangwu']);
		const none = await create({ visible_range: { sender_list: { user_list: ['nobody'] } } });
		expect(none).toMatchObject({ errcode: 40031, invalid_sender_list: { user_list: ['nobody'] } });
		expect(none).not.toHaveProperty('moment_id');
	});

	it('goes to those who have customers with the tags, and only these see it', async () => {
		const tags = { tag_list: [gold, silver, 'etUnknown'] };
		const result = await create({ visible_range: { external_contact_list: tags } });
		expect(result.invalid_external_contact_list).toEqual({ tag_list: ['etUnknown'] });
		expect(stateOf(result.moment_id)).toMatchObject({
			visible_type: 0,
			publishers: ['zhangsan', 'lisi'],
		});
		sandbox.control.publishMoment({ moment_id: result.moment_id, userid: 'zhangsan' });
		expect(stateOf(result.moment_id).publications[0].customers).toEqual([liMei, emma]);
		const both = await create({
			visible_range: {
				sender_list: { user_list: ['lisi', 'wangwu'] },
				external_contact_list: { tag_list: [gold, silver] },
			},
		});
		expect(stateOf(both.moment_id).publishers).toEqual(['lisi']);
		const unknown = { external_contact_list: { tag_list: ['etUnknown'] } };
		expect((await add({ visible_range: unknown })).errcode).toBe(40068);
	});

	it('takes nine images, a video, or a link with a cover', async () => {
		const [picture, video] = [await upload('image', png), await upload('video', mp4)];
		const nine = await create({ attachments: Array(9).fill(image(picture)) });
		expect(stateOf(nine.moment_id).content.image).toHaveLength(9);
		const withVideo = await create({
			attachments: [{ msgtype: 'video', video: { media_id: video } }],
		});
		const { content } = stateOf(withVideo.moment_id);
		expect(content.video!.media_id).toBe(video);
		const cover = { query: { media_id: content.video!.thumb_media_id } };
		expect((await client.raw('media/get', cover)).headers.get('content-type')).toBe('image/png');
		const link = { title: 'Shop', url: 'https://shop.example', media_id: picture };
		const withLink = await create({ attachments: [{ msgtype: 'link', link }] });
		expect(stateOf(withLink.moment_id).content).toEqual({ text, link });
	});

	it.each<[string, Record<string, unknown>, number, string]>([
		['nothing', { text: undefined }, 41089, ''],
		['an empty text alone', { text: { content: '' }, attachments: [] }, 41089, ''],
		['a long text', { text: { content: '客'.repeat(2001) } }, 40058, 'invalid text size'],
		[
			'mixed kinds',
			{ attachments: [image('a'), { msgtype: 'video', video: { media_id: 'b' } }] },
			41065,
			'invalid attachments msgtype',
		],
		['ten images', { attachments: Array(10).fill(image('a')) }, 41064, 'invalid attachments size'],
		[
			'two links',
			{ attachments: Array(2).fill({ msgtype: 'link', link: { url: 'a', media_id: 'b' } }) },
			41064,
			'invalid attachments size',
		],
		[
			'a video without id',
			{ attachments: [{ msgtype: 'video', video: {} }] },
			41006,
			'invalid msg',
		],
		[
			'a file',
			{ attachments: [{ msgtype: 'file', file: { media_id: 'a' } }] },
			41065,
			'/attachments/0/msgtype',
		],
		[
			'picurl in a link',
			{ attachments: [{ msgtype: 'link', link: { url: 'a', media_id: 'b', picurl: 'c' } }] },
			40058,
			'picurl',
		],
		[
			'a link without cover',
			{ attachments: [{ msgtype: 'link', link: { url: 'a' } }] },
			41006,
			'media_id',
		],
		[
			'an unknown cover',
			{ attachments: [{ msgtype: 'link', link: { url: 'a', media_id: 'b' } }] },
			40007,
			'',
		],
	])('refuses %s', async (_what, body, errcode, errmsg) => {
		const reply = await add(body);
		expect(reply.errcode).toBe(errcode);
		expect(reply.errmsg).toContain(errmsg);
	});

	it('refuses media of other uploads and scenes, and expired ones', async () => {
		const { media_id: temporary } = await client.upload('media/upload', { type: 'image' }, png);
		const picture = await upload('image', png);
		const attach = async (attachment: unknown) =>
			(await add({ attachments: [attachment] })).errcode;
		expect(await attach(image(temporary as string))).toBe(40007);
		expect(await attach(image(await upload('image', png, '2')))).toBe(41072);
		expect(await attach(image(await upload('video', mp4)))).toBe(41072);
		expect(await attach({ msgtype: 'video', video: { media_id: picture } })).toBe(41072);
		expect(await attach(image(picture))).toBe(0);
		now += 3 * 86_400_000;
		expect(await attach(image(picture))).toBe(40007);
	});

	it('is limited per minute, per month, and in the tasks that run', async () => {
		sandbox.control.setLimits({ momentJobs: 1 });
		const { jobid } = await add({});
		expect((await add({})).errcode).toBe(41078);
		for (let i = 0; i < 3; i++) await resultOf(jobid);
		sandbox.control.setLimits({ momentsPerMonth: 1 });
		expect((await add({})).errcode).toBe(41210);
		now += 31 * 86_400_000;
		expect((await add({})).errcode).toBe(0);
		now += 60_000;
		sandbox.control.setLimits({ momentsPerMinute: 1, momentJobs: null, momentsPerMonth: 9 });
		expect((await add({})).errcode).toBe(0);
		expect((await add({})).errcode).toBe(45009);
		expect(sandbox.control.limits().perMinute).toBe(10_000);
	});
});

describe('a moment that members publish', () => {
	const at = () => now / 1000;
	const ask = async (api: string, id: string, more: Record<string, unknown> = {}) =>
		await call(api, { moment_id: id, userid: 'zhangsan', ...more });

	it('shows who has published, to whom, and who sees it', async () => {
		const { moment_id: id } = await create({
			visible_range: { sender_list: { user_list: ['zhangsan', 'lisi'] } },
		});
		expect((await ask('get_moment_customer_list', id)).errcode).toBe(41062);
		sandbox.control.publishMoment({ moment_id: id, userid: 'zhangsan', hiddenFrom: [emma] });
		expect((await call('get_moment_task', { moment_id: id })).task_list).toEqual([
			{ userid: 'zhangsan', publish_status: 1 },
			{ userid: 'lisi', publish_status: 0 },
		]);
		const { customer_list: chosen } = await ask('get_moment_customer_list', id);
		expect(chosen).toHaveLength(5);
		expect(chosen).toContainEqual({ userid: 'zhangsan', external_userid: emma });
		const { customer_list: seeing } = await ask('get_moment_send_result', id);
		expect(seeing).toHaveLength(4);
		expect(seeing).not.toContainEqual({ external_userid: emma });
		expect((await ask('get_moment_comments', id, { userid: 'lisi' })).errcode).toBe(41062);
		expect((await ask('get_moment_comments', id, { userid: 'wangwu' })).errcode).toBe(41061);
	});

	it('collects likes and comments', async () => {
		const { moment_id: id } = await create();
		sandbox.control.publishMoment({ moment_id: id, userid: 'zhangsan', hiddenFrom: [emma] });
		const react = (kind: 'like' | 'comment', by: string) =>
			sandbox.control.reactToMoment({ moment_id: id, userid: 'zhangsan', kind, by });
		react('like', oliver);
		now += 1_000;
		react('like', 'lisi');
		react('comment', liMei);
		expect(await ask('get_moment_comments', id)).toEqual({
			errcode: 0,
			errmsg: 'ok',
			comment_list: [{ external_userid: liMei, create_time: at() }],
			like_list: [
				{ external_userid: oliver, create_time: at() - 1 },
				{ userid: 'lisi', create_time: at() },
			],
		});
		expect(() => react('like', emma)).toThrow('cannot see');
	});

	it('comes in pages; a limit above the maximum is the default', async () => {
		const first = await ask('get_moment_send_result', seeded, { limit: 2 });
		expect(first.customer_list).toHaveLength(2);
		const cursor = first.next_cursor;
		const second = await ask('get_moment_send_result', seeded, { limit: 2, cursor });
		expect(second).toMatchObject({
			customer_list: [{ external_userid: oliver }],
			next_cursor: '',
		});
		const other = { limit: 2, cursor, userid: 'lisi' };
		expect((await ask('get_moment_customer_list', seeded, other)).errcode).toBe(41062);
		expect((await ask('get_moment_customer_list', seeded, { cursor })).errcode).toBe(50100);
		const large = await ask('get_moment_send_result', seeded, { limit: 5001 });
		expect(large.customer_list).toHaveLength(3);
	});

	it('can be stopped by its app', async () => {
		const { moment_id: id } = await create();
		const cancel = async (moment_id: string) =>
			(await call('cancel_moment_task', { moment_id })).errcode;
		sandbox.control.publishMoment({ moment_id: id, userid: 'lisi' });
		expect(await cancel(id)).toBe(0);
		expect(() => sandbox.control.publishMoment({ moment_id: id, userid: 'zhangsan' })).toThrow(
			'was cancelled',
		);
		expect((await ask('get_moment_comments', id, { userid: 'lisi' })).errcode).toBe(0);
		expect(await cancel('none')).toBe(41060);
		expect(await cancel('')).toBe(41059);
		client = new SandboxClient(sandbox, 'otherApp');
		expect(await cancel(id)).toBe(41060);
	});

	it('has tasks only when the company made it', async () => {
		const personal = sandbox.control.state().moments.find(({ create_type: type }) => type === 1)!;
		const tasks = async (moment_id: string) =>
			(await call('get_moment_task', { moment_id })).errcode;
		expect(await tasks(personal.moment_id)).toBe(41067);
		expect((await ask('get_moment_comments', personal.moment_id)).like_list).toHaveLength(1);
		const other = { userid: 'lisi' };
		expect((await ask('get_moment_comments', personal.moment_id, other)).errcode).toBe(41061);
		const { moment_id: id } = await create();
		sandbox.control.setLimits({ dispatchPolls: 1 });
		expect([await tasks(id), await tasks(id), await tasks(seeded)]).toEqual([41079, 0, 0]);
	});
});

describe('get_moment_list', () => {
	const from = Date.parse('2026-01-01T00:00:00+08:00') / 1000;
	const list = async (body: Record<string, unknown> = {}) =>
		await call('get_moment_list', { start_time: from, end_time: from + 30 * 86_400, ...body });
	const ids = async (body?: Record<string, unknown>) =>
		((await list(body)).moment_list as Array<{ moment_id: string }>).map((it) => it.moment_id);

	it('shows moments in their own shape', async () => {
		const [company, personal, withLink, withVideo] = (await list()).moment_list as unknown[];
		expect(company).toEqual({
			moment_id: seeded,
			create_time: 1_767_772_800,
			create_type: 0,
			visible_type: 1,
			text: { content: 'New opening hours from Monday!' },
			image: [
				{ media_id: 'WWCISP_r8Kd2mXv0TzQnYw5LbPc' },
				{ media_id: 'WWCISP_f3Hs7qLy1JuEoRk9VaNt' },
			],
		});
		expect(personal).toMatchObject({
			creator: 'zhangsan',
			create_type: 1,
			location: { latitude: '31.19135' },
		});
		expect(withLink).toMatchObject({
			link: { title: 'Ten tips for the winter', url: 'https://www.example.com/tips' },
		});
		expect(withLink).not.toHaveProperty('link.media_id');
		expect(withVideo).toMatchObject({
			creator: 'wangwu',
			create_type: 0,
			video: { media_id: expect.any(String), thumb_media_id: expect.any(String) },
		});
	});

	it('filters by creator and kind of creator, and by what the app sees', async () => {
		const all = await ids();
		expect(await ids({ filter_type: 0 })).toEqual([all[0], all[3]]);
		expect(await ids({ filter_type: 1 })).toEqual([all[1], all[2]]);
		expect(await ids({ creator: 'zhangsan' })).toEqual([all[1]]);
		expect((await list({ creator: 'nobody' })).errcode).toBe(40003);
		client = new SandboxClient(sandbox, 'otherApp');
		expect(await ids()).toHaveLength(all.length + 1);
	});

	it('takes at most 30 days, without both ends', async () => {
		const created = 1_767_772_800;
		expect(await ids({ start_time: created - 1, end_time: created + 1 })).toEqual([seeded]);
		expect(await ids({ start_time: created, end_time: created + 1 })).toEqual([]);
		expect(await ids({ start_time: created - 1, end_time: created })).toEqual([]);
		expect((await list({ end_time: from + 30 * 86_400 + 1 })).errcode).toBe(40058);
		expect((await list({ end_time: from - 1 })).errcode).toBe(40058);
	});

	it('comes in pages of 20', async () => {
		now = Date.parse('2026-05-10T00:00:00+08:00');
		for (let i = 0; i < 21; i++) await create();
		const window = { start_time: now / 1000 - 10, end_time: now / 1000 + 10 };
		const first = await list(window);
		expect(first.moment_list).toHaveLength(20);
		expect((await list({ ...window, limit: 21 })).moment_list).toHaveLength(20);
		expect(await ids({ ...window, cursor: first.next_cursor })).toHaveLength(1);
		expect((await list({ ...window, limit: 5 })).moment_list).toHaveLength(5);
	});

	it('leaves out deleted moments', async () => {
		sandbox.control.deleteMoment({ moment_id: seeded });
		expect(await ids()).not.toContain(seeded);
		expect((await call('get_moment_task', { moment_id: seeded })).errcode).toBe(41060);
	});
});

describe('the control plane of moments', () => {
	it('works by HTTP, too', async () => {
		const plane = async (path: string, body: unknown) =>
			(
				await fetch(`${sandbox.url}/_sandbox/moments/${path}`, {
					method: 'POST',
					body: JSON.stringify(body),
				})
			).status;
		const lisi = { moment_id: seeded, userid: 'lisi' };
		expect(await plane('publish', lisi)).toBe(200);
		expect(await plane('publish', lisi)).toBe(400);
		expect(await plane('publish', { ...lisi, userid: 'wangwu' })).toBe(400);
		expect(await plane('react', { ...lisi, kind: 'like', by: 'zhangsan' })).toBe(200);
		expect(await plane('react', { ...lisi, kind: 'wave', by: 'zhangsan' })).toBe(400);
		expect(await plane('delete', { moment_id: seeded })).toBe(200);
		expect(await plane('delete', { moment_id: seeded })).toBe(400);
	});
});
