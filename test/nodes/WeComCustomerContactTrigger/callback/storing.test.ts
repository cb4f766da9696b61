import type { Batch } from '../../../../nodes/WeComCustomerContactTrigger/callback/batch';
import { Storing } from '../../../../nodes/WeComCustomerContactTrigger/callback/storing';
import * as fc from '../../../engine/properties';
import { FakeTime } from './fakeTime';

/** A trigger, with an n8n that stores what it is told to, and senders that note what they hear. */
class FakeTrigger {
	readonly time = new FakeTime();

	runsExecutions = true;

	/** Batches in the order in which they were handed to n8n. */
	readonly handed: Array<Batch<string>> = [];

	/** What the senders of each event have heard. */
	readonly heard: Record<string, boolean[]> = {};

	/** Events that senders were told to be stored, so that a repetition is known. */
	readonly remembered = new Set<string>();

	senders = 0;

	timesIdle = 0;

	private readonly storing = new Storing<string>(
		{
			now: this.time.now,
			sleep: this.time.sleep,
			runsExecutions: () => this.runsExecutions,
		},
		() => this.timesIdle++,
	);

	/** A delivery, treated as the webhook of the node does. */
	async come(id: string, { isAlone = false, isNamed = true } = {}): Promise<void> {
		this.senders++;
		const answer = (isStored: boolean) => {
			(this.heard[id] ??= []).push(isStored);
		};
		if (isNamed && this.storing.join(id, answer)) return;
		if (this.remembered.has(id)) return answer(true);
		const arrival = {
			id: isNamed ? id : undefined,
			item: id,
			answer: (isStored: boolean) => {
				if (isStored && isNamed) this.remembered.add(id);
				answer(isStored);
			},
		};
		void this.storing.add(arrival, isAlone).then((batch) => batch && this.handed.push(batch));
		await this.time.settle();
	}

	async answer(index: number, isStored: boolean): Promise<void> {
		this.storing.answered(this.handed[index], isStored);
		await this.time.settle();
	}

	write(index: number): void {
		this.storing.written(this.handed[index]);
	}

	get items(): string[][] {
		return this.handed.map(({ items }) => items);
	}
}

describe('events of a trigger', () => {
	it('go at once when nothing is under way, and are answered when n8n has stored them', async () => {
		const trigger = new FakeTrigger();
		await trigger.come('a');
		expect(trigger.items).toEqual([['a']]);
		expect(trigger.heard).toEqual({});
		await trigger.answer(0, true);
		expect(trigger.heard).toEqual({ a: [true] });
		await trigger.come('b');
		expect(trigger.items).toEqual([['a'], ['b']]);
	});

	it('that come meanwhile go together as soon as n8n has answered, in the order in which they came', async () => {
		const trigger = new FakeTrigger();
		for (const id of ['a', 'b', 'c', 'd']) await trigger.come(id);
		expect(trigger.items).toEqual([['a']]);
		await trigger.answer(0, true);
		expect(trigger.items).toEqual([['a'], ['b', 'c', 'd']]);
		expect(trigger.handed.map(({ ids }) => ids)).toEqual(trigger.items);
		expect(trigger.heard).toEqual({ a: [true] });
		await trigger.answer(1, true);
		expect(trigger.heard).toEqual({ a: [true], b: [true], c: [true], d: [true] });
	});

	it('each go alone where that is wanted, one after another', async () => {
		const trigger = new FakeTrigger();
		for (const id of ['a', 'b', 'c']) await trigger.come(id, { isAlone: true });
		await trigger.come('d');
		await trigger.come('e');
		for (const index of [0, 1, 2]) {
			expect(trigger.handed).toHaveLength(index + 1);
			await trigger.answer(index, true);
		}
		expect(trigger.items).toEqual([['a'], ['b'], ['c'], ['d', 'e']]);
	});

	it('that wait for an execution of their own are a hundred at most; others are refused, and come again', async () => {
		const trigger = new FakeTrigger();
		const all = Array.from({ length: 103 }, (_, count) => `${count}`);
		for (const id of all) await trigger.come(id, { isAlone: true });
		expect(trigger.heard).toEqual({ 101: [false], 102: [false] });
		for (let index = 0; index < 101; index++) await trigger.answer(index, true);
		expect(trigger.items.flat()).toEqual(all.slice(0, 101));
		await trigger.come('101', { isAlone: true });
		expect(trigger.items.at(-1)).toEqual(['101']);
	});

	it('are 500 in an execution at most', async () => {
		const trigger = new FakeTrigger();
		for (let count = 0; count < 1101; count++) await trigger.come(`${count}`);
		for (const index of [0, 1, 2]) await trigger.answer(index, true);
		expect(trigger.items.map(({ length }) => length)).toEqual([1, 500, 500, 100]);
	});

	it('are all refused when n8n could not store them, and new when they come again', async () => {
		const trigger = new FakeTrigger();
		for (const id of ['a', 'b', 'c']) await trigger.come(id);
		await trigger.answer(0, true);
		await trigger.answer(1, false);
		expect(trigger.heard).toEqual({ a: [true], b: [false], c: [false] });
		await trigger.come('b');
		expect(trigger.items).toEqual([['a'], ['b', 'c'], ['b']]);
		await trigger.answer(2, true);
		expect(trigger.heard.b).toEqual([false, true]);
	});

	it('that are repeated while they are stored hear the same, and are stored once', async () => {
		const trigger = new FakeTrigger();
		for (const id of ['a', 'b', 'a', 'b', 'b']) await trigger.come(id);
		await trigger.answer(0, true);
		await trigger.answer(1, true);
		expect(trigger.items).toEqual([['a'], ['b']]);
		expect(trigger.heard).toEqual({ a: [true, true], b: [true, true, true] });
	});

	it('without a name are no repetitions of each other', async () => {
		const trigger = new FakeTrigger();
		for (let time = 0; time < 3; time++) await trigger.come('a', { isNamed: false });
		await trigger.answer(0, true);
		await trigger.answer(1, true);
		expect(trigger.items).toEqual([['a'], ['a', 'a']]);
		expect(trigger.handed[1].ids).toHaveLength(0);
	});

	it('leave nothing behind, pauses neither', async () => {
		const trigger = new FakeTrigger();
		await trigger.come('a');
		await trigger.come('b');
		await trigger.answer(0, true);
		expect(trigger.timesIdle).toBe(0);
		await trigger.answer(1, true);
		expect(trigger.timesIdle).toBe(1);
		await trigger.time.pass(100);
		expect(trigger.time.pauses).toBe(0);
		// What n8n says twice changes nothing.
		await trigger.answer(0, false);
		expect(trigger.heard).toEqual({ a: [true], b: [true] });
	});
});

