import type { Bench } from '../../../../engine';
import { startBench } from '../../../../engine';
import { withToken } from '../../../../engine/expected';
import { itemsOf } from '../../../../engine/input';

const PATH = '/cgi-bin/externalcontact/groupchat/del_join_way';
const FAIR = '5d0a41c7be92386f41e7f0c2a9b8d613';

const remove = { resource: 'joinWay', operation: 'delete' };

describe('Group Join Way: Delete', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench();
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	const ids = () => bench.sandbox.control.state().joinWays.map(({ config_id }) => config_id);

	it('deletes the join way and says so', async () => {
		expect(ids()).toContain(FAIR);
		const { items, error } = await bench.run(
			{ ...remove, joinWayId: '={{ $json.id }}' },
			{ items: itemsOf([{ id: FAIR }]) },
		);

		expect(error).toBeUndefined();
		expect(bench.sent(PATH)).toEqual([
			{ method: 'POST', query: withToken, body: { config_id: FAIR } },
		]);
		expect(items).toEqual([{ json: { deleted: true, config_id: FAIR }, pairedItem: { item: 0 } }]);
		expect(ids()).not.toContain(FAIR);
	});

	it('says that the join way does not exist', async () => {
		const { error } = await bench.run({ ...remove, joinWayId: 'nobody' });

		expect(error).toMatchObject({
			httpCode: '41044',
			description: expect.stringContaining("'Group Join Way'"),
		});
		expect(ids()).toContain(FAIR);
	});
});
