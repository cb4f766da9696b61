import type { INodePropertyOptions } from 'n8n-workflow';

import { invalid } from '../../wecom/errors/failure';
import { isNothing } from './nothing';
import type { Check } from './checks';
import { missing } from './checks';
import type { Field, FieldDescription } from './field';
import { notSent } from './field';

/** A choice between ways to go on, which is not sent; an expression must give one of the values. */
export function selector(
	description: Omit<FieldDescription, 'type' | 'options'> & { options: INodePropertyOptions[] },
): Field<string> {
	const values = description.options.map(({ value }) => String(value));
	return notSent(oneOf(values), { ...description, type: 'options' });
}

/** One of these values; a number may come as text, as expressions make it. */
export function oneOf<T extends string | number>(values: readonly T[]): Check<T> {
	return (value, label) => {
		if (isNothing(value)) throw missing(label);
		const found = values.find(
			(known) => known === value || (typeof value === 'string' && value.trim() === String(known)),
		);
		if (found !== undefined) return found;
		throw invalid(
			`'${label}' cannot be ${JSON.stringify(value)}`,
			`It is one of ${values.map((known) => JSON.stringify(known)).join(', ')}.`,
		);
	};
}
