import type { WeComContext } from '../../../nodes/wecom/context';
import { endWhenStopped, pause, wait, waitFor } from '../../../nodes/wecom/pause';

const STOPPED = 'The execution was stopped';

/** An execution, with or without the signal by which n8n stops it. */
function execution(signal?: AbortSignal): WeComContext {
	return { getExecutionCancelSignal: () => signal } as WeComContext;
}

describe('A pause', () => {
	beforeEach(() => jest.useFakeTimers());
	afterEach(() => {
		jest.useRealTimers();
		jest.restoreAllMocks();
	});

	/** After how many milliseconds something has ended. */
	async function lengthOf(task: Promise<unknown>): Promise<number> {
		const start = Date.now();
		const end = task.then(() => Date.now() - start);
		await jest.runAllTimersAsync();
		return await end;
	}

	it.each([
		['without a signal', undefined],
		['with a signal that stays silent', new AbortController().signal],
	])('lasts as long as it says, %s', async (_how, signal) => {
		expect(await lengthOf(wait(execution(signal), 1000))).toBe(1000);
	});

	it('lasts as long as it says in an n8n that stops nothing', async () => {
		expect(await lengthOf(wait({} as WeComContext, 1000))).toBe(1000);
	});

	it.each([
		[0, 1000],
		[0.5, 1125],
		[1, 1250],
	])('is stretched a little before a call is repeated: by chance %d to %i ms', async (by, ms) => {
		jest.spyOn(Math, 'random').mockReturnValue(by);

		expect(await lengthOf(pause(execution(), 1000))).toBe(ms);
	});

	it('ends when the user stops the execution, with a failure before a call is repeated', async () => {
		const aborter = new AbortController();
		const context = execution(aborter.signal);
		const waiting = wait(context, 1000);
		const pausing = expect(pause(context, 1000)).rejects.toThrow(STOPPED);
		await jest.advanceTimersByTimeAsync(500);
		aborter.abort();

		await waiting;
		await pausing;
	});

	it('does not begin when the user has stopped the execution', async () => {
		await waitFor(execution(AbortSignal.abort()), new Promise(() => {}));
	});
});

describe('Waiting for what is under way', () => {
	it.each([
		['without a signal', undefined],
		['with a signal that stays silent', new AbortController().signal],
	])('passes its error on, %s', async (_how, signal) => {
		const failing = Promise.reject(new Error('no'));

		await expect(waitFor(execution(signal), failing)).rejects.toThrow('no');
	});
});

describe('An execution', () => {
	it('goes on until the user stops it', () => {
		endWhenStopped({} as WeComContext);
		endWhenStopped(execution());
		endWhenStopped(execution(new AbortController().signal));

		expect(() => endWhenStopped(execution(AbortSignal.abort()))).toThrow(STOPPED);
	});
});
