/** A fault with its id and the calls that it still waits for. */
export type Armed<F> = F & { id: number; times: number | null; after: number };

/** Faults that wait for what they hit, in the order in which they were added. */
export class ArmedFaults<F extends { times?: number | null; after?: number }> {
	private armed: Array<Armed<F>> = [];
	private added = 0;

	/** Gives the fault's id. */
	add(fault: F): number {
		const { times = 1, after = 0 } = fault;
		this.armed.push({ ...fault, id: ++this.added, times, after });
		return this.added;
	}

	/** Copies of those that are not used up. */
	all(): Array<Armed<F>> {
		return this.armed.map((fault) => ({ ...fault }));
	}

	remove(id: number): void {
		this.armed = this.armed.filter((fault) => fault.id !== id);
	}

	clear(): void {
		this.armed = [];
	}

	/** The faults that hit now, each used up by one; those that still let something through let it through. */
	*hits(fits: (fault: Armed<F>) => boolean): Generator<Armed<F>> {
		for (const fault of [...this.armed]) {
			if (!fits(fault)) continue;
			if (fault.after > 0) {
				fault.after--;
				continue;
			}
			if (fault.times !== null) fault.times--;
			if (fault.times === 0) this.remove(fault.id);
			yield fault;
		}
	}
}
