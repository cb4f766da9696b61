import { byId, el } from '../dom/element.js';
import { keyedList } from '../dom/keyedList.js';
import { more } from '../parts/more.js';
import { avatar, namesText } from '../parts/people.js';
import { addressOf } from '../router.js';
import { find } from '../search.js';
import { briefText } from '../times.js';
import { latestByReceiver } from './chats.js';
import { customerDetail } from './customerDetail.js';
import { startLeaving } from './leaving.js';

/**
 * @import { Act } from '../announce.js'
 * @import { World } from '../store.js'
 */

/**
 * @typedef {object} CustomerModel
 * @property {string} id
 * @property {string} name
 * @property {string} members
 * @property {string} tags
 * @property {string} preview the last message
 * @property {number} latest when something happened last, in Unix seconds
 */

/**
 * The customers, the one who heard last first, and all about the chosen one.
 *
 * @param {Act} act
 * @param {() => void} redraw
 */
export function customersView(act, redraw) {
	/** @type {HTMLInputElement} */
	const search = byId('customer-search');
	search.addEventListener('input', redraw);
	/** @type {World | undefined} */
	let shown;
	startLeaving(act, () => shown);
	const drawDetail = customerDetail(byId('customer-detail'), act);
	return {
		/**
		 * @param {World} world
		 * @param {string} [chosen] external_userid
		 */
		draw(world, chosen) {
			shown = world;
			const { found, more: left } = find(customerModels(world), search.value, (it) => [
				it.name,
				it.members,
				it.tags,
				it.id,
			]);
			const id = chosen ?? found[0]?.id;
			const models = found.map((model) => ({ ...model, chosen: model.id === id }));
			keyedList(byId('customer-list'), models, {
				key: (model) => model.id,
				build: item,
				empty: search.value ? 'No customer fits.' : 'The company has no customers.',
			});
			more(byId('customer-more'), left);
			drawDetail(world, id);
		},
	};
}

/** @param {CustomerModel & { chosen: boolean }} customer */
function item({ id, name, members, preview, latest, chosen }) {
	return el(
		'li',
		{},
		el(
			'a',
			{
				href: addressOf('customers', id),
				'aria-current': chosen ? 'true' : undefined,
				'data-keep': 'open',
			},
			avatar(name),
			el(
				'span',
				{ class: 'who' },
				el('strong', {}, name),
				el('span', { class: 'note' }, preview || members),
			),
			el('time', { class: 'note' }, briefText(latest)),
		),
	);
}

/**
 * @param {World} world
 * @returns {CustomerModel[]}
 */
function customerModels({ state, names }) {
	const latest = latestByReceiver(state.chats);
	return state.customers
		.map(({ external_userid: id, name, follow_user }) => {
			const last = latest.get(id);
			const added = Math.max(0, ...follow_user.map(({ createtime }) => createtime));
			return {
				id,
				name,
				members: namesText(follow_user.map(({ userid }) => names.member(userid))),
				tags: follow_user.flatMap((it) => it.tags.map(({ tag_name }) => tag_name)).join(' '),
				preview: last?.preview ?? '',
				latest: Math.max(added, last?.at ?? 0),
			};
		})
		.sort((a, b) => b.latest - a.latest);
}
