import { SandboxClient } from '../client';
import { startSandbox, type Sandbox } from '../index';
import { liMei, wangQiang } from '../knownIds';
import { mp4, png } from '../pictures';

let sandbox: Sandbox;
let client: SandboxClient;
beforeAll(async () => {
	sandbox = await startSandbox();
});
beforeEach(() => {
	sandbox.control.reset();
	client = new SandboxClient(sandbox);
});
afterAll(async () => await sandbox.close());

const idOf = (name: string) =>
	sandbox.control.state().customers.find((it) => it.name === name)!.external_userid;

interface Listed {
	external_contact_list: Array<{
		external_contact: { external_userid: string };
		follow_info: { userid: string };
	}>;
	next_cursor: string;
}
const batch = async (body: unknown) =>
	(await client.post('externalcontact/batch/get_by_user', body)) as unknown as Listed & {
		errcode: number;
	};
const get = async (query: Record<string, string>, by = client) =>
	await by.get('externalcontact/get', query);

describe('get_follow_user_list', () => {
	it('gives visible members with customer contact', async () => {
		const { follow_user: main } = await client.get('externalcontact/get_follow_user_list');
		expect(main).toEqual(['zhangsan', 'lisi', 'wangwu', 'zhaoliu']);
		const other = new SandboxClient(sandbox, 'otherApp');
		const { follow_user: all } = await other.get('externalcontact/get_follow_user_list');
		expect(all).toContain('qianba');
	});
});

describe('list', () => {
	it('gives the customers of a member', async () => {
		const reply = await client.get('externalcontact/list', { userid: 'LiSi' });
		expect(reply.external_userid).toEqual([
			liMei,
			wangQiang,
			idOf('Daniel Weber'),
			idOf('Maria Rossi'),
		]);
	});

	it.each([
		['zhaoliu', 84061],
		['sunqi', 84074],
		['qianba', 60011],
		['nobody', 40003],
	])('refuses %s with %d', async (userid, errcode) => {
		expect((await client.get('externalcontact/list', { userid })).errcode).toBe(errcode);
	});
});

describe('get', () => {
	it('shows a WeChat and a WeCom user', async () => {
		expect((await get({ external_userid: liMei })).external_contact).toMatchObject({
			name: 'Li Mei',
			type: 1,
			unionid: expect.stringMatching(/^ozynqs/),
		});
		const { external_contact: contact } = await get({ external_userid: wangQiang });
		expect(contact).toMatchObject({ type: 2, corp_name: 'Acme', position: 'Buyer' });
		expect(contact).not.toHaveProperty('unionid');
	});

	it('pages the members who follow, with the same customer on each page', async () => {
		sandbox.control.setLimits({ followPageSize: 1 });
		const first = await get({ external_userid: liMei, cursor: '' });
		const cursor = first.next_cursor as string;
		const second = await get({ external_userid: liMei, cursor });
		expect(first.follow_user).toMatchObject([{ userid: 'zhangsan' }]);
		expect(second.follow_user).toMatchObject([{ userid: 'lisi' }]);
		expect(second.external_contact).toEqual(first.external_contact);
		expect(second).not.toHaveProperty('next_cursor');
		expect((await get({ external_userid: wangQiang, cursor })).errcode).toBe(50100);
		expect((await get({ external_userid: liMei, cursor: 'x' })).errcode).toBe(50100);
	});

	it('refuses what it does not know or may not show', async () => {
		expect((await get({ external_userid: 'zhangsan' })).errcode).toBe(40096);
		expect((await get({ external_userid: `wm${'a'.repeat(30)}` })).errcode).toBe(84061);
		const peter = idOf('Peter Hall');
		expect((await get({ external_userid: peter })).errcode).toBe(40096);
		const other = new SandboxClient(sandbox, 'otherApp');
		expect((await get({ external_userid: peter }, other)).errcode).toBe(0);
	});
});

