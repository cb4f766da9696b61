import { el } from '../dom/element.js';

/**
 * @typedef {object} Option
 * @property {string} value
 * @property {string} label
 */

/**
 * @typedef {object} TextField
 * @property {'text' | 'long'} kind
 * @property {string} label
 * @property {string} [value]
 * @property {boolean} [required]
 */

/**
 * @typedef {object} ChoiceField one of several
 * @property {'choice'} kind
 * @property {string} label
 * @property {string} [value]
 * @property {Option[]} options
 */

/**
 * @typedef {object} TicksField any of several
 * @property {'ticks'} kind
 * @property {string} label
 * @property {string[]} values
 * @property {Option[]} options
 */

/** @typedef {TextField | ChoiceField | TicksField} Field */

let asked = 0;

/**
 * Asks a person in a dialog.
 *
 * @param {string} title
 * @param {object} about
 * @param {string} [about.text]
 * @param {Record<string, Field>} [about.fields]
 * @param {string} about.yes what the button says that goes on
 * @param {string} [about.no]
 * @param {boolean} [about.isDanger]
 * @returns {Promise<Record<string, string[]> | undefined>} what was entered, one value for all but ticks; `undefined`
 *   when the person has thought better of it
 */
export async function ask(title, { text, fields = {}, yes, no = 'Cancel', isDanger = false }) {
	const id = `ask-${++asked}`;
	const controls = Object.entries(fields).map(([name, field]) =>
		control(`${id}-${name}`, name, field),
	);
	const form = el(
		'form',
		{ method: 'dialog' },
		el('h2', { id }, title),
		text && el('p', {}, text),
		controls,
		el(
			'p',
			{ class: 'buttons' },
			el('button', { value: 'no', class: 'quiet', formnovalidate: true }, no),
			el('button', { value: 'yes', class: isDanger ? 'danger' : 'main' }, yes),
		),
	);
	const dialog = el('dialog', { 'aria-labelledby': id }, form);
	document.body.append(dialog);
	dialog.showModal();
	await new Promise((resolve) => dialog.addEventListener('close', resolve, { once: true }));
	const entered = new FormData(form);
	dialog.remove();
	if (dialog.returnValue !== 'yes') return undefined;
	return Object.fromEntries(
		Object.keys(fields).map((name) => [name, entered.getAll(name).map(String)]),
	);
}

/**
 * @param {string} id
 * @param {string} name
 * @param {Field} field
 */
function control(id, name, field) {
	if (field.kind === 'ticks') {
		const { label, values, options } = field;
		const ticks = options.map((option) =>
			el(
				'label',
				{ class: 'tick' },
				el('input', {
					type: 'checkbox',
					name,
					value: option.value,
					checked: values.includes(option.value),
				}),
				option.label,
			),
		);
		return el('fieldset', {}, el('legend', {}, label), ticks);
	}
	return el(
		'div',
		{ class: 'field' },
		el('label', { for: id }, field.label),
		entry(id, name, field),
	);
}

/**
 * @param {string} id
 * @param {string} name
 * @param {TextField | ChoiceField} field
 */
function entry(id, name, field) {
	if (field.kind === 'choice') {
		return el(
			'select',
			{ id, name },
			field.options.map(({ value, label }) =>
				el('option', { value, selected: value === field.value }, label),
			),
		);
	}
	const { kind, value = '', required } = field;
	return kind === 'long'
		? el('textarea', { id, name, rows: 3, required }, value)
		: el('input', { id, name, value, required, autocomplete: 'off' });
}
