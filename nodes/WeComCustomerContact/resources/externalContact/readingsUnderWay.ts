import { memberKey } from '../../../values/ids';
import type { Search } from './finding';

/** Whose customers a search needs. */
type Needs = Pick<Search, 'members' | 'reuse'>;

interface UnderWay {
	/** The members whose customers are read, in the form in which userids are compared; nothing for all. */
	members?: ReadonlySet<string>;
	/** Settles when it is over, whichever way it went. */
	over: Promise<void>;
}

/**
 * Readings that will leave an index, by app. Who needs the same customers at the same time waits for the one that is
 * under way, and makes no calls for them.
 */
export class ReadingsUnderWay {
	private readonly byApp = new Map<string, Set<UnderWay>>();

	/**
	 * What to wait for, so that the index has all that these searches need; nothing when they have to read themselves.
	 *
	 * @param app a name under which nothing of the secret can be read
	 */
	find(app: string, searches: Iterable<Needs>): Promise<void> | undefined {
		const needs = [...searches];
		// Who does not want to use again what was read, reads all the same.
		if (needs.some(({ reuse }) => reuse <= 0)) return undefined;
		const wanted = membersOf(needs);
		for (const { members, over } of this.byApp.get(app) ?? []) {
			if (!members || (wanted && [...wanted].every((one) => members.has(one)))) return over;
		}
		return undefined;
	}

	/**
	 * Notes that the customers of these searches are being read.
	 *
	 * @returns to be called when it is over, or will leave no index; once is enough
	 */
	begin(app: string, searches: Iterable<Needs>): () => void {
		let end!: () => void;
		const over = new Promise<void>((resolve) => {
			end = resolve;
		});
		const reading = { members: membersOf([...searches]), over };
		const all = this.byApp.get(app) ?? new Set();
		this.byApp.set(app, all.add(reading));
		return () => {
			all.delete(reading);
			if (all.size === 0 && this.byApp.get(app) === all) this.byApp.delete(app);
			end();
		};
	}

	/** How many are under way. */
	get size(): number {
		return [...this.byApp.values()].reduce((sum, all) => sum + all.size, 0);
	}
}

/** Nothing for all members. */
function membersOf(searches: Needs[]): Set<string> | undefined {
	const named = searches.map(({ members }) => members);
	if (named.includes(undefined)) return undefined;
	return new Set(named.flatMap((members) => members ?? []).map(memberKey));
}

/** Of this process. */
export const readingsUnderWay = new ReadingsUnderWay();
