import { control } from '../controlPlane.js';
import { byId } from '../dom/element.js';

/** @import { Act } from '../announce.js' */

/**
 * The button that brings the sandbox back to the start, after a question.
 *
 * @param {Act} act
 */
export function startReset(act) {
	/** @type {HTMLDialogElement} */
	const dialog = byId('reset-dialog');
	byId('reset').addEventListener('click', () => {
		dialog.returnValue = 'no';
		dialog.showModal();
	});
	dialog.addEventListener('close', () => {
		if (dialog.returnValue !== 'yes') return;
		void act(async () => {
			await control('POST', 'reset');
			return 'The sandbox is as it was at the start.';
		});
	});
}
