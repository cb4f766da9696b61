import { el } from '../dom/element.js';

/**
 * A text as it was sent, other values as JSON; long ones scroll, by the keyboard, too.
 *
 * @param {unknown} value
 */
export function code(value) {
	const text = typeof value === 'string' ? value : JSON.stringify(value, null, 2);
	return el('pre', { tabindex: 0 }, text);
}
