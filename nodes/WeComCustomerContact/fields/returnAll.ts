import { requiredNumber } from './checks';
import type { Field, FormContext } from './field';
import { notSent, shownFor } from './field';
import { switchField } from './switch';

const returnAll = switchField({
	displayName: 'Return All',
	name: 'returnAll',
	default: false,
	description: 'Whether to return all results or only up to a given limit',
});

const limit = notSent(requiredNumber({ min: 1, max: Number.MAX_SAFE_INTEGER }), {
	displayName: 'Limit',
	name: 'limit',
	type: 'number',
	typeOptions: { minValue: 1 },
	default: 50,
	description: 'Max number of results to return',
});

/** Return All and Limit, as n8n names them. */
export const returnAllOrLimit: Field[] = [returnAll, shownFor({ returnAll: [false] }, limit)];

/** Whether a form has the two: the operation gives a list. */
export function isList(fields: readonly Field[]): boolean {
	return fields.some(({ description }) => description.name === returnAll.description.name);
}

/**
 * How many records the user wants, `Infinity` for all; for an operation without the two fields all of them.
 *
 * @throws {Failure} when an expression gives no whole number above zero
 */
export function limitOf(context: FormContext): number {
	if (!context.has(returnAll) || context.given(returnAll)) return Infinity;
	return context.given(limit) ?? Infinity;
}
