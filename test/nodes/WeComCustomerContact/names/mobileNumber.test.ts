import fc from 'fast-check';

import { externalUserId } from '../../../../nodes/WeComCustomerContact/fields/externalContact';
import { anyPhone } from '../../../../nodes/WeComCustomerContact/fields/phoneList';
import type { Bench } from '../../../engine';
import { jsonOf, runNode, startBench } from '../../../engine';
import { startCannedWeCom } from '../../../engine/cannedWeCom';
import { calls } from '../../../engine/corp';
import { byId, itemsOf } from '../../../engine/input';
import { gold, liMei, oliver } from '../../../sandbox/knownIds';

const MEMBERS = '/cgi-bin/externalcontact/get_follow_user_list';
const CUSTOMERS = '/cgi-bin/externalcontact/batch/get_by_user';
const MARK = '/cgi-bin/externalcontact/mark_tag';

const byMobile = (value: string) => ({ __rl: true, mode: 'mobile', value });

const mark = {
	resource: 'tag',
	operation: 'mark',
	tagFor: 'member',
	userId: byId('zhangsan'),
	tagsBy: 'list',
	addTagIds: [gold],
};

/** A customer of a member, as the list has one. */
const customer = (id: string, name: string, userid: string, follow: object) => ({
	external_contact: { external_userid: id, name },
	follow_info: { userid, ...follow },
});

