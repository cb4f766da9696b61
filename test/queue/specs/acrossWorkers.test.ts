import { createCluster, type Cluster } from '../cluster';
import { publishOperation, type PublishedWorkflow } from '../publishedWorkflow';

const MEMBER = 'zhangsan';
const PATH = '/cgi-bin/externalcontact/mark_tag';

/** WeCom's limit of a minute, and how long it blocks who passes it; both are larger outside of tests. */
const PER_MINUTE = 300;
const BLOCK_SECONDS = 5;

let cluster: Cluster;

beforeAll(async () => {
	cluster = await createCluster({
		// One run at a time, so that two runs are in two workers.
		settings: { N8N_CONCURRENCY_PRODUCTION_LIMIT: '1' },
		sandbox: { seed: { customers: 1000 }, limits: { blockSeconds: BLOCK_SECONDS, latencyMs: 20 } },
	});
});

beforeEach(() => cluster.sandbox.control.reset());

afterAll(async () => await cluster?.close());

/** A workflow that tags the customers that its webhook gets with the tag of its call. */
async function tagging(name: string, options: object): Promise<PublishedWorkflow> {
	return await publishOperation(cluster, name, {
		resource: 'tag',
		operation: 'mark',
		userId: { __rl: true, mode: 'id', value: MEMBER },
		externalUserId: { __rl: true, mode: 'id', value: '={{ $json.customer }}' },
		tagsBy: 'list',
		addTagIds: '={{ $json.tag }}',
		options,
	});
}

/**
 * Tags the same customers in two runs at once, one in each worker, with a tag for each run.
 *
 * @param rounds how often each run goes through the customers, one run from the first to the last, the other one back
 */
async function tagTwice(workflow: PublishedWorkflow, count: number, rounds = 1): Promise<void> {
	const { customers, tagGroups } = cluster.sandbox.control.state();
	const ours = customers
		.filter(({ follow_user }) => follow_user.some(({ userid }) => userid === MEMBER))
		.slice(0, count)
		.map(({ external_userid }) => external_userid);
	expect(ours).toHaveLength(count);
	const tags = tagGroups[0].tags.slice(0, 2).map(({ id }) => id);

	const lists = [ours, [...ours].reverse()];
	const ids = await workflow.start(
		lists.map((list, i) =>
			Array.from({ length: rounds }, () => list)
				.flat()
				.map((customer) => ({ customer, tag: tags[i] })),
		),
	);
	for (const id of ids) {
		const { status, data } = await cluster.api.finishedExecution(id);
		expect({ status, error: data.resultData.error?.message }).toEqual({ status: 'success' });
	}
	const workers = await Promise.all(ids.map(async (id) => await cluster.executedBy(id)));
	expect(new Set(workers).size).toBe(2);

	const after = cluster.sandbox.control.state().customers;
	for (const customer of ours) {
		const { follow_user } = after.find(({ external_userid }) => external_userid === customer)!;
		const has = follow_user
			.find(({ userid }) => userid === MEMBER)!
			.tags.map(({ tag_id }) => tag_id);
		expect(has).toEqual(expect.arrayContaining(tags));
	}
}

const answered = (errcode: number) =>
	cluster.sandbox.control.journal({ path: PATH }).filter((entry) => entry.errcode === errcode);

describe('what each worker knows only of itself', () => {
	// First, since calls of the last minute count.
	it('the pace: with its share of the limit for each worker there is no block', async () => {
		const share = Math.floor((0.9 * PER_MINUTE) / 2);
		const workflow = await tagging('tag-in-turn', { callsPerMinute: share });
		cluster.sandbox.control.setLimits({ perMinute: PER_MINUTE });
		await tagTwice(workflow, share + 10);
		expect(answered(45009)).toEqual([]);
	});

	it('the pace: together they pass the limit of the company, wait out the block, and lose nothing', async () => {
		const workflow = await tagging('tag-fast', { waitWhenBlocked: BLOCK_SECONDS + 1 });
		cluster.sandbox.control.setLimits({ perMinute: PER_MINUTE });
		await tagTwice(workflow, 200);
		expect(answered(45009)).not.toEqual([]);
		expect(answered(0)).toHaveLength(400);
	});

	it('the customer being changed: WeCom refuses the second change, which is sent again until it is done', async () => {
		// Slowly, so that the two runs meet however late one of them starts.
		const workflow = await tagging('tag-the-same', { callsSideBySide: 2 });
		cluster.sandbox.control.setLimits({ recordHoldMs: 200 });
		await tagTwice(workflow, 20, 5);
		expect(answered(45035)).not.toEqual([]);
		expect(answered(0)).toHaveLength(200);
	});
});
