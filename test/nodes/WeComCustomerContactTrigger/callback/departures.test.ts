import { Departures } from '../../../../nodes/WeComCustomerContactTrigger/callback/departures';

/** A process whose time passes only by hand. */
class FakeProcess {
	time = 0;

	/** How much later than it should the process comes back from a pause. */
	lateness = 0;

	private sleepers: Array<{ end: number; wake: () => void }> = [];

	readonly departures = new Departures<string>({
		now: () => this.time,
		sleep: async (milliseconds) =>
			await new Promise((wake) => {
				this.sleepers.push({ end: this.time + milliseconds + this.lateness, wake });
			}),
	});

	/** What has left so far, with its time; items that left together are one entry. */
	readonly left: Array<{ at: number; items: string[] }> = [];

	/** How many calls have come back. */
	answered = 0;

	come(item: string, trigger = 'trigger'): void {
		void this.departures.next(trigger, item).then((items) => {
			this.answered++;
			if (items.length > 0) this.left.push({ at: this.time, items });
		});
	}

	async pass(milliseconds: number): Promise<void> {
		for (const end = this.time + milliseconds; this.time <= end; this.time++) {
			const awake = this.sleepers.filter((sleeper) => sleeper.end <= this.time);
			this.sleepers = this.sleepers.filter((sleeper) => sleeper.end > this.time);
			for (const { wake } of awake) wake();
			// What was woken does what it can do without time.
			for (let turn = 0; turn < 10; turn++) await Promise.resolve();
		}
	}
}

describe('departures', () => {
	it('let an event leave at once', async () => {
		const running = new FakeProcess();
		running.come('a');
		await running.pass(0);
		expect(running.left).toEqual([{ at: 0, items: ['a'] }]);
	});

	it('let events leave at once that come one after the other, however busy the process is', async () => {
		const running = new FakeProcess();
		running.lateness = 100;
		for (const item of ['a', 'b', 'c']) {
			running.come(item);
			await running.pass(0);
			expect(running.left.at(-1)).toMatchObject({ items: [item] });
			await running.pass(700);
		}
	});

	it('let events that come together leave one by one, as long as the process keeps up', async () => {
		const running = new FakeProcess();
		running.lateness = 30;
		for (let count = 0; count < 50; count++) running.come(`event ${count}`);
		await running.pass(5000);
		expect(running.left.map(({ items }) => items)).toEqual(
			Array.from({ length: 50 }, (_, count) => [`event ${count}`]),
		);
		expect(running.answered).toBe(50);
	});

	it('slow down while the process is busy', async () => {
		const running = new FakeProcess();
		running.lateness = 100;
		for (let count = 0; count < 10; count++) running.come(`event ${count}`);
		await running.pass(2000);
		// A step of 20, late by 100, and a pause of 400, late by 100.
		expect(running.left.map(({ at }) => at)).toEqual([0, 620, 1240, 1860]);
		running.lateness = 0;
		await running.pass(800);
		expect(running.left.map(({ items }) => items)).toEqual(
			Array.from({ length: 10 }, (_, count) => [`event ${count}`]),
		);
	});

	it('let those who have waited for 3 seconds leave together, in their order, each once', async () => {
		const running = new FakeProcess();
		running.lateness = 400;
		for (const item of ['a', 'b', 'c', 'd', 'e', 'f']) running.come(item);
		await running.pass(2900);
		running.come('g');
		await running.pass(2000);
		expect(running.left).toEqual([
			{ at: 0, items: ['a'] },
			{ at: 1320, items: ['b'] },
			{ at: 2640, items: ['c'] },
			{ at: 3960, items: ['d', 'e', 'f', 'g'] },
		]);
		expect(running.answered).toBe(7);
	});

	it('let nobody wait much longer, also when more come than can leave one by one', async () => {
		const running = new FakeProcess();
		const came = new Map<string, number>();
		for (let time = 0; time < 20_000; time += 10) {
			came.set(`event ${time}`, time);
			running.come(`event ${time}`);
			await running.pass(9);
		}
		await running.pass(4000);
		const waits = running.left.flatMap(({ at, items }) =>
			items.map((item) => at - came.get(item)!),
		);
		expect(waits).toHaveLength(2000);
		expect(new Set(running.left.flatMap(({ items }) => items)).size).toBe(2000);
		expect(Math.max(...waits)).toBeLessThan(3100);
	});

	it('keep the events of triggers apart', async () => {
		const running = new FakeProcess();
		running.lateness = 3000;
		running.come('first', 'x');
		for (const trigger of ['x', 'y', 'x', 'y']) running.come(`of ${trigger}`, trigger);
		await running.pass(20_000);
		expect(running.left.map(({ items }) => items)).toEqual([
			['first'],
			['of x', 'of x'],
			['of y', 'of y'],
		]);
	});
});
