import { notInTime, waitForJob } from '../../../../nodes/WeComCustomerContact/operation/waitForJob';
import type { WeComContext } from '../../../../nodes/wecom/context';

describe('Waiting for a job', () => {
	beforeEach(() => {
		jest.useFakeTimers();
		// Pauses as they are, not stretched.
		jest.spyOn(Math, 'random').mockReturnValue(0);
	});
	afterEach(() => {
		jest.useRealTimers();
		jest.restoreAllMocks();
	});

	/** Waits for a job that is over after so many seconds: its last state, and when it was asked for. */
	async function course(seconds: number, overAfter: number) {
		const start = Date.now();
		const asked: number[] = [];
		const waiting = waitForJob({} as WeComContext, {
			seconds,
			async ask() {
				asked.push((Date.now() - start) / 1000);
				return asked.at(-1)! >= overAfter ? 'over' : 'under way';
			},
			isOver: (state) => state === 'over',
		});
		await jest.runAllTimersAsync();
		return { state: await waiting, asked };
	}

	it('asks for its state after longer and longer pauses, until it is over', async () => {
		expect(await course(60, 1)).toEqual({ state: 'over', asked: [1] });
		expect(await course(60, 20)).toEqual({ state: 'over', asked: [1, 2, 4, 7, 12, 17, 22] });
	});

	it('asks once more when the time is up, and gives what it finds', async () => {
		expect(await course(9, 60)).toEqual({ state: 'under way', asked: [1, 2, 4, 7, 9] });
		expect(await course(7, 60)).toEqual({ state: 'under way', asked: [1, 2, 4, 7] });
		expect(await course(0.5, 60)).toEqual({ state: 'under way', asked: [0.5] });
	});
});

describe('A job that was not over in time', () => {
	it('is said so, with how to go on', () => {
		expect(notInTime(30, 'Read it later.')).toStrictEqual({
			errmsg: 'WeCom has not finished after 30 seconds',
			reason: 'Read it later.',
		});
	});
});
