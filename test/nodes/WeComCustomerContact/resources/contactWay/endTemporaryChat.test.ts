import type { Bench } from '../../../../engine';
import { jsonOf, startBench } from '../../../../engine';
import { calls } from '../../../../engine/corp';
import { withToken } from '../../../../engine/expected';
import { byId, itemsOf } from '../../../../engine/input';

const PATH = '/cgi-bin/externalcontact/close_temp_chat';

const end = { resource: 'contactWay', operation: 'endTemporaryChat' };

describe('Contact Way: End Temporary Chat', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench();
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	/** Somebody who has scanned the code of a new temporary session of zhangsan. */
	async function customerInSession(): Promise<string> {
		const { items } = await bench.run({
			resource: 'contactWay',
			operation: 'create',
			contactType: 'temporary',
			userId: byId('zhangsan'),
		});
		const configId = jsonOf(items)[0].config_id as string;
		const { external_userid } = bench.sandbox.control.scan({ configId });
		return external_userid;
	}

	it('ends the session of the member and the customer', async () => {
		const customer = await customerInSession();
		const { items, error } = await bench.run(
			{
				...end,
				userId: byId('={{ $json.member }}'),
				externalUserId: byId('={{ $json.customer }}'),
			},
			{ items: itemsOf([{ member: 'zhangsan', customer }]) },
		);

		expect(error).toBeUndefined();
		const pair = { userid: 'zhangsan', external_userid: customer };
		expect(bench.sent(PATH)).toEqual([{ method: 'POST', query: withToken, body: pair }]);
		expect(items).toEqual([{ json: { success: true, ...pair }, pairedItem: { item: 0 } }]);
		expect(bench.sandbox.control.state().temporarySessions).toMatchObject([{ closed: true }]);
	});

	it.each([
		['Member', { userId: byId('={{ "" }}'), externalUserId: byId('wmSomebody') }],
		['Customer', { userId: byId('zhangsan'), externalUserId: byId('={{ "" }}') }],
	])('refuses an empty %s before anything is sent', async (label, fields) => {
		const { error } = await bench.run({ ...end, ...fields });

		expect(error?.message).toBe(`'${label}' is empty`);
		expect(bench.sandbox.control.journal()).toEqual([]);
	});

	it('says that the two have no such session', async () => {
		const { error } = await bench.run({
			...end,
			userId: byId('zhangsan'),
			externalUserId: byId('wmKq8DDAAA2c0VhXy1lQm7eZ9sT4uR6g'),
		});

		expect(error).toMatchObject({
			description: expect.stringContaining('a temporary session that has not ended'),
			httpCode: '84061',
		});
		expect(calls(bench)).toEqual([PATH]);
	});
});
