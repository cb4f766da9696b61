import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';

import { channelsFrom, listFrom } from '../values/list';
import type { EventFilter } from './callback/filter';

/** What happens to a delivery that repeats an event: see the options of Repeated Events. */
export type RepeatPolicy = 'ignore' | 'ignoreShared' | 'accept';

/** The parameters of the node. */
export interface Settings {
	filter: EventFilter;
	includeRawXml: boolean;
	repeats: RepeatPolicy;
	/** Whether each event has an execution of its own. */
	isAlone: boolean;
	/** Seconds that a delivery may be old, or ahead; 0 for any. */
	window: number;
}

export const DEFAULT_WINDOW_MINUTES = 5;

/** Reads the parameters, whichever way they were entered. */
export function settingsOf(context: Pick<IWebhookFunctions, 'getNodeParameter'>): Settings {
	const parameter = (name: string, fallback: unknown) => context.getNodeParameter(name, fallback);
	const filters = parameter('filters', {}) as IDataObject;
	const options = parameter('triggerOptions', {}) as IDataObject;
	return {
		filter: {
			events: listFrom(parameter('events', [])),
			groupChatChanges: listFrom(parameter('groupChatChanges', [])),
			states: channelsFrom(filters.states),
			userIds: listFrom(filters.members),
		},
		includeRawXml: options.includeRawXml === true,
		repeats: (options.repeats ?? 'ignore') as RepeatPolicy,
		isAlone: options.eventsPerExecution === 'one',
		window: minutes(options.replayWindow) * 60,
	};
}

/** What is no number does not switch the check off. */
function minutes(value: unknown): number {
	const isText = typeof value === 'string' && value.trim() !== '';
	const number = isText ? Number(value) : value;
	return typeof number === 'number' && number >= 0 ? number : DEFAULT_WINDOW_MINUTES;
}
