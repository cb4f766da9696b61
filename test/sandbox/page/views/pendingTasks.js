import { partModel } from '../parts/message.js';
import { sourceText } from '../parts/source.js';
import { secondsText } from '../times.js';
import { momentContent } from './momentContent.js';

/**
 * @import { MassMessageState } from '../../types'
 * @import { PartModel } from '../parts/message.js'
 * @import { World } from '../store.js'
 */

/**
 * @typedef {object} MessageTaskModel a mass message that a member has to confirm
 * @property {'message'} kind
 * @property {string} userid
 * @property {string} member
 * @property {string} msgid
 * @property {string} source
 * @property {number} reminders
 * @property {PartModel[]} parts
 * @property {boolean} toGroups
 * @property {boolean} selectable whether the member may leave receivers out
 * @property {Array<{ id: string, name: string }>} receivers
 */

/**
 * @typedef {object} MomentTaskModel a moment that a member has to publish
 * @property {'moment'} kind
 * @property {string} userid
 * @property {string} member
 * @property {string} moment_id
 * @property {string} source
 * @property {PartModel[]} parts
 */

/**
 * @typedef {object} RequestTaskModel somebody who wants to be the member's customer
 * @property {'request'} kind
 * @property {string} userid
 * @property {string} member
 * @property {string} external_userid
 * @property {string} name
 * @property {string} state
 */

/**
 * @typedef {object} TransferTaskModel a customer who is being handed over to the member
 * @property {'transfer'} kind
 * @property {string} userid
 * @property {string} member
 * @property {string} handover_userid
 * @property {string} from
 * @property {boolean} hasLeft whether the one who hands over has left
 * @property {string} external_userid
 * @property {string} name
 * @property {string} message
 */

/** @typedef {MessageTaskModel | MomentTaskModel | RequestTaskModel | TransferTaskModel} TaskModel */

/** `status` of a transfer that has not come to its end. */
const waiting = 2;

/**
 * What members have been asked for and have not done: people who wait, then the newest first.
 *
 * @param {World} world
 * @returns {TaskModel[]}
 */
export function pendingTasks(world) {
	const { friendRequests, massMessages, moments } = world.state;
	const { names } = world;
	/** @type {Array<[at: number, tasks: TaskModel[]]>} */
	const tasks = [
		...massMessages
			.filter(({ cancelled }) => !cancelled)
			.map((message) => atTime(message, messageTasks(message, world))),
		...moments
			.filter(({ cancelled }) => !cancelled)
			.map((moment) => atTime(moment, momentTasks(moment, world))),
	];
	/** @type {RequestTaskModel[]} */
	const requests = friendRequests.map(({ userid, external_userid, name, state = '' }) => {
		return { kind: 'request', userid, member: names.member(userid), external_userid, name, state };
	});
	return [
		...requests,
		...transferTasks(world),
		...tasks.sort(([a], [b]) => b - a).flatMap(([, found]) => found),
	];
}

/**
 * @param {World} world
 * @returns {TransferTaskModel[]}
 */
function transferTasks({ state, names }) {
	return state.transfers
		.filter(({ status }) => status === waiting)
		.map(({ kind, handover_userid, takeover_userid: userid, external_userid, ...transfer }) => ({
			kind: 'transfer',
			userid,
			member: names.member(userid),
			handover_userid,
			from: names.member(handover_userid),
			hasLeft: kind === 'resigned',
			external_userid,
			name: names.customer(external_userid),
			message: transfer.transfer_success_msg ?? '',
		}));
}

/**
 * @param {{ create_time: number }} made
 * @param {TaskModel[]} tasks
 * @returns {[number, TaskModel[]]}
 */
function atTime({ create_time }, tasks) {
	return [create_time, tasks];
}

/**
 * @param {MassMessageState} message
 * @param {World} world
 * @returns {MessageTaskModel[]}
 */
function messageTasks(message, world) {
	const { names } = world;
	return message.tasks
		.filter(({ send_time }) => send_time === undefined)
		.map(({ userid, receivers }) => {
			const ownerPicks = message.chat_type === 'group' && receivers.length === 0;
			const ids = ownerPicks ? groupsOf(userid, world) : receivers;
			return {
				kind: 'message',
				userid,
				member: names.member(userid),
				msgid: message.msgid,
				source: `${sourceText(message, names)}, ${secondsText(message.create_time)}`,
				reminders: message.reminders.length,
				parts: message.parts.map((part) => partModel(part, names)),
				toGroups: message.chat_type === 'group',
				selectable: ownerPicks || message.allow_select,
				receivers: ids.map((id) => ({ id, name: names.receiver(id) })),
			};
		});
}

/**
 * The groups among which an owner picks.
 *
 * @param {string} userid
 * @param {World} world
 */
function groupsOf(userid, { state }) {
	return state.groupChats
		.filter(({ owner, kind, dismissed }) => owner === userid && kind === 'customer' && !dismissed)
		.map(({ chat_id }) => chat_id);
}

/**
 * @param {World['state']['moments'][number]} moment
 * @param {World} world
 * @returns {MomentTaskModel[]}
 */
function momentTasks(moment, { names }) {
	const done = new Set(moment.publications.map(({ userid }) => userid));
	return moment.publishers
		.filter((userid) => !done.has(userid))
		.map((userid) => ({
			kind: 'moment',
			userid,
			member: names.member(userid),
			moment_id: moment.moment_id,
			source: `${sourceText(moment, names)}, ${secondsText(moment.create_time)}`,
			parts: momentContent(moment.content, names),
		}));
}
