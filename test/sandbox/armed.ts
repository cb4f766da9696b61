import { randomNumbers } from './randomNumbers';

/** When a fault hits, out of all that fits it. */
export interface Aim {
	/** 1 by default, without end where `every` or `share` is given; `null` until it is removed. */
	times?: number | null;
	/** How many go through first; 0 by default. */
	after?: number;
	/** Strikes at one call in so many, beginning with the first. */
	every?: number;
	/** Only this share, between 0 and 1, drawn by lot. */
	share?: number;
	/** The same text draws the same lots. */
	seed?: string;
}

/** A fault with its id and the calls that it still waits for. */
export type Armed<F> = F & { id: number; times: number | null; after: number };

/** Faults that wait for what they hit, in the order in which they were added. */
export class ArmedFaults<F extends Aim> {
	private armed: Array<Armed<F>> = [];
	private readonly lots = new Map<number, () => boolean>();
	private added = 0;

	/** Gives the fault's id. */
	add(fault: F): number {
		const isSelective = fault.every !== undefined || fault.share !== undefined;
		const { times = isSelective ? null : 1, after = 0 } = fault;
		this.armed.push({ ...fault, id: ++this.added, times, after });
		if (isSelective) this.lots.set(this.added, lotsOf(fault));
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
			if (this.lots.get(fault.id)?.() === false) continue;
			if (fault.times !== null) fault.times--;
			if (fault.times === 0) this.remove(fault.id);
			yield fault;
		}
	}
}

/** Says of one after the other whether it is hit. */
function lotsOf({ every = 1, share = 1, seed = '' }: Aim): () => boolean {
	const random = randomNumbers(seed);
	let seen = 0;
	return () => ++seen % every === 0 && random() < share;
}
