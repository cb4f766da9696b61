import { partModel } from '../parts/message.js';
import { namesText } from '../parts/people.js';
import { secondsText } from '../times.js';

/**
 * @import { AcquisitionLinkState, ContactWayState, JoinWayState } from '../../types'
 * @import { MessagePart } from '../../messagingTypes'
 * @import { PartModel } from '../parts/message.js'
 * @import { World } from '../store.js'
 */

/**
 * @typedef {object} CodeModel
 * @property {string} id
 * @property {string} title
 * @property {'contact' | 'temporary' | 'join' | 'link'} kind
 * @property {boolean} isButton a button in a mini program instead of a QR code
 * @property {string} state
 * @property {string} leadsTo
 * @property {string} [end] what keeps it from working
 * @property {number} scans
 * @property {string[]} sessions
 * @property {PartModel[]} closing what a customer reads when a session ends
 * @property {number} createdAt Unix seconds
 */

/**
 * All codes, the newest first.
 *
 * @param {World} world
 * @returns {CodeModel[]}
 */
export function codeModels(world) {
	const { acquisitionLinks, contactWays, joinWays } = world.state;
	return [
		...contactWays.map((way) => contactModel(way, world)),
		...joinWays.map((way) => joinModel(way, world)),
		...acquisitionLinks.map((link) => linkModel(link, world)),
	].sort((a, b) => b.createdAt - a.createdAt);
}

/**
 * @param {ContactWayState} way
 * @param {World} world
 * @returns {CodeModel}
 */
function contactModel(way, { state, names }) {
	const people = [
		...way.user.map((id) => names.member(id)),
		...way.party.map((id) => names.department(id)),
	];
	const sessions = state.temporarySessions.filter(({ config_id }) => config_id === way.config_id);
	return {
		id: way.config_id,
		title: way.remark || 'Contact way without a remark',
		kind: way.is_temp ? 'temporary' : 'contact',
		isButton: way.scene === 1,
		state: way.state,
		leadsTo: `Leads to ${namesText(people)}`,
		end: endOf(way, sessions.length),
		scans: way.scans,
		sessions: sessions.map(
			({ userid, endsAt, closed }) =>
				`Session with ${names.member(userid)} ${closed ? 'closed' : `until ${secondsText(endsAt)}`}`,
		),
		closing: closingOf(way, names),
		createdAt: way.create_time,
	};
}

/**
 * @param {ContactWayState} way
 * @param {World['names']} names
 */
function closingOf({ conclusions = {} }, names) {
	return ['text', 'image', 'link', 'miniprogram']
		.filter((msgtype) => conclusions[msgtype])
		.map((msgtype) => {
			const part = /** @type {MessagePart} */ ({ msgtype, [msgtype]: conclusions[msgtype] });
			return partModel(part, names);
		});
}

/**
 * @param {ContactWayState} way
 * @param {number} sessions
 */
function endOf({ is_temp, create_time, expires_in }, sessions) {
	if (!is_temp) return undefined;
	if (sessions > 0) return 'Used: a temporary code works once.';
	return create_time + expires_in <= Date.now() / 1000 ? 'Expired' : undefined;
}

/**
 * @param {AcquisitionLinkState} link
 * @param {World} world
 * @returns {CodeModel}
 */
function linkModel(link, { state, names }) {
	const people = [
		...link.user_list.map((id) => names.member(id)),
		...link.department_list.map((id) => names.department(id)),
	];
	return {
		id: link.link_id,
		title: link.link_name,
		kind: 'link',
		isButton: false,
		state: '',
		leadsTo: `Leads to ${namesText(people)}`,
		end: state.acquisitionQuota.balance === 0 ? 'The company has no uses left.' : undefined,
		scans: link.scans,
		sessions: [`${state.acquisitionQuota.balance} uses of the company are left`],
		closing: [],
		createdAt: link.create_time,
	};
}

/**
 * @param {JoinWayState} way
 * @param {World} world
 * @returns {CodeModel}
 */
function joinModel(way, { names }) {
	const groups = way.chat_id_list.map((id) => names.group(id));
	return {
		id: way.config_id,
		title: way.remark || 'Join way without a remark',
		kind: 'join',
		isButton: way.scene === 1,
		state: way.state,
		leadsTo: `Leads into ${namesText(groups)}${way.auto_create_room ? ', then new groups' : ''}`,
		scans: way.scans,
		sessions: [],
		closing: [],
		createdAt: way.create_time,
	};
}
