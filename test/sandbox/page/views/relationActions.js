import { control } from '../controlPlane.js';
import { el } from '../dom/element.js';
import { actButton } from '../parts/actButton.js';
import { ask } from '../parts/ask.js';

/**
 * @import { CustomerEdit, FollowState } from '../../types'
 * @import { Act } from '../announce.js'
 * @import { Child } from '../dom/element.js'
 * @import { Option } from '../parts/ask.js'
 */

/**
 * @typedef {object} Pair
 * @property {string} external_userid
 * @property {string} userid
 * @property {string} customerName
 * @property {string} member
 * @property {FollowState} follow
 * @property {Option[]} tags all tags of the company
 */

/**
 * What member and customer can do: buttons in two groups.
 *
 * @param {Pair} pair
 * @param {Act} act
 */
export function relationActions(pair, act) {
	const { external_userid, userid, customerName, member, follow } = pair;
	/**
	 * @param {string} text
	 * @param {string} path
	 * @param {string} done
	 * @param {object} [more]
	 */
	const button = (text, path, done, more) =>
		actButton(text, {
			run: async () => {
				await act(async () => {
					await control('POST', path, { userid, external_userid, ...more });
					return done;
				});
			},
			keep: `${userid} ${text}`,
			kind: 'quiet small',
		});
	const remove = 'customers/delete-relation';
	return [
		group(member, [
			actButton('Edit', {
				run: async () => await edit(pair, act),
				keep: `${userid} edit`,
				label: `Edit what ${member} notes about ${customerName}`,
				kind: 'quiet small',
			}),
			button('Delete the customer', remove, `${member} has deleted ${customerName}.`, {
				by: 'member',
			}),
		]),
		group('The customer', [
			button('Chat', 'chats', `${member} and ${customerName} have chatted.`),
			button(
				'Allow archiving',
				'customers/approve-archiving',
				`${customerName} has agreed to chat archiving.`,
			),
			!follow.deleted_by_customer &&
				button('Delete the member', remove, `${customerName} has deleted ${member}.`, {
					by: 'customer',
				}),
		]),
	];
}

/**
 * @param {string} who
 * @param {Child[]} buttons
 */
function group(who, buttons) {
	return el(
		'div',
		{ class: 'buttons acts', role: 'group', 'aria-label': who },
		el('span', { class: 'note' }, who),
		buttons,
	);
}

/**
 * Asks the member what to note.
 *
 * @param {Pair} pair
 * @param {Act} act
 */
async function edit({ external_userid, userid, customerName, member, follow, tags }, act) {
	const had = follow.tags.flatMap(({ tag_id }) => tag_id ?? []);
	const entered = await ask(`${customerName}, as ${member} knows them`, {
		fields: {
			remark: { kind: 'text', label: 'Remark', value: follow.remark },
			description: { kind: 'long', label: 'Description', value: follow.description },
			company: { kind: 'text', label: 'Company', value: follow.remark_corp_name },
			mobiles: {
				kind: 'text',
				label: 'Mobile numbers, with commas between them',
				value: follow.remark_mobiles.join(', '),
			},
			tags: { kind: 'ticks', label: 'Tags', values: had, options: tags },
		},
		yes: 'Save',
	});
	if (!entered) return;
	await act(async () => {
		const change = changeOf(follow, had, entered);
		if (Object.keys(change).length === 0) return 'Nothing has changed.';
		await control('POST', 'customers/edit', { external_userid, userid, ...change });
		return `${member} has noted it.`;
	});
}

/**
 * Only what is different, so that apps hear of nothing else.
 *
 * @param {FollowState} follow
 * @param {string[]} had ids of tags
 * @param {Record<string, string[]>} entered
 * @returns {Omit<CustomerEdit, 'userid' | 'external_userid'>}
 */
function changeOf(follow, had, { remark, description, company, mobiles, tags }) {
	const numbers = mobiles[0]
		.split(',')
		.map((it) => it.trim())
		.filter(Boolean);
	const added = tags.filter((id) => !had.includes(id));
	const removed = had.filter((id) => !tags.includes(id));
	return {
		...(remark[0] !== follow.remark && { remark: remark[0] }),
		...(description[0] !== follow.description && { description: description[0] }),
		...(company[0] !== (follow.remark_corp_name ?? '') && { remark_corp_name: company[0] }),
		...(numbers.join() !== follow.remark_mobiles.join() && { remark_mobiles: numbers }),
		...(added.length > 0 && { add_tag: added }),
		...(removed.length > 0 && { remove_tag: removed }),
	};
}
