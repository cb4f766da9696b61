import * as workflow from 'n8n-workflow';

import { ItemQueue } from '../../../../nodes/WeComCustomerContact/execution/itemQueue';

jest.mock('n8n-workflow', () => {
	const actual = jest.requireActual<typeof workflow>('n8n-workflow');
	return { ...actual, sleep: jest.fn(async () => {}) };
});

const context = { getExecutionCancelSignal: () => undefined };

/** What happens until the queue is empty: indices, and pauses as "… ms". */
async function course(items: number, batches: { size: number; milliseconds: number }) {
	const events: Array<number | string> = [];
	jest.mocked(workflow.sleep).mockImplementation(async (ms) => {
		if (ms > 0) events.push(`${ms} ms`);
	});
	const queue = new ItemQueue(context, items, batches, () => false);
	for (let next = await queue.next(); next !== undefined; next = await queue.next()) {
		events.push(next);
	}
	return events;
}

describe('ItemQueue', () => {
	it('hands out the items in their order', async () => {
		expect(await course(3, { size: 1, milliseconds: 0 })).toEqual([0, 1, 2]);
	});

	it('pauses between batches: not before the first, not within one', async () => {
		expect(await course(7, { size: 3, milliseconds: 30 })).toEqual([
			0,
			1,
			2,
			'30 ms',
			3,
			4,
			5,
			'30 ms',
			6,
		]);
		expect(await course(2, { size: 1, milliseconds: 30 })).toEqual([0, '30 ms', 1]);
	});

	it('hands out no item twice when many ask at once', async () => {
		const queue = new ItemQueue(context, 5, { size: 2, milliseconds: 1 }, () => false);
		const found = await Promise.all(Array.from({ length: 8 }, async () => await queue.next()));

		expect(found).toEqual([0, 1, 2, 3, 4, undefined, undefined, undefined]);
	});

	it('is over when no further item is to begin, also after a pause', async () => {
		let isOver = false;
		jest.mocked(workflow.sleep).mockImplementation(async () => {
			isOver = true;
		});
		const queue = new ItemQueue(context, 3, { size: 1, milliseconds: 30 }, () => isOver);

		expect(await queue.next()).toBe(0);
		expect(await queue.next()).toBeUndefined();
	});

	it('lets n8n do something else after 50 ms of work', async () => {
		jest.mocked(workflow.sleep).mockClear();
		let now = 0;
		jest.spyOn(Date, 'now').mockImplementation(() => now);
		const queue = new ItemQueue(context, 9, { size: 1, milliseconds: 0 }, () => false);
		for (let item = 0; item < 9; item++) {
			await queue.next();
			now += 20;
		}
		jest.mocked(Date.now).mockRestore();

		expect(jest.mocked(workflow.sleep).mock.calls).toEqual([[0], [0]]);
	});
});
