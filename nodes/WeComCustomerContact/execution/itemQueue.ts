import { sleep } from 'n8n-workflow';

import type { ItemContext } from '../../wecom/context';
import { wait } from '../../wecom/pause';

/** Milliseconds of work after which n8n may do something else, however many items there are to prepare. */
const SLICE = 50;

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

	private sliceEnds = Date.now() + SLICE;

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
		if (Date.now() > this.sliceEnds) {
			await sleep(0);
			this.sliceEnds = Date.now() + SLICE;
		}
		return this.isOver() ? undefined : index;
	}
}
