import { control } from '../controlPlane.js';
import { byId } from '../dom/element.js';
import { keyedList } from '../dom/keyedList.js';
import { isProblem, requestRow } from './logRequest.js';

/**
 * @import { Act } from '../announce.js'
 * @import { World } from '../store.js'
 */

/**
 * What happens, the newest first.
 *
 * @param {Act} act
 * @param {() => void} redraw
 */
export function logView(act, redraw) {
	/** @type {HTMLSelectElement} */
	const filter = byId('log-filter');
	filter.addEventListener('change', redraw);
	byId('log-clear').addEventListener('click', () => {
		void act(async () => await control('DELETE', 'journal'));
	});
	return {
		/** @param {World} world */
		draw({ requests, words }) {
			const shown = requests.filter((it) => filter.value !== 'problems' || isProblem(it));
			keyedList(byId('log'), shown.reverse(), {
				key: ({ id }) => `request ${id}`,
				build: (entry) => requestRow(entry, words),
				empty: 'Nothing yet. Every request of the API shows up here.',
			});
		},
	};
}
