import { Stopwatch } from '../../../../nodes/wecom/limits/stopwatch';

describe('Stopwatch', () => {
	beforeEach(() => jest.useFakeTimers());
	afterEach(() => jest.useRealTimers());

	it('counts the time that several tasks share once', async () => {
		const stopwatch = new Stopwatch();
		let endFirst!: () => void;
		let endSecond!: () => void;
		const first = stopwatch.during(async () => await new Promise<void>((end) => (endFirst = end)));
		jest.advanceTimersByTime(1000);
		const second = stopwatch.during(
			async () => await new Promise<void>((end) => (endSecond = end)),
		);
		jest.advanceTimersByTime(1000);
		endFirst();
		await first;
		jest.advanceTimersByTime(500);
		endSecond();
		await second;
		jest.advanceTimersByTime(9000);

		expect(stopwatch.elapsed).toBe(2500);
	});
});
