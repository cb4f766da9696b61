import { control } from './controlPlane.js';
import { Names } from './names.js';

/**
 * @import { PageWords } from '../pageTypes'
 * @import { Armed } from '../armed'
 * @import { ArmedFault, CallbackFault, Delivery, JournalEntry, SandboxState } from '../types'
 * @typedef {object} World what the page shows, as the sandbox told it last
 * @property {SandboxState} state
 * @property {Names} names
 * @property {ArmedFault[]} faults
 * @property {Array<Armed<CallbackFault>>} callbackFaults
 * @property {JournalEntry[]} requests newest last
 * @property {Delivery[]} deliveries newest last
 * @property {PageWords} words what the contract calls things
 */

/** So many of the newest entries of the log are kept. */
const logLength = 300;

/** A pause between two readings, in ms, and longer after long ones: a busy sandbox is not kept busy by its page. */
const shortestPause = 150;
const pausePerReading = 4;

/** Keeps what the page shows in step with the sandbox. */
export class Store {
	/** @type {World | undefined} */
	world;
	/** @type {Array<(world: World) => void>} */
	#listeners = [];
	#drawing = false;
	/** @type {Promise<void> | undefined} */
	#reading;
	#outdated = false;
	/**
	 * What has been heard since the reading under way began.
	 *
	 * @type {Array<(world: World) => World>}
	 */
	#heard = [];

	/**
	 * Calls back after changes, at most once per picture that the browser draws.
	 *
	 * @param {(world: World) => void} listener
	 */
	onChange(listener) {
		this.#listeners.push(listener);
	}

	/** Reads everything anew. What changes meanwhile is read, too, before this is done. */
	async refresh() {
		this.#outdated = true;
		this.#reading ??= this.#readWhileOutdated().finally(() => (this.#reading = undefined));
		await this.#reading;
	}

	/**
	 * Takes up a request of the API that was answered.
	 *
	 * @param {JournalEntry} entry
	 */
	addRequest(entry) {
		this.#hear(({ requests }) => ({ requests: withNews(requests, entry) }));
	}

	/**
	 * Takes up a delivery that has come about or changed.
	 *
	 * @param {Delivery} delivery
	 */
	addDelivery(delivery) {
		this.#hear(({ deliveries }) => ({ deliveries: withNews(deliveries, delivery) }));
	}

	/** @param {(world: World) => Partial<World>} change */
	#hear(change) {
		// What is being read may be older than this.
		this.#outdated = true;
		/** @param {World} world */
		const changed = (world) => ({ ...world, ...change(world) });
		this.#heard.push(changed);
		if (this.world) this.#show(changed(this.world));
	}

	async #readWhileOutdated() {
		while (this.#outdated) {
			this.#outdated = false;
			this.#heard = [];
			const began = performance.now();
			const found = await read();
			this.#show(this.#heard.reduce((world, changed) => changed(world), found));
			const pause = Math.max(shortestPause, (performance.now() - began) * pausePerReading);
			if (this.#outdated) await new Promise((resolve) => setTimeout(resolve, pause));
		}
	}

	/** @param {World} world */
	#show(world) {
		this.world = world;
		if (this.#drawing) return;
		this.#drawing = true;
		requestAnimationFrame(() => {
			this.#drawing = false;
			this.redraw();
		});
	}

	/** Draws what is known, for instance when something else is to be looked at. */
	redraw() {
		const { world } = this;
		if (world) for (const listener of this.#listeners) listener(world);
	}
}

/**
 * @template {{ id: number }} Entry
 * @param {Entry[]} entries
 * @param {Entry} entry in place of the one with its id, if that is there
 */
function withNews(entries, entry) {
	const others = entries.filter(({ id }) => id !== entry.id);
	return [...others, entry].sort((a, b) => a.id - b.id).slice(-logLength);
}

/** @type {Promise<PageWords> | undefined} */
let words;

/** They stay the same, so they are read once. */
function readWords() {
	words ??= /** @type {Promise<PageWords>} */ (control('GET', 'words')).catch((error) => {
		words = undefined;
		throw error;
	});
	return words;
}

/** @returns {Promise<World>} */
async function read() {
	const answers = await Promise.all([
		control('GET', 'state'),
		control('GET', 'faults'),
		control('GET', 'callback/faults'),
		control('GET', `journal?last=${logLength}`),
		control('GET', `deliveries?last=${logLength}`),
	]);
	const [state, faults, callbackFaults, requests, deliveries] =
		/** @type {[SandboxState, ArmedFault[], Array<Armed<CallbackFault>>, JournalEntry[], Delivery[]]} */ (
			answers
		);
	const names = new Names(state);
	return { state, names, faults, callbackFaults, requests, deliveries, words: await readWords() };
}
