import type { Check } from './checks';
import type { Field, FieldDescription } from './field';
import { notSent, sentAs, shownFor } from './field';
import { offeredBy } from './named';
import { selector } from './selector';

/** What n8n's rules want a list of several to say. */
export const PICK_SEVERAL =
	'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>';

/** Things of which a user gives several: as text, which an expression or a form fills in, or picked from a list. */
export interface Several<T> {
	/** Under WeCom's name; without it the operation reads the fields. */
	sentAs?: string;
	check: Check<T>;
	/** Of the text, where it is read in another way than what is picked. */
	textCheck?: Check<unknown>;
	/** The field for text, with its label, name and placeholder. */
	text: Pick<FieldDescription, 'displayName' | 'name' | 'placeholder' | 'description'>;
	/** The list. Its label ends in "Names or IDs". */
	list: Pick<FieldDescription, 'displayName' | 'name' | 'description'> & { loader: string };
	/** Whether the form marks its fields as needed, where it does not mark all of them. */
	required?: true;
	/** Whether `check` reads names itself, as `textCheck` does; else ids stand in their place before it. */
	readsNames?: true;
}

/** Things that are named in the text and picked by their ids: the operation reads the text, which is not sent as it is. */
export interface SeveralByName<T, N> extends Several<T> {
	textCheck: Check<N>;
}

/** The field for text of things that are named there. */
export function textOf<T, N>(several: SeveralByName<T, N>): Field<N> {
	return textField(several, several.textCheck);
}

function textField<C>(several: Several<unknown>, check: Check<C>): Field<C> {
	const isRead = several.textCheck !== undefined || several.readsNames;
	return fieldOf(several, check, { ...several.text, type: 'string', default: '' }, isRead);
}

/** What the list offers by its name can be named in both fields, where the operation does not read the names itself. */
function fieldOf<C>(
	{ sentAs: name, list }: Several<unknown>,
	check: Check<C>,
	shown: FieldDescription,
	readsNames = false,
): Field<C> {
	const field = name === undefined ? notSent(check, shown) : sentAs(name, check, shown);
	const kind = readsNames ? undefined : offeredBy(list.loader);
	return { ...field, names: kind && { of: kind } };
}

/** The same in a collection, where the user adds the one that fits; both together are refused. */
export function severalToAdd<T>(several: Several<T>): [text: Field<T>, list: Field<T>] {
	const { check, list, readsNames } = several;
	const { loader, description, ...about } = list;
	const textCheck = (several.textCheck ?? check) as Check<T>;
	return [
		textField(several, textCheck),
		fieldOf(
			several,
			check,
			{
				...about,
				type: 'multiOptions',
				typeOptions: { loadOptionsMethod: loader },
				default: [],
				description: description ? `${description}. ${PICK_SEVERAL}.` : PICK_SEVERAL,
			},
			readsNames,
		),
	];
}

/**
 * The same at the top of a form: a choice between text and list, and the one that is chosen.
 *
 * @param by label and name of the choice, for example "Members By"
 */
export function chooseSeveral(
	by: Pick<FieldDescription, 'displayName' | 'name'>,
	all: Array<Several<unknown>>,
	{ required }: { required?: true } = {},
): Field[] {
	const pairs = all.map((several) =>
		severalToAdd(several).map((field) => needed(field, required ?? several.required)),
	);
	return [
		selector({
			...by,
			options: [
				{ name: 'From List', value: 'list', description: 'Pick them from a list' },
				{
					name: 'Text',
					value: 'text',
					description: 'Type them, or map them from a form or another node',
				},
			],
			default: 'text',
			// By an expression n8n would show, and require, both.
			noDataExpression: true,
			description: 'How they are given',
		}),
		...pairs.map(([text]) => shownFor({ [by.name]: ['text'] }, text)),
		...pairs.map(([, list]) => shownFor({ [by.name]: ['list'] }, list)),
	];
}

function needed(field: Field, required?: true): Field {
	return required ? { ...field, description: { ...field.description, required } } : field;
}

/** What was given of the two, when the operation reads them. */
export function givenOf<T>(
	item: { given<V>(field: Field<V>): V | undefined },
	several: Several<T>,
): T | undefined {
	const [text, list] = severalToAdd(several);
	return item.given(text) ?? item.given(list);
}
