import { SandboxClient, type Reply } from '../client';
import { startSandbox, type Sandbox } from '../index';
import { emma, liMei, oliver, wangQiang } from '../knownIds';

const begin = Date.UTC(2026, 1, 1);
const day = 86_400_000;
let now = begin;
let sandbox: Sandbox;
let client: SandboxClient;
beforeAll(async () => {
	sandbox = await startSandbox({ clock: () => now, tokenLifetime: 1e9 });
});
beforeEach(() => reset());
afterAll(async () => await sandbox.close());

function reset(seed = {}): void {
	now = begin;
	sandbox.control.reset(seed);
	client = new SandboxClient(sandbox);
}

const nobody = 'wmKq8DDAAA000000000000000000000Z';
const seconds = () => now / 1000;

type Body = Record<string, unknown>;
const call = async (name: string, body: Body) => await client.post(`externalcontact/${name}`, body);
const transfer = async (ids: string[], body: Body = {}) =>
	await call('transfer_customer', {
		handover_userid: 'zhangsan',
		takeover_userid: 'lisi',
		external_userid: ids,
		...body,
	});
const resignedTransfer = async (ids: string[], body: Body = {}) =>
	await call('resigned/transfer_customer', {
		handover_userid: 'heqi',
		takeover_userid: 'lisi',
		external_userid: ids,
		...body,
	});
const codes = ({ customer }: Reply) =>
	(customer as Array<{ errcode: number }>).map(({ errcode }) => errcode);
const result = async (body: Body = {}, path = 'transfer_result') =>
	(await call(path, { handover_userid: 'zhangsan', takeover_userid: 'lisi', ...body })) as Reply & {
		customer: Array<{ external_userid: string; status: number; takeover_time: number }>;
		next_cursor: string;
	};
const customersOf = (userid: string) =>
	sandbox.control
		.state()
		.customers.filter(({ follow_user }) => follow_user.some((it) => it.userid === userid))
		.map(({ external_userid }) => external_userid);
const waiting = (userid: string) =>
	sandbox.control.state().resignedMembers.find((it) => it.userid === userid)!.external_userids;

describe('transfer_customer', () => {
	it('answers an errcode for each customer', async () => {
		const reply = await transfer([emma, wangQiang, nobody, 'x', emma]);
		expect(reply.errcode).toBe(0);
		expect(codes(reply)).toEqual([0, 40131, 40096, 40096, 40129]);
		expect(codes(await transfer([emma], { takeover_userid: 'wangwu' }))).toEqual([40100]);
	});

	it('waits 24 hours, then the relation goes over', async () => {
		await transfer([emma], { transfer_success_msg: 'Hello' });
		expect((await result()).customer).toEqual([
			{ external_userid: emma, status: 2, takeover_time: seconds() + 86_400 },
		]);
		now += day - 1000;
		expect((await result()).customer[0].status).toBe(2);
		expect(customersOf('zhangsan')).toContain(emma);
		now += 1000;
		expect((await result()).customer).toEqual([
			{ external_userid: emma, status: 1, takeover_time: seconds() },
		]);
		expect(customersOf('zhangsan')).not.toContain(emma);
		const { follow_user: follows } = await client.get('externalcontact/get', {
			external_userid: emma,
		});
		const tags = [{ tag_name: 'Silver' }];
		expect(follows).toMatchObject([
			{ userid: 'lisi', remark: 'Emma Chen', add_way: 202, createtime: seconds(), tags },
		]);
		expect(sandbox.control.state().transfers).toMatchObject([{ transfer_success_msg: 'Hello' }]);
	});

	it('leaves the relation of a member who followed already', async () => {
		await transfer([liMei]);
		expect(sandbox.control.completeTransfer()).toBe(1);
		const { follow_user } = sandbox.control
			.state()
			.customers.find(({ external_userid }) => external_userid === liMei)!;
		expect(follow_user).toMatchObject([{ userid: 'lisi', add_way: 201 }]);
	});

	it('can be refused, or fail for too many customers', async () => {
		await transfer([emma, oliver, liMei]);
		const { control } = sandbox;
		expect(control.completeTransfer({ externalUserid: emma, status: 3 })).toBe(1);
		expect(control.completeTransfer({ externalUserid: oliver, status: 4 })).toBe(1);
		expect(control.completeTransfer({ takeoverUserid: 'wangwu' })).toBe(0);
		expect(await result()).toMatchObject({
			customer: [
				{ external_userid: emma, status: 3, takeover_time: 0 },
				{ external_userid: oliver, status: 4, takeover_time: 0 },
				{ external_userid: liMei, status: 2 },
			],
		});
		expect(customersOf('zhangsan')).toContain(emma);
		expect(codes(await transfer([emma]))).toEqual([0]);
		expect(() => control.completeTransfer({ status: 2 as 1 })).toThrow(TypeError);
	});

	it('keeps to the number of customers that a member may have', async () => {
		sandbox.control.setLimits({ customersPerMember: 5 });
		expect(codes(await transfer([emma, oliver]))).toEqual([0, 0]);
		sandbox.control.completeTransfer();
		expect((await result()).customer.map(({ status }) => status)).toEqual([1, 4]);
		expect(codes(await transfer([oliver, liMei]))).toEqual([40099, 0]);
	});

	it('moves a customer twice in 90 calendar days', async () => {
		const back = { handover_userid: 'lisi', takeover_userid: 'zhangsan' };
		await transfer([emma]);
		sandbox.control.completeTransfer({ status: 3 });
		await transfer([emma]);
		sandbox.control.completeTransfer();
		await transfer([emma], back);
		sandbox.control.completeTransfer();
		expect(codes(await transfer([emma]))).toEqual([40128]);
		now += 89 * day;
		expect(codes(await transfer([emma]))).toEqual([40128]);
		now += day;
		expect(codes(await transfer([emma]))).toEqual([0]);
	});

	it.each<[string, Body, number]>([
		['an unknown member', { handover_userid: 'nobody' }, 40003],
		['a member who has left', { handover_userid: 'heqi' }, 40003],
		['an unknown new member', { takeover_userid: 'nobody' }, 40003],
		['an invisible new member', { takeover_userid: 'qianba' }, 60011],
		['a new member without customer contact', { takeover_userid: 'sunqi' }, 84074],
		['the same member', { takeover_userid: 'ZhangSan' }, 40130],
		['a long message', { transfer_success_msg: 'x'.repeat(201) }, 40058],
		['too many customers', { external_userid: Array(101).fill(emma) }, 40058],
	])('refuses %s', async (_what, body, errcode) => {
		expect((await transfer([emma], body)).errcode).toBe(errcode);
	});

	it.each([
		['lisi', { realName: false }, 40098],
		['lisi', { activated: false }, 41054],
		['lisi', { signedIn: false }, 40205],
		['lisi', { banned: true }, 40143],
		['zhangsan', { signedIn: false }, 40205],
		['zhangsan', { teamAccount: true }, 40132],
	])('refuses %s with %j', async (userid, conditions, errcode) => {
		sandbox.control.setMember(userid, conditions);
		expect((await transfer([emma])).errcode).toBe(errcode);
	});
});

