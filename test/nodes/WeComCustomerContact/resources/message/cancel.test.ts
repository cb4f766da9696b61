import type { Bench } from '../../../../engine';
import { startBench } from '../../../../engine';
import { calls } from '../../../../engine/corp';
import { withToken } from '../../../../engine/expected';
import { byId, picked } from '../../../../engine/input';

const PATH = '/cgi-bin/externalcontact/cancel_groupmsg_send';
const SEEDED = 'msgBx7kEAAAv6YcHs0dPzM3nKq8rLfTiA';

const cancel = { resource: 'message', operation: 'cancel', messageId: picked(SEEDED) };

describe('Message: Cancel Mass Message', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench();
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	const isCancelled = () =>
		bench.sandbox.control.state().massMessages.find(({ msgid }) => msgid === SEEDED)!.cancelled;

	it('stops a mass message', async () => {
		const { items, error } = await bench.run(cancel);

		expect(error).toBeUndefined();
		expect(bench.sent(PATH)).toEqual([
			{ method: 'POST', query: withToken, body: { msgid: SEEDED } },
		]);
		expect(items).toEqual([{ json: { success: true, msgid: SEEDED }, pairedItem: { item: 0 } }]);
		expect(isCancelled()).toBe(true);
	});

	it('is content with a message that was cancelled before', async () => {
		await bench.run(cancel);
		const { items, error } = await bench.run(cancel);

		expect(error).toBeUndefined();
		expect(items).toEqual([{ json: { success: true, msgid: SEEDED }, pairedItem: { item: 0 } }]);
	});

	it('is content when the connection broke after it was done', async () => {
		bench.sandbox.control.addFault({ path: PATH, kind: 'reset', processed: true });
		const { items, error } = await bench.run(cancel);

		expect(error).toBeUndefined();
		expect(items[0].json).toEqual({ success: true, msgid: SEEDED });
		expect(calls(bench)).toEqual([PATH, PATH]);
	});

	it('says that a message is unknown', async () => {
		const { error } = await bench.run({ ...cancel, messageId: byId('msgNone') });

		expect(error).toMatchObject({
			message: 'WeCom does not know this mass message',
			description: expect.stringContaining("Check 'Mass Message'"),
			httpCode: '41047',
		});
	});

	it('refuses an empty ID before anything is sent', async () => {
		const { error } = await bench.run({ ...cancel, messageId: byId('={{ $json.none }}') });

		expect(error?.message).toBe("'Mass Message' is empty");
		expect(bench.sandbox.control.journal()).toEqual([]);
	});
});
