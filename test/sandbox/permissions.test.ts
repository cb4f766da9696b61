import { SandboxClient } from './client';
import { startSandbox, type AppName, type Sandbox } from './index';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
afterAll(async () => await sandbox.close());

const errcode = async (app: AppName, path: string, body?: unknown) => {
	const client = new SandboxClient(sandbox, app);
	const [name, query = ''] = path.split('?');
	const search = Object.fromEntries(new URLSearchParams(query));
	return (await (body ? client.post(name, body, search) : client.get(name, search))).errcode;
};

const members = 'externalcontact/get_follow_user_list';
const zhangsan = 'user/get?userid=zhangsan';

describe('an app', () => {
	it('without customer contact may use the directory and harmless calls only', async () => {
		const app = 'noCustomerContact';
		expect(await errcode(app, members)).toBe(48002);
		expect(await errcode(app, 'externalcontact/get_corp_tag_list', {})).toBe(48002);
		expect(await errcode(app, zhangsan)).toBe(0);
		expect(await errcode(app, 'get_api_domain_ip')).toBe(0);
		expect(await errcode(app, 'media/get?media_id=x')).toBe(40007);
	});

	it('is refused from an address that it does not trust, except by gettoken', async () => {
		const client = new SandboxClient(sandbox, 'untrustedIp');
		expect((await client.getToken()).errcode).toBe(0);
		const reply = await client.get(members);
		expect(reply.errcode).toBe(60020);
		expect(reply.errmsg).toContain('from ip: 127.0.0.1');
		expect((await client.get('get_api_domain_ip')).errcode).toBe(60020);
	});

	it('of our own may not call what is for service providers', async () => {
		const path = 'externalcontact/to_service_external_userid';
		const body = { external_userid: 'wmKq8DDAAA2c0VhXy1lQm7eZ9sT4uR6g' };
		expect(await errcode('main', path, body)).toBe(48002);
		expect(await errcode('provider', path, body)).toBe(0);
		expect(await errcode('provider', 'externalcontact/contact_list', {})).toBe(48002);
	});

	it('for address book sync reads ids, but neither names nor customers', async () => {
		expect(await errcode('contactSync', 'user/list_id', {})).toBe(0);
		expect(await errcode('main', 'user/list_id', {})).toBe(48002);
		expect(await errcode('contactSync', 'department/simplelist')).toBe(0);
		expect(await errcode('contactSync', zhangsan)).toBe(48009);
		expect(await errcode('contactSync', members)).toBe(48002);
	});
});
