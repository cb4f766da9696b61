import { el } from '../dom/element.js';

/** Colours of avatars, as classes. */
const colours = 6;

/**
 * A round picture with the first letter of a name; the name itself stands beside it.
 *
 * @param {string} name
 */
export function avatar(name) {
	let sum = 0;
	for (const letter of name) sum += letter.codePointAt(0) ?? 0;
	const [first = '?'] = name.trim();
	return el(
		'span',
		{ class: `avatar colour${sum % colours}`, 'aria-hidden': 'true' },
		first.toUpperCase(),
	);
}

/**
 * @param {string} text
 * @param {string} [kind] a class
 */
export function chip(text, kind = '') {
	return el('span', { class: `chip ${kind}` }, text);
}

/**
 * Names in a row, the first few of many.
 *
 * @param {string[]} names
 * @param {number} [most]
 */
export function namesText(names, most = 6) {
	const rest = names.length - most;
	return rest > 0 ? `${names.slice(0, most).join(', ')} and ${rest} more` : names.join(', ');
}

/**
 * @param {number} count
 * @param {string} one
 * @param {string} [many]
 */
export function counted(count, one, many = `${one}s`) {
	return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
