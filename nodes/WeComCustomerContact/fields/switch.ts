import type { Field, FieldDescription } from './field';
import { notSent } from './field';
import { yesNo } from './yesNo';

/** A switch that the operation reads itself; an agent or a form may give it as text. Without a value it is its default. */
export function switchField(
	description: Omit<FieldDescription, 'type' | 'default'> & { default: boolean },
): Field<boolean> {
	const check = yesNo();
	return notSent((value, label) => check(value, label) ?? description.default, {
		...description,
		type: 'boolean',
	});
}
