import { control } from '../controlPlane.js';
import { el } from '../dom/element.js';
import { actButton } from '../parts/actButton.js';
import { messagePart } from '../parts/message.js';
import { chip } from '../parts/people.js';

/**
 * @import { Act } from '../announce.js'
 * @import { MomentTaskModel } from './pendingTasks.js'
 */

/**
 * A moment that waits for a member to publish it.
 *
 * @param {MomentTaskModel} task
 * @param {Act} act
 */
export function momentTask({ userid, member, moment_id, source, parts }, act) {
	const publish = async () => {
		await act(async () => {
			await control('POST', 'moments/publish', { moment_id, userid });
			return `${member} has published the moment.`;
		});
	};
	return el(
		'li',
		{ class: 'card task' },
		el('header', {}, chip('Moment', 'join'), el('span', { class: 'note' }, source)),
		el('div', { class: 'preview' }, parts.map(messagePart)),
		el(
			'p',
			{ class: 'buttons' },
			actButton('Confirm and publish', {
				run: publish,
				keep: `${moment_id} confirm`,
				label: `Confirm and publish, as ${member}`,
				kind: 'main',
			}),
		),
	);
}
