import type { Bench } from '../../../../engine';
import { jsonOf, startBench } from '../../../../engine';
import { calls } from '../../../../engine/corp';
import { withToken } from '../../../../engine/expected';
import { itemsOf } from '../../../../engine/input';

const PATH = '/cgi-bin/externalcontact/list';
const MEMBERS = '/cgi-bin/externalcontact/get_follow_user_list';

const getAllIds = { resource: 'externalContact', operation: 'getAllIds', returnAll: true };

describe('External Contact: Get Many IDs', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench();
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	/** Pairs of customer and member, as the sandbox has them. */
	function pairsOf(...userids: string[]) {
		const { customers } = bench.sandbox.control.state();
		return userids.flatMap((userid) =>
			customers
				.filter(({ follow_user }) => follow_user.some((follow) => follow.userid === userid))
				.map(({ external_userid }) => ({ external_userid, userid })),
		);
	}

	const askedFor = () => bench.sent(PATH).map(({ query }) => query.userid);

	it('gives one item per customer and member', async () => {
		const { items, error } = await bench.run({ ...getAllIds, members: ['zhangsan', 'lisi'] });

		expect(error).toBeUndefined();
		expect(bench.sent(PATH)).toEqual(
			['zhangsan', 'lisi'].map((userid) => ({
				method: 'GET',
				query: { ...withToken, userid },
				body: undefined,
			})),
		);
		expect(jsonOf(items)).toEqual(pairsOf('zhangsan', 'lisi'));
		expect(items.every(({ pairedItem }) => JSON.stringify(pairedItem) === '{"item":0}')).toBe(true);
	});

	it('takes the members in every form of a list', async () => {
		const ids = ['zhangsan', 'lisi'];
		const forms = ['zhangsan, lisi', 'zhangsan，lisi', 'zhangsan\nlisi', '={{ $json.ids }}', ids];
		for (const members of [...forms, '={{ JSON.stringify($json.ids) }}']) {
			await bench.run({ ...getAllIds, members }, { items: itemsOf([{ ids }]) });
		}

		expect(askedFor()).toEqual(Array.from({ length: 6 }, () => ids).flat());
	});

	it('asks for a member once, however often and in whatever case', async () => {
		await bench.run({ ...getAllIds, members: 'ZhangSan, zhangsan, lisi, LISI' });

		expect(askedFor()).toEqual(['ZhangSan', 'lisi']);
	});

	it('takes members picked from the list', async () => {
		await bench.run({ ...getAllIds, membersBy: 'list', userIds: ['zhangsan', 'lisi'] });

		expect(askedFor()).toEqual(['zhangsan', 'lisi']);
	});

	it('asks for all members, read once for the run; one without customers gives no items', async () => {
		const { items, error } = await bench.run(
			{ ...getAllIds, customersOf: 'allMembers' },
			{ items: itemsOf([{}, {}]) },
		);

		expect(error).toBeUndefined();
		const all = pairsOf('zhangsan', 'lisi', 'wangwu');
		expect(jsonOf(items)).toEqual([...all, ...all]);
		expect(bench.sent(MEMBERS)).toHaveLength(1);
		expect([...new Set(askedFor())]).toEqual(['zhangsan', 'lisi', 'wangwu', 'zhaoliu']);
	});

	it('gives nothing for a member without customers', async () => {
		const result = await bench.run({ ...getAllIds, members: ['zhaoliu'] });

		expect(result).toEqual({ items: [], errorItems: [], hints: [] });
		expect(bench.sandbox.control.journal({ path: PATH })[0].errcode).toBe(84061);
	});

	it('stops at Limit, without asking for the members behind it', async () => {
		const some = { ...getAllIds, returnAll: false, members: ['zhangsan', 'lisi', 'wangwu'] };
		const { items } = await bench.run({ ...some, limit: 7 });

		expect(jsonOf(items)).toEqual(pairsOf('zhangsan', 'lisi').slice(0, 7));
		expect(askedFor()).toEqual(['zhangsan', 'lisi']);
	});

	it.each([
		['no members', { members: '={{ [] }}' }, "'Members'"],
		['members that are objects', { members: '={{ [$json] }}' }, "'Members'"],
		['a member ID of 65 characters', { members: ['x'.repeat(65)] }, "'Members'"],
		['no members picked', { membersBy: 'list', userIds: '={{ [] }}' }, "'Member Names or IDs'"],
		['a limit of 0', { members: ['lisi'], returnAll: false, limit: 0 }, "'Limit'"],
	])('refuses %s before anything is sent', async (_what, fields, label) => {
		const { error } = await bench.run({ ...getAllIds, ...fields });

		expect(`${error?.message} ${error?.description}`).toContain(label);
		expect(bench.sandbox.control.journal()).toEqual([]);
	});

	it.each([
		['nobody', 40003, 'WeCom does not know this member'],
		['qianba', 60011, 'No permission for this member, department or tag'],
		['sunqi', 84074, 'The member or the app may not use customer contact'],
	])('says what is wrong with %s', async (userid, errcode, message) => {
		const { error } = await bench.run({ ...getAllIds, members: [userid] });

		expect(error).toMatchObject({
			message,
			description: expect.stringContaining(`(WeCom ${errcode}: `),
			httpCode: String(errcode),
		});
		expect(calls(bench)).toEqual([PATH]);
	});

	it('gives one error item and no half of a list when one of the members is wrong', async () => {
		const { items } = await bench.run(
			{ ...getAllIds, members: '={{ $json.members }}' },
			{
				items: itemsOf([{ members: 'lisi, nobody' }, { members: 'wangwu' }]),
				onError: 'continueRegularOutput',
			},
		);

		expect(jsonOf(items)).toEqual([
			expect.objectContaining({ errcode: 40003 }),
			...pairsOf('wangwu'),
		]);
	});
});