describe('events for which n8n has no free slot', () => {
	/** One is written and waits for its slot; two more wait for it. */
	async function withoutSlot() {
		const trigger = new FakeTrigger();
		for (const id of ['a', 'b', 'c']) await trigger.come(id);
		await trigger.time.pass(500);
		trigger.write(0);
		return trigger;
	}

	it('count as stored when they were written and three seconds have passed', async () => {
		const trigger = await withoutSlot();
		await trigger.time.pass(2499);
		expect(trigger.heard).toEqual({});
		expect(trigger.handed).toHaveLength(1);
		await trigger.time.pass(1);
		expect(trigger.heard).toEqual({ a: [true] });
		expect(trigger.items).toEqual([['a'], ['b', 'c']]);
	});

	it('count as stored a second after they were written, no sooner', async () => {
		const trigger = new FakeTrigger();
		await trigger.come('a');
		await trigger.time.pass(2950);
		trigger.write(0);
		await trigger.time.pass(949);
		expect(trigger.heard).toEqual({});
		await trigger.time.pass(1);
		expect(trigger.heard).toEqual({ a: [true] });
	});

	it('wait for n8n as long as the process is busy: then it is late with everything', async () => {
		const trigger = await withoutSlot();
		trigger.time.lateness = 100;
		await trigger.time.pass(60_000);
		expect(trigger.heard).toEqual({});
		trigger.time.lateness = 99;
		await trigger.time.pass(400);
		expect(trigger.heard).toEqual({});
		await trigger.time.pass(2000);
		expect(trigger.heard).toEqual({ a: [true] });
	});

	it('wait for n8n as long as they were not seen written', async () => {
		const trigger = new FakeTrigger();
		await trigger.come('a');
		await trigger.come('b');
		await trigger.time.pass(60_000);
		expect(trigger.heard).toEqual({});
		expect(trigger.handed).toHaveLength(1);
		await trigger.answer(0, true);
		expect(trigger.items).toEqual([['a'], ['b']]);
	});

	it('wait for n8n where others run the executions: a queue, not a slot, is what lacks', async () => {
		const trigger = await withoutSlot();
		trigger.runsExecutions = false;
		await trigger.time.pass(60_000);
		expect(trigger.heard).toEqual({});
		await trigger.answer(0, true);
		expect(trigger.handed[1].isProvable).toBe(true);
	});

	it('go without the answer of n8n as long as one waits for it, and with it afterwards', async () => {
		const trigger = await withoutSlot();
		await trigger.time.pass(3000);
		expect(trigger.handed.map(({ isProvable }) => isProvable)).toEqual([true, false]);
		trigger.write(1);
		await trigger.come('d');
		await trigger.time.pass(1000);
		expect(trigger.heard).toEqual({ a: [true], b: [true], c: [true] });
		expect(trigger.items).toEqual([['a'], ['b', 'c'], ['d']]);
		expect(trigger.handed[2].isProvable).toBe(false);

		await trigger.answer(0, true);
		trigger.write(2);
		await trigger.time.pass(1000);
		await trigger.come('e');
		expect(trigger.handed[3].isProvable).toBe(true);
		expect(trigger.timesIdle).toBe(1);
		await trigger.answer(3, true);
		expect(trigger.heard).toMatchObject({ a: [true], d: [true], e: [true] });
	});

	it('are refused when they were not seen written within ten seconds', async () => {
		const trigger = await withoutSlot();
		await trigger.time.pass(2500);
		await trigger.time.pass(9999);
		expect(trigger.heard).toEqual({ a: [true] });
		await trigger.time.pass(1);
		expect(trigger.heard).toEqual({ a: [true], b: [false], c: [false] });
	});

	it('do not wait for each other where each has its execution alone', async () => {
		const trigger = new FakeTrigger();
		for (const id of ['a', 'b', 'c', 'd']) await trigger.come(id, { isAlone: true });
		trigger.write(0);
		await trigger.time.pass(3000);
		expect(trigger.items).toEqual([['a'], ['b'], ['c'], ['d']]);
		for (const index of [1, 2, 3]) trigger.write(index);
		// Each is known until its end, though n8n has answered the one that waited.
		await trigger.answer(0, true);
		expect(trigger.timesIdle).toBe(0);
		await trigger.come('c', { isAlone: true });
		await trigger.time.pass(1100);
		expect(trigger.heard).toEqual({ a: [true], b: [true], c: [true, true], d: [true] });
		expect(trigger.handed).toHaveLength(4);
		expect(trigger.timesIdle).toBe(1);
	});

	it('keep the trigger in mind until n8n has answered', async () => {
		const trigger = await withoutSlot();
		await trigger.time.pass(3000);
		trigger.write(1);
		await trigger.time.pass(2000);
		expect(trigger.timesIdle).toBe(0);
		await trigger.answer(0, false);
		expect(trigger.timesIdle).toBe(1);
		expect(trigger.heard).toEqual({ a: [true], b: [true], c: [true] });
	});
});

