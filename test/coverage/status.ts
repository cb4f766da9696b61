/** Why the package does not make a call. */
export type Reason = { status: 'gap'; planned: string } | { status: 'excluded'; reason: string };

/** The node does not call it yet; named by the operation that will. */
export function gap(planned: string): Reason {
	return { status: 'gap', planned };
}

/** The node will not call it. */
export function excluded(reason: string): Reason {
	return { status: 'excluded', reason };
}
