import { control } from '../controlPlane.js';
import { el } from '../dom/element.js';
import { actButton } from '../parts/actButton.js';
import { avatar, chip } from '../parts/people.js';

/**
 * @import { Act } from '../announce.js'
 * @import { TransferTaskModel } from './pendingTasks.js'
 */

/**
 * A customer who is being handed over: by itself it takes effect after 24 hours.
 *
 * @param {TransferTaskModel} task
 * @param {Act} act
 */
export function transferTask(task, act) {
	const { userid, member, handover_userid, from, external_userid, name, hasLeft, message } = task;
	const key = `${handover_userid} ${external_userid}`;
	/**
	 * @param {string} text
	 * @param {1 | 3 | 4} status
	 * @param {string} said
	 * @param {string} kind
	 */
	const end = (text, status, said, kind) =>
		actButton(text, {
			run: async () => {
				await act(async () => {
					await control('POST', 'transfers/complete', {
						handoverUserid: handover_userid,
						takeoverUserid: userid,
						externalUserid: external_userid,
						status,
					});
					return said;
				});
			},
			keep: `${key} ${status}`,
			label: `${text}: ${name}, from ${from}`,
			kind,
		});
	return el(
		'li',
		{ class: 'card task' },
		el(
			'header',
			{},
			chip('Transfer', 'member'),
			el('span', { class: 'note' }, `from ${from}`),
			hasLeft && chip('has left', 'off'),
		),
		el('p', { class: 'person-head' }, avatar(name), el('strong', {}, name)),
		message && el('p', { class: 'note' }, `“${message}”`),
		el(
			'p',
			{ class: 'buttons' },
			end('Take effect now', 1, `${name} is a customer of ${member} now.`, 'main'),
			end('The customer refuses', 3, `${name} does not want to be handed over.`, 'quiet'),
			end('The member has too many', 4, `${member} has too many customers for ${name}.`, 'quiet'),
		),
	);
}
