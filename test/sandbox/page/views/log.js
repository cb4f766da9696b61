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

/** @typedef {{ request: JournalEntry, count?: number, first?: number } | { delivery: Delivery }} Entry a request, and how many like it */

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
			keyedList(byId('log'), folded(newestFirst.map(([, entry]) => entry)), {
				key: keyOf,
				build: (entry) =>
					'request' in entry
						? requestRow(entry.request, words, entry.count)
						: deliveryRow(entry.delivery, words.outcome),
				empty: 'Nothing yet. Calls of the API and callbacks show up here.',
			});
		},
	};
}

/**
 * Requests of the same API with the same end, one after the other, in one line: the newest of them.
 *
 * @param {Entry[]} entries newest first
 * @returns {Entry[]}
 */
function folded(entries) {
	/** @type {Entry[]} */
	const lines = [];
	for (const entry of entries) {
		const last = lines.at(-1);
		if (last && 'request' in last && 'request' in entry && isAlike(last.request, entry.request)) {
			// The oldest keeps the line its name, so that it stays where it is while more come.
			lines[lines.length - 1] = { ...last, count: (last.count ?? 1) + 1, first: entry.request.id };
		} else lines.push(entry);
	}
	return lines;
}

/**
 * @param {JournalEntry} one
 * @param {JournalEntry} other
 */
function isAlike(one, other) {
	return ['path', 'method', 'outcome', 'status', 'errcode'].every((name) => {
		const key = /** @type {keyof JournalEntry} */ (name);
		return one[key] === other[key];
	});
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
	return 'request' in entry
		? `request ${entry.first ?? entry.request.id}`
		: `delivery ${entry.delivery.id}`;
}
