import { control } from '../controlPlane.js';
import { byId, el } from '../dom/element.js';
import { keyedList } from '../dom/keyedList.js';
import { counted } from '../parts/people.js';
import { callbackKindOf, callbackPresets } from './callbackFaultPresets.js';
import { kindOf, presets } from './faultPresets.js';
import { faultSwitches, switchModels } from './faultSwitches.js';

/**
 * @import { Aim, Armed } from '../../armed'
 * @import { ArmedFault, CallbackFault } from '../../types'
 * @import { Act } from '../announce.js'
 * @import { World } from '../store.js'
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
	byId('end-tokens').addEventListener('click', () => {
		void act(async () => {
			const answer = await control('POST', 'tokens/end');
			const { ended } = /** @type {{ ended: number }} */ (answer);
			return `${counted(ended, 'access token')} ended.`;
		});
	});
	const ofCalls = {
		plane: /** @type {const} */ ('faults'),
		aim: () => ({ ...aims[times.value], path: path.value.trim() || '*' }),
	};
	const ofCallbacks = {
		plane: /** @type {const} */ ('callback/faults'),
		aim: () => ({ ...aims[times.value] }),
	};
	const empty = 'None. Tests and other tools may switch on more by the control plane.';
	const drawCalls = faultSwitches(byId('fault-list'), ofCalls, act);
	const drawCallbacks = faultSwitches(byId('callback-fault-list'), ofCallbacks, act);
	const drawOtherCalls = faultSwitches(byId('other-faults'), { ...ofCalls, empty }, act);
	const drawOtherCallbacks = faultSwitches(byId('other-callback-faults'), ofCallbacks, act);

	return {
		/** @param {World} world */
		draw({ faults, callbackFaults, words }) {
			drawPaths(byId('fault-paths'), words.apis);
			const calls = switchModels(presets, faults, { kindOf, hitsOf: callsText });
			const callbacks = switchModels(callbackPresets, callbackFaults, {
				kindOf: callbackKindOf,
				hitsOf: eventsText,
			});
			drawCalls(calls.known);
			drawCallbacks(callbacks.known);
			drawOtherCalls(calls.others);
			drawOtherCallbacks(callbacks.others);
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

/** Which calls a fault still hits. @param {ArmedFault} fault */
function callsText(fault) {
	const { path } = fault;
	return `${aimText(fault, 'call')}${path === '*' ? '' : ` of ${path.replace('/cgi-bin/', '')}`}`;
}

/** Which events a fault still hits. @param {Armed<CallbackFault>} fault */
function eventsText(fault) {
	const { app, changeType } = fault;
	return [aimText(fault, 'event'), changeType, app && `for ${app}`].filter(Boolean).join(' ');
}

/**
 * @param {Armed<Aim>} aim
 * @param {string} noun
 */
function aimText({ times, after, every, share }, noun) {
	const first = after > 0 ? `After ${after} more: ` : '';
	if (every !== undefined) return `${first}one ${noun} in ${every}`;
	if (share !== undefined) return `${first}${Math.round(share * 100)} % of the ${noun}s`;
	if (times === null) return `${first}every ${noun}`;
	return times === 1 ? `${first}the next ${noun}` : `${first}the next ${times} ${noun}s`;
}
