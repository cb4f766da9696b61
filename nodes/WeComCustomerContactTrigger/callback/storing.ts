import type { Answer, Arrival } from './batch';
import { Batch } from './batch';

/** Milliseconds after which n8n's answer is late: it has no free slot for the execution, or its database hangs. */
const LATE = 3000;

/** Milliseconds between two looks at a batch that n8n has not answered. */
const STEP = 100;

/** A step that ends so many milliseconds late says nothing: the process has much to do, and n8n has not got round to more. */
const TARDY = 100;

/** Steps after which a batch that was seen written counts as stored: its transaction ends within some milliseconds. */
const SETTLED_STEPS = 10;

/** Steps after which a batch that n8n is not to answer, and that was not seen written, counts as not stored. */
const LOST_STEPS = 100;

/** Batches that wait, at most: n8n keeps a JavaScript engine of about 10 MB for each call that leads one. */
const MOST_WAITING = 100;

/** What the storing goes by. */
export interface Surroundings {
	/** Milliseconds. */
	now(): number;
	sleep(milliseconds: number): Promise<void>;
	/** Whether executions run in this process, so that what is written and not answered can only lack a free slot. */
	runsExecutions(): boolean;
}

/**
 * Stores the events of one trigger, and answers their senders when they are stored: a group commit.
 *
 * An event that comes while nothing is under way leads a batch of its own. While n8n stores that, the next event leads
 * the batch that waits, and all others join it. n8n's answer to the call that leads says whether its batch is stored; then
 * all its senders are answered, and the next batch goes. So no sender hears "received" of an event that is not stored, and
 * batches go in the order in which events came.
 *
 * Only where n8n has no free slot, and so does not answer though it has written the batch, others go without being
 * answered by n8n, and what was seen written counts as stored a second later.
 */
export class Storing<T> {
	/** Handed to n8n, and not over. */
	private readonly underWay = new Set<Batch<T>>();

	private readonly waiting: Array<{ batch: Batch<T>; lead: (batch: Batch<T>) => void }> = [];

	/** Written, and still waiting for a slot. As long as it waits, no other batch gets n8n's answer. */
	private slotless?: Batch<T>;

	/** Where the events are that are not stored yet. */
	private readonly batches = new Map<string, Batch<T>>();

	/** @param whenIdle called when nothing is known here any more that is worth keeping */
	constructor(
		private readonly surroundings: Surroundings,
		private readonly whenIdle: () => void,
	) {}

	/**
	 * Lets the sender of a repetition wait with the event that it repeats.
	 *
	 * @returns whether the event is being stored
	 */
	join(id: string, answer: Answer): boolean {
		const batch = this.batches.get(id);
		batch?.join(answer);
		return batch !== undefined;
	}

	/**
	 * Takes an event in.
	 *
	 * @param isAlone the event has an execution of its own
	 * @returns the batch that the caller has to hand to n8n, as soon as it is its turn; nothing when another one does, or
	 * when so many wait that the event is refused
	 */
	async add(arrival: Arrival<T>, isAlone: boolean): Promise<Batch<T> | undefined> {
		const last = this.waiting.at(-1)?.batch;
		if (last?.hasRoom && !isAlone) {
			last.add(arrival);
			this.enter(arrival, last);
			return undefined;
		}
		if (this.waiting.length >= MOST_WAITING) {
			arrival.answer(false);
			return undefined;
		}
		const batch = new Batch(arrival, isAlone);
		this.enter(arrival, batch);
		return await new Promise((lead) => {
			this.waiting.push({ batch, lead });
			this.startNext();
		});
	}

	/** n8n has written the batch, and has not yet said that it is stored. */
	written(batch: Batch<T>): void {
		batch.isWritten = true;
	}

	/** n8n has answered the call that leads, or the call has failed. */
	answered(batch: Batch<T>, isStored: boolean): void {
		if (!batch.isOver) this.end(batch, isStored);
		if (this.slotless !== batch) return;
		this.slotless = undefined;
		this.rest();
	}

	private enter({ id }: Arrival<T>, batch: Batch<T>): void {
		if (id !== undefined) this.batches.set(id, batch);
	}

	/** One after another; only those that n8n does not answer, and that have their execution alone, do not wait for each other. */
	private startNext(): void {
		const blocks = (batch: Batch<T>) => batch.isProvable || !batch.isAlone;
		while (this.waiting.length > 0 && ![...this.underWay].some(blocks)) {
			const { batch, lead } = this.waiting.shift()!;
			batch.isProvable = !this.slotless;
			this.underWay.add(batch);
			void this.watch(batch);
			lead(batch);
		}
	}

	private async watch(batch: Batch<T>): Promise<void> {
		const { now, sleep, runsExecutions } = this.surroundings;
		const start = now();
		let steps = 0;
		let stepsWritten = 0;
		for (;;) {
			const due = now() + STEP;
			await sleep(STEP);
			if (batch.isOver) return;
			if (now() - due >= TARDY) continue;
			steps++;
			if (batch.isWritten) stepsWritten++;
			const lacksSlot = !batch.isProvable || (now() - start >= LATE && runsExecutions());
			if (lacksSlot && stepsWritten >= SETTLED_STEPS) {
				if (batch.isProvable) this.slotless = batch;
				this.end(batch, true);
			} else if (!batch.isProvable && !batch.isWritten && steps >= LOST_STEPS) {
				this.end(batch, false);
			}
		}
	}

	private end(batch: Batch<T>, isStored: boolean): void {
		batch.isOver = true;
		for (const id of batch.ids) this.batches.delete(id);
		batch.answer(isStored);
		this.underWay.delete(batch);
		this.startNext();
		this.rest();
	}

	private rest(): void {
		if (this.underWay.size === 0 && !this.slotless) this.whenIdle();
	}
}
