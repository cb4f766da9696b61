import type { Bench } from '../../../../engine';
import { startBench } from '../../../../engine';
import { withToken } from '../../../../engine/expected';
import { byId } from '../../../../engine/input';

const PATH = '/cgi-bin/externalcontact/remind_groupmsg_send';
const SEEDED = 'msgBx7kEAAAv6YcHs0dPzM3nKq8rLfTiA';

const remind = { resource: 'message', operation: 'remind', messageId: byId(SEEDED) };

describe('Message: Remind Members', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench();
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	it('reminds of a mass message', async () => {
		const { items, error } = await bench.run(remind);

		expect(error).toBeUndefined();
		expect(bench.sent(PATH)).toEqual([
			{ method: 'POST', query: withToken, body: { msgid: SEEDED } },
		]);
		expect(items).toEqual([{ json: { success: true, msgid: SEEDED }, pairedItem: { item: 0 } }]);
	});

	it('says that there were three reminders', async () => {
		for (let i = 0; i < 3; i++) await bench.run(remind);
		const { error } = await bench.run(remind);

		expect(error).toMatchObject({ httpCode: '41094' });
	});

	it('does not remind a second time when the connection breaks', async () => {
		bench.sandbox.control.addFault({ path: PATH, kind: 'reset', processed: true });
		const { error } = await bench.run(remind);

		expect(error?.message).toContain('may have carried out the request');
		expect(bench.sent(PATH)).toHaveLength(1);
	});

	it('says that the message was cancelled', async () => {
		bench.sandbox.control.cancelMassMessage({ msgid: SEEDED });
		const { error } = await bench.run(remind);

		expect(error).toMatchObject({ message: 'The mass message was cancelled', httpCode: '41093' });
	});
});
