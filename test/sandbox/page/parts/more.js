/**
 * Says how many items of a long list are not shown.
 *
 * @param {HTMLElement} place
 * @param {number} count
 */
export function more(place, count) {
	place.hidden = count === 0;
	place.textContent = `${count.toLocaleString('en')} more; search to find them.`;
}
