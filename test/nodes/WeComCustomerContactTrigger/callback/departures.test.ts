import { Departures } from '../../../../nodes/WeComCustomerContactTrigger/callback/departures';

/** A process whose time passes only by hand. */
class FakeProcess {
	time = 0;

	/** How late it comes back from a pause, in milliseconds. */
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
		const end = this.time + milliseconds;
		// What was woken, or has just come, does what it can do without time.
		for (let turn = 0; turn < 10; turn++) await Promise.resolve();
		for (let next = this.nextEnd(); next <= end; next = this.nextEnd()) {
			this.time = next;
			const awake = this.sleepers.filter((sleeper) => sleeper.end <= next);
			this.sleepers = this.sleepers.filter((sleeper) => sleeper.end > next);
			for (const { wake } of awake) wake();
			for (let turn = 0; turn < 10; turn++) await Promise.resolve();
		}
		this.time = end;
	}

	private nextEnd(): number {
		return Math.min(...this.sleepers.map(({ end }) => end));
	}

	/** Events at the same distance from each other; gives when each came. */
	async stream(count: number, distance: number): Promise<Map<string, number>> {
		const came = new Map<string, number>();
		for (let index = 0; index < count; index++) {
			came.set(`event ${index}`, this.time);
			this.come(`event ${index}`);
			await this.pass(distance);
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
	it('let an event leave at once', async () => {
		const running = new FakeProcess();
		running.come('a');
		await running.pass(0);
		expect(running.left).toEqual([{ at: 0, items: ['a'] }]);
	});

	it('let a few events leave at once, one after the other', async () => {
		const running = new FakeProcess();
		for (const name of names(5)) running.come(name);
		await running.pass(100);
		expect(running.left).toEqual(
			names(5).map((name, index) => ({ at: index * 20, items: [name] })),
		);
	});

	it('let events leave at once for as long as there is about one in a second', async () => {
		const running = new FakeProcess();
		const came = await running.stream(60, 1000);
		expect(running.left.map(({ at, items }) => [at, items])).toEqual(
			[...came].map(([item, at]) => [at, [item]]),
		);
	});

	it('let another event leave at once after each second', async () => {
		const running = new FakeProcess();
		for (const name of names(5)) running.come(name);
		await running.pass(1000);
		running.come('a second later');
		await running.pass(0);
		expect(running.left.at(-1)).toEqual({ at: 1000, items: ['a second later'] });
	});

	it('take a burst to be over half a second after its last event', async () => {
		const running = new FakeProcess();
		for (const name of names(6)) running.come(name);
		await running.pass(900);
		expect(running.left.at(-1)).toEqual({ at: 500, items: ['event 5'] });
	});

	it('let events leave at once that come with a pause before each', async () => {
		const running = new FakeProcess();
		const came = await running.stream(60, 540);
		expect(running.executions).toBe(60);
		for (const { at, items } of running.left) expect(at - came.get(items[0])!).toBeLessThan(541);
	});

	it('let the events of a burst leave one by one when it is over', async () => {
		const running = new FakeProcess();
		await running.stream(20, 50);
		expect(running.executions).toBeLessThan(10);
		await running.pass(3000);
		expect(running.left.map(({ items }) => items)).toEqual(names(20).map((name) => [name]));
	});

	it('let 20 executions wait, the last of which takes all events that come then', async () => {
		const running = new FakeProcess();
		for (const name of names(100)) running.come(name);
		await running.pass(0);
		// One has left, and 79 have joined the last one of the 20.
		expect(running.answered).toBe(80);
		await running.pass(3000);
		expect(running.items).toEqual(names(100));
		expect(running.left.map(({ items }) => items.length)).toEqual([...Array(20).fill(1), 80]);
	});

	it.each([101, 600])(
		'do not take a process that hangs for %i ms for the end of a burst',
		async (lateness) => {
			const running = new FakeProcess();
			for (const name of names(20)) running.come(name);
			running.lateness = lateness;
			await running.pass(4900);
			expect(running.executions).toBeLessThan(10);
			running.lateness = 0;
			await running.pass(2000);
			expect(running.items).toEqual(names(20));
		},
	);

	it('do not take a process that is a little late for one that hangs', async () => {
		const running = new FakeProcess();
		for (const name of names(20)) running.come(name);
		running.lateness = 100;
		await running.pass(4900);
		expect(running.executions).toBe(20);
	});

	it('let all leave together when the first has waited for 5 seconds', async () => {
		const running = new FakeProcess();
		for (const name of names(20)) running.come(name);
		for (let time = 0; time < 5000; time += 100) {
			await running.pass(100);
			running.come(`event after ${time}`);
		}
		expect(running.left.find(({ items }) => items.length > 1)?.at).toBe(5000);
	});

	it('let events that go on and on share executions, none waiting for more than 5 seconds', async () => {
		const running = new FakeProcess();
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

	it('go back to one event for each execution when the burst is over', async () => {
		const running = new FakeProcess();
		await running.stream(200, 100);
		await running.pass(10_000);
		running.left.length = 0;
		const came = await running.stream(5, 100);
		for (const { at, items } of running.left) {
			expect(items).toHaveLength(1);
			expect(at - came.get(items[0])!).toBeLessThan(21);
		}
		expect(running.executions).toBe(5);
	});

	it('let nobody wait for more than 2 seconds after a burst, however large it was', async () => {
		const running = new FakeProcess();
		for (const name of names(1000)) running.come(name);
		await running.pass(2000);
		expect(running.items).toEqual(names(1000));
		expect(running.answered).toBe(1000);
	});

	it('keep the events of triggers apart', async () => {
		const running = new FakeProcess();
		for (let round = 0; round < 60; round++) {
			running.come(`x ${round}`, 'x');
			running.come(`y ${round}`, 'y');
			await running.pass(100);
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
