/** WeCom takes this many owners at once. */
export const OWNERS_AT_ONCE = 100;

/** The owners in a request. */
export function ownersIn(body: unknown): string[] {
	return (body as { owner_filter: { userid_list: string[] } }).owner_filter.userid_list;
}
