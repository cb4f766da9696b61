import { exchange } from '../../../nodes/wecom/exchange';
import type { Bench } from '../../engine';
import { jsonOf, startBench } from '../../engine';
import type { Fault } from '../../sandbox';

const pauses: number[] = [];
let mockSlept = 0;
jest.mock('n8n-workflow', () => {
	const workflow = jest.requireActual<typeof import('n8n-workflow')>('n8n-workflow');
	return {
		...workflow,
		sleep: async (ms: number) => {
			if (ms > 0) pauses.push(ms);
			await workflow.sleep(0);
			mockSlept++;
		},
	};
});

jest.mock('../../../nodes/wecom/exchange', () => {
	const actual = jest.requireActual<typeof import('../../../nodes/wecom/exchange')>(
		'../../../nodes/wecom/exchange',
	);
	return { ...actual, exchange: jest.fn(actual.exchange) };
});

const MARK = '/cgi-bin/externalcontact/mark_tag';
const ADD_TAG = '/cgi-bin/externalcontact/add_corp_tag';
const LIST = '/cgi-bin/externalcontact/get_corp_tag_list';

const id = (value: string) => ({ __rl: true, mode: 'id', value });

describe('Request pipeline', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench();
	});
	beforeEach(async () => {
		bench.reset();
		await bench.run({ resource: 'externalContact', operation: 'getMembers' });
		bench.sandbox.control.clearJournal();
		pauses.length = 0;
	});
	afterAll(async () => await bench.close());

	const listTags = async () =>
		await bench.run({ resource: 'tag', operation: 'getAll', returnAll: true });

	async function tagCustomer() {
		const { customers, tagGroups } = bench.sandbox.control.state();
		const [{ external_userid, follow_user }] = customers;
		return await bench.run({
			resource: 'tag',
			operation: 'mark',
			tagsBy: 'list',
			userId: id(follow_user[0].userid),
			externalUserId: id(external_userid),
			addTagIds: [tagGroups[0].tags[0].id],
		});
	}

	const createTag = async () =>
		await bench.run({
			resource: 'tag',
			operation: 'create',
			groupName: 'Brand new',
			tagNames: 'One',
		});

	const fault = (more: Fault) => bench.sandbox.control.addFault(more);

	describe('when WeCom is busy', () => {
		it.each([-1, 6000, 45033, 45035, 45036])('waits and repeats after %i', async (errcode) => {
			fault({ path: MARK, kind: 'errcode', errcode, times: 2 });
			const { error, items } = await tagCustomer();

			expect(error).toBeUndefined();
			expect(items).toHaveLength(1);
			expect(bench.sent(MARK)).toHaveLength(3);
			expect(pauses).toHaveLength(2);
			expect(pauses[1]).toBeGreaterThan(pauses[0]);
		});

		it('gives up after six tries, in 15 to 20 seconds, and says so', async () => {
			fault({ path: MARK, kind: 'errcode', errcode: -1, times: 100 });
			const { error } = await tagCustomer();

			expect(error?.message).toBe('WeCom is busy');
			expect(error?.description).toMatch(/^WeCom did not answer for a moment, even after several/);
			expect(error?.httpCode).toBe('-1');
			expect(bench.sent(MARK)).toHaveLength(6);
			const total = pauses.reduce((sum, pause) => sum + pause, 0);
			expect(total).toBeGreaterThanOrEqual(15_500);
			expect(total).toBeLessThan(20_000);
		});

		it('repeats a creation too, since WeCom has not carried it out', async () => {
			fault({ path: ADD_TAG, kind: 'errcode', errcode: 45033 });
			const { error } = await createTag();

			expect(error).toBeUndefined();
			expect(bench.sent(ADD_TAG)).toHaveLength(2);
		});
	});

	describe('when the limit of a minute is passed (45009)', () => {
		it('waits out the minute that WeCom blocks', async () => {
			fault({ path: MARK, kind: 'errcode', errcode: 45009 });
			const { error } = await tagCustomer();

			expect(error).toBeUndefined();
			expect(pauses).toHaveLength(1);
			expect(pauses[0]).toBeGreaterThan(60_000);
		});

		it('stops when WeCom still refuses after that', async () => {
			fault({ path: MARK, kind: 'errcode', errcode: 45009, times: 100 });
			const { error } = await tagCustomer();

			expect(error?.message).toBe("WeCom's call limit is reached");
			expect(error?.description).toContain('hour or day limit');
			expect(bench.sent(MARK)).toHaveLength(2);
		});
	});

	describe.each<[string, Fault]>([
		['the connection breaks before WeCom has the request', { path: '', kind: 'reset' }],
		['the connection breaks afterwards', { path: '', kind: 'reset', processed: true }],
		['a gateway answers 502', { path: '', kind: 'status', status: 502 }],
		['the answer is broken JSON', { path: '', kind: 'brokenJson' }],
	])('when %s', (_name, kind) => {
		it('repeats a read', async () => {
			fault({ ...kind, path: LIST, times: 2 });
			const { error, items } = await listTags();

			expect(error).toBeUndefined();
			expect(items.length).toBeGreaterThan(3);
			expect(bench.sent(LIST)).toHaveLength(3);
		});

		it('repeats a change that is the same when done twice', async () => {
			fault({ ...kind, path: MARK });
			const { error } = await tagCustomer();

			expect(error).toBeUndefined();
			expect(bench.sent(MARK)).toHaveLength(2);
		});

		it('never repeats a creation, and says that it may have been done', async () => {
			fault({ ...kind, path: ADD_TAG });
			const { error } = await createTag();

			expect(error?.message).toMatch(
				/^WeCom did not answer \(.+\), and may have carried out the request$/,
			);
			expect(error?.description).toMatch(/^It was not sent again/);
			expect(bench.sent(ADD_TAG)).toHaveLength(1);
		});

		it('gives up after three tries', async () => {
			fault({ ...kind, path: LIST, times: 100 });
			const { error } = await listTags();

			expect(error?.message).toMatch(/^WeCom did not answer \(.+\)$/);
			expect(bench.sent(LIST)).toHaveLength(3);
		});
	});

	describe.each<[string, Fault]>([
		['a gateway answers JSON without errcode', { path: '', kind: 'gateway' }],
		['a gateway answers 404 with JSON', { path: '', kind: 'gateway', status: 404 }],
		['calls are redirected', { path: '', kind: 'redirect' }],
		['calls are redirected with their data', { path: '', kind: 'redirect', status: 307 }],
	])('when %s', (_name, kind) => {
		it.each([
			['a read', LIST, listTags, false],
			['a change', MARK, tagCustomer, false],
			['a creation', ADD_TAG, createTag, true],
		])('takes %s for failed, and tries no other time', async (_what, path, run, isOnce) => {
			fault({ ...kind, path, times: 100 });
			const { error, items } = await run();

			expect(items).toEqual([]);
			expect(error?.message).toMatch(/^WeCom did not answer \(it answers HTTP \d+/);
			expect(error?.message.endsWith(', and may have carried out the request')).toBe(isOnce);
			expect(bench.sent(path)).toHaveLength(1);
		});
	});

	it('sends of executions that start together no more side by side than one lane lets through', async () => {
		bench.sandbox.control.setLimits({ latencyMs: 20 });
		const { customers, tagGroups } = bench.sandbox.control.state();
		const ofMember = customers.filter(({ follow_user }) =>
			follow_user.some(({ userid }) => userid === 'zhangsan'),
		);
		const runs = await Promise.all(
			Array.from({ length: 100 }, async (_, i) => {
				const { external_userid } = ofMember[i % ofMember.length];
				return await bench.run({
					resource: 'tag',
					operation: 'mark',
					tagsBy: 'list',
					userId: id('zhangsan'),
					externalUserId: id(external_userid),
					addTagIds: [tagGroups[0].tags[0].id],
				});
			}),
		);

		expect(runs.map(({ error }) => error)).toEqual(new Array(100).fill(undefined));
		const inFlight = bench.sandbox.control.journal({ path: MARK }).map((call) => call.inFlight);
		expect(inFlight).toHaveLength(100);
		expect(Math.max(...inFlight)).toBeLessThanOrEqual(32);
	});

	it('begins few requests at a time, so that their answers do not come all at once', async () => {
		const { customers, tagGroups } = bench.sandbox.control.state();
		const ofMember = customers.filter(({ follow_user }) =>
			follow_user.some(({ userid }) => userid === 'zhangsan'),
		);
		const begun: number[] = [];
		const actual = jest.mocked(exchange).getMockImplementation()!;
		jest.mocked(exchange).mockImplementation(async (...given) => {
			begun.push(mockSlept);
			return await actual(...given);
		});
		const { error } = await bench.run(
			{
				resource: 'tag',
				operation: 'mark',
				tagsBy: 'list',
				userId: id('zhangsan'),
				externalUserId: id('={{ $json.external_userid }}'),
				addTagIds: [tagGroups[0].tags[0].id],
			},
			{ items: ofMember.map(({ external_userid }) => ({ json: { external_userid } })) },
		);
		jest.mocked(exchange).mockImplementation(actual);

		expect(error).toBeUndefined();
		expect(begun).toHaveLength(ofMember.length);
		for (const [place, sleeps] of begun.entries()) {
			// Two may begin together; no third one does.
			expect(sleeps).not.toBe(begun[place + 2]);
		}
	});

	it('says that the host is out of reach, once for all items', async () => {
		bench.store.data = { ...bench.store.data, baseUrl: 'http://127.0.0.1:9', accessToken: '' };
		const { items } = await bench.run(
			{ resource: 'externalContact', operation: 'getMembers' },
			{ items: [{ json: {} }, { json: {} }], onError: 'continueRegularOutput' },
		);

		expect(jsonOf(items)).toEqual(
			[1, 2].map(() => ({
				error: 'WeCom cannot be reached at http://127.0.0.1:9 (nothing listens there)',
				details: {
					description: expect.stringContaining("Check 'Base URL' in the credential"),
				},
			})),
		);
	});

	it('stops at once when the token is stored and nothing listens', async () => {
		bench.store.data.baseUrl = bench.sandbox.url;
		const stored = { ...bench.store.data };
		await bench.close();
		const { error } = await listTags();
		expect(error?.message).toBe('WeCom cannot be reached (nothing listens there)');
		expect(pauses).toEqual([]);

		bench = await startBench();
		expect(stored.accessToken).not.toBe('');
	});

	it('shows an unknown errcode with what WeCom wrote and where to look it up', async () => {
		fault({ path: LIST, kind: 'errcode', errcode: 987654, errmsg: 'something new' });
		const { error } = await listTags();

		expect(error?.message).toBe('WeCom answered with error 987654');
		expect(error?.description).toBe(
			'Look the code up at https://open.work.weixin.qq.com/devtool/query?e=987654. (WeCom 987654: something new)',
		);
	});
});
