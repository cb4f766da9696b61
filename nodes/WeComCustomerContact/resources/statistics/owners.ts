/** WeCom takes this many owners at once. */
export const OWNERS_AT_ONCE = 100;

interface WithOwners {
	owner_filter?: { userid_list: string[] };
}

/** The owners in what is sent. */
export function ownersIn({ owner_filter }: WithOwners): string[] {
	return owner_filter?.userid_list ?? [];
}