describe('in any order of arrivals, answers and failures', () => {
	const step = fc.oneof(
		fc.record({ does: fc.constant('come' as const), id: fc.integer({ min: 0, max: 9 }) }),
		fc.record({ does: fc.constant('answer' as const), isStored: fc.boolean() }),
		fc.record({ does: fc.constant('write' as const) }),
		fc.record({ does: fc.constant('pass' as const), time: fc.integer({ min: 1, max: 4000 }) }),
	);

	it('every acknowledged event is stored, exactly once, and every sender gets one answer', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(step, { maxLength: 60 }),
				fc.boolean(),
				fc.boolean(),
				async (steps, isAlone, runsExecutions) => {
					const trigger = new FakeTrigger();
					trigger.runsExecutions = runsExecutions;
					/** What n8n has done with the batches: by its answer, or by what it has written. */
					const stored = new Set<number>();
					const failed = new Set<number>();
					const last = () => trigger.handed.length - 1;
					/** n8n answers those that it was left to answer, in any case in the end. */
					const answer = async (index: number, isStored: boolean) => {
						if (failed.has(index)) return;
						// What it has written it does not fail to store.
						const isGood = isStored || stored.has(index);
						(isGood ? stored : failed).add(index);
						if (trigger.handed[index].isProvable) await trigger.answer(index, isGood);
					};
					const write = (index: number) => {
						const { isOver } = trigger.handed[index];
						// What it has not written after ten seconds, it never does.
						if (isOver && !stored.has(index)) failed.add(index);
						if (failed.has(index)) return;
						stored.add(index);
						trigger.write(index);
					};
					for (const one of steps) {
						if (one.does === 'come') await trigger.come(String(one.id), { isAlone });
						else if (one.does === 'pass') await trigger.time.pass(one.time);
						else if (last() < 0) continue;
						else if (one.does === 'answer') await answer(last(), one.isStored);
						else write(last());
					}
					for (let index = 0; index <= last(); index++) {
						write(index);
						await answer(index, true);
						await trigger.time.pass(12_000);
					}

					const storedItems = [...stored].flatMap((index) => trigger.handed[index].items);
					const acknowledged = Object.keys(trigger.heard).filter((id) =>
						trigger.heard[id].includes(true),
					);
					expect(storedItems.sort()).toEqual(acknowledged.sort());
					expect(Object.values(trigger.heard).flat()).toHaveLength(trigger.senders);
					if (isAlone) for (const { items } of trigger.handed) expect(items).toHaveLength(1);
				},
			),
			{ numRuns: 200 },
		);
	});
});
