import type { Operation } from './operation';

/** One entry of the Resource selector with its operations. */
export interface Resource {
	name: string;
	/** Saved in the users' workflows. */
	value: string;
	description: string;
	/** In alphabetical order of their names. */
	operations: Operation[];
	/** Value of the operation that is chosen first. */
	default: string;
}
