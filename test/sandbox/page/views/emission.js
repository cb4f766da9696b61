import { control } from '../controlPlane.js';
import { byId, el } from '../dom/element.js';

/**
 * @import { EventFields, EventValue } from '../../callbacks/types'
 * @import { Act } from '../announce.js'
 */

/** The choice to write the event oneself. */
const byHand = 'Another one, as JSON';

/**
 * Sends an event that nobody on this page can bring about: one that the contract has, by its elements, or another one
 * that is written as JSON.
 *
 * @param {Act} act
 * @param {() => string} chosenApp
 */
export function startSending(act, chosenApp) {
	/** @type {HTMLTextAreaElement} */
	const json = byId('emission');
	/** @type {HTMLSelectElement} */
	const choice = byId('emission-event');
	const place = byId('emission-fields');
	/** @type {Record<string, EventFields>} */
	let events = {};
	/** @type {Map<string, { input: HTMLInputElement, example: EventValue }>} */
	const inputs = new Map();

	choice.addEventListener('change', () => {
		const chosen = events[choice.value];
		byId('emission-json').hidden = chosen !== undefined;
		inputs.clear();
		for (const [name, example] of Object.entries(chosen ?? {})) {
			const input = el('input', { id: `emission-${name}`, autocomplete: 'off' });
			input.value = typeof example === 'string' ? example : JSON.stringify(example);
			inputs.set(name, { input, example });
		}
		place.replaceChildren(
			...[...inputs].map(([name, { input }]) =>
				el('div', { class: 'field wide' }, el('label', { for: input.id }, name), input),
			),
		);
	});
	byId('emit').addEventListener('click', () => {
		void act(async () => {
			const event = inputs.size > 0 ? eventIn(inputs) : parsed(json.value);
			await control('POST', 'callback/emit', { app: chosenApp(), event });
			return 'The event is on its way; the log shows what becomes of it.';
		});
	});
	return {
		/** Offers the events that are known. @param {Record<string, EventFields>} known */
		offer(known) {
			if (choice.options.length > 0) return;
			events = known;
			choice.append(
				...[byHand, ...Object.keys(known)].map((name) => el('option', { value: name }, name)),
			);
		},
	};
}

/**
 * An empty element stays away; lists and numbers are written as JSON.
 *
 * @param {Map<string, { input: HTMLInputElement, example: EventValue }>} inputs
 */
function eventIn(inputs) {
	const given = [...inputs].filter(([, { input }]) => input.value.trim() !== '');
	return Object.fromEntries(
		given.map(([name, { input, example }]) => [
			name,
			typeof example === 'string' ? input.value : parsed(input.value),
		]),
	);
}

/** @param {string} text */
function parsed(text) {
	try {
		return JSON.parse(text);
	} catch (error) {
		throw new Error(`The event is no JSON: ${/** @type {Error} */ (error).message}`);
	}
}
