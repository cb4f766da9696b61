/**
 * @typedef {Node | string | number | null | undefined | false} Child
 * @typedef {string | number | boolean | undefined | ((event: Event) => void)} Attribute
 */

/**
 * Builds an element. Texts become text nodes, so names and messages of strangers can never become markup.
 *
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, Attribute>} attributes `onclick` and the like listen; `true` gives an empty attribute,
 *   `false` and `undefined` none
 * @param {...(Child | Child[])} children empty ones are left out
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function el(tag, attributes = {}, ...children) {
	const element = document.createElement(tag);
	for (const [name, value] of Object.entries(attributes)) {
		if (typeof value === 'function') element.addEventListener(name.slice(2), value);
		else if (value === true) element.setAttribute(name, '');
		else if (value !== false && value !== undefined) element.setAttribute(name, String(value));
	}
	append(element, children);
	return element;
}

/**
 * @param {Element} element
 * @param {Array<Child | Child[]>} children
 */
function append(element, children) {
	for (const child of children.flat()) {
		if (child === null || child === undefined || child === false || child === '') continue;
		element.append(child instanceof Node ? child : String(child));
	}
}

/**
 * The element with this id; the page's own HTML has it.
 *
 * @template {HTMLElement} [Kind=HTMLElement]
 * @param {string} id
 * @returns {Kind}
 */
export function byId(id) {
	return /** @type {Kind} */ (document.getElementById(id));
}
