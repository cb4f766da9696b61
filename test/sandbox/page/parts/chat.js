import { el } from '../dom/element.js';
import { secondsText } from '../times.js';
import { messagePart } from './message.js';
import { avatar } from './people.js';

/** @import { PartModel } from './message.js' */

/**
 * @typedef {object} MessageModel
 * @property {number} at Unix seconds
 * @property {'welcome' | 'massMessage'} by
 * @property {PartModel} part
 */

const origins = { welcome: 'Welcome message', massMessage: 'Mass message' };

/** Messages at most so old came just now, in seconds. */
const fresh = 4;

/**
 * A chat as the customer's phone shows it: what the member sent, in bubbles.
 *
 * @param {string} sender name of the member
 * @param {MessageModel[]} messages
 * @param {string} nothing what to say without messages
 */
export function chat(sender, messages, nothing) {
	if (messages.length === 0) return el('p', { class: 'chat nothing' }, nothing);
	return el(
		'ol',
		{ class: 'chat', 'aria-label': `Messages from ${sender}` },
		messages.map((message, i) => bubble(sender, message, messages[i - 1])),
	);
}

/**
 * @param {string} sender
 * @param {MessageModel} message
 * @param {MessageModel} [previous]
 */
function bubble(sender, { at, by, part }, previous) {
	const isNewOccasion = previous?.at !== at || previous.by !== by;
	const isFresh = Date.now() / 1000 - at < fresh;
	return el(
		'li',
		{ class: isFresh ? 'bubble fresh' : 'bubble' },
		isNewOccasion &&
			el('p', { class: 'occasion' }, origins[by], ' · ', el('time', {}, secondsText(at))),
		el('div', { class: 'row' }, avatar(sender), messagePart(part)),
	);
}
