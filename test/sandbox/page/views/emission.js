import { control } from '../controlPlane.js';
import { byId } from '../dom/element.js';

/** @import { Act } from '../announce.js' */

/**
 * Sends an event that nobody on this page can bring about, written as JSON.
 *
 * @param {Act} act
 * @param {() => string} chosenApp
 */
export function startSending(act, chosenApp) {
	/** @type {HTMLTextAreaElement} */
	const json = byId('emission');
	byId('emit').addEventListener('click', () => {
		void act(async () => {
			await control('POST', 'callback/emit', { app: chosenApp(), event: parsed(json.value) });
			return 'The event is on its way; the log shows what becomes of it.';
		});
	});
}

/** @param {string} text */
function parsed(text) {
	try {
		return JSON.parse(text);
	} catch (error) {
		throw new Error(`The event is no JSON: ${/** @type {Error} */ (error).message}`);
	}
}
