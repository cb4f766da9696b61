/** Who waits, each for an owner. Those of one owner come in their order, and the owners take turns. */
export class OwnerQueue {
	/** By their owners; the first owner is the next to have a turn. */
	private readonly waiting = new Map<object, Array<() => void>>();

	get isEmpty(): boolean {
		return this.waiting.size === 0;
	}

	/** Waits for its turn. */
	async wait(owner: object): Promise<void> {
		await new Promise<void>((go) => {
			const others = this.waiting.get(owner);
			if (others) others.push(go);
			else this.waiting.set(owner, [go]);
		});
	}

	/** Takes out whose turn it is, and gives what lets it go; nothing when nobody waits. */
	next(): (() => void) | undefined {
		for (const [owner, waiting] of this.waiting) {
			const next = waiting.shift();
			this.waiting.delete(owner);
			if (waiting.length > 0) this.waiting.set(owner, waiting);
			return next;
		}
		return undefined;
	}
}
