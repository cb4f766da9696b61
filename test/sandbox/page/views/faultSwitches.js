import { control } from '../controlPlane.js';
import { keyedList } from '../dom/keyedList.js';
import { toggle } from '../parts/toggle.js';

/**
 * @import { Aim, Armed } from '../../armed'
 * @import { Act } from '../announce.js'
 * @import { Preset } from './faultPresets.js'
 */

/**
 * @template Kind
 * @typedef {Preset<Kind> & { on: Array<{ id: number, hits: string }> }} SwitchModel with the faults of its kind that are on
 */

/**
 * A list of switches: faults that can be switched on with one click, and off again.
 *
 * @template {object} Kind
 * @param {HTMLElement} list
 * @param {object} how
 * @param {'faults' | 'callback/faults'} how.plane where the control plane takes them
 * @param {() => object} how.aim what a fault that is switched on shall hit
 * @param {string} [how.empty]
 * @param {Act} act
 * @returns {(models: Array<SwitchModel<Kind>>) => void}
 */
export function faultSwitches(list, { plane, aim, empty }, act) {
	/** @param {SwitchModel<Kind>} model */
	const flip = async ({ title, fault, on }) => {
		await act(async () => {
			if (on.length === 0) {
				await control('POST', plane, { ...fault, ...aim() });
				return `${title}: switched on.`;
			}
			await Promise.all(on.map(async ({ id }) => await control('DELETE', `${plane}/${id}`)));
			return `${title}: switched off.`;
		});
	};
	return (models) => {
		keyedList(list, models, {
			key: ({ title }) => title,
			build: (model) =>
				toggle({
					...model,
					on: model.on.length > 0,
					status: model.on.map(({ hits }) => hits).join('; '),
					flip: async () => await flip(model),
				}),
			empty,
		});
	};
}

/**
 * Presets with the faults that are on, and one switch more for each kind of fault that is on without a preset.
 *
 * @template {object} Kind
 * @template {Kind & Armed<Aim>} On
 * @param {Array<Preset<Kind>>} presets
 * @param {On[]} faults
 * @param {object} words
 * @param {(fault: Kind) => string} words.kindOf
 * @param {(fault: On) => string} words.hitsOf
 * @returns {{ known: Array<SwitchModel<Kind>>, others: Array<SwitchModel<Kind>> }}
 */
export function switchModels(presets, faults, { kindOf, hitsOf }) {
	const ofKind = (/** @type {string} */ kind) =>
		faults
			.filter((fault) => kindOf(fault) === kind)
			.map((fault) => ({ id: fault.id, hits: hitsOf(fault) }));
	const known = presets.map((preset) => ({ ...preset, on: ofKind(kindOf(preset.fault)) }));
	const presetKinds = new Set(presets.map(({ fault }) => kindOf(fault)));
	const kinds = new Set(faults.map(kindOf).filter((kind) => !presetKinds.has(kind)));
	const others = [...kinds].map((kind) => {
		const fault = /** @type {On} */ (faults.find((it) => kindOf(it) === kind));
		return { title: kind, text: '', mark: 'other', fault, on: ofKind(kind) };
	});
	return { known, others };
}
