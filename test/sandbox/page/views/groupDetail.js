import { el } from '../dom/element.js';
import { keyedList } from '../dom/keyedList.js';
import { chat } from '../parts/chat.js';
import { facts } from '../parts/facts.js';
import { avatar, chip, counted } from '../parts/people.js';
import { secondsText } from '../times.js';
import { messageModels } from './chats.js';
import { groupActions, leaveButtons } from './groupActions.js';

/**
 * @import { GroupChatState } from '../../types'
 * @import { Act } from '../announce.js'
 * @import { MessageModel } from '../parts/chat.js'
 * @import { World } from '../store.js'
 */

/**
 * @typedef {object} GroupDetailModel
 * @property {string} id
 * @property {string} name
 * @property {string} owner
 * @property {GroupChatState} group
 * @property {MessageModel[]} messages
 */

/** `status` of a group chat, as the API has it. */
const statuses = ['', 'Its owner has left', 'Being handed over', 'Handed over'];

/** `join_scene` of somebody in a group chat. */
const joinScenes = { 1: 'invited by a member', 2: 'by an invitation link', 3: 'scanned a code' };

/**
 * All about one group chat.
 *
 * @param {HTMLElement} place
 * @param {Act} act
 * @returns {(world: World, id: string | undefined) => void}
 */
export function groupDetail(place, act) {
	return ({ state, names }, id) => {
		const group = state.groupChats.find(({ chat_id }) => chat_id === id);
		const models = group
			? [
					{
						id: group.chat_id,
						name: names.group(group.chat_id),
						owner: names.member(group.owner),
						group,
						messages: messageModels(
							state.chats.find(({ chat_id }) => chat_id === id),
							names,
						),
					},
				]
			: [];
		keyedList(place, models, {
			key: (model) => model.id,
			build: (model) => detail(model, act),
			empty: id ? 'No group chat has this ID.' : 'Choose a group chat.',
		});
	};
}

/**
 * @param {GroupDetailModel} model
 * @param {Act} act
 */
function detail(model, act) {
	const { id, name, owner, group, messages } = model;
	return el(
		'div',
		{ class: 'relations' },
		el(
			'div',
			{ class: 'person-head' },
			avatar(name),
			el(
				'div',
				{},
				el('h3', {}, name),
				el('p', { class: 'note' }, `Group chat of ${owner} · `, el('code', {}, id)),
			),
		),
		el(
			'article',
			{ class: 'card relation', 'aria-label': name },
			el(
				'header',
				{},
				el('h4', {}, 'In the group'),
				group.dismissed && chip('Dismissed', 'off'),
				group.full && chip('Full', 'warn'),
				!group.dismissed && el('span', { class: 'buttons' }, groupActions(model, act)),
			),
			facts([
				['Notice', group.notice],
				['Status', statuses[group.status]],
				['Created', secondsText(group.create_time)],
				['Admins', group.admin_list.join(', ')],
			]),
			chat(owner, messages, 'No mass message has come here yet.'),
		),
		el(
			'article',
			{ class: 'card', 'aria-label': 'People in the group' },
			el('h4', {}, counted(group.member_list.length, 'person', 'people')),
			el(
				'ul',
				{ class: 'members' },
				group.member_list.map((it) => member(it, group, act)),
			),
		),
	);
}

/**
 * @param {GroupChatState['member_list'][number]} person
 * @param {GroupChatState} group
 * @param {Act} act
 */
function member(person, group, act) {
	const { userid, name, type, join_time, join_scene, state } = person;
	const mayGo = !group.dismissed && userid !== group.owner;
	return el(
		'li',
		{},
		avatar(name),
		el(
			'span',
			{ class: 'who' },
			el('strong', {}, name || 'No name'),
			el('span', { class: 'note' }, `${joinScenes[join_scene]}, ${secondsText(join_time)}`),
		),
		state && chip(`State: ${state}`),
		chip(type === 1 ? 'Member' : 'Outside', type === 1 ? 'member' : 'contact'),
		mayGo && el('span', { class: 'buttons' }, leaveButtons(group, person, act)),
	);
}
