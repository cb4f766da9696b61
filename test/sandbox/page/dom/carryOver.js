/**
 * Hands what a person did in an element on to the one that takes its place: what is typed, ticked and opened in
 * controls with the same `data-keep`.
 *
 * @param {Element} from
 * @param {Element} to
 */
export function carryOver(from, to) {
	for (const old of from.querySelectorAll('[data-keep]')) {
		const fresh = controlOf(to, old.getAttribute('data-keep'));
		if (old instanceof HTMLDetailsElement && fresh instanceof HTMLDetailsElement) {
			fresh.open = old.open;
		} else if (old instanceof HTMLInputElement && fresh instanceof HTMLInputElement) {
			fresh.checked = old.checked;
		} else if (old instanceof HTMLSelectElement && fresh instanceof HTMLSelectElement) {
			fresh.value = old.value;
		}
	}
}

/**
 * @param {Element} item
 * @param {string | null} name its `data-keep`
 * @returns {Element | null}
 */
export function controlOf(item, name) {
	return name === null ? null : item.querySelector(`[data-keep="${CSS.escape(name)}"]`);
}
