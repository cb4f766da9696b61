/** Lets so many in at once; the others wait in the order in which they came. */
export class Lane {
	private inside = 0;
	private readonly waiting: Array<() => void> = [];

	/** Waits for room; `leave` afterwards. Throws the signal's reason, without being inside, once it is aborted. */
	async enter(most: number, signal: AbortSignal): Promise<void> {
		signal.throwIfAborted();
		if (this.inside >= most) await this.queue(signal);
		else this.inside++;
	}

	leave(): void {
		const next = this.waiting.shift();
		if (next) next();
		else this.inside--;
	}

	/** The place of one who leaves goes to the next in the queue. */
	private async queue(signal: AbortSignal): Promise<void> {
		await new Promise<void>((resolve, reject) => {
			const enter = () => {
				signal.removeEventListener('abort', giveUp);
				resolve();
			};
			const giveUp = () => {
				this.waiting.splice(this.waiting.indexOf(enter), 1);
				reject(signal.reason as Error);
			};
			this.waiting.push(enter);
			signal.addEventListener('abort', giveUp, { once: true });
		});
	}
}
