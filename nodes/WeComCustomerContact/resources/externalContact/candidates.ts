import type { Criterion, Lookup } from './criteria';
import { LOOKUPS } from './criteria';
import type { Facts } from './facts';

/** Says few customers at best; a search is looked up by the first of these that it has. */
const BEST_FIRST: Array<Lookup['by']> = ['mobile', 'unionid', 'words', 'state', 'tag', 'member'];

/** Many searches at once: says which of them a customer may fit, without asking each of them. */
export class Candidates<S extends { criteria: Criterion[] }> {
	private readonly byKey = new Map<Lookup['by'], Map<string, S[]>>();

	/** Those that have to see every customer. */
	private readonly others: S[] = [];

	constructor(searches: Iterable<S>) {
		for (const search of searches) this.enter(search);
	}

	private enter(search: S): void {
		const lookups = search.criteria.flatMap(({ lookup }) => lookup ?? []);
		const by = BEST_FIRST.find((kind) => lookups.some((lookup) => lookup.by === kind));
		const best = lookups.find((lookup) => lookup.by === by);
		if (!best) {
			this.others.push(search);
			return;
		}
		const searches = this.byKey.get(best.by) ?? new Map<string, S[]>();
		this.byKey.set(best.by, searches);
		for (const key of best.keys) {
			const known = searches.get(key);
			if (known) known.push(search);
			else searches.set(key, [search]);
		}
	}

	/** The searches that may fit; all others surely do not. */
	of(facts: Facts): Iterable<S> {
		let found: Set<S> | undefined;
		for (const [by, searches] of this.byKey) {
			for (const key of LOOKUPS[by](facts)) {
				for (const search of searches.get(key) ?? []) {
					found ??= new Set(this.others);
					found.add(search);
				}
			}
		}
		return found ?? this.others;
	}
}
