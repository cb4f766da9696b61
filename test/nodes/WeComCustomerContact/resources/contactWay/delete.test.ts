import type { Bench } from '../../../../engine';
import { startBench } from '../../../../engine';
import { withToken } from '../../../../engine/expected';
import { byId, itemsOf } from '../../../../engine/input';

const PATH = '/cgi-bin/externalcontact/del_contact_way';
const FAIR = '7f1c2d94b0a6e835d1427c9be06f3a58';

const remove = { resource: 'contactWay', operation: 'delete' };

describe('Contact Way: Delete', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench();
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	const ids = () => bench.sandbox.control.state().contactWays.map(({ config_id }) => config_id);

	it('deletes the contact way and says so', async () => {
		expect(ids()).toContain(FAIR);
		const { items, error } = await bench.run(
			{ ...remove, configId: byId('={{ $json.id }}') },
			{ items: itemsOf([{ id: FAIR }]) },
		);

		expect(error).toBeUndefined();
		expect(bench.sent(PATH)).toEqual([
			{ method: 'POST', query: withToken, body: { config_id: FAIR } },
		]);
		expect(items).toEqual([{ json: { deleted: true, config_id: FAIR }, pairedItem: { item: 0 } }]);
		expect(ids()).not.toContain(FAIR);
	});

	it('says that the contact way does not exist', async () => {
		const { error } = await bench.run({ ...remove, configId: byId('nobody') });

		expect(error).toMatchObject({ httpCode: '41044' });
		expect(ids()).toContain(FAIR);
	});
});
