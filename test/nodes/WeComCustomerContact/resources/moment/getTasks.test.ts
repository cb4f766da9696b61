import type { Bench } from '../../../../engine';
import { startBench } from '../../../../engine';
import { calls } from '../../../../engine/corp';
import { withToken } from '../../../../engine/expected';
import { byId } from '../../../../engine/input';
import { describeThreePages } from './threePages';

const PATH = '/cgi-bin/externalcontact/get_moment_task';
const MOMENT = 'momBx7kEAAAn5QwXt2LzRc9KpVdYsH0g';

const getTasks = {
	resource: 'moment',
	operation: 'getTasks',
	momentId: byId(MOMENT),
};

describe('Moment: Get Member Tasks', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench();
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	it('gives one item per member', async () => {
		const { items, error } = await bench.run({ ...getTasks, returnAll: true });

		expect(error).toBeUndefined();
		const body = { moment_id: MOMENT, limit: 1000 };
		expect(bench.sent(PATH)).toEqual([{ method: 'POST', query: withToken, body }]);
		expect(calls(bench)).toEqual([PATH]);
		expect(items).toEqual(
			[
				{ userid: 'zhangsan', publish_status: 1, publish_status_text: 'published' },
				{ userid: 'lisi', publish_status: 0, publish_status_text: 'not published' },
			].map((json) => ({ json, pairedItem: { item: 0 } })),
		);

		const raw = await bench.run({ ...getTasks, returnAll: true, simplify: false });
		expect(raw.items.map(({ json }) => json)).toEqual([
			{ userid: 'zhangsan', publish_status: 1 },
			{ userid: 'lisi', publish_status: 0 },
		]);
	});

	describeThreePages({
		path: PATH,
		list: 'task_list',
		record: (place) => ({ userid: `member${place}` }),
		records: 2,
		pageSize: 1000,
		parameters: getTasks,
		body: { moment_id: MOMENT },
	});

	it('refuses no moment before anything is sent', async () => {
		const { error } = await bench.run({ ...getTasks, momentId: byId('={{ $json.none }}') });

		expect(error).toMatchObject({ message: "'Moment' is empty" });
		expect(bench.sandbox.control.journal()).toEqual([]);
	});

	it('says that a moment of a member has no tasks', async () => {
		const { moments } = bench.sandbox.control.state();
		const personal = moments.find(({ create_type }) => create_type === 1)!;
		const { error } = await bench.run({ ...getTasks, momentId: byId(personal.moment_id) });

		expect(error).toMatchObject({
			message: 'Not possible for this kind of moment',
			httpCode: '41067',
		});
	});
});
