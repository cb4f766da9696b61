import { control } from '../controlPlane.js';
import { byId, el } from '../dom/element.js';
import { icon } from '../dom/icon.js';
import { keyedList } from '../dom/keyedList.js';
import { actButton } from '../parts/actButton.js';
import { messagePart } from '../parts/message.js';
import { avatar, chip, counted, namesText } from '../parts/people.js';
import { momentModel } from './momentModels.js';

/**
 * @import { Act } from '../announce.js'
 * @import { World } from '../store.js'
 * @import { MomentModel, PublicationModel } from './momentModels.js'
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
