/** Holds others back while somebody goes alone. */
export class Gate {
	private alone = 0;

	private opening?: Promise<void>;

	private open?: () => void;

	get isClosed(): boolean {
		return this.alone > 0;
	}

	/** Closes the gate; call what it gives back to open it again. */
	close(): () => void {
		this.alone++;
		this.opening ??= new Promise((open) => (this.open = open));
		return () => {
			if (--this.alone > 0) return;
			this.open?.();
			this.opening = this.open = undefined;
		};
	}

	/** Waits until nobody goes alone. */
	async opened(): Promise<void> {
		while (this.opening) await this.opening;
	}
}
