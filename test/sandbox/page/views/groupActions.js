import { control } from '../controlPlane.js';
import { actButton } from '../parts/actButton.js';
import { ask } from '../parts/ask.js';
import { addressOf } from '../router.js';

/**
 * @import { GroupChatChange, GroupChatState } from '../../types'
 * @import { Act } from '../announce.js'
 * @import { Option } from '../parts/ask.js'
 * @import { World } from '../store.js'
 */

/**
 * What people can do with a group, as buttons.
 *
 * @param {{ group: GroupChatState, name: string }} model
 * @param {Act} act
 */
export function groupActions({ group, name }, act) {
	const change = async (/** @type {GroupChatChange} */ what) => {
		await act(async () => {
			await control('PATCH', `group-chats/${encodeURIComponent(group.chat_id)}`, what);
		});
	};
	/**
	 * @param {string} text
	 * @param {() => Promise<void>} run
	 */
	const button = (text, run) =>
		actButton(text, { run, keep: text, label: `${text} ${name}`, kind: 'quiet small' });
	return [
		button('Edit', async () => {
			const what = await askChange(group, name);
			if (what) await change(what);
		}),
		button('Join', async () => await join(group, act)),
		group.full
			? button('Make room in', async () => await change({ full: false }))
			: button('Fill up', async () => await change({ full: true })),
		button('Dismiss', async () => await change({ dismissed: true })),
	];
}

/**
 * @param {GroupChatState} group
 * @param {string} name
 * @returns {Promise<GroupChatChange | undefined>}
 */
async function askChange(group, name) {
	const members = group.member_list.filter(({ type }) => type === 1);
	const entered = await ask(`Edit ${name}`, {
		fields: {
			name: { kind: 'text', label: 'Name', value: group.name },
			notice: { kind: 'long', label: 'Notice', value: group.notice },
			owner: {
				kind: 'choice',
				label: 'Owner',
				value: group.owner,
				options: members.map(({ userid, name: label }) => ({ value: userid, label })),
			},
		},
		yes: 'Save',
	});
	if (!entered) return undefined;
	const owner = entered.owner[0];
	return {
		name: entered.name[0],
		notice: entered.notice[0],
		...(owner !== undefined && owner !== group.owner && { owner }),
	};
}

/**
 * Somebody who is nobody's customer comes into a group.
 *
 * @param {GroupChatState} group
 * @param {Act} act
 */
async function join({ chat_id }, act) {
	const entered = await ask('Somebody joins', {
		text: 'A WeChat user who is nobody’s customer. Customers join by a join way’s code.',
		fields: {
			name: { kind: 'text', label: 'WeChat name', required: true },
			scene: {
				kind: 'choice',
				label: 'How',
				options: [
					{ value: '1', label: 'invited by a member' },
					{ value: '2', label: 'by an invitation link' },
					{ value: '3', label: 'scanned a code' },
				],
			},
		},
		yes: 'Join',
	});
	if (!entered) return;
	const [name] = entered.name;
	await act(async () => {
		await control('POST', 'group-chats/join', {
			chat_id,
			newcomers: [name],
			join_scene: Number(entered.scene[0]),
		});
		return `${name} is in the group.`;
	});
}

/**
 * Somebody goes, or is removed.
 *
 * @param {GroupChatState} group
 * @param {GroupChatState['member_list'][number]} person
 * @param {Act} act
 */
export function leaveButtons({ chat_id }, { userid, name }, act) {
	return [false, true].map((removed) =>
		actButton(removed ? 'Remove' : 'Leave', {
			run: async () => {
				await act(async () => {
					await control('POST', 'group-chats/leave', { chat_id, members: [userid], removed });
					return `${name} ${removed ? 'was removed' : 'has left'}.`;
				});
			},
			keep: `${userid} ${removed ? 'remove' : 'leave'}`,
			label: removed ? `Remove ${name}` : `Leave, as ${name}`,
			kind: 'quiet small',
		}),
	);
}

/**
 * A member opens a group.
 *
 * @param {World} world
 * @param {Act} act
 */
export async function openGroup({ state }, act) {
	/** @type {Option[]} */
	const owners = state.members
		.filter(({ customerContact }) => customerContact)
		.slice(0, 200)
		.map(({ userid: value, name: label }) => ({ value, label }));
	const entered = await ask('New group chat', {
		fields: {
			owner: { kind: 'choice', label: 'Owner', options: owners },
			name: { kind: 'text', label: 'Name' },
		},
		yes: 'Create',
	});
	if (!entered) return;
	await act(async () => {
		const answer = await control('POST', 'group-chats', {
			owner: entered.owner[0],
			name: entered.name[0],
		});
		const { chat_id } = /** @type {{ chat_id: string }} */ (answer);
		location.hash = addressOf('groups', chat_id);
	});
}
