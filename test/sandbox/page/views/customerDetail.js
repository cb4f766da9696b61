import { el } from '../dom/element.js';
import { keyedList } from '../dom/keyedList.js';
import { chat } from '../parts/chat.js';
import { facts } from '../parts/facts.js';
import { avatar, chip } from '../parts/people.js';
import { secondsText } from '../times.js';
import { messageModels } from './chats.js';
import { relationActions } from './relationActions.js';

/**
 * @import { FollowState } from '../../types'
 * @import { Act } from '../announce.js'
 * @import { Option } from '../parts/ask.js'
 * @import { MessageModel } from '../parts/chat.js'
 * @import { World } from '../store.js'
 */

/**
 * @typedef {object} RelationModel what one member knows of the customer, and the chat of the two
 * @property {string} external_userid
 * @property {string} customerName
 * @property {string} userid
 * @property {string} member
 * @property {FollowState | undefined} follow absent when the member no longer has the customer
 * @property {string} added
 * @property {string} talked
 * @property {MessageModel[]} messages
 * @property {Option[]} tags all tags of the company
 */

/**
 * All about one customer, member by member.
 *
 * @param {HTMLElement} place
 * @param {Act} act
 * @returns {(world: World, id: string | undefined) => void}
 */
export function customerDetail(place, act) {
	const heading = el('div', { class: 'person' });
	const relations = el('div', { class: 'relations', tabindex: -1 });
	place.append(heading, relations);
	return (world, id) => {
		const customer = world.state.customers.find(({ external_userid }) => external_userid === id);
		const people = customer ? [{ id, name: customer.name, type: customer.type }] : [];
		keyedList(heading, people, {
			key: ({ id: key }) => key ?? '',
			build: person,
			empty: id ? 'The company knows nobody with this ID.' : 'Choose a customer.',
		});
		keyedList(relations, customer ? relationModels(world, customer.external_userid) : [], {
			key: ({ userid }) => userid,
			build: (model) => relation(model, act),
		});
	};
}

/** @param {{ id: string | undefined, name: string, type: 1 | 2 }} customer */
function person({ id, name, type }) {
	return el(
		'div',
		{ class: 'person-head' },
		avatar(name),
		el(
			'div',
			{},
			el('h3', {}, name),
			el(
				'p',
				{ class: 'note' },
				type === 1 ? 'WeChat user' : 'WeCom user of another company',
				' · ',
				el('code', {}, id),
			),
		),
	);
}

/**
 * The relation with the last message first.
 *
 * @param {World} world
 * @param {string} id external_userid
 * @returns {RelationModel[]}
 */
function relationModels({ state, names, words }, id) {
	const follows = state.customers.find(
		({ external_userid }) => external_userid === id,
	)?.follow_user;
	const chats = state.chats.filter(({ external_userid }) => external_userid === id);
	const tags = state.tagGroups.flatMap(({ group_name, tags: inside }) =>
		inside.map(({ id: value, name }) => ({ value, label: `${group_name} / ${name}` })),
	);
	const userids = new Set([...(follows ?? []), ...chats].map(({ userid }) => userid));
	return [...userids]
		.map((userid) => {
			const follow = follows?.find((it) => it.userid === userid);
			const between = chats.find((it) => it.userid === userid);
			const way = follow && words.addWays[follow.add_way];
			return {
				external_userid: id,
				customerName: names.customer(id),
				userid,
				member: names.member(userid),
				follow,
				added: follow ? `${secondsText(follow.createtime)}${way ? `, ${way}` : ''}` : '',
				talked: between?.talkedAt ? secondsText(between.talkedAt) : '',
				messages: messageModels(between, names),
				tags,
			};
		})
		.sort((a, b) => latestOf(b) - latestOf(a));
}

/** @param {RelationModel} relation */
function latestOf({ follow, messages }) {
	return messages.at(-1)?.at ?? follow?.createtime ?? 0;
}

/**
 * @param {RelationModel} model
 * @param {Act} act
 */
function relation(model, act) {
	const { member, follow } = model;
	return el(
		'article',
		{ class: 'card relation', 'aria-label': `With ${member}` },
		el(
			'header',
			{},
			el('h4', {}, 'With ', member),
			follow ? null : chip('No longer a customer', 'off'),
			follow?.deleted_by_customer && chip(`Has deleted ${member}`, 'off'),
		),
		follow && about(follow, model),
		follow && el('div', {}, relationActions({ ...model, follow }, act)),
		chat(member, model.messages, `${member} has sent nothing yet.`),
	);
}

/**
 * @param {FollowState} follow
 * @param {RelationModel} model
 */
function about(follow, { added, talked }) {
	return facts([
		['Remark', follow.remark],
		['Description', follow.description],
		['Company', follow.remark_corp_name],
		['Mobile numbers', follow.remark_mobiles.join(', ')],
		['Tags', follow.tags.map(tagChip)],
		['Added', added],
		['State', follow.state && el('code', {}, follow.state)],
		['Chatted', talked],
	]);
}

/** @param {FollowState['tags'][number]} tag */
function tagChip({ group_name, tag_name, type }) {
	return type === 1
		? chip(group_name ? `${group_name} / ${tag_name}` : tag_name, 'tag')
		: chip(`${tag_name} (personal)`, 'tag own');
}
