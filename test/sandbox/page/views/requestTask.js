import { control } from '../controlPlane.js';
import { el } from '../dom/element.js';
import { actButton } from '../parts/actButton.js';
import { avatar, chip } from '../parts/people.js';
import { addressOf } from '../router.js';

/**
 * @import { Act } from '../announce.js'
 * @import { RequestTaskModel } from './pendingTasks.js'
 */

/**
 * Somebody who has scanned a contact way and waits for the member.
 *
 * @param {RequestTaskModel} task
 * @param {Act} act
 */
export function requestTask({ userid, member, external_userid, name, state }, act) {
	const accept = async () => {
		await act(async () => {
			await control('POST', 'customers/accept', { userid, external_userid });
			location.hash = addressOf('customers', external_userid);
			return `${name} is a customer of ${member} now.`;
		});
	};
	return el(
		'li',
		{ class: 'card task' },
		el('header', {}, chip('New customer', 'tag'), state && chip(`State: ${state}`)),
		el('p', { class: 'person-head' }, avatar(name), el('strong', {}, name)),
		el(
			'p',
			{ class: 'buttons' },
			actButton('Confirm', {
				run: accept,
				keep: `${external_userid} confirm`,
				label: `Confirm ${name}, as ${member}`,
				kind: 'main',
			}),
		),
	);
}
