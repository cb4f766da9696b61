/** What the contract calls things; the page shows it beside bare numbers and paths. */
export interface PageWords {
	/** Summary by path of the API. */
	apis: Record<string, string>;
	/** Meaning by errcode. */
	errcodes: Record<string, string>;
	/** How a customer was added, by `add_way`. */
	addWays: Record<string, string>;
}
