import type { IDataObject, INodeParameters } from 'n8n-workflow';

import type { Bench } from '../../../../engine';
import { jsonOf, startBench } from '../../../../engine';
import { calls, customerNamed } from '../../../../engine/corp';
import { withToken } from '../../../../engine/expected';
import { byId, itemsOf } from '../../../../engine/input';
import { liMei } from '../../../../sandbox/knownIds';

const ACTIVE = '/cgi-bin/externalcontact/transfer_customer';
const RESIGNED = '/cgi-bin/externalcontact/resigned/transfer_customer';

const transfer = { resource: 'customerTransfer', operation: 'transferCustomers' };
const toLisi = {
	...transfer,
	handoverUserId: byId('zhangsan'),
	takeoverUserId: byId('lisi'),
};
const fromHeqi = {
	...transfer,
	memberIs: 'resigned',
	handoverUserId: byId('heqi'),
	takeoverUserId: byId('zhangsan'),
};

describe('Customer Transfer: Transfer Customers', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench({ seed: { unassigned: 246 } });
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	const customersOf = (userid: string) =>
		bench.sandbox.control.state().resignedMembers.find((member) => member.userid === userid)!
			.external_userids;

	it('hands over customers of an active member, with a message', async () => {
		const other = customerNamed(bench, 'Emma Chen').external_userid;
		const { items, error } = await bench.run({
			...toLisi,
			externalUserIds: `${liMei}, ${other}`,
			options: { transferMessage: ' My colleague Li Si will help you. ' },
		});

		expect(error).toBeUndefined();
		const pair = { handover_userid: 'zhangsan', takeover_userid: 'lisi' };
		expect(bench.sent(ACTIVE)).toEqual([
			{
				method: 'POST',
				query: withToken,
				body: {
					...pair,
					external_userid: [liMei, other],
					transfer_success_msg: 'My colleague Li Si will help you.',
				},
			},
		]);
		expect(calls(bench)).toEqual([ACTIVE]);
		expect(items).toEqual(
			[liMei, other].map((external_userid) => ({
				json: { external_userid, ...pair, success: true, errcode: 0 },
				pairedItem: { item: 0 },
			})),
		);
		expect(bench.sandbox.control.state().transfers).toMatchObject([
			{ ...pair, kind: 'onjob', external_userid: liMei, status: 2 },
			{ ...pair, kind: 'onjob', external_userid: other, status: 2 },
		]);
	});

	it('hands over a customer of a member who has left, without a message', async () => {
		const [first] = customersOf('heqi');
		const { error } = await bench.run({
			...fromHeqi,
			externalUserIds: [first],
			options: { transferMessage: 'left over from another choice' },
		});

		expect(error).toBeUndefined();
		expect(bench.sent(RESIGNED)).toEqual([
			{
				method: 'POST',
				query: withToken,
				body: { handover_userid: 'heqi', takeover_userid: 'zhangsan', external_userid: [first] },
			},
		]);
		expect(calls(bench)).toEqual([RESIGNED]);
	});

	it('gives each customer an errcode of his own, with a text', async () => {
		const ofLisi = customerNamed(bench, 'Maria Rossi').external_userid;
		const running = customerNamed(bench, 'Emma Chen').external_userid;
		await bench.run({ ...toLisi, externalUserIds: [running] });
		const { items, error } = await bench.run({
			...toLisi,
			externalUserIds: [liMei, ofLisi, running, 'wmNobody'],
		});

		expect(error).toBeUndefined();
		const pair = { handover_userid: 'zhangsan', takeover_userid: 'lisi' };
		expect(jsonOf(items)).toEqual([
			{ external_userid: liMei, ...pair, success: true, errcode: 0 },
			{
				external_userid: ofLisi,
				...pair,
				success: false,
				errcode: 40131,
				errmsg: 'The customer is not one of the member who hands over',
				reason: expect.stringMatching(/Check 'Customers' and 'Handover Member'.*40131/),
			},
			{
				external_userid: running,
				...pair,
				success: false,
				errcode: 40129,
				errmsg: 'A transfer of this customer is running',
				reason: expect.stringContaining('Get Result'),
			},
			{
				external_userid: 'wmNobody',
				...pair,
				success: false,
				errcode: 40096,
				errmsg: 'WeCom does not know this external user ID',
				reason: expect.stringContaining('40096'),
			},
		]);
	});

	it('sends 250 customers in chunks of 100, one after the other', async () => {
		bench.sandbox.control.setLimits({ latencyMs: 10 });
		const all = customersOf('heqi');
		expect(all).toHaveLength(250);
		const { items, error } = await bench.run(
			{ ...fromHeqi, externalUserIds: '={{ $json.customers }}' },
			{ items: itemsOf([{ customers: all }]) },
		);

		expect(error).toBeUndefined();
		expect(bench.sent(RESIGNED).map(({ body }) => (body as IDataObject).external_userid)).toEqual([
			all.slice(0, 100),
			all.slice(100, 200),
			all.slice(200),
		]);
		expect(bench.sandbox.control.journal({ path: RESIGNED }).map((it) => it.inFlight)).toEqual([
			1, 1, 1,
		]);
		expect(jsonOf(items).map(({ external_userid }) => external_userid)).toEqual(all);
		expect(jsonOf(items).every(({ success }) => success)).toBe(true);
	});

	it('never has two calls for the same member under way, however the member is written', async () => {
		const all = customersOf('heqi').slice(0, 12);
		const { items, error } = await bench.run(
			{
				...fromHeqi,
				handoverUserId: byId('={{ $json.member }}'),
				externalUserIds: '={{ $json.customer }}',
			},
			{
				items: itemsOf(
					all.map((customer, index) => ({ customer, member: index % 2 ? 'heqi' : 'HeQi' })),
				),
			},
		);

		expect(error).toBeUndefined();
		expect(jsonOf(items).map(({ success }) => success)).toEqual(all.map(() => true));
		const journal = bench.sandbox.control.journal({ path: RESIGNED });
		expect(journal.map(({ errcode, inFlight }) => [errcode, inFlight])).toEqual(
			all.map(() => [0, 1]),
		);
	});

	describe('when a call fails', () => {
		it('keeps what was handed over before', async () => {
			bench.sandbox.control.addFault({
				path: RESIGNED,
				kind: 'errcode',
				errcode: 40143,
				after: 1,
			});
			const all = customersOf('heqi');
			const { items, error } = await bench.run(
				{ ...fromHeqi, externalUserIds: '={{ $json.customers }}' },
				{ items: itemsOf([{ customers: all }]) },
			);

			expect(error).toBeUndefined();
			expect(bench.sent(RESIGNED)).toHaveLength(2);
			const records = jsonOf(items);
			expect(records.map(({ external_userid }) => external_userid)).toEqual(all);
			expect(records.slice(0, 100).every(({ success }) => success)).toBe(true);
			for (const record of records.slice(100, 200)) {
				expect(record).toMatchObject({
					handover_userid: 'heqi',
					success: false,
					errcode: 40143,
					errmsg: expect.any(String),
					reason: expect.stringMatching(/^A member of the transfer is banned\. .*\(WeCom 40143\)$/),
				});
			}
			for (const record of records.slice(200)) {
				expect(record).toEqual({
					external_userid: expect.stringMatching(/^w/),
					handover_userid: 'heqi',
					takeover_userid: 'zhangsan',
					success: false,
					errmsg: 'Not sent',
					reason: expect.stringContaining('40143'),
				});
			}
		});

		it('is not repeated when the connection breaks, since WeCom may have begun', async () => {
			bench.sandbox.control.addFault({ path: ACTIVE, kind: 'reset', processed: true });
			const { error } = await bench.run({ ...toLisi, externalUserIds: liMei });

			expect(error?.message).toContain('may have carried out the request');
			expect(bench.sent(ACTIVE)).toHaveLength(1);
		});

		it.each<[string, INodeParameters, number, string, string]>([
			[
				'a member who has not left',
				{ ...fromHeqi, handoverUserId: byId('wangwu') },
				40097,
				'The member who hands over has not left',
				"Set 'Member Is' to 'Active'",
			],
			[
				'a member who is unknown',
				{ ...toLisi, takeoverUserId: byId('nobody') },
				40003,
				'WeCom does not know this member',
				'nobody',
			],
		])('says what is wrong with %s', async (_what, parameters, errcode, message, text) => {
			const { error } = await bench.run({ ...parameters, externalUserIds: liMei });

			expect(error).toMatchObject({
				message,
				description: expect.stringContaining(text),
				httpCode: String(errcode),
			});
		});

		it('gives one error item, and goes on with the others', async () => {
			const { items, error } = await bench.run(
				{
					...toLisi,
					takeoverUserId: byId('={{ $json.member }}'),
					externalUserIds: liMei,
				},
				{
					items: itemsOf([{ member: 'nobody' }, { member: 'zhangsan' }, { member: 'lisi' }]),
					onError: 'continueRegularOutput',
				},
			);

			expect(error).toBeUndefined();
			expect(items).toMatchObject([
				{ json: { errcode: 40003 }, pairedItem: { item: 0 } },
				{ json: { error: expect.stringContaining('the same member') }, pairedItem: { item: 1 } },
				{ json: { success: true }, pairedItem: { item: 2 } },
			]);
			expect(bench.sent(ACTIVE)).toHaveLength(2);
		});
	});

	it.each<[string, INodeParameters, string, string]>([
		[
			'the same member twice',
			{ handoverUserId: byId('ZHANGSAN'), takeoverUserId: byId('ZhangSan') },
			"'Handover Member' and 'Takeover Member' are the same member",
			"'Takeover Member'",
		],
		['no customers', { externalUserIds: '={{ [] }}' }, "'Customers' is empty", "'Customers'"],
		[
			'no member to hand over',
			{ handoverUserId: byId('={{ $json.none }}') },
			"'Handover Member' is empty",
			"'Handover Member'",
		],
		[
			'no member to take over',
			{ takeoverUserId: byId('={{ $json.none }}') },
			"'Takeover Member' is empty",
			"'Takeover Member'",
		],
		[
			'a message of 201 characters',
			{ options: { transferMessage: '好'.repeat(201) } },
			"'Message to Customers' is too long: 201 characters, WeCom takes at most 200",
			'Shorten',
		],
	])('refuses %s before anything is sent', async (_what, fields, message, inDescription) => {
		const { error } = await bench.run({ ...toLisi, externalUserIds: liMei, ...fields });

		expect(error).toMatchObject({
			message,
			description: expect.stringContaining(inDescription),
		});
		expect(bench.sandbox.control.journal()).toEqual([]);
	});
});
