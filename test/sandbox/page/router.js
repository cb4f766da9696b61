/** The views; each is a section of the page with this id, and its place in the address. */
export const viewNames = /** @type {const} */ ([
	'codes',
	'customers',
	'groups',
	'tasks',
	'tags',
	'moments',
	'forms',
	'payments',
	'faults',
	'callbacks',
]);

/** @typedef {typeof viewNames[number]} ViewName */

/**
 * What the address asks for: `#/customers/wm...` is a view and what is chosen in it.
 *
 * @returns {{ view: ViewName, id: string | undefined }}
 */
export function currentRoute() {
	const [, name, id] = location.hash.split('/');
	const view = viewNames.find((it) => it === name) ?? 'codes';
	return { view, id: id === undefined ? undefined : decodeURIComponent(id) };
}

/**
 * @param {ViewName} view
 * @param {string} id
 */
export function addressOf(view, id) {
	return `#/${view}/${encodeURIComponent(id)}`;
}
