import type { Sandbox } from '../index';
import { startSandbox } from '../index';
import { SandboxClient } from '../client';

describe('A member who leaves', () => {
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

	const state = () => sandbox.control.state();
	const customersOf = (userid: string) =>
		state()
			.customers.filter(({ follow_user }) => follow_user.some((it) => it.userid === userid))
			.map(({ external_userid }) => external_userid)
			.sort();

	it('leaves customers behind, who wait for somebody else', async () => {
		const customers = customersOf('lisi');
		expect(customers.length).toBeGreaterThan(0);
		sandbox.control.leaveCorp({ userid: 'LiSi' });

		expect(state().members.map(({ userid }) => userid)).not.toContain('lisi');
		expect(customersOf('lisi')).toEqual([]);
		const { info } = (await client.post('externalcontact/get_unassigned_list', {})) as unknown as {
			info: Array<{ handover_userid: string; external_userid: string }>;
		};
		const waiting = info.filter(({ handover_userid }) => handover_userid === 'lisi');
		expect(waiting.map(({ external_userid }) => external_userid).sort()).toEqual(customers);
	});

	it('leaves customers behind who can be handed over', async () => {
		const [external_userid] = customersOf('lisi');
		sandbox.control.leaveCorp({ userid: 'lisi' });
		const answer = await client.post('externalcontact/resigned/transfer_customer', {
			handover_userid: 'lisi',
			takeover_userid: 'zhangsan',
			external_userid: [external_userid],
		});
		expect(answer).toMatchObject({ errcode: 0, customer: [{ external_userid, errcode: 0 }] });
		expect(sandbox.control.completeTransfer()).toBe(1);

		expect(customersOf('zhangsan')).toContain(external_userid);
	});

	it('leaves group chats behind, which wait for a new owner', () => {
		const owned = state().groupChats.filter(
			({ owner, kind, dismissed }) => owner === 'zhangsan' && kind === 'customer' && !dismissed,
		);
		expect(owned.length).toBeGreaterThan(0);
		sandbox.control.leaveCorp({ userid: 'zhangsan' });

		for (const { chat_id } of owned) {
			expect(state().groupChats.find((it) => it.chat_id === chat_id)).toMatchObject({ status: 1 });
		}
		const others = state().groupChats.filter(
			({ owner, kind, dismissed }) => owner !== 'zhangsan' && kind === 'customer' && !dismissed,
		);
		for (const { member_list } of others) {
			expect(member_list.map(({ userid }) => userid)).not.toContain('zhangsan');
		}
	});

	it('is somebody who is there', () => {
		sandbox.control.leaveCorp({ userid: 'lisi' });
		expect(() => sandbox.control.leaveCorp({ userid: 'lisi' })).toThrow('nobody here');
		expect(() => sandbox.control.leaveCorp({} as { userid: string })).toThrow('userid');
	});
});
