import { control } from '../controlPlane.js';
import { byId, el } from '../dom/element.js';
import { icon } from '../dom/icon.js';
import { keyedList } from '../dom/keyedList.js';
import { actButton } from '../parts/actButton.js';
import { messagePart } from '../parts/message.js';
import { avatar, chip, counted, namesText } from '../parts/people.js';
import { sourceText } from '../parts/source.js';
import { secondsText } from '../times.js';
import { momentContent } from './momentContent.js';

/**
 * @import { MomentReaction, MomentState } from '../../types'
 * @import { Act } from '../announce.js'
 * @import { PartModel } from '../parts/message.js'
 * @import { World } from '../store.js'
 */

/**
 * @typedef {object} PublicationModel what one member's customers see
 * @property {string} momentId
 * @property {string} userid
 * @property {string} member
 * @property {string} when
 * @property {string} audience
 * @property {string[]} likes
 * @property {string[]} comments
 * @property {Array<{ id: string, name: string }>} people who may react
 */

/**
 * @typedef {object} MomentModel
 * @property {string} id
 * @property {string} source
 * @property {boolean} cancelled
 * @property {boolean} isPartly whether only customers with certain tags see it
 * @property {PartModel[]} parts
 * @property {string} [place]
 * @property {string[]} waiting members who have not published it
 * @property {PublicationModel[]} publications
 */

/**
 * The moments, with the likes and comments of those who see them.
 *
 * @param {Act} act
 */
export function momentsView(act) {
	return {
		/** @param {World} world */
		draw(world) {
			const newest = [...world.state.moments]
				.sort((a, b) => b.create_time - a.create_time)
				.slice(0, 50);
			keyedList(
				byId('moment-list'),
				newest.map((moment) => momentModel(moment, world)),
				{
					key: ({ id }) => id,
					build: (model) => momentCard(model, act),
					empty: 'Nobody has made a moment.',
				},
			);
		},
	};
}

/**
 * @param {MomentState} moment
 * @param {World} world
 * @returns {MomentModel}
 */
function momentModel(moment, { names }) {
	const published = new Set(moment.publications.map(({ userid }) => userid));
	const reactors = (/** @type {MomentReaction[]} */ reactions) =>
		reactions.map((reaction) => names.person(reaction));
	return {
		id: moment.moment_id,
		source: `${sourceText(moment, names)}, ${secondsText(moment.create_time)}`,
		cancelled: moment.cancelled,
		isPartly: moment.visible_type === 0,
		parts: momentContent(moment.content, names),
		place: moment.content.location?.name,
		waiting: moment.publishers
			.filter((userid) => !published.has(userid))
			.map((userid) => names.member(userid)),
		publications: moment.publications.map(
			({ userid, at, customers, hidden_from, likes, comments }) => {
				const audience = customers.filter((id) => !hidden_from.includes(id));
				const people = audience.map((id) => ({ id, name: names.customer(id) }));
				return {
					momentId: moment.moment_id,
					userid,
					member: names.member(userid),
					when: secondsText(at),
					audience: namesText(people.map(({ name }) => name)) || 'nobody',
					likes: reactors(likes),
					comments: reactors(comments),
					people: [...people, { id: userid, name: `${names.member(userid)} (member)` }],
				};
			},
		),
	};
}

/**
 * @param {MomentModel} model
 * @param {Act} act
 */
function momentCard({ id, source, cancelled, isPartly, parts, place, waiting, publications }, act) {
	const remove = async () => {
		await act(async () => {
			await control('POST', 'moments/delete', { moment_id: id });
			return 'The moment is deleted.';
		});
	};
	return el(
		'li',
		{ class: 'card moment' },
		el(
			'header',
			{},
			el('span', { class: 'note' }, source),
			isPartly && chip('for certain tags', 'tag'),
			cancelled && chip('cancelled', 'off'),
			el(
				'span',
				{ class: 'buttons' },
				actButton('Delete in the admin console', {
					run: remove,
					keep: 'delete',
					kind: 'quiet small',
				}),
			),
		),
		el('div', { class: 'preview' }, parts.map(messagePart)),
		place && el('p', { class: 'note place' }, icon('place'), place),
		publications.map((it) => publication(it, act)),
		waiting.length > 0 &&
			!cancelled &&
			el(
				'p',
				{ class: 'note waiting' },
				`${namesText(waiting)} ${waiting.length === 1 ? 'has' : 'have'} not published it. `,
				el('a', { href: '#/tasks' }, 'Confirm'),
			),
	);
}

/**
 * @param {PublicationModel} model
 * @param {Act} act
 */
function publication({ momentId, userid, member, when, audience, likes, comments, people }, act) {
	const select = el(
		'select',
		{ class: 'small', 'aria-label': `Who reacts to ${member}`, 'data-keep': `${userid} as` },
		people.map(({ id, name }) => el('option', { value: id }, name)),
	);
	const button = (/** @type {'like' | 'comment'} */ kind, /** @type {string} */ text) =>
		actButton(text, {
			run: async () => {
				await act(async () => {
					const by = select.value;
					await control('POST', 'moments/react', { moment_id: momentId, userid, kind, by });
				});
			},
			keep: `${userid} ${kind}`,
			label: `${text}: what ${member} published`,
			kind: 'quiet small',
		});
	return el(
		'div',
		{ class: 'publication', role: 'group', 'aria-label': `Published by ${member}` },
		el(
			'p',
			{ class: 'who' },
			avatar(member),
			el('span', {}, el('strong', {}, member), ` published it, ${when}, for ${audience}.`),
		),
		(likes.length > 0 || comments.length > 0) &&
			el(
				'p',
				{ class: 'reactions' },
				likes.length > 0 &&
					el('span', {}, icon('heart'), counted(likes.length, 'like'), `: ${namesText(likes)}`),
				comments.length > 0 &&
					el(
						'span',
						{},
						icon('comment'),
						counted(comments.length, 'comment'),
						`: ${namesText(comments)}`,
					),
			),
		el('p', { class: 'buttons' }, select, button('like', 'Like'), button('comment', 'Comment')),
	);
}
