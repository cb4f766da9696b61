import type { IDataObject } from 'n8n-workflow';

import { serviceIdOf } from '../../../../sandbox';
import type { Bench } from '../../../../engine';
import { jsonOf, startBench } from '../../../../engine';
import { calls, customerNamed } from '../../../../engine/corp';
import { withToken } from '../../../../engine/expected';
import { byId, itemsOf, picked } from '../../../../engine/input';
import { liMei } from '../../../../sandbox/knownIds';

const TO_OPENID = '/cgi-bin/externalcontact/convert_to_openid';
const FROM_SERVICE = '/cgi-bin/externalcontact/from_service_external_userid';
const FROM_TEMPORARY = '/cgi-bin/idconvert/convert_tmp_external_userid';
const PROVIDER_AGENT = 1000002;

const convert = { resource: 'externalContact', operation: 'convertId' };

describe('External Contact: Convert ID', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench();
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	const bodies = (path: string) => bench.sent(path).map(({ body }) => body as IDataObject);

	describe('to OpenID', () => {
		it.each([
			['by its ID', byId(liMei)],
			['picked', picked(liMei)],
			['from an expression', byId('={{ $json.id }}')],
		])('takes a customer %s', async (_how, externalUserId) => {
			const { items, error } = await bench.run(
				{ ...convert, externalUserId },
				{ items: itemsOf([{ id: liMei }]) },
			);

			expect(error).toBeUndefined();
			expect(bench.sent(TO_OPENID)).toEqual([
				{ method: 'POST', query: withToken, body: { external_userid: liMei } },
			]);
			expect(calls(bench)).toEqual([TO_OPENID]);
			expect(items).toEqual([
				{
					json: { external_userid: liMei, openid: expect.stringMatching(/^oo/) },
					pairedItem: { item: 0 },
				},
			]);
		});

		it('refuses a WeCom user before anything is sent', async () => {
			const { error } = await bench.run({
				...convert,
				externalUserId: byId(customerNamed(bench, 'Wang Qiang').external_userid),
			});

			expect(error).toMatchObject({
				message: 'Only WeChat users have an OpenID',
				description: expect.stringContaining("Check 'Customer'"),
			});
			expect(bench.sandbox.control.journal()).toEqual([]);
		});

		it('refuses an empty ID before anything is sent', async () => {
			const { error } = await bench.run({ ...convert, externalUserId: byId('={{ $json.none }}') });

			expect(error?.message).toBe("'Customer' is empty");
			expect(bench.sandbox.control.journal()).toEqual([]);
		});

		it('says that a customer is unknown', async () => {
			const { items } = await bench.run(
				{ ...convert, externalUserId: byId('={{ $json.id }}') },
				{
					items: itemsOf([{ id: `wm${'x'.repeat(30)}` }, { id: liMei }]),
					onError: 'continueRegularOutput',
				},
			);

			expect(jsonOf(items)).toEqual([
				expect.objectContaining({
					error: 'The external contact is not a customer of this member',
					errcode: 84061,
				}),
				expect.objectContaining({ external_userid: liMei }),
			]);
		});
	});

	describe('from the ID of a service provider', () => {
		const fromService = { ...convert, conversion: 'fromServiceProvider' };

		it('sends ID and agent ID, and gives both IDs', async () => {
			const { external_userid } = customerNamed(bench, 'Emma Chen');
			const serviceId = serviceIdOf(external_userid);
			const { items, error } = await bench.run({
				...fromService,
				serviceProviderId: serviceId,
				sourceAgentId: PROVIDER_AGENT,
			});

			expect(error).toBeUndefined();
			expect(bench.sent(FROM_SERVICE)).toEqual([
				{
					method: 'POST',
					query: withToken,
					body: { external_userid: serviceId, source_agentid: PROVIDER_AGENT },
				},
			]);
			expect(calls(bench)).toEqual([FROM_SERVICE]);
			expect(items).toEqual([
				{
					json: { service_external_userid: serviceId, external_userid },
					pairedItem: { item: 0 },
				},
			]);
		});

		it('sends an agent ID that is text as the number that WeCom asks for', async () => {
			await bench.run(
				{
					...fromService,
					serviceProviderId: serviceIdOf(liMei),
					sourceAgentId: '={{ $json.agent }}',
				},
				{ items: itemsOf([{ agent: String(PROVIDER_AGENT) }]) },
			);

			expect(bodies(FROM_SERVICE)).toEqual([
				{ external_userid: serviceIdOf(liMei), source_agentid: PROVIDER_AGENT },
			]);
		});

		it.each([
			['no agent ID', "={{ '' }}", "'Source Agent ID' is empty"],
			['an agent ID that is no number', '=app', "'Source Agent ID' is not a whole number"],
			['a negative agent ID', -1, "'Source Agent ID' is not a whole number"],
		])('refuses %s before anything is sent', async (_what, sourceAgentId, message) => {
			const { error } = await bench.run({
				...fromService,
				serviceProviderId: serviceIdOf(liMei),
				sourceAgentId,
			});

			expect(error?.message).toContain(message);
			expect(error?.description).toContain("'Source Agent ID'");
			expect(bench.sandbox.control.journal()).toEqual([]);
		});

		it('refuses an empty ID before anything is sent', async () => {
			const { error } = await bench.run({
				...fromService,
				serviceProviderId: ' ',
				sourceAgentId: PROVIDER_AGENT,
			});

			expect(error?.message).toBe("'Service Provider ID' is empty");
			expect(bench.sandbox.control.journal()).toEqual([]);
		});

		it('says that the agent ID is of no service provider', async () => {
			const { error } = await bench.run({
				...fromService,
				serviceProviderId: serviceIdOf(liMei),
				sourceAgentId: 1000001,
			});

			expect(error).toMatchObject({
				description: expect.stringContaining('(WeCom 40056: '),
				httpCode: '40056',
			});
		});
	});

	describe('from temporary IDs', () => {
		const fromTemporary = { ...convert, conversion: 'fromTemporary' };

		it('sends where they come from and whose they are', async () => {
			const { items, error } = await bench.run({
				...fromTemporary,
				temporaryIds: 'ouKq8DDAAA0001, ouKq8DDAAA0003',
				businessType: 2,
				userType: 1,
			});

			expect(error).toBeUndefined();
			expect(bench.sent(FROM_TEMPORARY)).toEqual([
				{
					method: 'POST',
					query: withToken,
					body: {
						business_type: 2,
						user_type: 1,
						tmp_external_userid_list: ['ouKq8DDAAA0001', 'ouKq8DDAAA0003'],
					},
				},
			]);
			expect(calls(bench)).toEqual([FROM_TEMPORARY]);
			expect(items).toEqual([
				{
					json: { tmp_external_userid: 'ouKq8DDAAA0003', external_userid: liMei },
					pairedItem: { item: 0 },
				},
				{
					json: {
						tmp_external_userid: 'ouKq8DDAAA0001',
						errcode: 710006,
						errmsg: 'WeCom does not know this temporary ID',
						reason: expect.stringContaining("Check 'Temporary IDs'"),
					},
					pairedItem: { item: 0 },
				},
			]);
		});

		it.each([2, 3, 4])('gives corp and member for users of kind %p', async (userType) => {
			const id = `ouKq8DDAAA000${userType + 3}`;
			const { items } = await bench.run({
				...fromTemporary,
				temporaryIds: [id],
				userType: `=${userType}`,
			});

			expect(bodies(FROM_TEMPORARY)).toEqual([
				{ business_type: 1, user_type: userType, tmp_external_userid_list: [id] },
			]);
			expect(jsonOf(items)).toEqual([
				{ tmp_external_userid: id, corpid: 'ww5b81d0c93f7e2a46', userid: 'partner' },
			]);
		});

		it('sends 250 of them in three chunks, and gives an item for each', async () => {
			const ids = Array.from({ length: 250 }, (_, index) => `ouSomebody${index}`);
			ids[249] = 'ouKq8DDAAA0001';
			const { items } = await bench.run(
				{ ...fromTemporary, temporaryIds: '={{ $json.ids }}' },
				{ items: itemsOf([{ ids }]) },
			);

			const kinds = { business_type: 1, user_type: 1 };
			expect(bodies(FROM_TEMPORARY)).toEqual([
				{ ...kinds, tmp_external_userid_list: ids.slice(0, 100) },
				{ ...kinds, tmp_external_userid_list: ids.slice(100, 200) },
				{ ...kinds, tmp_external_userid_list: ids.slice(200) },
			]);
			const all = jsonOf(items);
			expect(new Set(all.map((json) => json.tmp_external_userid))).toEqual(new Set(ids));
			expect(all).toHaveLength(250);
			expect(all.filter(({ errcode }) => errcode === 710006)).toHaveLength(249);
			expect(all.filter(({ external_userid }) => external_userid === liMei)).toHaveLength(1);
		});

		it.each([
			['no IDs', '={{ [] }}', "'Temporary IDs' is empty"],
			['objects', '={{ [{ id: 1 }] }}', "'Temporary IDs' holds something else than texts"],
		])('refuses %s before anything is sent', async (_what, temporaryIds, message) => {
			const { error } = await bench.run({ ...fromTemporary, temporaryIds });

			expect(error?.message).toBe(message);
			expect(bench.sandbox.control.journal()).toEqual([]);
		});

		it.each([
			['businessType', 'IDs Come From', 4],
			['userType', 'User Is', 0],
		])('refuses an impossible %s before anything is sent', async (field, label, value) => {
			const { error } = await bench.run({
				...fromTemporary,
				temporaryIds: 'ouOne',
				[field]: `={{ ${value} }}`,
			});

			expect(error?.message).toContain(`'${label}' is not a whole number`);
			expect(bench.sandbox.control.journal()).toEqual([]);
		});

		it('says that the app lacks the permission for customers', async () => {
			bench.store.data.secret = bench.sandbox.corp.apps.noCustomerContact;
			const { error } = await bench.run({ ...fromTemporary, temporaryIds: 'ouOne' });

			expect(error).toMatchObject({
				message: 'The app may not use customer contact',
				httpCode: '48002',
			});
		});
	});

	it('sends nothing that is left over from another conversion', async () => {
		const { items, error } = await bench.run({
			...convert,
			conversion: 'fromServiceProvider',
			serviceProviderId: serviceIdOf(liMei),
			sourceAgentId: PROVIDER_AGENT,
			// As the editor leaves them when the user changes the conversion.
			externalUserId: byId('wmOther'),
			temporaryIds: 'ouOne',
		});

		expect(error).toBeUndefined();
		expect(bodies(FROM_SERVICE)).toEqual([
			{ external_userid: serviceIdOf(liMei), source_agentid: PROVIDER_AGENT },
		]);
		expect(calls(bench)).toEqual([FROM_SERVICE]);
		expect(jsonOf(items)).toEqual([
			{ service_external_userid: serviceIdOf(liMei), external_userid: liMei },
		]);
	});
});
