import { el } from '../dom/element.js';

/**
 * A button that does something in the sandbox, once per click.
 *
 * @param {string} text
 * @param {object} about
 * @param {() => Promise<void>} about.run
 * @param {string} about.keep tells it from the item's other controls, when the item is built anew
 * @param {string} [about.label] for screen readers, where the text alone does not tell on what it acts; it begins with the text
 * @param {string} [about.kind] a class
 */
export function actButton(text, { run, keep, label, kind }) {
	const button = el(
		'button',
		{ type: 'button', class: kind, 'aria-label': label, 'data-keep': keep },
		text,
	);
	button.addEventListener('click', () => {
		// Not `disabled`: that would take the focus away.
		if (button.ariaBusy === 'true') return;
		button.ariaBusy = 'true';
		void run().finally(() => (button.ariaBusy = null));
	});
	return button;
}
