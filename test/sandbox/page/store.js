import { control } from './controlPlane.js';
import { Names } from './names.js';

/**
 * @import { PageWords } from '../pageTypes'
 * @import { ArmedFault, JournalEntry, SandboxState } from '../types'
 * @typedef {object} World what the page shows, as the sandbox told it last
 * @property {SandboxState} state
 * @property {Names} names
 * @property {ArmedFault[]} faults
 * @property {JournalEntry[]} requests newest last
 * @property {PageWords} words what the contract calls things
 */

/** So many of the newest entries of the log are kept. */
const logLength = 300;

/** Between two readings, in ms, so that a busy sandbox is not kept busy by its page. */
const pause = 150;

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
		// What is being read may be older than this.
		this.#outdated = true;
		if (!this.world) return;
		const others = this.world.requests.filter(({ id }) => id !== entry.id);
		const requests = [...others, entry].sort((a, b) => a.id - b.id).slice(-logLength);
		this.#show({ ...this.world, requests });
	}

	async #readWhileOutdated() {
		while (this.#outdated) {
			this.#outdated = false;
			this.#show(await read());
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

/** @type {Promise<PageWords> | undefined} */
let words;

/** @returns {Promise<World>} */
async function read() {
	words ??= control('GET', 'words').catch((error) => {
		words = undefined;
		throw error;
	});
	/** @type {[SandboxState, ArmedFault[], JournalEntry[], PageWords]} */
	const [state, faults, requests, known] = await Promise.all([
		control('GET', 'state'),
		control('GET', 'faults'),
		control('GET', `journal?last=${logLength}`),
		words,
	]);
	return { state, faults, requests, words: known, names: new Names(state) };
}
