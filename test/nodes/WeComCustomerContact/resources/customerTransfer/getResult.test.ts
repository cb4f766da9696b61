import type { INodeParameters } from 'n8n-workflow';

import type { Bench } from '../../../../engine';
import { jsonOf, startBench } from '../../../../engine';
import { calls } from '../../../../engine/corp';
import { withToken } from '../../../../engine/expected';
import { byId } from '../../../../engine/input';
import { liMei } from '../../../../sandbox/knownIds';

const ACTIVE = '/cgi-bin/externalcontact/transfer_result';
const RESIGNED = '/cgi-bin/externalcontact/resigned/transfer_result';

const getResult = { resource: 'customerTransfer', operation: 'getResult' };
const transfer = { resource: 'customerTransfer', operation: 'transferCustomers' };
const toLisi = { handoverUserId: byId('zhangsan'), takeoverUserId: byId('lisi') };
const fromHeqi = {
	memberIs: 'resigned',
	handoverUserId: byId('heqi'),
	takeoverUserId: byId('zhangsan'),
};

describe('Customer Transfer: Get Result', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench();
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	const transferred = () =>
		bench.sandbox.control.state().transfers.map(({ external_userid }) => external_userid);

	async function handOver(customers: string[], who: INodeParameters) {
		const { error } = await bench.run({ ...transfer, ...who, externalUserIds: customers });
		expect(error).toBeUndefined();
		bench.sandbox.control.clearJournal();
	}

	it('asks for the transfers of an active member', async () => {
		await handOver([liMei], toLisi);
		const { items, error } = await bench.run({ ...getResult, ...toLisi });

		expect(error).toBeUndefined();
		const pair = { handover_userid: 'zhangsan', takeover_userid: 'lisi' };
		expect(bench.sent(ACTIVE)).toEqual([{ method: 'POST', query: withToken, body: pair }]);
		expect(calls(bench)).toEqual([ACTIVE]);
		expect(items).toEqual([
			{
				json: {
					external_userid: liMei,
					status: 2,
					status_text: 'waiting',
					takeover_time: expect.any(Number),
					takeover_at: new Date(Number(items[0].json.takeover_time) * 1000).toISOString(),
					...pair,
				},
				pairedItem: { item: 0 },
			},
		]);
	});

	it('gives what WeCom sends when not simplified', async () => {
		await handOver([liMei], toLisi);
		const { items } = await bench.run({ ...getResult, ...toLisi, simplify: false });

		expect(Object.keys(jsonOf(items)[0]).sort()).toEqual([
			'external_userid',
			'handover_userid',
			'status',
			'takeover_time',
			'takeover_userid',
		]);
	});

	describe('with many customers of a member who has left', () => {
		beforeEach(async () => {
			bench.sandbox.control.reset({ unassigned: 2100 });
			const heqi = bench.sandbox.control.state().resignedMembers.find((it) => it.userid === 'heqi');
			await handOver(heqi!.external_userids, fromHeqi);
		});

		it('follows three pages', async () => {
			const { items, error } = await bench.run({ ...getResult, ...fromHeqi, returnAll: true });

			expect(error).toBeUndefined();
			const pair = { handover_userid: 'heqi', takeover_userid: 'zhangsan' };
			const cursor = expect.stringMatching(/./);
			expect(bench.sent(RESIGNED).map(({ body }) => body)).toEqual([
				pair,
				{ ...pair, cursor },
				{ ...pair, cursor },
			]);
			expect(jsonOf(items).map(({ external_userid }) => external_userid)).toEqual(transferred());
		});

		it('stops at Limit', async () => {
			const { items } = await bench.run({ ...getResult, ...fromHeqi, limit: 1001 });

			expect(items).toHaveLength(1001);
			expect(bench.sent(RESIGNED)).toHaveLength(2);
		});

		it('looks through all pages for the one customer', async () => {
			const last = transferred().at(-1)!;
			bench.sandbox.control.completeTransfer({ externalUserid: last, status: 3 });
			const { items } = await bench.run({
				...getResult,
				...fromHeqi,
				limit: 1,
				filters: { externalUserId: byId(` ${last} `) },
			});

			expect(jsonOf(items)).toEqual([
				expect.objectContaining({
					external_userid: last,
					status: 3,
					status_text: 'refused by customer',
					handover_userid: 'heqi',
				}),
			]);
			expect(bench.sent(RESIGNED)).toHaveLength(3);
		});
	});

	it('gives no item for a customer who was not handed over', async () => {
		await handOver([liMei], toLisi);
		const { items, error } = await bench.run({
			...getResult,
			...toLisi,
			filters: { externalUserId: byId('wmOther') },
		});

		expect(error).toBeUndefined();
		expect(items).toEqual([]);
	});

	it.each<[string, INodeParameters, string]>([
		[
			'no member who hands over',
			{ handoverUserId: byId('={{ $json.none }}') },
			"'Handover Member' is empty",
		],
		[
			'a customer that is an object',
			{ filters: { externalUserId: byId('={{ {} }}') } },
			"'Customer' is not a text",
		],
		['a limit of 0', { limit: 0 }, "'Limit' is not a whole number of 1 or more"],
	])('refuses %s before anything is sent', async (_what, fields, message) => {
		const { error } = await bench.run({ ...getResult, ...toLisi, ...fields });

		expect(error).toMatchObject({ message });
		expect(bench.sandbox.control.journal()).toEqual([]);
	});

	it('says that a member is unknown', async () => {
		const { error } = await bench.run({
			...getResult,
			...toLisi,
			takeoverUserId: byId('nobody'),
		});

		expect(error).toMatchObject({ message: 'WeCom does not know this member', httpCode: '40003' });
	});

	it('is repeated when the connection breaks, since it only reads', async () => {
		await handOver([liMei], toLisi);
		bench.sandbox.control.addFault({ path: ACTIVE, kind: 'reset' });
		const { items, error } = await bench.run({ ...getResult, ...toLisi });

		expect(error).toBeUndefined();
		expect(items).toHaveLength(1);
	});
});