describe('batch/get_by_user', () => {
	const userid_list = ['zhangsan', 'zhaoliu', 'lisi', 'wangwu'];

	it('gives one record per pair over all pages, each once', async () => {
		const pairs: string[] = [];
		let cursor = '';
		let pages = 0;
		do {
			const page = await batch({ userid_list, cursor, limit: 4 });
			expect(page.external_contact_list.length).toBeLessThanOrEqual(4);
			for (const { external_contact: contact, follow_info: info } of page.external_contact_list) {
				pairs.push(`${info.userid} ${contact.external_userid}`);
			}
			cursor = page.next_cursor;
			pages++;
		} while (cursor);
		expect(pages).toBe(4);
		expect(pairs).toHaveLength(13);
		expect(new Set(pairs).size).toBe(13);
	});

	it('ends with an empty cursor when the last page is full', async () => {
		const { external_contact_list: all, next_cursor: end } = await batch({
			userid_list: ['lisi', 'zhaoliu'],
			limit: 4,
		});
		expect(all).toHaveLength(4);
		expect(end).toBe('');
	});

	it('gives 50 by default, and 100 when more are asked for', async () => {
		sandbox.control.reset({ customers: 400 });
		client.useToken();
		expect((await batch({ userid_list })).external_contact_list).toHaveLength(50);
		expect((await batch({ userid_list, limit: 1000 })).external_contact_list).toHaveLength(100);
	});

	it('refuses a cursor that was altered or is of other members', async () => {
		const { next_cursor: cursor } = await batch({ userid_list, limit: 2 });
		expect((await batch({ userid_list, cursor })).errcode).toBe(0);
		expect((await batch({ userid_list: ['lisi'], cursor })).errcode).toBe(50100);
		expect((await batch({ userid_list, cursor: `${cursor}x` })).errcode).toBe(50100);
	});

	it.each(['qianba', 'nobody'])('refuses %s', async (userid) => {
		expect((await batch({ userid_list: ['lisi', userid] })).errcode).toBe(40031);
	});
});

describe('remark', () => {
	const remark = async (body: object) =>
		await client.post('externalcontact/remark', {
			userid: 'zhangsan',
			external_userid: liMei,
			...body,
		});
	const follow = () => sandbox.control.state().customers[0].follow_user[0];

	it('changes only what is sent', async () => {
		await remark({ remark: 'Ms Li', description: '' });
		expect(follow()).toMatchObject({
			remark: 'Ms Li',
			description: '',
			remark_corp_name: 'Acme Ltd',
			remark_mobiles: ['13800000001'],
		});
		await remark({ remark_company: 'Bell Ltd', remark_mobiles: ['1', '2'] });
		const { follow_user: follows } = await get({ external_userid: liMei });
		expect((follows as unknown[])[0]).toMatchObject({
			remark: 'Ms Li',
			remark_corp_name: 'Bell Ltd',
			remark_mobiles: ['1', '2'],
		});
	});

	it('clears the mobiles with one empty text, not with an empty list', async () => {
		await remark({ remark: 'a', remark_mobiles: [] });
		expect(follow().remark_mobiles).toEqual(['13800000001']);
		expect((await remark({ remark_mobiles: [''] })).errcode).toBe(0);
		expect(follow().remark_mobiles).toEqual([]);
	});

	it('ignores the company of a WeCom user', async () => {
		const body = { userid: 'lisi', external_userid: wangQiang, remark_company: 'Bell Ltd' };
		expect((await remark(body)).errcode).toBe(0);
		expect(sandbox.control.state().customers[1].follow_user[0]).not.toHaveProperty(
			'remark_corp_name',
		);
	});

	it('takes a picture from media/upload with type image, nothing else', async () => {
		const picture = await client.upload('media/upload', { type: 'image' }, png, 'a.png');
		expect((await remark({ remark_pic_mediaid: picture.media_id })).errcode).toBe(0);
		expect(follow().remark_pic_mediaid).toBe(picture.media_id);
		const video = await client.upload('media/upload', { type: 'video' }, mp4, 'a.mp4');
		const moment = await client.upload(
			'media/upload_attachment',
			{ media_type: 'image', attachment_type: '1' },
			png,
			'a.png',
		);
		for (const id of [video.media_id, moment.media_id, '3unknown']) {
			expect((await remark({ remark_pic_mediaid: id })).errcode).toBe(40007);
		}
	});

	it('refuses a customer of somebody else', async () => {
		expect((await remark({ userid: 'wangwu', remark: 'a' })).errcode).toBe(84061);
	});
});
