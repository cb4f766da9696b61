/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { byteLength } from './bytes';
import { request } from 'node:http';
import { SandboxClient } from './client';
import { startSandbox, type Sandbox } from './index';
import { liMei } from './knownIds';

let sandbox: Sandbox;
let client: SandboxClient;
beforeAll(async () => {
	sandbox = await startSandbox();
	client = new SandboxClient(sandbox);
});
afterAll(async () => await sandbox.close());

const pair = { userid: 'zhangsan', external_userid: liMei };
const ids = (count: number) => Array.from({ length: count }, (_, i) => `member${i}`);

describe('a request that does not fit the contract', () => {
	it.each<[string, string, unknown, number, string]>([
		['an unknown field', 'remark', { ...pair, remark: 'a', remrak: 'b' }, 40058, '/remrak is not'],
		['no userid', 'remark', { external_userid: liMei, remark: 'a' }, 41009, '/userid is missing'],
		['an empty userid', 'remark', { ...pair, userid: '', remark: 'a' }, 41009, '/userid'],
		['a long userid', 'remark', { ...pair, userid: 'a'.repeat(65), remark: 'a' }, 40003, '/userid'],
		['no external_userid', 'mark_tag', { userid: 'zhangsan', add_tag: ['x'] }, 41035, 'missing'],
		['21 characters', 'remark', { ...pair, remark: '備'.repeat(21) }, 40058, '/remark must NOT'],
		['nothing to change', 'remark', pair, 40063, 'needs one of remark, description'],
		['only empty texts', 'remark', { ...pair, remark: '' }, 40063, 'needs one of'],
		[
			'no tags to mark',
			'mark_tag',
			{ ...pair, add_tag: [], remove_tag: [] },
			40068,
			'one of add_tag',
		],
		['a text for a list', 'mark_tag', { ...pair, add_tag: 'x' }, 40035, '/add_tag must be array'],
		['nothing to delete', 'del_corp_tag', {}, 40068, 'needs one of tag_id, group_id'],
		[
			'a long tag name',
			'add_corp_tag',
			{ group_name: 'G', tag: [{ name: 'a'.repeat(31) }] },
			40072,
			'/tag/0/name',
		],
		[
			'an empty tag name',
			'add_corp_tag',
			{ group_name: 'G', tag: [{ name: '' }] },
			40072,
			'/tag/0/name',
		],
		[
			'no tag name',
			'add_corp_tag',
			{ group_name: 'G', tag: [{}] },
			41018,
			'/tag/0/name is missing',
		],
		['no tags', 'add_corp_tag', { group_name: 'G', tag: [] }, 40058, '/tag must NOT'],
		[
			'no group',
			'add_corp_tag',
			{ tag: [{ name: 'a' }] },
			40063,
			'needs one of group_id, group_name',
		],
		['an order of 2^32', 'edit_corp_tag', { id: 'x', order: 4294967296 }, 40058, '/order'],
		['no id', 'edit_corp_tag', { name: 'x' }, 40068, '/id is missing'],
		['too many userids', 'batch/get_by_user', { userid_list: ids(101) }, 40032, '/userid_list'],
		['a wrong contact way type', 'add_contact_way', { type: 3, scene: 1 }, 41039, '/type'],
		['no contact way type', 'add_contact_way', { scene: 1 }, 41037, '/type is missing'],
		[
			'an unknown field of an attachment',
			'add_msg_template',
			{
				chat_type: 'single',
				sender: 'zhangsan',
				attachments: [{ msgtype: 'link', link: { title: 'a', url: 'https://a.example', foo: 1 } }],
			},
			40058,
			'/attachments/0/link/foo is not',
		],
		[
			'an unknown kind of attachment',
			'send_welcome_msg',
			{ welcome_code: 'x', attachments: [{ msgtype: 'audio', audio: {} }] },
			41065,
			'/attachments/0/msgtype',
		],
	])('%s in %s', async (_what, path, body, errcode, reason) => {
		const reply = await client.post(`externalcontact/${path}`, body);
		expect(reply.errmsg).toContain(reason);
		expect(reply.errcode).toBe(errcode);
		expect(Object.keys(reply)).toEqual(['errcode', 'errmsg']);
	});

	it('to an unknown path', async () => {
		const reply = await client.get('externalcontact/nothing');
		expect(reply.errcode).toBe(40058);
		expect(reply.errmsg).toContain('there is no API at /cgi-bin/externalcontact/nothing');
	});

	it('with a wrong method', async () => {
		expect((await client.get('externalcontact/mark_tag')).errcode).toBe(40058);
		expect((await client.post('externalcontact/get_follow_user_list', {})).errcode).toBe(40063);
		const response = await client.raw('externalcontact/mark_tag', { method: 'PUT', body: '{}' });
		expect(response.status).toBe(200);
		expect(await response.json()).toMatchObject({ errcode: 40063 });
	});

	it.each<[string, string, Record<string, string> | undefined, number]>([
		['cut JSON', '{"userid":', undefined, 40058],
		['a list instead of an object', '[]', undefined, 40058],
		['another content type', '{}', { 'content-type': 'text/plain' }, 40063],
		['an empty body', '', undefined, 40063],
		['an escape', '{"remark":"\\u5907"}', undefined, 40033],
	])('with %s', async (_what, body, headers, errcode) => {
		const response = await client.raw('externalcontact/remark', { method: 'POST', body, headers });
		expect(await response.json()).toMatchObject({ errcode });
	});

	it('with a body where none belongs, or one that is far too large', async () => {
		const { access_token: token } = await client.getToken();
		const search = `access_token=${token as string}`;
		const reply = await new Promise<string>((resolve, reject) => {
			const url = `${sandbox.url}/cgi-bin/externalcontact/get_follow_user_list?${search}`;
			const sent = request(url, { headers: { 'content-length': 2 } }, (response) => {
				response.setEncoding('utf8').on('data', resolve);
			});
			sent.on('error', reject).end('{}');
		});
		expect(JSON.parse(reply)).toMatchObject({ errcode: 40058 });
		const large = { remark: 'a'.repeat(41 * 1024 * 1024) };
		expect((await client.post('externalcontact/remark', large)).errcode).toBe(40206);
	});

	it('takes a backslash before a u for what it is', async () => {
		const reply = await client.post('externalcontact/remark', { ...pair, remark: '\\u00e9' });
		expect(reply.errcode).toBe(0);
	});

	it('with a query parameter given twice', async () => {
		const { access_token: token } = await client.getToken();
		const url = `${sandbox.url}/cgi-bin/user/get?access_token=${token}&userid=a&userid=b`;
		expect(await (await fetch(url)).json()).toMatchObject({ errcode: 40058 });
	});

	it('with a text where a query needs a number', async () => {
		expect((await client.get('department/get', { id: 'two' })).errcode).toBe(40058);
	});
});

describe('limits', () => {
	it('count characters, not UTF-16 units', async () => {
		const reply = await client.post('externalcontact/remark', { ...pair, remark: '🙂'.repeat(20) });
		expect(reply.errcode).toBe(0);
	});

	it('count two bytes for a Chinese character', () => {
		expect(byteLength('abc')).toBe(3);
		expect(byteLength('客户')).toBe(4);
	});

	it('of 100 records per page are no error above it', async () => {
		const body = { userid_list: ['zhangsan'], limit: 500 };
		expect((await client.post('externalcontact/batch/get_by_user', body)).errcode).toBe(0);
		const none = { userid_list: ['zhangsan'], limit: 0 };
		expect((await client.post('externalcontact/batch/get_by_user', none)).errcode).toBe(40058);
	});
});
