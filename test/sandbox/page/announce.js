import { byId } from './dom/element.js';

/** How long a word stays on the screen, in ms. */
const stay = 4000;

/** @type {Map<HTMLElement, number>} */
const timers = new Map();

/** Says what has happened; screen readers read it out. @param {string} text */
export function say(text) {
	show(byId('said'), text);
}

/** Says what went wrong. @param {string} text */
export function complain(text) {
	show(byId('complained'), text);
}

/**
 * @param {HTMLElement} place
 * @param {string} text
 */
function show(place, text) {
	clearTimeout(timers.get(place));
	place.textContent = text;
	timers.set(
		place,
		setTimeout(() => (place.textContent = ''), stay),
	);
}

/**
 * @typedef {(what: () => Promise<string | void>) => Promise<void>} Act does something in the sandbox, reads what
 *   came of it, and says so: what is returned, or what went wrong
 */

/**
 * @param {() => Promise<void>} refresh
 * @returns {Act}
 */
export function actor(refresh) {
	return async (what) => {
		try {
			const text = await what();
			await refresh();
			if (text) say(text);
		} catch (error) {
			complain(/** @type {Error} */ (error).message);
		}
	};
}