describe('A customer by mobile number', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench();
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	it('is looked up among the customers of the member, once for all items', async () => {
		const items = itemsOf(
			['13800000001', '+86 138 0000 0001', '0086-138-0000-0001'].map((phone) => ({ phone })),
		);
		const { items: output, error } = await bench.run(
			{ ...mark, externalUserId: byMobile('={{ $json.phone }}') },
			{ items },
		);

		expect(error).toBeUndefined();
		expect(jsonOf(output).map(({ external_userid }) => external_userid)).toEqual([
			liMei,
			liMei,
			liMei,
		]);
		expect(calls(bench)).toEqual([CUSTOMERS, MARK, MARK, MARK]);
		expect(bench.sent(CUSTOMERS)[0].body).toMatchObject({ userid_list: ['zhangsan'] });
	});

	it('shares the reading with names', async () => {
		const items = itemsOf([
			{ mode: 'mobile', value: '13800000001' },
			{ mode: 'name', value: 'Oliver Grant' },
		]);
		const { items: output } = await bench.run(
			{
				resource: 'externalContact',
				operation: 'get',
				externalUserId: { __rl: true, mode: '={{ $json.mode }}', value: '={{ $json.value }}' },
			},
			{ items },
		);

		expect(jsonOf(output).map(({ external_userid }) => external_userid)).toEqual([liMei, oliver]);
		expect(bench.sent(MEMBERS)).toHaveLength(1);
		expect(bench.sent(CUSTOMERS)).toHaveLength(1);
	});

	it('fails only the items whose number nobody has, and says where was looked', async () => {
		const items = itemsOf(['13800000001', '13900000009'].map((phone) => ({ phone })));
		const parameters = { ...mark, externalUserId: byMobile('={{ $json.phone }}') };
		const { items: output } = await bench.run(parameters, {
			items,
			onError: 'continueRegularOutput',
		});
		expect(jsonOf(output)).toMatchObject([
			{ external_userid: liMei },
			{ error: 'There is no customer with the mobile number "13900000009"' },
		]);

		const { error } = await bench.run({ ...mark, externalUserId: byMobile('13900000009') });
		expect(error?.description).toBe(
			"Check 'Customer'. The number counts that a member has noted for the customer, in any notation; the customers of the member zhangsan were looked through.",
		);
	});

	it('is not read for where another field is refused', async () => {
		const { error } = await bench.run({
			resource: 'externalContact',
			operation: 'updateRemark',
			userId: byId('zhangsan'),
			externalUserId: byMobile('13800000001'),
			updateFields: { remark: 'a'.repeat(41) },
		});

		expect(error?.message).toMatch(/^'Remark' is too long/);
		expect(calls(bench)).toEqual([]);
	});

	it('picks one result of a transfer', async () => {
		const { error } = await bench.run({
			resource: 'customerTransfer',
			operation: 'getResult',
			handoverUserId: byId('zhangsan'),
			takeoverUserId: byId('lisi'),
			returnAll: true,
			filters: { externalUserId: byMobile('13900000009') },
		});

		expect(error?.message).toBe('There is no customer with the mobile number "13900000009"');
	});

	it('is refused where several have the number, with names and members and no other number', async () => {
		const wecom = await startCannedWeCom({
			[MEMBERS]: [{ follow_user: ['zhangsan', 'lisi'] }],
			[CUSTOMERS]: [
				{
					external_contact_list: [
						customer('wm1', 'Li Mei', 'zhangsan', {
							remark: 'Mei, 139 1234 5678',
							remark_mobiles: ['13800000001', '13912345678'],
						}),
						customer('wm1', 'Li Mei', 'lisi', { remark_mobiles: ['+86 138 0000 0001'] }),
						customer('wm2', 'Mr Li 13800000001', 'lisi', { remark_mobiles: ['13800000001'] }),
					],
				},
			],
		});
		const { error } = await runNode({
			store: wecom.store,
			parameters: {
				resource: 'externalContact',
				operation: 'get',
				externalUserId: byMobile('138-0000-0001'),
			},
		});
		await wecom.close();

		expect(error?.message).toBe('Several customers have the mobile number "138-0000-0001"');
		expect(error?.description).toBe(
			"Choose By ID in 'Customer', and give the ID of the one that is meant: wm1 (Li Mei · Mei, …, of zhangsan; Li Mei, of lisi), wm2 (Mr Li 13800000001, of lisi).",
		);
	});

	it('is the same customer for several members', async () => {
		const wecom = await startCannedWeCom({
			[MEMBERS]: [{ follow_user: ['zhangsan', 'lisi'] }],
			[CUSTOMERS]: [
				{
					external_contact_list: ['zhangsan', 'lisi'].map((userid) =>
						customer('wm1', 'Li Mei', userid, { remark_mobiles: ['13800000001'] }),
					),
				},
			],
			'/cgi-bin/externalcontact/get': [{ external_contact: { external_userid: 'wm1' } }],
		});
		const { items, error } = await runNode({
			store: wecom.store,
			parameters: {
				resource: 'externalContact',
				operation: 'get',
				externalUserId: byMobile('13800000001'),
			},
		});
		await wecom.close();

		expect(error).toBeUndefined();
		expect(jsonOf(items)).toMatchObject([{ external_userid: 'wm1' }]);
	});
});

describe('The mode By Mobile Number', () => {
	const { modes = [] } = externalUserId.description;
	const [{ regex }] = modes
		.find(({ name }) => name === 'mobile')!
		.validation!.flatMap((one) =>
			'properties' in one ? [one.properties as { regex: string }] : [],
		);
	const isRightInTheEditor = (text: string) => new RegExp(`^${regex}$`).test(text);
	const isPhone = (text: string) => {
		try {
			return anyPhone()(text, 'Customer') !== undefined;
		} catch {
			return false;
		}
	};

	it('is never refused by the editor for a number that is taken', () => {
		const signs = fc.constantFrom(...'0123456789+-(). １３８０–·\u200e\u00a0');
		const text = fc
			.tuple(fc.constantFrom('', 'tel:', 'TEL:', '+86', '00'), fc.string({ unit: signs }))
			.map((parts) => parts.join(''));
		fc.assert(
			fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), (some) => {
				if (isPhone(some)) expect(isRightInTheEditor(some)).toBe(true);
			}),
		);
	});

	it.each(['Li Mei', liMei, 'n/a', 'ext. 13'])('is refused by the editor for %s', (text) => {
		expect(isRightInTheEditor(text)).toBe(false);
	});
});
