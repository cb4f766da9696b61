/**
 * What tests and tools see of the callbacks that the sandbox sends; the rest stands in ../types.ts.
 * Times are milliseconds by the sandbox's clock.
 */
import type { AppName, JournalEntry } from '../types';

/** An element's content: text, a number, elements inside, or one of these for each repetition of the element. */
export type EventValue = string | number | EventFields | Array<string | number | EventFields>;

/** The elements of an event by name, as in `{ ChatId: 'wr...', MemChangeList: { Item: ['a', 'b'] } }`. */
export interface EventFields {
	[element: string]: EventValue;
}

/** One try to bring a delivery to the callback URL. */
export interface DeliveryAttempt {
	at: number;
	/** Until the answer was there, or until the sandbox gave up waiting; absent while it waits. */
	latencyMs?: number;
	/**
	 * `waiting` for the answer; `accepted`: status 200; `refused`: another status; `timeout`: no answer in time;
	 * `failed`: no connection; `lost`: answered, but a fault lost the answer.
	 */
	outcome: 'waiting' | 'accepted' | 'refused' | 'timeout' | 'failed' | 'lost';
	/** HTTP status of the answer. */
	status?: number;
	/** The answer's first 200 characters. */
	answer?: string;
	/** What went wrong with the connection. */
	error?: string;
}

/** One event on its way to the callback URL of one app. */
export interface Delivery {
	/** 1 for the first one; they count in the order in which the events happened. */
	id: number;
	app: AppName;
	/** When the event happened. */
	at: number;
	/** The event's elements. */
	event: EventFields;
	/** The event as it is encrypted. */
	xml: string;
	/**
	 * `pending`: not over yet; `delivered`; `givenUp`: all attempts failed; `dropped` by a fault; `cancelled`: the
	 * sandbox was reset, or the app's callback URL removed.
	 */
	status: 'pending' | 'delivered' | 'givenUp' | 'dropped' | 'cancelled';
	attempts: DeliveryAttempt[];
}

/** What the live stream of the control plane tells: its `event` is the kind of the server-sent event. */
export type Notice =
	/** A request of a WeCom path was answered. */
	| { event: 'journal'; data: JournalEntry }
	/** A delivery has come about, or changed. */
	| { event: 'delivery'; data: Delivery }
	/** `state()` may have changed; many changes at once make one notice. */
	| { event: 'state'; data: Record<string, never> };
