import { control } from '../controlPlane.js';
import { byId, el } from '../dom/element.js';
import { keyedList } from '../dom/keyedList.js';
import { actButton } from '../parts/actButton.js';
import { messagePart } from '../parts/message.js';
import { more } from '../parts/more.js';
import { chip, counted } from '../parts/people.js';
import { addressOf } from '../router.js';
import { find } from '../search.js';
import { codeModels } from './codeModels.js';

/**
 * @import { ScanResult } from '../../types'
 * @import { Act } from '../announce.js'
 * @import { World } from '../store.js'
 * @import { CodeModel } from './codeModels.js'
 */

const kinds = {
	contact: 'Contact way',
	temporary: 'Temporary session',
	join: 'Join way',
	link: 'Acquisition link',
};

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
	const channel = byId('scan-channel');
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
				...(code.kind === 'link' && { channel: channel.value.trim() }),
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
		const { id, title, kind, isButton, state, leadsTo, end, scans, sessions, closing } = code;
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
				closing.length > 0 && el('p', { class: 'note' }, 'When the session ends:'),
				closing.length > 0 && el('div', { class: 'preview' }, closing.map(messagePart)),
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
