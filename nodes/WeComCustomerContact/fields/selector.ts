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

/** One of these values. */
export function oneOf(values: string[]): Check<string> {
	return (value, label) => {
		if (isNothing(value)) throw missing(label);
		if (values.includes(value as string)) return value as string;
		throw invalid(
			`'${label}' cannot be ${JSON.stringify(value)}`,
			`It is one of ${values.map((known) => `"${known}"`).join(', ')}.`,
		);
	};
}
