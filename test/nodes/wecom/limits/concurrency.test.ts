import { Concurrency } from '../../../../nodes/wecom/limits/concurrency';

/** Answers as a server gives them that serves so many calls side by side, each in so many milliseconds. */
function serve(concurrency: Concurrency, rounds: number, atATime: number, milliseconds: number) {
	for (let round = 0; round < rounds; round++) {
		const { allowed } = concurrency;
		const time = milliseconds * Math.max(1, allowed / atATime);
		for (let i = 0; i < allowed; i++) concurrency.answered(time, true);
	}
}

describe('Concurrency', () => {
	it('doubles at first as long as the answers take no longer, and then grows by one a round', () => {
		const concurrency = new Concurrency();
		const found = Array.from({ length: 5 }, () => {
			serve(concurrency, 1, 1000, 50);
			return concurrency.allowed;
		});

		expect(found).toEqual([32, 33, 34, 35, 36]);
	});

	it('does not double any more after calls have had to wait, or WeCom has refused one', () => {
		const waited = new Concurrency();
		serve(waited, 1, 1000, 50);
		for (let i = 0; i < 32; i++) waited.answered(70, true);
		expect(waited.allowed).toBe(33);
		serve(waited, 1, 1000, 50);
		expect(waited.allowed).toBe(34);

		const refused = new Concurrency();
		refused.refused();
		for (let i = 0; i < 15; i++) refused.answered(50, true);
		serve(refused, 2, 1000, 50);
		expect(refused.allowed).toBe(10);
	});

	it('grows no further once the calls wait for each other', () => {
		const concurrency = new Concurrency();
		serve(concurrency, 45, 12, 50);

		expect(concurrency.allowed).toBe(32);
	});

	it('shrinks when all answers take much longer than they did, to half of the start at least', () => {
		const concurrency = new Concurrency();
		serve(concurrency, 20, 1000, 50);
		const before = concurrency.allowed;
		for (let i = 0; i < 10 * before; i++) concurrency.answered(500, true);
		expect(concurrency.allowed).toBeLessThan(before);

		const slow = new Concurrency();
		serve(slow, 1, 1000, 50);
		for (let round = 0; round < 40; round++) {
			for (let i = slow.allowed; i > 0; i--) slow.answered(500, true);
		}
		expect(slow.allowed).toBe(8);
	});

	it('goes by the quickest answer of a round: a busy machine makes only some of them slow', () => {
		const concurrency = new Concurrency();
		serve(concurrency, 1, 1000, 50);
		for (let i = 0; i < 31; i++) concurrency.answered(900, true);
		concurrency.answered(60, true);

		expect(concurrency.allowed).toBe(33);
	});

	it.each([
		['few wait', 164, 17],
		['some wait', 168, 16],
		['some more wait', 248, 16],
		['many wait', 252, 15],
	])('goes by how many calls wait at the other end: %s', (_what, milliseconds, allowed) => {
		const concurrency = new Concurrency();
		// So many wait that the start is over.
		for (const time of [100, 200]) for (let i = 0; i < 16; i++) concurrency.answered(time, false);
		for (let i = 0; i < 16; i++) concurrency.answered(milliseconds, true);

		expect(concurrency.allowed).toBe(allowed);
	});

	it.each([
		['few wait', 81, 33],
		['many wait', 128, 31],
	])('goes by it beyond the start as well: %s', (_what, milliseconds, allowed) => {
		const concurrency = new Concurrency();
		serve(concurrency, 1, 1000, 50);
		for (let i = 0; i < 32; i++) concurrency.answered(milliseconds, true);

		expect(concurrency.allowed).toBe(allowed);
	});

	it('does not grow when nobody waits', () => {
		const concurrency = new Concurrency();
		for (let i = 0; i < 200; i++) concurrency.answered(50, false);

		expect(concurrency.allowed).toBe(16);
	});

	it('halves when WeCom refuses, once for all calls that were under way', () => {
		const concurrency = new Concurrency();
		for (let i = 0; i < 16; i++) concurrency.refused();
		expect(concurrency.allowed).toBe(8);

		concurrency.refused();
		expect(concurrency.allowed).toBe(4);
	});

	it('learns nothing from the answers to calls that were under way when WeCom refused', () => {
		const concurrency = new Concurrency();
		concurrency.refused();
		for (let i = 0; i < 15; i++) concurrency.answered(50, true);
		expect(concurrency.allowed).toBe(8);

		serve(concurrency, 1, 1000, 50);
		expect(concurrency.allowed).toBe(9);
	});

	it('stays below the number that WeCom has refused, and tries it again after 50 rounds', () => {
		const concurrency = new Concurrency();
		const refusedAt: number[] = [];
		// WeCom takes ten.
		for (let round = 0; round < 160; round++) {
			const { allowed } = concurrency;
			for (let call = 0; call < allowed; call++) {
				if (call < 10) concurrency.answered(50, true);
				else concurrency.refused();
			}
			if (allowed > 10) refusedAt.push(allowed);
		}

		expect(refusedAt.slice(0, 2)).toEqual([16, 11]);
		expect(refusedAt.length).toBeLessThanOrEqual(6);
		expect(concurrency.allowed).toBeGreaterThanOrEqual(9);
	});

	it('never goes below one, and grows again afterwards', () => {
		const concurrency = new Concurrency();
		for (let i = 0; i < 100; i++) concurrency.refused();
		expect(concurrency.allowed).toBe(1);

		serve(concurrency, 10, 1000, 50);
		expect(concurrency.allowed).toBeGreaterThan(5);
	});

	it('remembers the quickest round for 50 rounds', () => {
		const concurrency = new Concurrency();
		for (let i = 0; i < 16; i++) concurrency.answered(5, false);
		serve(concurrency, 49, 1000, 50);
		expect(concurrency.allowed).toBe(8);

		serve(concurrency, 1, 1000, 50);
		expect(concurrency.allowed).toBe(9);
	});

	it('forgets a way that was quicker once', () => {
		const concurrency = new Concurrency();
		serve(concurrency, 5, 1000, 5);
		serve(concurrency, 300, 1000, 50);

		expect(concurrency.allowed).toBeGreaterThan(20);
	});
});
