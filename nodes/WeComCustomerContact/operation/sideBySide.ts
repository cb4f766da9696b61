import type { WeComContext } from '../../wecom/context';
import { runOf } from '../../wecom/run';
import { Turns } from '../../wecom/turns';

/**
 * Begins the next part of a list, and gives its pages; nothing when there is none, or when none is to begin yet.
 *
 * @param underWay how many parts are being read
 */
export type NextPart<T> = (underWay: number) => AsyncGenerator<T> | undefined;

/** Something of a part has come: a page, its end, or the error that ended it. */
export type Arrival<T> = { place: number } & (
	{ page: T; error?: never } | { page?: never; error?: { cause: unknown } }
);

/** Parts that are read side by side: as many as calls may go side by side. */
export function lanesOf(context: WeComContext): number {
	return runOf(context).pace.sideBySide;
}

/** The parts of a list that is known from the start. */
export function partsOf<P, T>(
	parts: Iterable<P>,
	read: (part: P) => AsyncGenerator<T>,
): NextPart<T> {
	const iterator = parts[Symbol.iterator]();
	return () => {
		const { done, value } = iterator.next();
		return done ? undefined : read(value);
	};
}

/**
 * Reads parts side by side, and gives their pages as they come. The next page of a part is asked for when the one before
 * has been taken, so no more pages are held than there are lanes. Of parts behind one that has failed nothing more is
 * asked for. Who stops taking ends the reading; what is under way is waited for.
 *
 * @param lanes how many parts are read at a time
 * @returns pages with the place of their part, the first part at 0; at its end each part comes without a page
 */
export async function* asTheyCome<T>(
	next: NextPart<T>,
	lanes: number,
): AsyncGenerator<Arrival<T>, void> {
	const open = new Map<number, AsyncGenerator<T>>();
	const arrived: Array<Arrival<T>> = [];
	let wake = () => {};
	let places = 0;
	let last = Infinity;

	const ask = (place: number, part: AsyncGenerator<T>) => {
		const arrive = (arrival: Arrival<T>) => {
			arrived.push(arrival);
			wake();
		};
		part.next().then(
			({ done, value }) => arrive(done ? { place } : { place, page: value }),
			(cause: unknown) => arrive({ place, error: { cause } }),
		);
	};
	const fill = () => {
		while (open.size < lanes && last === Infinity) {
			const part = next(open.size);
			if (!part) return;
			const place = places++;
			open.set(place, part);
			ask(place, part);
		}
	};

	try {
		for (;;) {
			fill();
			if (open.size === 0) return;
			if (arrived.length === 0) await new Promise<void>((resolve) => (wake = resolve));
			const arrival = arrived.shift()!;
			const { place, error } = arrival;
			const part = open.get(place)!;
			if (error) last = Math.min(last, place);
			const isOver = arrival.page === undefined || place > last;
			if (isOver) open.delete(place);
			yield arrival;
			if (!isOver) ask(place, part);
		}
	} finally {
		await Promise.all([...open.values()].map(async (part) => await part.return(undefined)));
	}
}

/**
 * Reads parts side by side, and gives their pages in the order of the parts, as if they were read one after the other:
 * an error comes where it would come then, and only if the consumer gets there.
 *
 * @param wanted records still wanted, when the pages given so far have been taken. As long as there is an end to them,
 * no more parts are read ahead than have been needed so far
 */
export async function* pagesInOrder<T>(
	next: NextPart<T>,
	lanes: number,
	wanted: () => number = () => Infinity,
): AsyncGenerator<T, void> {
	const limit = wanted();
	const turns = new Turns();
	const waiting = new Map<number, Array<Arrival<T>>>();
	let begun = 0;
	let over = 0;
	const mayBegin = () => {
		if (limit === Infinity) return true;
		const perPart = (limit - wanted()) / over;
		const ahead = perPart > 0 ? Math.min(Math.ceil(wanted() / perPart), over) : over;
		return begun < over + Math.max(ahead, 1);
	};
	const inTime: NextPart<T> = (underWay) => {
		const part = mayBegin() ? next(underWay) : undefined;
		if (part) begun++;
		return part;
	};

	for await (const arrival of asTheyCome(inTime, lanes)) {
		const { place } = arrival;
		const before = waiting.get(place);
		if (before) before.push(arrival);
		else waiting.set(place, [arrival]);
		for (let first = waiting.get(over); first !== undefined; first = waiting.get(over)) {
			waiting.delete(over);
			for (const { page, error } of first) {
				if (error) throw error.cause;
				if (page === undefined) over++;
				else {
					// Behind a slow part hundreds of pages wait; whoever takes them has work with each.
					await turns.next();
					yield page;
				}
			}
		}
	}
}
