import type { Field, FieldDescription } from './field';
import { narrowing } from './field';

type Words = Pick<FieldDescription, 'description'>;

/** Fields that the user adds one by one; only what was added is given. In alphabetical order of their labels. */
export function collection(
	about: Pick<FieldDescription, 'displayName' | 'name' | 'placeholder' | 'description'>,
	fields: Field[],
): Field<undefined> {
	return { description: { ...about, type: 'collection', default: {} }, fields };
}

/** What narrows a list down; none of them may be added and left without a value. */
export function filters(fields: Field[], words: Words = {}): Field<undefined> {
	const about = { displayName: 'Filters', name: 'filters', placeholder: 'Add Filter' };
	return collection({ ...about, ...words }, fields.map(narrowing));
}

/** Name of the collection that every operation has. */
export const OPTIONS = 'options';

/** What an operation does without, too. */
export function options(fields: Field[], words: Words = {}): Field<undefined> {
	const about = { displayName: 'Options', name: OPTIONS, placeholder: 'Add Option' };
	return collection({ ...about, ...words }, fields);
}

/** What is to be changed. */
export function updateFields(fields: Field[], words: Words = {}): Field<undefined> {
	const about = { displayName: 'Update Fields', name: 'updateFields', placeholder: 'Add Field' };
	return collection({ ...about, ...words }, fields);
}
