import type { Field, FieldDescription } from './field';
import { notSent } from './field';
import { yesNo } from './yesNo';

/** A switch that the operation reads itself; an agent or a form may give it as text. */
export function switchField(
	description: Omit<FieldDescription, 'type' | 'default'> & { default: boolean },
): Field<boolean | undefined> {
	return notSent(yesNo(), { ...description, type: 'boolean' });
}
