/**
 * What tests and tools see of the callbacks that the sandbox sends; the rest stands in ../types.ts.
 * Times are milliseconds by the sandbox's clock.
 */
import type { Aim, Armed } from '../armed';
import type { AppName, JournalEntry } from '../types';

export interface CallbackLimits {
	/** How long the admin console waits for the answer of a callback URL that it checks. 1,000. */
	handshakeTimeoutMs: number;
	/** How long an event waits for its answer. 5,000. */
	callbackTimeoutMs: number;
	/** The pause before each repeat of an event that was not accepted; there are as many repeats. Three of 1,000. */
	callbackRetryDelaysMs: number[];
	/** Whether an answer with another status than 200 is repeated, too, or only what got no answer. True. */
	callbackRetryOnStatus: boolean;
	/** How many requests one callback URL gets at once; later ones wait. 10. */
	callbacksAtOnce: number;
	/** How many deliveries the log keeps; the oldest go first. 100,000. */
	deliveryEntries: number;
}

/** What admin console and receiver share. */
export interface CallbackKeys {
	/** 1 to 32 letters and digits. */
	token: string;
	/** 43 letters and digits. */
	encodingAesKey: string;
}

/** The callback settings (接收消息 > 设置API接收) of an app. */
export interface CallbackSettings extends CallbackKeys {
	app: AppName;
	/** Absent: the app gets no callbacks. */
	url?: string;
}

/** New callback settings; without token and key those that the app has stay. */
export interface NewCallback extends Partial<CallbackKeys> {
	/** `main` by default. */
	app?: AppName;
	url: string;
}

/** An element's content: text, a number, elements inside, or one of these for each repetition of the element. */
export type EventValue = string | number | EventFields | Array<string | number | EventFields>;

/** The elements of an event by name, as in `{ ChatId: 'wr...', MemChangeList: { Item: ['a', 'b'] } }`. */
export interface EventFields {
	[element: string]: EventValue;
}

/** An event to send as it is, to the app `main` by default. */
export type Emission = { app?: AppName } & (
	| {
			/**
			 * Without ToUserName, FromUserName, CreateTime and MsgType those of a customer event are put in front; one
			 * that is `null` stays away.
			 */
			event: Record<string, EventValue | null>;
	  }
	/** The text that is encrypted. */
	| { xml: string }
);

/**
 * A fault hits the next `times` deliveries that fit, after the first `after` went unharmed, or a share of them. Several
 * faults of one delivery add up.
 */
export type CallbackFault = Aim & {
	/** Any app by default. */
	app?: AppName;
	/** Any kind by default. */
	changeType?: string;
} &
	/** Never sent. */
	(
		| { kind: 'drop' }
		/** Sent so much later. */
		| { kind: 'delay'; ms: number }
		/** Sent several times at once, each encrypted for itself; 1 copy by default. */
		| { kind: 'duplicate'; copies?: number }
		/** Sent only after so many later ones of the app, 1 by default. Without later ones it waits for ever. */
		| { kind: 'outOfOrder'; behind?: number }
		/** The answers to the first attempts are lost, 1 by default, so that the event is repeated. */
		| { kind: 'loseAnswer'; attempts?: number }
	);

/** One try to bring a delivery to the callback URL. */
export interface DeliveryAttempt {
	at: number;
	/** Until the answer was there, or until the sandbox gave up waiting; absent while it waits. */
	latencyMs?: number;
	/**
	 * `waiting` for the answer; `accepted`: status 200; `refused`: another status; `timeout`: no answer in time;
	 * `failed`: no connection; `lost`: answered, but a fault lost the answer; `cancelled` while it waited.
	 */
	outcome: 'waiting' | 'accepted' | 'refused' | 'timeout' | 'failed' | 'lost' | 'cancelled';
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
	/** Where it goes. */
	url: string;
	/** The event's elements; empty for one that was given as XML. */
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

export interface DeliveryFilter {
	app?: AppName;
	changeType?: string;
	/** Only so many of the newest. */
	last?: number;
}

/** What the live stream of the control plane tells: its `event` is the kind of the server-sent event. */
export type Notice =
	/** A request of a WeCom path was answered. */
	| { event: 'journal'; data: JournalEntry }
	/** A delivery has come about, or changed. */
	| { event: 'delivery'; data: Delivery }
	/** `state()` may have changed; many changes at once make one notice. */
	| { event: 'state'; data: Record<string, never> };

/** Callbacks as the admin console and the sandbox's own faults set them up. */
export interface CallbackControl {
	/** The settings of an app, `main` by default; every app has Token and EncodingAESKey from the start. */
	callback(app?: AppName): CallbackSettings;
	/**
	 * Checks the URL as the admin console does, by a GET that must answer the decrypted text within a second, and
	 * then saves. Settings stay as they are across `reset`.
	 *
	 * Throws a `TypeError` for impossible values, and a `CallbackRefused` with the console's text when the check
	 * fails; then nothing is saved.
	 */
	setCallback(callback: NewCallback): Promise<CallbackSettings>;
	/** Takes the URL away, `main`'s by default; deliveries under way are cancelled. */
	removeCallback(app?: AppName): void;
	/** A random Token and EncodingAESKey, as the console's button gives. */
	makeCallbackKeys(): CallbackKeys;
	/** Sends an event; the app must have a callback URL, else a `TypeError`. */
	emit(emission: Emission): Delivery;
	/** Deliveries in the order in which the events happened; those of the filter only. */
	deliveries(filter?: DeliveryFilter): Delivery[];
	/** Empties the log; what is under way goes on. */
	clearDeliveries(): void;
	/** Gives the fault's id. Throws a `TypeError` for what is no fault. */
	addCallbackFault(fault: CallbackFault): number;
	/** Faults that still wait for deliveries, in the order in which they were added. */
	callbackFaults(): Array<Armed<CallbackFault>>;
	/** Ends one fault early; nothing happens when it is over already. */
	removeCallbackFault(id: number): void;
	clearCallbackFaults(): void;
}
