import type { Bench } from '../../../../engine';
import { startBench } from '../../../../engine';
import { calls } from '../../../../engine/corp';
import { withToken } from '../../../../engine/expected';
import { byId, itemsOf, picked } from '../../../../engine/input';

const PATH = '/cgi-bin/externalcontact/cancel_moment_task';
const MOMENT = 'momBx7kEAAAn5QwXt2LzRc9KpVdYsH0g';

const cancel = { resource: 'moment', operation: 'cancel' };

describe('Moment: Cancel', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench();
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	it('stops the moment, and says so', async () => {
		const { items, error } = await bench.run({ ...cancel, momentId: picked(MOMENT) });

		expect(error).toBeUndefined();
		const body = { moment_id: MOMENT };
		expect(bench.sent(PATH)).toEqual([{ method: 'POST', query: withToken, body }]);
		expect(calls(bench)).toEqual([PATH]);
		expect(items).toEqual([{ json: { success: true, ...body }, pairedItem: { item: 0 } }]);
		const { moments } = bench.sandbox.control.state();
		expect(moments.find(({ moment_id }) => moment_id === MOMENT)?.cancelled).toBe(true);
	});

	it('says that a moment is unknown, and goes on with the others', async () => {
		const { items } = await bench.run(
			{ ...cancel, momentId: byId('={{ $json.id }}') },
			{
				items: itemsOf([{ id: 'job7Xk2QmVzT0nLr5YpWc8Bd' }, {}, { id: MOMENT }]),
				onError: 'continueRegularOutput',
			},
		);

		expect(items).toMatchObject([
			{ json: { error: 'WeCom does not know this moment', errcode: 41060 } },
			{ json: { error: "'Moment' is empty" } },
			{ json: { success: true } },
		]);
		expect(items[0].json.details).toMatchObject({
			description: expect.stringContaining('not the job ID'),
		});
		expect(bench.sent(PATH)).toHaveLength(2);
	});
});
