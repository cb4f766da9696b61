import { el } from '../dom/element.js';
import { chip, counted } from '../parts/people.js';
import { secondsText } from '../times.js';
import { previewOf } from './chats.js';

/** @import { World } from '../store.js' */

/**
 * @typedef {object} ResultModel
 * @property {string} key
 * @property {'Mass message' | 'Moment'} kind
 * @property {string} member
 * @property {number} at Unix seconds
 * @property {string} preview
 * @property {string[]} outcomes
 */

/** What became of a mass message for one receiver, by its `status`. */
const statuses = ['not sent', 'delivered', 'no longer a customer', 'over the limit of messages'];

/** So many of the newest are listed. */
const most = 50;

/**
 * What members have sent and published, the newest first.
 *
 * @param {World} world
 * @returns {ResultModel[]}
 */
export function resultModels(world) {
	return [...messageResults(world), ...momentResults(world)]
		.sort((a, b) => b.at - a.at)
		.slice(0, most);
}

/**
 * @param {World} world
 * @returns {ResultModel[]}
 */
function messageResults({ state, names }) {
	return state.massMessages.flatMap(({ msgid, parts, tasks }) =>
		tasks.flatMap(({ userid, send_time, status }) =>
			send_time === undefined
				? []
				: [
						{
							key: `${msgid} ${userid}`,
							kind: /** @type {const} */ ('Mass message'),
							member: names.member(userid),
							at: send_time,
							preview: previewOf(parts[0]),
							outcomes: outcomesOf(status),
						},
					],
		),
	);
}

/** @param {number[]} status receiver by receiver */
function outcomesOf(status) {
	return statuses
		.map((text, code) => ({ text, count: status.filter((it) => it === code).length }))
		.filter(({ count }) => count > 0)
		.map(({ text, count }) => `${count} ${text}`);
}

/**
 * @param {World} world
 * @returns {ResultModel[]}
 */
function momentResults({ state, names }) {
	return state.moments
		.filter(({ create_type }) => create_type === 0)
		.flatMap(({ moment_id, content, publications }) =>
			publications.map(({ userid, at, customers }) => ({
				key: `${moment_id} ${userid}`,
				kind: /** @type {const} */ ('Moment'),
				member: names.member(userid),
				at,
				preview: content.text?.content ?? 'Moment without a text',
				outcomes: [`for ${counted(customers.length, 'customer')}`],
			})),
		);
}

/** @param {ResultModel} result */
export function resultRow({ kind, member, at, preview, outcomes }) {
	return el(
		'li',
		{},
		chip(kind, kind === 'Moment' ? 'join' : 'contact'),
		el('span', { class: 'who' }, el('strong', {}, member), ' ', preview),
		el('span', { class: 'note' }, outcomes.join(', ')),
		el('time', { class: 'note' }, secondsText(at)),
	);
}
