import { control } from '../controlPlane.js';
import { byId } from '../dom/element.js';
import { ask } from '../parts/ask.js';

/** @import { Act } from '../announce.js' */

/**
 * The button that brings the sandbox back to the start, after a question.
 *
 * @param {Act} act
 */
export function startReset(act) {
	byId('reset').addEventListener('click', () => void reset(act));
}

/** @param {Act} act */
async function reset(act) {
	const answer = await ask('Reset the sandbox?', {
		text: 'Customers, messages, tags and codes go back to those of the start; access tokens, faults and the log are gone.',
		yes: 'Reset',
		no: 'Keep everything',
		isDanger: true,
	});
	if (!answer) return;
	await act(async () => {
		await control('POST', 'reset');
		return 'The sandbox is as it was at the start.';
	});
}
