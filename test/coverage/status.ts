/** A call that is made beside the endpoint of the operation itself. */
export interface ExtraCall {
	/** `tag:mark` as a node operation is named, `picker:tags` by the picker's file, or `credential`. */
	by: string;
	/** What for, in words for the table. */
	how: string;
	/** File under `nodes/WeComCustomerContact/` that holds the path. */
	file: string;
}

/** What becomes of one operation of the contract. */
export type Status =
	| { status: 'covered'; operations: string[]; extra: ExtraCall[] }
	| { status: 'gap'; planned: string }
	| { status: 'excluded'; reason: string };

/** The node calls it: as the endpoint of these operations, or in these places. */
export function covered(...uses: Array<string | ExtraCall>): Status {
	return {
		status: 'covered',
		operations: uses.filter((use) => typeof use === 'string'),
		extra: uses.filter((use) => typeof use !== 'string'),
	};
}

/** The node does not call it yet; named by the operation that will. */
export function gap(planned: string): Status {
	return { status: 'gap', planned };
}

/** The node will not call it. */
export function excluded(reason: string): Status {
	return { status: 'excluded', reason };
}
