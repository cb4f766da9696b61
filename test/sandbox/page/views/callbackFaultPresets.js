/**
 * @import { CallbackFault } from '../../types'
 * @import { Preset } from './faultPresets.js'
 */

/**
 * @template Each
 * @typedef {Each extends CallbackFault ? Omit<Each, keyof import('../../armed').Aim | 'app' | 'changeType'> : never} WithoutAim
 */

/** @typedef {WithoutAim<CallbackFault>} CallbackFaultKind what goes wrong, without the events that it hits */

/** Faults of events to switch on with one click. @type {Array<Preset<CallbackFaultKind>>} */
export const callbackPresets = [
	{
		title: 'Event lost',
		text: 'It is never sent.',
		mark: 'drop',
		fault: { kind: 'drop' },
	},
	{
		title: 'Event late',
		text: 'It is sent 30 seconds later: its welcome code may be over.',
		mark: '+30 s',
		fault: { kind: 'delay', ms: 30_000 },
	},
	{
		title: 'Event twice',
		text: 'It is sent two times at once.',
		mark: '×2',
		fault: { kind: 'duplicate' },
	},
	{
		title: 'Events in the wrong order',
		text: 'It is sent only after the next one.',
		mark: 'order',
		fault: { kind: 'outOfOrder' },
	},
	{
		title: 'Answer lost',
		text: 'The answer of the receiver is lost, so the event is repeated.',
		mark: 'repeat',
		fault: { kind: 'loseAnswer' },
	},
];

/**
 * What a fault does, in a text that is the same for the same kind of fault.
 *
 * @param {CallbackFaultKind} fault
 */
export function callbackKindOf(fault) {
	switch (fault.kind) {
		case 'drop':
			return 'event lost';
		case 'delay':
			return `event ${fault.ms} ms later`;
		case 'duplicate':
			return `event sent ${(fault.copies ?? 1) + 1} times`;
		case 'outOfOrder':
			return `event behind ${fault.behind ?? 1} later ones`;
		case 'loseAnswer':
			return `${fault.attempts ?? 1} answers lost`;
	}
}
