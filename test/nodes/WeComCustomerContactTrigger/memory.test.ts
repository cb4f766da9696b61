import type { IWebhookFunctions } from 'n8n-workflow';

import { memoryOf } from '../../../nodes/WeComCustomerContactTrigger/memory';
import type { Settings } from '../../../nodes/WeComCustomerContactTrigger/settings';

/** What a trigger remembers, of a workflow that no other test has used. */
function memory(
	settings: Partial<Pick<Settings, 'repeats' | 'window'>>,
	{ nodeId = 'node', store = {} as unknown } = {},
) {
	const log: string[] = [];
	const context = {
		getWorkflow: () => ({ id: expect.getState().currentTestName }),
		getNode: () => ({ id: nodeId }),
		getWorkflowStaticData: () => store,
		logger: { warn: (line: string) => log.push(line) },
	} as unknown as IWebhookFunctions;
	return { log, memory: memoryOf(context, { repeats: 'ignore', window: 300, ...settings })! };
}

/** Whether an event that was added at 0 is known so many seconds later. */
function isKnownAfter(seconds: number, settings: Partial<Settings>): boolean {
	const start = Date.now();
	const clock = jest.spyOn(Date, 'now').mockReturnValue(start);
	const { memory: ofTrigger } = memory(settings);
	ofTrigger.add('event');
	clock.mockReturnValue(start + seconds * 1000);
	const isKnown = ofTrigger.has('event');
	clock.mockRestore();
	return isKnown;
}

describe('What a trigger remembers', () => {
	it('is nothing where every delivery counts', () => {
		expect(memory({ repeats: 'accept' }).memory).toBeUndefined();
	});

	it('is each event, for this trigger alone', () => {
		const { memory: ofOne } = memory({});
		const { memory: ofAnother } = memory({}, { nodeId: 'another' });
		expect(ofOne.has('a')).toBe(false);
		ofOne.add('a');

		expect([ofOne.has('a'), ofOne.has('b'), ofAnother.has('a')]).toEqual([true, false, false]);
		expect(memory({}).memory.has('a')).toBe(true);
	});

	it.each([
		[0, 600],
		[300, 600],
		[301, 602],
		[1200, 2400],
	])('is kept twice a window of %i seconds, ten minutes at least', (window, lifetime) => {
		expect(isKnownAfter(lifetime - 1, { window })).toBe(true);
		expect(isKnownAfter(lifetime + 1, { window })).toBe(false);
	});

	it('is written into the store of the workflow only where other processes are to see it', () => {
		for (const [repeats, isWritten] of [
			['ignore', false],
			['ignoreShared', true],
		] as const) {
			const store = {};
			memory({ repeats }, { store }).memory.share(['event']);
			expect('recent' in store).toBe(isWritten);
			const elsewhere = memory({ repeats }, { nodeId: 'another process', store }).memory;
			expect(elsewhere.has('event')).toBe(isWritten);
		}
	});

	it('goes into the store with what was stored before', () => {
		const lost = memory({ repeats: 'ignoreShared' });
		lost.memory.add('before');
		const store = {};
		memory({ repeats: 'ignoreShared' }, { store }).memory.share(['event']);
		const elsewhere = memory({ repeats: 'ignoreShared' }, { nodeId: 'another process', store });

		expect(['before', 'event', 'never'].map((id) => elsewhere.memory.has(id))).toEqual([
			true,
			true,
			false,
		]);
	});

	it.each([null, 'damaged', 7])('is that of the process where the store is %j', (store) => {
		const { memory: ofTrigger, log } = memory({ repeats: 'ignoreShared' }, { store });
		ofTrigger.share(['event']);
		ofTrigger.add('event');

		expect([ofTrigger.has('event'), ofTrigger.has('another')]).toEqual([true, false]);
		expect(log).toEqual([]);
	});

	it('is that of the process where the store cannot be written, and the log says so', () => {
		const store = Object.freeze({});
		const { memory: ofTrigger, log } = memory({ repeats: 'ignoreShared' }, { store });
		ofTrigger.share(['event']);
		ofTrigger.add('event');

		expect(ofTrigger.has('event')).toBe(true);
		expect(log).toEqual([expect.stringMatching(/^Events of WeCom are not remembered: Cannot add/)]);
	});
});
