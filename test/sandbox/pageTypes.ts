import type { EventFields } from './callbacks/types';

/** What the contract calls things; the page shows it beside bare numbers and paths. */
export interface PageWords {
	/** Summary by path of the API. */
	apis: Record<string, string>;
	/** Meaning by errcode. */
	errcodes: Record<string, string>;
	/** How a customer was added, by `add_way`. */
	addWays: Record<string, string>;
	/** An example of each event by its name, without the elements that every event has. */
	events: Record<string, EventFields>;
	/** What the link from a callback to what came of it says; absent where nobody knows that. */
	outcome?: string;
}