describe('results', () => {
	it('come in pages of 1,000', async () => {
		reset({ customers: 3300 });
		const all = customersOf('zhangsan').slice(0, 1005);
		for (let i = 0; i < all.length; i += 100) await transfer(all.slice(i, i + 100));
		const first = await result();
		expect(first.customer).toHaveLength(1000);
		const second = await result({ cursor: first.next_cursor });
		expect(second).toMatchObject({ next_cursor: '' });
		expect([...first.customer, ...second.customer].map((it) => it.external_userid)).toEqual(all);
		const other = { takeover_userid: 'wangwu', cursor: first.next_cursor };
		expect((await result(other)).errcode).toBe(50100);
	});

	it('are of one pair and of one kind', async () => {
		await transfer([emma]);
		await resignedTransfer(waiting('heqi').slice(0, 1));
		const resigned = { handover_userid: 'heqi' };
		expect((await result(resigned)).customer).toEqual([]);
		expect((await result(resigned, 'resigned/transfer_result')).customer).toHaveLength(1);
		expect((await result({}, 'resigned/transfer_result')).customer).toEqual([]);
		expect((await result({ takeover_userid: 'wangwu' })).customer).toEqual([]);
		expect((await result({ takeover_userid: 'qianba' })).errcode).toBe(60011);
		expect((await result({ handover_userid: 'nobody' })).errcode).toBe(40003);
	});
});

