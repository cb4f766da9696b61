import type { WeComContext } from '../../../../nodes/wecom/context';
import { Pace } from '../../../../nodes/wecom/limits/pace';

const MARK = '/cgi-bin/externalcontact/mark_tag';
const MOMENT = '/cgi-bin/externalcontact/add_moment_task';

describe('Pace', () => {
	const aborter = new AbortController();
	const context = { getExecutionCancelSignal: () => aborter.signal } as WeComContext;

	beforeEach(() => jest.useFakeTimers());
	afterEach(() => jest.useRealTimers());

	/** Lets so many calls ask for their turn, and tells after how many milliseconds each had it. */
	async function turns(pace: Pace, calls: number, perMinute: number) {
		const start = Date.now();
		const times: number[] = [];
		const all = Array.from({ length: calls }, async () => {
			await pace.admit(context, perMinute);
			times.push(Date.now() - start);
		});
		await jest.advanceTimersByTimeAsync(4 * 3_600_000);
		await Promise.all(all);
		return times;
	}

	it('lets the calls of a minute through at once, and the others when the minute is over', async () => {
		const times = await turns(new Pace(MARK), 25, 10);

		expect(times.slice(0, 10)).toEqual(new Array(10).fill(0));
		for (const time of times.slice(10, 20)) {
			expect(time).toBeGreaterThanOrEqual(60_000);
			expect(time).toBeLessThan(61_000);
		}
		for (const time of times.slice(20)) expect(time).toBeGreaterThanOrEqual(120_000);
	});

	it('lets 15 times as many through in an hour', async () => {
		const times = await turns(new Pace(MARK), 160, 10);

		expect(times.filter((time) => time < 3_600_000)).toHaveLength(150);
	});

	it('holds creating moments to the 10 a minute that WeCom allows', async () => {
		const times = await turns(new Pace(MOMENT), 11, 9700);

		expect(times.filter((time) => time < 60_000)).toHaveLength(10);
	});

	it('holds everybody while WeCom blocks the API', async () => {
		const pace = new Pace(MARK);
		pace.block(61_000);
		const times = await turns(pace, 3, 9700);

		expect(times).toEqual([61_000, 61_000, 61_000]);
	});

	describe('that holds a call', () => {
		/** A call that waits for the end of a block, and is called back then. */
		function held(): { pace: Pace; turn: jest.Mock } {
			const pace = new Pace(MARK);
			pace.block(61_000);
			const turn = jest.fn();
			void pace.admit(context, 9700).then(turn);
			return { pace, turn };
		}

		async function expectTurnAfter(milliseconds: number, turn: jest.Mock) {
			await jest.advanceTimersByTimeAsync(milliseconds - 1);
			expect(turn).not.toHaveBeenCalled();
			await jest.advanceTimersByTimeAsync(1);
			expect(turn).toHaveBeenCalled();
		}

		it('does so for longer when WeCom blocks the API once more', async () => {
			const { pace, turn } = held();
			await jest.advanceTimersByTimeAsync(30_000);
			pace.block(61_000);

			await expectTurnAfter(61_000, turn);
		});

		it('does so no longer when the clock is set back', async () => {
			const { turn } = held();
			jest.setSystemTime(Date.now() - 3_600_000);

			await expectTurnAfter(61_000, turn);
		});
	});

	it('ends at once when the user stops the execution', async () => {
		const pace = new Pace(MARK);
		pace.block(3_600_000);
		const stopped = expect(pace.admit(context, 9700)).rejects.toThrow('The execution was stopped');
		aborter.abort();
		await jest.advanceTimersByTimeAsync(0);

		await stopped;
	});
});
