import { byId, el } from '../dom/element.js';
import { keyedList } from '../dom/keyedList.js';
import { more } from '../parts/more.js';
import { avatar, chip, counted } from '../parts/people.js';
import { addressOf } from '../router.js';
import { find } from '../search.js';
import { briefText } from '../times.js';
import { latestByReceiver } from './chats.js';
import { openGroup } from './groupActions.js';
import { groupDetail } from './groupDetail.js';
import { drawWelcomeTemplates } from './welcomeTemplates.js';

/**
 * @import { Act } from '../announce.js'
 * @import { World } from '../store.js'
 */

/**
 * @typedef {object} GroupModel
 * @property {string} id
 * @property {string} name
 * @property {string} owner
 * @property {number} size
 * @property {string} preview
 * @property {number} latest
 * @property {boolean} dismissed
 */

/**
 * The group chats, the one where something happened last first, and all about the chosen one.
 *
 * @param {Act} act
 * @param {() => void} redraw
 */
export function groupsView(act, redraw) {
	/** @type {HTMLInputElement} */
	const search = byId('group-search');
	search.addEventListener('input', redraw);
	/** @type {World | undefined} */
	let shown;
	byId('new-group').addEventListener('click', () => {
		if (shown) void openGroup(shown, act);
	});
	const drawDetail = groupDetail(byId('group-detail'), act);
	return {
		/**
		 * @param {World} world
		 * @param {string} [chosen] chat_id
		 */
		draw(world, chosen) {
			shown = world;
			const { found, more: left } = find(groupModels(world), search.value, (it) => [
				it.name,
				it.owner,
				it.id,
			]);
			const id = chosen ?? found[0]?.id;
			const models = found.map((model) => ({ ...model, chosen: model.id === id }));
			keyedList(byId('group-list'), models, {
				key: (model) => model.id,
				build: item,
				empty: search.value ? 'No group chat fits.' : 'The company has no group chats.',
			});
			more(byId('group-more'), left);
			drawDetail(world, id);
			drawWelcomeTemplates(world);
		},
	};
}

/** @param {GroupModel & { chosen: boolean }} group */
function item({ id, name, owner, size, preview, latest, dismissed, chosen }) {
	return el(
		'li',
		{},
		el(
			'a',
			{
				href: addressOf('groups', id),
				'aria-current': chosen ? 'true' : undefined,
				'data-keep': 'open',
			},
			avatar(name),
			el(
				'span',
				{ class: 'who' },
				el('strong', {}, name, dismissed && chip('dismissed', 'off')),
				el('span', { class: 'note' }, preview || `${owner}, ${counted(size, 'person', 'people')}`),
			),
			el('time', { class: 'note' }, briefText(latest)),
		),
	);
}

/**
 * @param {World} world
 * @returns {GroupModel[]}
 */
function groupModels({ state, names }) {
	const latest = latestByReceiver(state.chats);
	return state.groupChats
		.filter(({ kind }) => kind === 'customer')
		.map(({ chat_id: id, owner, member_list, create_time, dismissed }) => {
			const last = latest.get(id);
			const joined = Math.max(create_time, ...member_list.map(({ join_time }) => join_time));
			return {
				id,
				name: names.group(id),
				owner: names.member(owner),
				size: member_list.length,
				preview: last?.preview ?? '',
				latest: Math.max(joined, last?.at ?? 0),
				dismissed,
			};
		})
		.sort((a, b) => b.latest - a.latest);
}
