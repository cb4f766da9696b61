import { controlOf } from './carryOver.js';

/**
 * Notes which control of a list has the focus. The function that comes back gives it back after the list was
 * changed: to the control itself, to the one that took its place, or to the list, so that the keyboard stays here.
 *
 * @param {HTMLElement} list
 * @returns {() => void}
 */
export function keepFocus(list) {
	const focused = document.activeElement;
	if (!(focused instanceof HTMLElement) || focused === list || !list.contains(focused)) {
		return () => {};
	}
	const item = [...list.children].find((child) => child.contains(focused));
	const key = item?.getAttribute('data-key') ?? '';
	const control = focused.getAttribute('data-keep');
	return () => {
		if (document.activeElement === focused) return;
		const inItsPlace = list.querySelector(`:scope > [data-key="${CSS.escape(key)}"]`);
		const successor = focused.isConnected ? focused : inItsPlace && controlOf(inItsPlace, control);
		(successor instanceof HTMLElement ? successor : list).focus();
	};
}
