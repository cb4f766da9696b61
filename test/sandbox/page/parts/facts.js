import { el } from '../dom/element.js';

/** @import { Child } from '../dom/element.js' */

/**
 * What is known, as a list of terms; what is not known is left out.
 *
 * @param {Array<[term: string, value: Child | Child[]]>} rows
 */
export function facts(rows) {
	const known = rows.filter(([, value]) => (Array.isArray(value) ? value.length > 0 : value));
	return el(
		'dl',
		{ class: 'facts' },
		known.flatMap(([term, value]) => [el('dt', {}, term), el('dd', {}, value)]),
	);
}
