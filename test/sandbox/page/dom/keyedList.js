import { carryOver } from './carryOver.js';
import { el } from './element.js';
import { keepFocus } from './keepFocus.js';

/** What each item was built from. @type {WeakMap<Element, string>} */
const contents = new WeakMap();

/**
 * Brings a list up to date: only items whose model has changed are built anew; focus and what was typed stay.
 *
 * @template Model
 * @param {HTMLElement} list
 * @param {Model[]} models plain data, everything that an item shows
 * @param {object} how
 * @param {(model: Model) => string} how.key tells the items apart
 * @param {(model: Model) => HTMLElement} how.build
 * @param {string} [how.empty] what to say when there is none
 */
export function keyedList(list, models, { key, build, empty }) {
	const giveFocusBack = keepFocus(list);
	/** @type {Map<string | undefined, HTMLElement>} */
	const shown = new Map();
	for (const child of /** @type {Iterable<HTMLElement>} */ (list.children)) {
		shown.set(child.dataset.key, child);
	}
	/** @type {Element | null} */
	let previous = null;
	for (const model of models) {
		const name = key(model);
		const item = upToDate(shown.get(name), name, model, build);
		shown.delete(name);
		/** @type {Element | null} */
		const place = previous ? previous.nextElementSibling : list.firstElementChild;
		if (item !== place) list.insertBefore(item, place);
		previous = item;
	}
	for (const gone of shown.values()) gone.remove();
	if (models.length === 0 && empty !== undefined) {
		list.append(el(list instanceof HTMLUListElement ? 'li' : 'p', { class: 'nothing' }, empty));
	}
	giveFocusBack();
}

/**
 * @template Model
 * @param {HTMLElement | undefined} item
 * @param {string} key
 * @param {Model} model
 * @param {(model: Model) => HTMLElement} build
 */
function upToDate(item, key, model, build) {
	const content = JSON.stringify(model);
	if (item && contents.get(item) === content) return item;
	const fresh = build(model);
	fresh.dataset.key = key;
	contents.set(fresh, content);
	if (item) {
		carryOver(item, fresh);
		item.replaceWith(fresh);
	}
	return fresh;
}
