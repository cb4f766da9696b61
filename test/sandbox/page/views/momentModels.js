import { namesText } from '../parts/people.js';
import { sourceText } from '../parts/source.js';
import { secondsText } from '../times.js';
import { momentContent } from './momentContent.js';

/**
 * @import { MomentReaction, MomentState } from '../../types'
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
 * @param {MomentState} moment
 * @param {World} world
 * @returns {MomentModel}
 */
export function momentModel(moment, { names }) {
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
