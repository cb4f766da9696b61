import { SlidingCount } from '../../../../nodes/wecom/limits/slidingCount';

const MINUTE = 60_000;

describe('SlidingCount', () => {
	it('has room below the limit, and none at it', () => {
		const count = new SlidingCount(MINUTE);
		const start = 1_000_000_000;
		for (let i = 0; i < 9; i++) count.add(start + i);
		expect(count.untilBelow(10, start + 10)).toBe(0);

		count.add(start + 10);
		expect(count.untilBelow(10, start + 11)).toBeGreaterThan(0);
		expect(count.untilBelow(11, start + 11)).toBe(0);
	});

	it('never lets more through in any span than the limit, and hardly fewer', () => {
		const count = new SlidingCount(MINUTE);
		const limit = 500;
		const times: number[] = [];
		let now = 1_700_000_000_123;
		while (times.length < 5 * limit) {
			const wait = count.untilBelow(limit, now);
			if (wait > 0) {
				now += wait;
				continue;
			}
			count.add(now);
			times.push(now);
			now += 1 + (times.length % 17);
		}
		for (let i = limit; i < times.length; i++) {
			expect(times[i] - times[i - limit]).toBeGreaterThanOrEqual(MINUTE);
		}
		const minutes = (times[times.length - 1] - times[0]) / MINUTE;
		expect(minutes).toBeLessThan(4.2);
	});

	it('says how long to wait until enough has fallen out of the span', () => {
		const count = new SlidingCount(MINUTE);
		const start = 1_200_000_000;
		for (let i = 0; i < 5; i++) count.add(start);
		for (let i = 0; i < 5; i++) count.add(start + 30_000);

		const untilTen = count.untilBelow(10, start + 40_000);
		expect(untilTen).toBeGreaterThan(20_000 - 1);
		expect(untilTen).toBeLessThanOrEqual(20_600);
		expect(count.untilBelow(6, start + 40_000)).toBe(untilTen);
		expect(count.untilBelow(5, start + 40_000)).toBe(untilTen + 30_000);
	});

	it('says how long to wait for what has just happened, in the first step of a clock too', () => {
		for (const start of [0, 1_200_000_000]) {
			const count = new SlidingCount(MINUTE);
			count.add(start + 100);

			expect(count.untilBelow(1, start + 123)).toBe(60_600 - 123);
		}
	});

	it('makes wait for a span where nothing is let through', () => {
		expect(new SlidingCount(MINUTE).untilBelow(0, 1_200_000_000)).toBe(60_600);
	});

	it('starts afresh after a long pause', () => {
		const count = new SlidingCount(MINUTE);
		for (let i = 0; i < 10; i++) count.add(5_000_000);
		expect(count.untilBelow(1, 5_000_000 + 10 * MINUTE)).toBe(0);
	});
});
