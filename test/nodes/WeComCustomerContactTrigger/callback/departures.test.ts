import { Departures } from '../../../../nodes/WeComCustomerContactTrigger/callback/departures';

/** A process whose time passes only by hand. */
class FakeProcess {
	time = 0;

	/** Part of its time that it is at work. */
	utilization = 0;

	private sleepers: Array<{ end: number; wake: () => void }> = [];

	readonly departures = new Departures<string>({
		now: () => this.time,
		sleep: async (milliseconds) =>
			await new Promise((wake) => {
				this.sleepers.push({ end: this.time + milliseconds, wake });
			}),
		utilization: () => this.utilization,
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

	/** Events at the same distance from each other; gives when each came. */
	async stream(count: number, distance: number): Promise<Map<string, number>> {
		const came = new Map<string, number>();
		for (let index = 0; index < count; index++) {
			came.set(`event ${index}`, this.time);
			this.come(`event ${index}`);
			await this.pass(distance - 1);
		}
		return came;
	}

	/** How many executions have started. */
	get executions(): number {
		return this.left.length;
	}

	/** The items in the order in which they left. */
	get items(): string[] {
		return this.left.flatMap(({ items }) => items);
	}
}

const names = (count: number) => Array.from({ length: count }, (_, index) => `event ${index}`);

describe('departures', () => {
	it('let an event leave at once, also when the process is busy', async () => {
		const running = new FakeProcess();
		running.utilization = 1;
		running.come('a');
		await running.pass(0);
		expect(running.left).toEqual([{ at: 0, items: ['a'] }]);
	});

	it('let events leave one by one and without delay as long as there is room', async () => {
		const running = new FakeProcess();
		running.utilization = 0.39;
		for (const name of names(100)) running.come(name);
		await running.pass(2000);
		expect(running.left.map(({ items }) => items)).toEqual(names(100).map((name) => [name]));
		expect(running.left.at(-1)!.at).toBe(99 * 20);
	});

	it('let a few events leave at once in a process that is busy', async () => {
		const running = new FakeProcess();
		running.utilization = 1;
		const came = await running.stream(5, 100);
		expect(running.left).toHaveLength(5);
		for (const { at, items } of running.left) expect(at - came.get(items[0])!).toBeLessThan(21);
	});

	it('let the events of a burst leave one by one when it is over', async () => {
		const running = new FakeProcess();
		running.utilization = 1;
		await running.stream(60, 50);
		expect(running.executions).toBeLessThan(10);
		await running.pass(3000);
		expect(running.left.map(({ items }) => items)).toEqual(names(60).map((name) => [name]));
	});

	it('let events that go on and on share executions, none waiting for more than 5 seconds', async () => {
		const running = new FakeProcess();
		running.utilization = 1;
		const came = await running.stream(480, 125);
		await running.pass(11_000);
		const minute = running.left.filter(({ at }) => at < 60_000);
		expect(minute.length).toBeLessThan(60 + 5 + 12);
		for (const { at, items } of minute) {
			for (const item of items) expect(at - came.get(item)!).toBeLessThan(5050);
		}
		expect(running.items).toEqual(names(480));
		expect(running.answered).toBe(480);
	});

	it('go back to one event for each execution when there is room again', async () => {
		const running = new FakeProcess();
		running.utilization = 1;
		await running.stream(40, 100);
		running.utilization = 0.1;
		await running.pass(1000);
		running.left.length = 0;
		await running.stream(20, 100);
		expect(running.left.map(({ items }) => items.length)).toEqual(Array(20).fill(1));
	});

	it('let nobody wait for more than 10 seconds when a burst was too large', async () => {
		const running = new FakeProcess();
		running.utilization = 1;
		for (const name of names(1000)) running.come(name);
		await running.pass(12_000);
		expect(running.items).toEqual(names(1000));
		expect(running.left.at(-1)).toMatchObject({ at: 10_000 });
		expect(running.left.at(-1)!.items.length).toBeGreaterThan(400);
	});

	it('keep the events of triggers apart', async () => {
		const running = new FakeProcess();
		running.utilization = 1;
		for (let round = 0; round < 60; round++) {
			running.come(`x ${round}`, 'x');
			running.come(`y ${round}`, 'y');
			await running.pass(99);
		}
		await running.pass(5000);
		for (const { items } of running.left) {
			expect(new Set(items.map(([trigger]) => trigger)).size).toBe(1);
		}
		expect(running.executions).toBeLessThan(120);
		expect(running.items.sort()).toEqual(
			['x', 'y'].flatMap((trigger) => names(60).map((_, round) => `${trigger} ${round}`)).sort(),
		);
	});
});
