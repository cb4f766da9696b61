import type { IDataObject, INodeParameters } from 'n8n-workflow';

import type { Bench } from '../../../../engine';
import { jsonOf, startBench } from '../../../../engine';
import { calls } from '../../../../engine/corp';
import { byId, itemsOf } from '../../../../engine/input';

const ACTIVE = '/cgi-bin/externalcontact/transfer_customer';
const RESIGNED = '/cgi-bin/externalcontact/resigned/transfer_customer';
const MEMBERS = '/cgi-bin/externalcontact/get_follow_user_list';
const LIST = '/cgi-bin/externalcontact/list';
const UNASSIGNED = '/cgi-bin/externalcontact/get_unassigned_list';

const transferAll = { resource: 'customerTransfer', operation: 'transferAll' };
const ofZhangsan = {
	...transferAll,
	handoverUserId: byId('zhangsan'),
	takeoverMembers: 'lisi, wangwu',
};
const ofHeqi = {
	...transferAll,
	memberIs: 'resigned',
	handoverUserId: byId('heqi'),
	takeoverMembers: 'zhangsan, lisi',
};

describe('Customer Transfer: Transfer All Customers', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench({ seed: { unassigned: 246 } });
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	const waitingOf = (userid: string) =>
		bench.sandbox.control.state().resignedMembers.find((member) => member.userid === userid)!
			.external_userids;
	const customersOf = (userid: string) =>
		bench.sandbox.control
			.state()
			.customers.filter(({ follow_user }) => follow_user.some((it) => it.userid === userid))
			.map(({ external_userid }) => external_userid)
			.sort();
	const sentTo = (path: string, userid: string) =>
		bench
			.sent(path)
			.map(({ body }) => body as IDataObject)
			.filter(({ takeover_userid }) => takeover_userid === userid)
			.map(({ external_userid }) => external_userid as string[]);

	it('hands over all customers of an active member, in turn, with a message', async () => {
		const all = customersOf('zhangsan');
		const { items, error } = await bench.run({
			...ofZhangsan,
			options: { transferMessage: 'Hello' },
		});

		expect(error).toBeUndefined();
		expect(calls(bench)).toEqual([MEMBERS, LIST, ACTIVE, ACTIVE]);
		const records = jsonOf(items);
		expect(records.map(({ external_userid }) => external_userid).sort()).toEqual(all);
		expect(records.map(({ takeover_userid }) => takeover_userid)).toEqual(
			all.map((_customer, index) => ['lisi', 'wangwu'][index % 2]),
		);
		expect(records.every(({ success }) => success)).toBe(true);
		expect(items[0].pairedItem).toEqual({ item: 0 });
		for (const { body } of bench.sent(ACTIVE)) {
			expect(body).toMatchObject({ handover_userid: 'zhangsan', transfer_success_msg: 'Hello' });
		}
		expect(bench.sandbox.control.state().transfers).toHaveLength(all.length);
	});

	it('hands over those of a member who has left by shares, each once, in chunks of 100', async () => {
		const all = waitingOf('heqi');
		const { items, error } = await bench.run({
			...ofHeqi,
			divideBy: 'share',
			shares: '4, 1',
			options: { transferMessage: 'left over from another choice' },
		});

		expect(error).toBeUndefined();
		expect(calls(bench)).toEqual([MEMBERS, UNASSIGNED, RESIGNED, RESIGNED, RESIGNED]);
		const sent = [sentTo(RESIGNED, 'zhangsan'), sentTo(RESIGNED, 'lisi')];
		expect(sent.map((chunks) => chunks.map(({ length }) => length))).toEqual([[100, 100], [50]]);
		expect(sent.flat(2).sort()).toEqual([...all].sort());
		expect(bench.sent(RESIGNED)[0].body).not.toHaveProperty('transfer_success_msg');
		expect(
			jsonOf(items)
				.map(({ external_userid }) => external_userid)
				.sort(),
		).toEqual([...all].sort());
		expect(jsonOf(items).every(({ success, errcode }) => success && errcode === 0)).toBe(true);
	});

	it.each([
		['an active member', ofZhangsan, LIST],
		['a member who has left', ofHeqi, UNASSIGNED],
	])(
		'shows in a preview who would get whom of %s, and hands nobody over',
		async (_who, use, list) => {
			const preview = await bench.run({ ...use, options: { onlyPreview: true } });

			expect(preview.error).toBeUndefined();
			expect(calls(bench).slice(0, 2)).toEqual([MEMBERS, list]);
			expect([...bench.sent(ACTIVE), ...bench.sent(RESIGNED)]).toEqual([]);
			expect(bench.sandbox.control.state().transfers).toEqual([]);
			const { items } = await bench.run(use);
			const outcome = ({ external_userid, takeover_userid, success, errcode }: IDataObject) => ({
				external_userid,
				takeover_userid,
				success,
				errcode,
			});
			expect(jsonOf(preview.items).map(outcome)).toEqual(jsonOf(items).map(outcome));
			expect(jsonOf(preview.items).every((record) => record.preview === true)).toBe(true);
		},
	);

	it('takes the members from the list, too', async () => {
		const { items, error } = await bench.run({
			...ofHeqi,
			takeoverMembersBy: 'list',
			takeoverUserIds: ['lisi'],
		});

		expect(error).toBeUndefined();
		expect(jsonOf(items)).toHaveLength(250);
	});

	it('finds the member in whatever way the ID is written', async () => {
		const { items } = await bench.run({ ...ofHeqi, handoverUserId: byId('HeQi') });

		expect(jsonOf(items)).toHaveLength(250);
	});

	it('gives no item when nobody is left, and hands over nobody twice', async () => {
		await bench.run(ofHeqi);
		const { items, error } = await bench.run(ofHeqi);

		expect(error).toBeUndefined();
		expect(items).toEqual([]);
		expect(bench.sent(RESIGNED)).toHaveLength(4);
	});

	it('reads lists once for all items of a run', async () => {
		const leavers = bench.sandbox.control.state().resignedMembers.map(({ userid }) => userid);
		const { items, error } = await bench.run(
			{ ...ofHeqi, handoverUserId: byId('={{ $json.leaver }}') },
			{ items: itemsOf(leavers.map((leaver) => ({ leaver }))), onError: 'continueRegularOutput' },
		);

		expect(error).toBeUndefined();
		expect(leavers.length).toBeGreaterThan(1);
		expect(new Set(items.map(({ pairedItem }) => JSON.stringify(pairedItem))).size).toBeGreaterThan(
			1,
		);
		expect(bench.sent(MEMBERS)).toHaveLength(1);
		expect(bench.sent(UNASSIGNED)).toHaveLength(1);
	});

	it('refuses a second item for the same member', async () => {
		const { items, error } = await bench.run(
			{ ...ofHeqi, takeoverMembers: '={{ $json.to }}', handoverUserId: byId('={{ $json.from }}') },
			{
				items: itemsOf([
					{ from: 'heqi', to: 'lisi' },
					{ from: 'HEQI', to: 'zhangsan' },
				]),
				onError: 'continueRegularOutput',
			},
		);

		expect(error).toBeUndefined();
		expect(items).toHaveLength(251);
		expect(items[250].json.error).toContain('Another input item hands over the customers');
		expect(sentTo(RESIGNED, 'zhangsan')).toEqual([]);
	});

	describe('when a call fails', () => {
		it('gives the others theirs, and says what became of each customer', async () => {
			bench.sandbox.control.addFault({ path: RESIGNED, kind: 'errcode', errcode: 40143 });
			const { items, error } = await bench.run(ofHeqi);

			expect(error).toBeUndefined();
			const [failed, handedOver] = ['zhangsan', 'lisi'].map((userid) =>
				jsonOf(items).filter(({ takeover_userid }) => takeover_userid === userid),
			);
			expect(items).toHaveLength(250);
			expect(failed).toHaveLength(125);
			expect(handedOver).toHaveLength(125);
			expect(handedOver.every(({ success }) => success)).toBe(true);
			for (const record of failed) {
				expect(record).toMatchObject({
					success: false,
					errcode: 40143,
					reason: expect.any(String),
				});
			}
			expect(sentTo(RESIGNED, 'zhangsan')).toHaveLength(1);
		});

		it('keeps what was handed over before in the same part', async () => {
			bench.sandbox.control.addFault({ path: RESIGNED, kind: 'errcode', errcode: 40143, after: 1 });
			const { items } = await bench.run(ofHeqi);

			const counts = jsonOf(items).reduce<Record<string, number>>((all, record) => {
				const key = `${String(record.takeover_userid)} ${String(record.success)}`;
				return { ...all, [key]: (all[key] ?? 0) + 1 };
			}, {});
			expect(counts).toEqual({ 'zhangsan true': 100, 'zhangsan false': 25, 'lisi true': 125 });
		});

		it('fails as a whole when nobody got anything', async () => {
			bench.sandbox.control.addFault({
				path: RESIGNED,
				kind: 'errcode',
				errcode: 40143,
				times: 9,
			});
			const { error } = await bench.run(ofHeqi);

			expect(error).toMatchObject({ httpCode: '40143' });
		});

		it('is not repeated when the connection breaks, since WeCom may have begun', async () => {
			bench.sandbox.control.addFault({ path: RESIGNED, kind: 'reset', processed: true });
			const { items } = await bench.run(ofHeqi);

			expect(sentTo(RESIGNED, 'zhangsan')).toHaveLength(1);
			expect(jsonOf(items).find(({ success }) => !success)).toMatchObject({
				takeover_userid: 'zhangsan',
				errmsg: expect.stringContaining('may have carried out'),
				reason: expect.stringContaining('Look in WeCom whether it was done'),
			});
		});
	});

	it.each<[string, INodeParameters, string, string]>([
		[
			'a member who takes over their own customers',
			{ takeoverMembers: 'lisi, ZHANGSAN' },
			"'Handover Member' and 'Takeover Members' are the same member",
			"'Takeover Members'",
		],
		[
			'too few shares',
			{ divideBy: 'share', shares: '1' },
			"'Shares' holds 1 numbers, 'Takeover Members' 2 members",
			"'Shares'",
		],
		[
			'a share that is none',
			{ divideBy: 'share', shares: '1, 0' },
			`'Shares' holds "0", which is not a whole number from 1 to 1000000`,
			"'Shares'",
		],
		[
			'no shares',
			{ divideBy: 'share', shares: '={{ $json.none }}' },
			"'Shares' is empty",
			"'Shares'",
		],
		[
			'nobody',
			{ takeoverMembers: '={{ $json.none }}' },
			"'Takeover Members' is empty",
			"'Takeover Members'",
		],
		[
			'a message of 201 characters',
			{ options: { transferMessage: 'x'.repeat(201) } },
			"'Message to Customers' is too long: 201 characters, WeCom takes at most 200",
			'Shorten',
		],
	])('refuses %s before anything is sent', async (_what, fields, message, inDescription) => {
		const { error } = await bench.run({ ...ofZhangsan, ...fields });

		expect(error).toMatchObject({ message, description: expect.stringContaining(inDescription) });
		expect(calls(bench)).toEqual([]);
	});

	it.each<[string, INodeParameters, string, string]>([
		[
			'who has no customer contact',
			{ ...ofZhangsan, takeoverMembers: 'lisi, nobody' },
			'No customer contact for "nobody"',
			"'Takeover Members'",
		],
		[
			'who has not left',
			{ ...ofHeqi, handoverUserId: byId('wangwu') },
			'The member "wangwu" still works here',
			"'Member Is'",
		],
	])('refuses a member %s before a customer is read', async (_who, use, message, text) => {
		const { error } = await bench.run(use);

		expect(error).toMatchObject({ message, description: expect.stringContaining(text) });
		expect(calls(bench)).toEqual([MEMBERS]);
	});
});
