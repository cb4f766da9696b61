import { el } from '../dom/element.js';

/**
 * An item with a switch.
 *
 * @param {object} about
 * @param {string} about.title
 * @param {string} about.text
 * @param {string} about.mark
 * @param {boolean} about.on
 * @param {string} about.status what it does now
 * @param {() => Promise<void>} about.flip
 */
export function toggle({ title, text, mark, on, status, flip }) {
	const button = el(
		'button',
		{
			type: 'button',
			role: 'switch',
			'aria-checked': String(on),
			'aria-label': title,
			'data-keep': 'switch',
		},
		el('span', { class: 'knob' }),
	);
	button.addEventListener('click', () => void flip());
	return el(
		'li',
		{ class: on ? 'switch on' : 'switch' },
		el('div', {}, el('strong', {}, title), ' ', el('code', { class: 'mark' }, mark)),
		button,
		el('p', { class: 'note' }, text),
		on && el('p', { class: 'status' }, status),
	);
}
