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

	describe('as the admin console sets it', () => {
		afterEach(() => sandbox.control.reset());

		it('is refused when it is disabled, also with a token that lives', async () => {
			const client = new SandboxClient(sandbox);
			expect((await client.get(members)).errcode).toBe(0);
			sandbox.control.setApp('main', { enabled: false });
			expect((await client.get(members)).errcode).toBe(50003);
			expect((await new SandboxClient(sandbox).getToken()).errcode).toBe(40001);
			sandbox.control.reset();
			expect((await new SandboxClient(sandbox).getToken()).errcode).toBe(0);
		});

		it('may do without a family of the API, or without all of it', async () => {
			sandbox.control.setApp('main', { denied: ['tag'] });
			expect(await errcode('main', 'externalcontact/get_corp_tag_list', {})).toBe(48002);
			expect(await errcode('main', members)).toBe(0);
			sandbox.control.setApp('main', { customerContact: false });
			expect(await errcode('main', members)).toBe(48002);
		});

		it('may have forms and payments without customer contact, and the other way round', async () => {
			const form = ['wedoc/get_form_info', { formid: 'F' }] as const;
			const bills = [
				'externalpay/get_bill_list',
				{ begin_time: 1767196800, end_time: 1767283200 },
			] as const;
			sandbox.control.setApp('main', { customerContact: false });
			expect(await errcode('main', ...form)).not.toBe(48002);
			expect(await errcode('main', ...bills)).not.toBe(48002);
			sandbox.control.setApp('main', { denied: ['collect-form', 'external-pay'] });
			expect(await errcode('main', ...form)).toBe(48002);
			expect(await errcode('main', ...bills)).toBe(48002);
			expect(await errcode('contactSync', ...form)).toBe(48002);
		});

		it('has another visible range and other trusted addresses', async () => {
			sandbox.control.setApp('main', { departments: [] });
			expect(await errcode('main', zhangsan)).toBe(60011);
			sandbox.control.setApp('main', { departments: [1], trustedIps: ['203.0.113.1'] });
			expect(await errcode('main', zhangsan)).toBe(60020);
			expect(() => sandbox.control.setApp('main', { departments: [99] })).toThrow('no department');
			expect(() => sandbox.control.setApp('nobody' as AppName, {})).toThrow('none called nobody');
		});

		it('reads no customers of members without customer contact or licence', async () => {
			const path = 'externalcontact/batch/get_by_user';
			const client = new SandboxClient(sandbox);
			sandbox.control.setMember('lisi', { customerContact: false });
			expect((await client.get(members)).follow_user).toEqual(['zhangsan', 'wangwu', 'zhaoliu']);
			sandbox.control.setMember('zhangsan', { licensed: false });
			expect(await errcode('main', path, { userid_list: ['zhangsan'] })).toBe(701008);
			expect(await client.post(path, { userid_list: ['zhangsan', 'wangwu'] })).toMatchObject({
				errcode: 0,
				fail_info: { unlicensed_userid_list: ['zhangsan'] },
			});
		});

		it('is set by HTTP, too', async () => {
			const patch = async (name: string, body: unknown) =>
				(
					await fetch(`${sandbox.url}/_sandbox/apps/${name}`, {
						method: 'PATCH',
						body: JSON.stringify(body),
					})
				).status;
			expect(await patch('main', { customerContact: false })).toBe(200);
			expect(await errcode('main', members)).toBe(48002);
			expect(await patch('main', { secret: 'x' })).toBe(400);
			expect(await patch('nobody', { enabled: false })).toBe(400);
		});
	});
});
