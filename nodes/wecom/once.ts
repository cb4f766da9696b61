import type { WeComContext } from './context';
import { perRun } from './run';

/** Looks things up once each; a look-up that failed is done again for the next who asks. */
export class Once<T> {
	private readonly found = new Map<string, Promise<T>>();

	async get(key: string, lookUp: () => Promise<T>): Promise<T> {
		const known = this.found.get(key);
		if (known) return await known;
		const result = lookUp();
		this.found.set(key, result);
		result.catch(() => this.found.delete(key));
		return await result;
	}
}

/** A look-up that is done once for all items of a run. */
export function oncePerRun<C extends WeComContext, T>(
	lookUp: (context: C) => Promise<T>,
): (context: C) => Promise<T> {
	const onceOf = perRun(() => new Once<T>());
	return async (context) => await onceOf(context).get('', async () => await lookUp(context));
}
