import { control } from '../controlPlane.js';
import { el } from '../dom/element.js';
import { actButton } from '../parts/actButton.js';
import { messagePart } from '../parts/message.js';
import { chip, counted, namesText } from '../parts/people.js';

/**
 * @import { Act } from '../announce.js'
 * @import { MessageTaskModel } from './pendingTasks.js'
 */

/** So many receivers can be ticked one by one. */
const most = 60;

/**
 * A mass message that waits for a member, who may leave receivers out if the message allows it.
 *
 * @param {MessageTaskModel} task
 * @param {Act} act
 */
export function messageTask(task, act) {
	const { userid, member, msgid, source, reminders, parts, toGroups, selectable } = task;
	const receivers = task.receivers.slice(0, selectable ? most : undefined);
	const boxes = receivers.map(({ id }) =>
		el('input', { type: 'checkbox', checked: true, value: id, 'data-keep': `${msgid} to ${id}` }),
	);
	const confirm = async () => {
		await act(async () => {
			const to = boxes.filter(({ checked }) => checked).map(({ value }) => value);
			await control('POST', 'mass-messages/send', { msgid, userid, ...(selectable && { to }) });
			return `${member} has sent the mass message.`;
		});
	};
	const cancel = async () => {
		await act(async () => {
			await control('POST', 'mass-messages/cancel', { msgid });
			return 'The mass message is cancelled: what is not sent yet stays unsent.';
		});
	};
	const kind = toGroups ? ['group chat'] : ['customer'];
	return el(
		'li',
		{ class: 'card task' },
		el(
			'header',
			{},
			chip('Mass message', 'contact'),
			el('span', { class: 'note' }, source),
			reminders > 0 && chip(`reminded ${counted(reminders, 'time')}`, 'warn'),
		),
		el('div', { class: 'preview' }, parts.map(messagePart)),
		selectable
			? el(
					'fieldset',
					{},
					el('legend', {}, 'To'),
					receivers.map(({ name }, i) => el('label', { class: 'tick' }, boxes[i], name)),
				)
			: el(
					'p',
					{ class: 'note' },
					`To ${counted(receivers.length, kind[0])}: `,
					namesText(receivers.map(({ name }) => name)),
				),
		el(
			'p',
			{ class: 'buttons' },
			actButton('Confirm and send', {
				run: confirm,
				keep: `${msgid} confirm`,
				label: `Confirm and send, as ${member}`,
				kind: 'main',
			}),
			actButton('Cancel in the admin console', {
				run: cancel,
				keep: `${msgid} cancel`,
				kind: 'quiet',
			}),
		),
	);
}
