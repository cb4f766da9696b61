import { control } from '../controlPlane.js';
import { byId } from '../dom/element.js';
import { keyedList } from '../dom/keyedList.js';
import { deliveryProblem, deliveryRow } from './logDelivery.js';
import { isProblem, requestRow } from './logRequest.js';

/**
 * @import { Delivery, JournalEntry } from '../../types'
 * @import { Act } from '../announce.js'
 * @import { World } from '../store.js'
 */

/** @typedef {{ request: JournalEntry } | { delivery: Delivery }} Entry */

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
		void act(async () => {
			await Promise.all([control('DELETE', 'journal'), control('DELETE', 'deliveries')]);
		});
	});
	return {
		/** @param {World} world */
		draw({ requests, deliveries, words }) {
			const onlyProblems = filter.value === 'problems';
			/** @type {Array<[at: number, entry: Entry]>} */
			const entries = [
				...(filter.value === 'callbacks' ? [] : requests)
					.filter((request) => !onlyProblems || isProblem(request))
					.map((request) => atTime(request, { request })),
				...(filter.value === 'requests' ? [] : deliveries)
					.filter((delivery) => !onlyProblems || deliveryProblem(delivery))
					.map((delivery) => atTime(delivery, { delivery })),
			];
			// Those of one moment stay in the order of their numbers, too.
			const newestFirst = entries.reverse().sort(([a], [b]) => b - a);
			keyedList(
				byId('log'),
				newestFirst.map(([, entry]) => entry),
				{
					key: keyOf,
					build: (entry) =>
						'request' in entry ? requestRow(entry.request, words) : deliveryRow(entry.delivery),
					empty: 'Nothing yet. Calls of the API and callbacks show up here.',
				},
			);
		},
	};
}

/**
 * @param {{ at: number }} happened
 * @param {Entry} entry
 * @returns {[number, Entry]}
 */
function atTime({ at }, entry) {
	return [at, entry];
}

/** @param {Entry} entry */
function keyOf(entry) {
	return 'request' in entry ? `request ${entry.request.id}` : `delivery ${entry.delivery.id}`;
}
