import { control, Refusal } from '../controlPlane.js';
import { byId, el } from '../dom/element.js';
import { keyedList } from '../dom/keyedList.js';
import { startSending } from './emission.js';

/**
 * @import { CallbackKeys, CallbackSettings } from '../../types'
 * @import { Act } from '../announce.js'
 * @import { World } from '../store.js'
 */

/**
 * Where an app gets its callbacks, as the admin console asks for it.
 *
 * @param {Act} act
 */
export function callbacksView(act) {
	/** @type {HTMLFormElement} */
	const form = byId('callback-form');
	/** @type {HTMLSelectElement} */
	const app = byId('callback-app');
	const fields = {
		/** @type {HTMLInputElement} */
		url: byId('callback-url'),
		/** @type {HTMLInputElement} */
		token: byId('callback-token'),
		/** @type {HTMLInputElement} */
		encodingAesKey: byId('callback-key'),
	};
	const result = byId('callback-result');
	/** What the sandbox has, to tell what was typed. @type {Partial<CallbackSettings>} */
	let saved = {};

	const read = async () => await control('GET', `callback?app=${app.value}`);
	/** @param {Partial<CallbackSettings>} settings */
	const fill = (settings) => {
		saved = settings;
		for (const [name, field] of Object.entries(fields)) {
			field.value = settings[/** @type {keyof typeof fields} */ (name)] ?? '';
		}
	};
	const isTouched = () =>
		Object.entries(fields).some(
			([name, field]) => field.value !== (saved[/** @type {keyof typeof fields} */ (name)] ?? ''),
		);

	app.addEventListener('change', () => {
		show('');
		void act(async () => fill(await read()));
	});
	form.addEventListener('submit', (event) => {
		event.preventDefault();
		void save();
	});
	byId('callback-keys').addEventListener('click', () => {
		void act(async () => {
			const answer = await control('POST', 'callback/keys');
			const { token, encodingAesKey } = /** @type {CallbackKeys} */ (answer);
			fields.token.value = token;
			fields.encodingAesKey.value = encodingAesKey;
			return 'New Token and EncodingAESKey: copy them to the receiver, then save.';
		});
	});
	byId('callback-remove').addEventListener('click', () => {
		void act(async () => {
			await control('DELETE', `callback?app=${app.value}`);
			fill(await read());
			show('The app gets no callbacks.');
		});
	});
	startReveal([fields.token, fields.encodingAesKey]);
	const sending = startSending(act, () => app.value);

	async function save() {
		show('Checking the URL …');
		try {
			const [url, token, encodingAesKey] = Object.values(fields).map(({ value }) => value.trim());
			fill(await control('PUT', 'callback', { app: app.value, url, token, encodingAesKey }));
			show('Saved: the URL has answered the check.', 'good');
		} catch (error) {
			const { message } = /** @type {Error} */ (error);
			const reason = error instanceof Refusal ? error.reason : undefined;
			show(reason ? `The console says: ${message}` : message, 'wrong', reason);
		}
	}

	/**
	 * @param {string} text
	 * @param {'good' | 'wrong' | ''} [kind]
	 * @param {string} [reason]
	 */
	function show(text, kind = '', reason) {
		result.className = `result ${kind}`;
		result.replaceChildren(
			text,
			...(reason ? [el('br'), `What it keeps to itself: ${reason}`] : []),
		);
	}

	/** Shows what others have set meanwhile, unless the person is typing. */
	async function update() {
		if (isTouched()) return;
		const asked = app.value;
		// That the sandbox does not answer is said elsewhere.
		const settings = await read().catch(() => undefined);
		if (settings && app.value === asked && !isTouched()) fill(settings);
	}

	return {
		/** @param {World} world */
		draw({ state, words }) {
			sending.offer(words.events);
			const apps = state.apps.filter(({ kind, customerContact }) => {
				return kind === 'selfBuilt' && customerContact;
			});
			keyedList(app, apps, {
				key: ({ name }) => name,
				build: ({ name, agentId }) => el('option', { value: name }, `${name} (agent ${agentId})`),
			});
			void update();
		},
	};
}

/** Token and key are hidden until the person wants to copy them. @param {HTMLInputElement[]} fields */
function startReveal(fields) {
	const button = byId('callback-reveal');
	button.addEventListener('click', () => {
		const isShown = button.ariaPressed === 'true';
		button.ariaPressed = String(!isShown);
		for (const field of fields) field.type = isShown ? 'password' : 'text';
	});
}
