import type { IWebhookFunctions } from 'n8n-workflow';

import { RecentEvents } from './callback/recentEvents';
import type { SharedStore } from './callback/sharedEvents';
import { isShared, SharedEvents } from './callback/sharedEvents';
import type { Settings } from './settings';
import { triggerKey } from './triggerKey';

/** Seconds for which a repeated event is recognised, at least; a recorded delivery passes for twice the window. */
const SHORTEST = 600;

/** Of this process, for all its triggers. About 10 MB when full. */
const recentEvents = new RecentEvents(50_000);
const sharedEvents = new SharedEvents();

/** The stored events of a trigger, as far as they are remembered. */
export interface Memory {
	has(id: string): boolean;
	add(id: string): void;
	/** Enters events into what other processes see, right before n8n is to store both. */
	share(ids: string[]): void;
}

/** What a trigger remembers; nothing where every delivery counts. */
export function memoryOf(
	context: IWebhookFunctions,
	{ repeats, window }: Pick<Settings, 'repeats' | 'window'>,
): Memory | undefined {
	if (repeats === 'accept') return undefined;
	const trigger = triggerKey(context);
	const lifetime = Math.max(SHORTEST, 2 * window);
	const shared = repeats === 'ignoreShared' ? sharedOf(context) : undefined;
	return {
		has: (id) =>
			recentEvents.has(`${trigger}/${id}`, now()) ||
			(shared !== undefined && isShared(shared, id, now())),
		add(id) {
			recentEvents.add(`${trigger}/${id}`, lifetime, now());
			if (shared) sharedEvents.add(trigger, id, lifetime, now());
		},
		share(ids) {
			if (!shared) return;
			try {
				sharedEvents.write(trigger, shared, ids, lifetime, now());
			} catch (error) {
				// Events that start twice are better than events that start nothing.
				context.logger.warn(`Events of WeCom are not remembered: ${(error as Error).message}`);
			}
		},
	};
}

/** Unix seconds. */
function now(): number {
	return Date.now() / 1000;
}

/** What is there may be damaged, since anybody can write into it; then it holds no events, and none is lost by it. */
function sharedOf(context: IWebhookFunctions): SharedStore | undefined {
	const store: unknown = context.getWorkflowStaticData('node');
	return typeof store === 'object' && store !== null ? store : undefined;
}
