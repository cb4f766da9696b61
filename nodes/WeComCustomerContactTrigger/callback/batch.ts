/** A delivery of an event that is to be stored. */
export interface Arrival<T> {
	/** Names the event, so that its repetitions wait with it; none where every delivery counts. */
	id?: string;
	item: T;
	/** Told once, when it is known whether the event is stored: answers the sender. */
	answer: Answer;
}

export type Answer = (isStored: boolean) => void;

/** Items of one execution, at most. */
const LARGEST = 500;

/**
 * Events that n8n stores together: the items of one execution.
 *
 * The call that brought the first of them leads: it hands all of them to n8n. The others follow, their senders wait.
 */
export class Batch<T> {
	readonly items: T[] = [];

	readonly ids: string[] = [];

	/** Whether n8n is left to answer the call that leads, which proves that the batch is stored. */
	isProvable = true;

	/** Whether n8n was seen to have written the batch; the last step to being stored is not seen. */
	isWritten = false;

	/** Nothing that is still learnt about it changes anything. */
	isOver = false;

	private readonly answers: Answer[] = [];

	/** @param isAlone the event has an execution of its own */
	constructor(
		first: Arrival<T>,
		readonly isAlone: boolean,
	) {
		this.add(first);
	}

	get hasRoom(): boolean {
		return !this.isAlone && this.items.length < LARGEST;
	}

	add({ id, item, answer }: Arrival<T>): void {
		this.items.push(item);
		if (id !== undefined) this.ids.push(id);
		this.answers.push(answer);
	}

	/** One more sender of an event that is in the batch already. */
	join(answer: Answer): void {
		this.answers.push(answer);
	}

	answer(isStored: boolean): void {
		for (const answer of this.answers) answer(isStored);
	}
}
