import type { ItemContext } from '../../wecom/context';
import { wait } from '../../wecom/pause';
import { Turns } from '../../wecom/turns';

export interface Batches {
	/** Items that start together. */
	size: number;
	/** Milliseconds before the next ones start; with 0 nothing is held back. */
	milliseconds: number;
}

/** Hands out the indices of the input items, in their order. */
export class ItemQueue {
	private index = 0;

	private order: Promise<number | undefined> = Promise.resolve(undefined);

	private readonly turns = new Turns();

	/** @param isOver says that no further item is to begin */
	constructor(
		private readonly context: Pick<ItemContext, 'getExecutionCancelSignal'>,
		private readonly items: number,
		private readonly batches: Batches,
		private readonly isOver: () => boolean,
	) {}

	/** The next item, when its batch may begin; nothing when there is none. */
	async next(): Promise<number | undefined> {
		this.order = this.order.then(async () => await this.take());
		return await this.order;
	}

	private async take(): Promise<number | undefined> {
		const index = this.index++;
		if (index >= this.items || this.isOver()) return undefined;
		const { size, milliseconds } = this.batches;
		const mustWait = milliseconds > 0 && index > 0 && index % size === 0;
		if (mustWait) await wait(this.context, milliseconds);
		await this.turns.next();
		return this.isOver() ? undefined : index;
	}
}