describe('resigned/transfer_customer', () => {
	it('moves the customers of somebody who has left', async () => {
		const [nina, , , anna] = waiting('heqi');
		expect((await client.get('externalcontact/get', { external_userid: nina })).errcode).toBe(
			84061,
		);
		expect(codes(await resignedTransfer([nina, anna]))).toEqual([0, 0]);
		expect(waiting('heqi')).not.toContain(nina);
		now += day;
		const { customer } = await result({ handover_userid: 'heqi' }, 'resigned/transfer_result');
		expect(customer.map(({ status }) => status)).toEqual([1, 1]);
		const reply = await client.get('externalcontact/get', { external_userid: nina });
		expect(reply.follow_user).toMatchObject([{ userid: 'lisi', remark: 'Nina Keller (He Qi)' }]);
		expect(customersOf('lisi')).toContain(anna);
		expect(customersOf('wangwu')).toContain(anna);
		expect(codes(await resignedTransfer([nina]))).toEqual([40131]);
	});

	it('answers an errcode for each customer', async () => {
		const [nina] = waiting('heqi');
		const [rosa] = waiting('linfeng');
		const reply = await resignedTransfer([nina, nina, rosa, emma, nobody]);
		expect(codes(reply)).toEqual([0, 40129, 40131, 40131, 40096]);
		expect(codes(await resignedTransfer([nina], { takeover_userid: 'wangwu' }))).toEqual([40100]);
	});

	it('gives refused customers back to the list', async () => {
		const [nina] = waiting('heqi');
		await resignedTransfer([nina]);
		sandbox.control.completeTransfer({ handoverUserid: 'heqi', status: 3 });
		expect(waiting('heqi')).toContain(nina);
		expect(codes(await resignedTransfer([nina]))).toEqual([0]);
	});

	it('refuses members in service, and whoever left a year ago', async () => {
		const refusal = async (handover_userid: string) =>
			(await resignedTransfer([emma], { handover_userid })).errcode;
		expect(await refusal('zhangsan')).toBe(40097);
		expect(await refusal('nobody')).toBe(40003);
		sandbox.control.setMember('linfeng', { signedIn: false });
		expect(await refusal('linfeng')).toBe(40205);
		now += 345 * day;
		expect(await refusal('heqi')).toBe(40205);
		const message = { transfer_success_msg: 'x' };
		expect((await resignedTransfer([emma], message)).errcode).toBe(40058);
	});

	it('conflicts with another call for the same member', async () => {
		const [nina, paul] = waiting('heqi');
		await client.get('get_api_domain_ip');
		sandbox.control.setLimits({ recordHoldMs: 50 });
		const replies = await Promise.all([resignedTransfer([nina]), resignedTransfer([paul])]);
		expect(replies.map(({ errcode }) => errcode).sort()).toEqual([0, 45035]);
	});
});

describe('get_unassigned_list', () => {
	interface Page {
		info: Array<{ handover_userid: string; external_userid: string; dimission_time: number }>;
		is_last: boolean;
		next_cursor?: string;
	}
	const unassigned = async (body: Body = {}) =>
		(await call('get_unassigned_list', body)) as unknown as Page & { errcode: number };

	it('lists customers, newest leaver first', async () => {
		const { info, is_last, next_cursor } = await unassigned({ cursor: '' });
		expect(info.map((it) => it.handover_userid)).toEqual([
			...Array<string>(4).fill('heqi'),
			...Array<string>(2).fill('linfeng'),
		]);
		expect(info[0].dimission_time).toBe(seconds() - 20 * 86_400);
		expect({ is_last, next_cursor }).toEqual({ is_last: true, next_cursor: '' });
	});

	it('pages by cursor, and loses nobody when customers are assigned meanwhile', async () => {
		reset({ unassigned: 5 });
		const found: string[] = [];
		let cursor: string | undefined;
		do {
			const page = await unassigned({ page_size: 2, cursor });
			found.push(...page.info.map((it) => it.external_userid));
			for (const { handover_userid, external_userid } of page.info) {
				await resignedTransfer([external_userid], { handover_userid });
			}
			cursor = page.next_cursor;
		} while (cursor);
		expect(new Set(found).size).toBe(11);
		expect((await unassigned()).info).toEqual([]);
		expect((await unassigned({ cursor: 'x' })).errcode).toBe(50100);
	});

	it('pages by number as of old', async () => {
		const second = await unassigned({ page_size: 4, page_id: 1 });
		expect(second.info).toHaveLength(2);
		expect(second.is_last).toBe(true);
		expect(second).not.toHaveProperty('next_cursor');
		expect((await unassigned({ page_id: 1, cursor: 'x' })).errcode).toBe(40058);
	});
});

describe('control plane by HTTP', () => {
	it('ends transfers and sets members and groups', async () => {
		await transfer([emma]);
		const send = async (method: string, path: string, body?: object) => {
			const options = { method, ...(body && { body: JSON.stringify(body) }) };
			return await (await fetch(`${sandbox.url}/_sandbox/${path}`, options)).json();
		};
		expect(await send('POST', 'transfers/complete', { status: 3 })).toEqual({ completed: 1 });
		expect(await send('POST', 'transfers/complete')).toEqual({ completed: 0 });
		await send('PATCH', 'members/heqi', { banned: true });
		const [nina] = waiting('heqi');
		expect((await resignedTransfer([nina])).errcode).toBe(40143);
		const { chat_id } = sandbox.control.state().groupChats[0];
		await send('PATCH', `group-chats/${chat_id}`, { full: true });
		expect(sandbox.control.state().groupChats[0].full).toBe(true);
	});
});
