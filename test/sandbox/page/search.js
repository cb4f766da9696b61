/** So many items of a long list are shown. */
const most = 100;

/**
 * Items that have all words of a search somewhere in their texts; the first hundred of them.
 *
 * @template Item
 * @param {Item[]} items
 * @param {string} search
 * @param {(item: Item) => Array<string | undefined>} textsOf
 * @returns {{ found: Item[], more: number }} `more` is how many are left out
 */
export function find(items, search, textsOf) {
	const words = search.toLowerCase().split(/\s+/).filter(Boolean);
	const fits = (/** @type {Item} */ item) => {
		const text = textsOf(item).join('\n').toLowerCase();
		return words.every((word) => text.includes(word));
	};
	const all = words.length === 0 ? items : items.filter(fits);
	return { found: all.slice(0, most), more: Math.max(0, all.length - most) };
}
