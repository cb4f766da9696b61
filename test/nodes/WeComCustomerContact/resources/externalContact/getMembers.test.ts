import type { Bench } from '../../../../engine';
import { jsonOf, startBench } from '../../../../engine';
import { withToken } from '../../../../engine/expected';
import { itemsOf } from '../../../../engine/input';

const PATH = '/cgi-bin/externalcontact/get_follow_user_list';

const getMembers = { resource: 'externalContact', operation: 'getMembers' };

describe('External Contact: Get Members', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench({ seed: { members: 60 } });
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	it('gives one item per member', async () => {
		bench.sandbox.control.reset({ members: 0 });
		const { items, error } = await bench.run({ ...getMembers, returnAll: true });

		expect(error).toBeUndefined();
		expect(bench.sent(PATH)).toEqual([{ method: 'GET', query: withToken, body: undefined }]);
		expect(items).toEqual(
			['zhangsan', 'lisi', 'wangwu', 'zhaoliu'].map((userid) => ({
				json: { userid },
				pairedItem: { item: 0 },
			})),
		);
	});

	it('gives 50 when nothing is set, more or fewer by Limit, all by Return All', async () => {
		const count = async (fields: object) =>
			(await bench.run({ ...getMembers, ...fields })).items.length;

		expect(await count({})).toBe(50);
		expect(await count({ limit: 3 })).toBe(3);
		expect(await count({ limit: 62 })).toBe(62);
		expect(await count({ returnAll: true })).toBe(64);
		// The API has no paging: nothing of it is sent.
		expect(bench.sent(PATH).every(({ query }) => Object.keys(query).length === 1)).toBe(true);
	});

	it('asks once per input item', async () => {
		const { items } = await bench.run({ ...getMembers, limit: 1 }, { items: itemsOf([{}, {}]) });

		expect(items.map(({ json, pairedItem }) => [json, pairedItem])).toEqual([
			[{ userid: 'zhangsan' }, { item: 0 }],
			[{ userid: 'zhangsan' }, { item: 1 }],
		]);
		expect(bench.sent(PATH)).toHaveLength(2);
	});

	it('refuses a limit of 0 before anything is sent', async () => {
		const { error } = await bench.run({ ...getMembers, limit: 0 });

		expect(error?.message).toMatch(/'Limit'/);
		expect(bench.sandbox.control.journal()).toEqual([]);
	});

	it('says what the app lacks', async () => {
		bench.store.data.secret = bench.sandbox.corp.apps.noCustomerContact;
		const { items } = await bench.run(getMembers, { onError: 'continueRegularOutput' });

		expect(jsonOf(items)).toEqual([
			{
				error: 'The app may not use customer contact',
				errcode: 48002,
				errmsg: expect.stringContaining('api forbidden'),
				details: expect.objectContaining({
					description: expect.stringMatching(/Callable Apps.*WeCom 48002/),
				}),
			},
		]);
	});
});
