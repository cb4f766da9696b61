import type { IDataObject } from 'n8n-workflow';
import * as workflow from 'n8n-workflow';

import type { Bench } from '../../../../engine';
import { jsonOf, startBench } from '../../../../engine';
import { withToken } from '../../../../engine/expected';
import { byId } from '../../../../engine/input';
import { pauses } from '../../../../engine/pauses';

jest.mock('n8n-workflow', () => ({
	...jest.requireActual<typeof workflow>('n8n-workflow'),
	sleep: jest.fn(async () => {}),
}));

const PATH = '/cgi-bin/externalcontact/get_groupmsg_task';
const ISO = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

const getTasks = {
	resource: 'message',
	operation: 'getTasks',
	messageId: byId('={{ $json.msgid }}'),
	returnAll: true,
};

describe('Message: Get Member Tasks', () => {
	let bench: Bench;
	beforeAll(async () => {
		// As many customers as members, so that everybody has something to send.
		bench = await startBench({ seed: { customers: 2600, members: 2300 } });
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	const sentBodies = () => bench.sent(PATH).map(({ body }) => body as IDataObject);

	/** Creates a message to the newest customers of the sandbox and gives its id. */
	async function messageTo(count: number): Promise<string> {
		const customers = bench.sandbox.control.state().customers.slice(-count);
		const { items, error } = await bench.run(
			{
				resource: 'message',
				operation: 'create',
				externalUserIds: '={{ $json.to }}',
				text: 'Hello',
			},
			{ items: [{ json: { to: customers.map(({ external_userid }) => external_userid) } }] },
		);
		expect(error).toBeUndefined();
		bench.sandbox.control.clearJournal();
		return String(items[0].json.msgid);
	}

	it('gives one item per member', async () => {
		const msgid = await messageTo(2);
		const [{ userid: first }, { userid: second }] = bench.sandbox.control
			.state()
			.massMessages.find((message) => message.msgid === msgid)!.tasks;
		bench.sandbox.control.sendMassMessage({ msgid, userid: first });
		const { items, error } = await bench.run(getTasks, { items: [{ json: { msgid } }] });

		expect(error).toBeUndefined();
		expect(bench.sent(PATH)).toEqual([
			{ method: 'POST', query: withToken, body: { msgid, limit: 1000 } },
		]);
		expect(items).toEqual([
			{
				json: {
					userid: first,
					status: 2,
					status_text: 'sent',
					send_time: expect.any(Number),
					sent_at: expect.stringMatching(ISO),
				},
				pairedItem: { item: 0 },
			},
			{ json: { userid: second, status: 0, status_text: 'not sent' }, pairedItem: { item: 0 } },
		]);

		const raw = await bench.run({ ...getTasks, simplify: false }, { items: [{ json: { msgid } }] });
		expect(jsonOf(raw.items)).toEqual([
			{ userid: first, status: 2, send_time: expect.any(Number) },
			{ userid: second, status: 0 },
		]);
	});

	it('follows three pages, and stops at Limit', async () => {
		const msgid = await messageTo(2400);
		const { tasks } = bench.sandbox.control
			.state()
			.massMessages.find((message) => message.msgid === msgid)!;
		expect(tasks.length).toBeGreaterThan(2000);
		const { items } = await bench.run(getTasks, { items: [{ json: { msgid } }] });

		expect(jsonOf(items).map(({ userid }) => userid)).toEqual(tasks.map(({ userid }) => userid));
		const cursor = expect.stringMatching(/./);
		const page = { msgid, limit: 1000 };
		expect(sentBodies()).toEqual([page, { ...page, cursor }, { ...page, cursor }]);

		bench.sandbox.control.clearJournal();
		const some = await bench.run(
			{ ...getTasks, returnAll: false, limit: 1200 },
			{ items: [{ json: { msgid } }] },
		);
		expect(some.items).toHaveLength(1200);
		expect(sentBodies().map(({ limit }) => limit)).toEqual([1000, 200]);
	});

	it('waits while WeCom is still handing out the tasks', async () => {
		const msgid = await messageTo(1);
		bench.sandbox.control.setLimits({ dispatchPolls: 2 });
		const { items, error } = await bench.run(getTasks, { items: [{ json: { msgid } }] });

		expect(error).toBeUndefined();
		expect(items).toHaveLength(1);
		expect(sentBodies()).toHaveLength(3);
		expect(pauses()).toHaveLength(2);
	});

	it('says that a message is unknown', async () => {
		const { error } = await bench.run(getTasks, { items: [{ json: { msgid: 'msgNone' } }] });

		expect(error).toMatchObject({
			message: 'WeCom does not know this mass message',
			httpCode: '41047',
		});
	});
});
