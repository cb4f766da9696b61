import type { WeComContext } from '../../../nodes/wecom/context';
import {
	endWhenStopped,
	isStopped,
	pause,
	unlessStopped,
	wait,
	waitFor,
} from '../../../nodes/wecom/pause';

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

describe('What is under way', () => {
	const endless = new Promise<string>(() => {});

	it.each([
		['without a signal', undefined],
		['with a signal that stays silent', new AbortController().signal],
	])('gives what it brings, or its error, %s', async (_how, signal) => {
		const error = new Error('no');

		expect(await unlessStopped(execution(signal), Promise.resolve('brought'))).toBe('brought');
		expect(await unlessStopped(execution(signal), Promise.resolve(undefined))).toBeUndefined();
		await expect(unlessStopped(execution(signal), Promise.reject(error))).rejects.toBe(error);
	});

	it('is left to itself when the user stops the execution', async () => {
		const aborter = new AbortController();
		const waiting = expect(unlessStopped(execution(aborter.signal), endless)).rejects.toThrow(
			STOPPED,
		);
		aborter.abort();
		await waiting;
	});

	it('is left to itself with its error when the user has stopped the execution before', async () => {
		const failing = Promise.reject(new Error('no'));

		await expect(unlessStopped(execution(AbortSignal.abort()), failing)).rejects.toThrow(STOPPED);
	});
});

describe('An execution', () => {
	it('is stopped when its signal says so', () => {
		expect(isStopped({})).toBe(false);
		expect(isStopped(execution())).toBe(false);
		expect(isStopped(execution(new AbortController().signal))).toBe(false);
		expect(isStopped(execution(AbortSignal.abort()))).toBe(true);
	});
});
