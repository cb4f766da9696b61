import { control } from '../controlPlane.js';
import { byId, el } from '../dom/element.js';
import { keyedList } from '../dom/keyedList.js';
import { actButton } from '../parts/actButton.js';
import { more } from '../parts/more.js';
import { chip, counted, namesText } from '../parts/people.js';
import { addressOf } from '../router.js';
import { find } from '../search.js';
import { secondsText } from '../times.js';

/**
 * @import { ContactWayState, JoinWayState, ScanResult } from '../../types'
 * @import { Act } from '../announce.js'
 * @import { World } from '../store.js'
 */

/**
 * @typedef {object} CodeModel
 * @property {string} id
 * @property {string} title
 * @property {'contact' | 'temporary' | 'join'} kind
 * @property {boolean} isButton a button in a mini program instead of a QR code
 * @property {string} state
 * @property {string} leadsTo
 * @property {string} [end] what keeps it from working
 * @property {number} scans
 * @property {string[]} sessions
 * @property {number} createdAt Unix seconds
 */

const kinds = { contact: 'Contact way', temporary: 'Temporary session', join: 'Join way' };

/**
 * The codes of the company, to be scanned by somebody outside.
 *
 * @param {Act} act
 * @param {() => void} redraw
 */
export function codesView(act, redraw) {
	/** @type {HTMLSelectElement} */
	const scanner = byId('scanner');
	/** @type {HTMLInputElement} */
	const name = byId('scanner-name');
	/** @type {HTMLInputElement} */
	const search = byId('code-search');
	/** @type {HTMLInputElement} */
	const isConfirmed = byId('scan-confirmed');
	search.addEventListener('input', redraw);
	scanner.addEventListener('change', () => {
		name.disabled = scanner.value !== '';
	});

	/** @param {CodeModel} code */
	const scan = async (code) => {
		await act(async () => {
			const typed = name.value.trim();
			const answer = await control('POST', `scan/${encodeURIComponent(code.id)}`, {
				...(scanner.value !== '' && { externalUserId: scanner.value }),
				...(scanner.value === '' && typed !== '' && { name: typed }),
				accept: isConfirmed.checked,
			});
			name.value = '';
			if (code.kind === 'temporary') return `${code.title}: a temporary session has begun.`;
			const { chat_id, external_userid } = /** @type {ScanResult} */ (answer);
			if (chat_id) location.hash = addressOf('groups', chat_id);
			else if (isConfirmed.checked) location.hash = addressOf('customers', external_userid);
			else location.hash = '#/tasks';
			return `${code.title}: scanned.`;
		});
	};

	/** @param {CodeModel} code */
	const build = (code) => {
		const { id, title, kind, isButton, state, leadsTo, end, scans, sessions } = code;
		const picture = isButton
			? el('span', { class: 'no-qr' }, 'Button in a mini program')
			: el('img', {
					src: `/wwpic/qrcode/${encodeURIComponent(id)}/0`,
					alt: `QR code of ${title}`,
					width: 132,
					height: 132,
					loading: 'lazy',
				});
		return el(
			'li',
			{ class: 'code' },
			picture,
			el(
				'div',
				{ class: 'code-text' },
				el('h3', {}, title),
				el('p', { class: 'chips' }, chip(kinds[kind], kind), state && chip(`State: ${state}`)),
				el('p', { class: 'note' }, leadsTo),
				sessions.map((session) => el('p', { class: 'note' }, session)),
				el('p', { class: 'note' }, `${counted(scans, 'scan')} · ${id.slice(0, 8)}…`),
				end
					? el('p', { class: 'note bad' }, end)
					: actButton(isButton ? 'Press' : 'Scan', {
							run: async () => await scan(code),
							keep: 'scan',
							label: `${isButton ? 'Press' : 'Scan'} ${title}`,
							kind: 'main',
						}),
			),
		);
	};

	return {
		/** @param {World} world */
		draw(world) {
			drawScanners(scanner, world);
			const codes = codeModels(world);
			const { found, more: left } = find(codes, search.value, (it) => [
				it.title,
				it.state,
				it.leadsTo,
				it.id,
			]);
			keyedList(byId('code-list'), found, {
				key: ({ id }) => id,
				build,
				empty: search.value ? 'No code fits.' : 'The company has made no code yet.',
			});
			more(byId('code-more'), left);
		},
	};
}

/**
 * @param {HTMLSelectElement} select
 * @param {World} world
 */
function drawScanners(select, { state }) {
	// The list is there to be picked from, and the newest are those who were just scanned.
	const people = state.customers.slice(-200).reverse();
	const options = [{ id: '', name: 'A new WeChat user' }].concat(
		people.map((it) => ({ id: it.external_userid, name: it.name })),
	);
	const chosen = select.value;
	keyedList(select, options, {
		key: ({ id }) => id,
		build: ({ id, name }) => el('option', { value: id }, name),
	});
	select.value = chosen;
}

/**
 * All codes, the newest first.
 *
 * @param {World} world
 * @returns {CodeModel[]}
 */
function codeModels(world) {
	const { contactWays, joinWays } = world.state;
	return [
		...contactWays.map((way) => contactModel(way, world)),
		...joinWays.map((way) => joinModel(way, world)),
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
		createdAt: way.create_time,
	};
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
		createdAt: way.create_time,
	};
}
