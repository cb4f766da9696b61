import { control } from '../controlPlane.js';
import { byId, el } from '../dom/element.js';
import { keyedList } from '../dom/keyedList.js';
import { counted } from '../parts/people.js';
import { toggle } from '../parts/toggle.js';
import { callsText, kindOf, presets } from './faultPresets.js';

/**
 * @import { Aim } from '../../armed'
 * @import { ArmedFault } from '../../types'
 * @import { Act } from '../announce.js'
 * @import { World } from '../store.js'
 * @import { FaultKind } from './faultPresets.js'
 */

/**
 * @typedef {object} SwitchModel
 * @property {string} title
 * @property {string} text
 * @property {string} mark
 * @property {FaultKind} fault
 * @property {Array<{ id: number, calls: string }>} on faults of this kind that still wait for calls
 */

/** How many calls are hit, by the choice of the person. @type {Record<string, Aim>} */
const aims = {
	one: { times: 1 },
	three: { times: 3 },
	all: { times: null },
	third: { every: 3 },
	tenth: { share: 0.1 },
};

/**
 * Switches for what can go wrong.
 *
 * @param {Act} act
 */
export function faultsView(act) {
	/** @type {HTMLInputElement} */
	const path = byId('fault-path');
	/** @type {HTMLSelectElement} */
	const times = byId('fault-times');
	const button = byId('end-tokens');
	button.addEventListener('click', () => {
		void act(async () => {
			const { ended } = await control('POST', 'tokens/end');
			return `${counted(ended, 'access token')} ended.`;
		});
	});

	/** @param {SwitchModel} model */
	const flip = async ({ title, fault, on }) => {
		await act(async () => {
			if (on.length > 0) {
				await Promise.all(on.map(async ({ id }) => await control('DELETE', `faults/${id}`)));
				return `${title}: switched off.`;
			}
			await control('POST', 'faults', {
				...fault,
				path: path.value.trim() || '*',
				...aims[times.value],
			});
			return `${title}: switched on.`;
		});
	};
	const how = {
		key: (/** @type {SwitchModel} */ { title }) => title,
		build: (/** @type {SwitchModel} */ model) =>
			toggle({
				...model,
				on: model.on.length > 0,
				status: model.on.map(({ calls }) => calls).join('; '),
				flip: async () => await flip(model),
			}),
	};

	return {
		/** @param {World} world */
		draw({ faults, words }) {
			drawPaths(byId('fault-paths'), words.apis);
			const known = new Set(presets.map(({ fault }) => kindOf(fault)));
			keyedList(
				byId('fault-list'),
				presets.map((preset) => ({ ...preset, on: armed(faults, kindOf(preset.fault)) })),
				how,
			);
			const others = new Set(faults.map(kindOf).filter((kind) => !known.has(kind)));
			keyedList(
				byId('other-faults'),
				[...others].map((kind) => otherModel(faults, kind)),
				{ ...how, empty: 'None. Tests and other tools may switch on more by the control plane.' },
			);
		},
	};
}

/**
 * @param {HTMLElement} list
 * @param {Record<string, string>} apis
 */
function drawPaths(list, apis) {
	keyedList(list, Object.entries(apis), {
		key: ([path]) => path,
		build: ([path, summary]) => el('option', { value: path }, summary),
	});
}

/**
 * @param {ArmedFault[]} faults
 * @param {string} kind
 */
function armed(faults, kind) {
	return faults
		.filter((fault) => kindOf(fault) === kind)
		.map((fault) => ({ id: fault.id, calls: callsText(fault) }));
}

/**
 * @param {ArmedFault[]} faults
 * @param {string} kind
 * @returns {SwitchModel}
 */
function otherModel(faults, kind) {
	const [fault] = faults.filter((it) => kindOf(it) === kind);
	return { title: kind, text: '', mark: 'other', fault, on: armed(faults, kind) };
}
