import type { Bench } from '../../../../engine';
import { startBench } from '../../../../engine';
import { tagsOn } from '../../../../engine/corp';
import { byId } from '../../../../engine/input';
import { pauses } from '../../../../engine/pauses';
import { emma, liMei } from '../../../../sandbox/knownIds';

jest.mock('n8n-workflow', () => {
	const workflow = jest.requireActual<typeof import('n8n-workflow')>('n8n-workflow');
	return { ...workflow, sleep: jest.fn(async () => await workflow.sleep(0)) };
});

const MARK = '/cgi-bin/externalcontact/mark_tag';

const withNewTag = {
	resource: 'tag',
	operation: 'mark',
	userId: byId('zhangsan'),
	externalUserId: byId(liMei),
	addTags: 'Brand new',
	createMissingTags: true,
	newTagGroup: 'Interest',
};

/** WeCom does not know a tag everywhere as soon as it has created it. */
describe('A tag that WeCom does not know yet', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench();
	});
	beforeEach(() => {
		bench.reset();
		jest.clearAllMocks();
	});
	afterAll(async () => await bench.close());

	const unknown = (times: number) =>
		bench.sandbox.control.addFault({ path: MARK, kind: 'errcode', errcode: 40068, times });

	it('is given a second, and put on the customer', async () => {
		unknown(1);
		const { error } = await bench.run(withNewTag);

		expect(error).toBeUndefined();
		expect(bench.sent(MARK)).toHaveLength(2);
		expect(pauses()).toEqual([expect.any(Number)]);
		expect(pauses()[0]).toBeGreaterThanOrEqual(1000);
		expect(pauses()[0]).toBeLessThanOrEqual(1250);
		expect(tagsOn(bench, 'zhangsan', liMei)).toContain('Brand new');
	});

	it('is given a second for each customer who gets it', async () => {
		unknown(2);
		const { error } = await bench.run(
			{ ...withNewTag, externalUserId: byId('={{ $json.customer }}') },
			{ items: [liMei, emma].map((customer) => ({ json: { customer } })) },
		);

		expect(error).toBeUndefined();
		expect(bench.sent(MARK)).toHaveLength(4);
	});

	it('is refused when WeCom does not know it after that either', async () => {
		unknown(2);
		const { error } = await bench.run(withNewTag);

		expect(error).toMatchObject({ httpCode: '40068' });
		expect(bench.sent(MARK)).toHaveLength(2);
	});

	it.each([
		['was there before', { ...withNewTag, addTags: 'Interest/Solar' }],
		['is not created', { ...withNewTag, addTags: 'Interest/Solar', createMissingTags: false }],
	])('is refused at once when it %s', async (_which, parameters) => {
		unknown(1);
		const { error } = await bench.run(parameters);

		expect(error).toMatchObject({ httpCode: '40068' });
		expect(bench.sent(MARK)).toHaveLength(1);
		expect(pauses()).toEqual([]);
	});
});
