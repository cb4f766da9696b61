import type { INodeParameters } from 'n8n-workflow';

import type { Bench } from '../../../../engine';
import { jsonOf, runNode, startBench } from '../../../../engine';
import { startCannedWeCom } from '../../../../engine/cannedWeCom';
import { calls } from '../../../../engine/corp';
import { withToken } from '../../../../engine/expected';
import { byId } from '../../../../engine/input';

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
		const body = { ...{ moment_id: MOMENT }, limit: 1000 };
		expect(bench.sent(PATH)).toEqual([{ method: 'POST', query: withToken, body }]);
		expect(calls(bench)).toEqual([PATH]);
		expect(items).toEqual(
			[
				{ userid: 'zhangsan', publish_status: 1 },
				{ userid: 'lisi', publish_status: 0 },
			].map((json) => ({ json, pairedItem: { item: 0 } })),
		);
	});

	describe('with three pages', () => {
		const page = (from: number, next_cursor: string) => ({
			task_list: [0, 1].map((i) => ({ userid: `id${from + i}` })),
			next_cursor,
		});
		const run = async (fields: INodeParameters) => {
			const canned = await startCannedWeCom({
				[PATH]: [page(0, 'two'), page(2, 'three'), page(4, '')],
			});
			const { items, error } = await runNode({
				store: canned.store,
				parameters: { ...getTasks, ...fields },
			});
			await canned.close();
			expect(error).toBeUndefined();
			return { records: jsonOf(items), sent: canned.bodies(PATH) };
		};
		const about = { moment_id: MOMENT };

		it('asks for the same on each', async () => {
			const { records, sent } = await run({ returnAll: true });

			expect(sent).toEqual([
				{ ...about, limit: 1000 },
				{ ...about, limit: 1000, cursor: 'two' },
				{ ...about, limit: 1000, cursor: 'three' },
			]);
			expect(records).toHaveLength(6);
		});

		it('stops at Limit', async () => {
			const { records, sent } = await run({ limit: 3 });

			expect(records).toHaveLength(3);
			expect(sent.map(({ limit }) => limit)).toEqual([3, 1]);
		});
	});

	it('refuses no moment before anything is sent', async () => {
		const { error } = await bench.run({ ...getTasks, momentId: byId('={{ $json.none }}') });

		expect(error).toMatchObject({ message: "'Moment ID' is empty" });
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
