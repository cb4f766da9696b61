import { createHash } from 'node:crypto';

import { commonTraits, events } from './events';
import type { XmlElement } from './xml';
import { readXml } from './xml';

/** A value of an event: a text, a number, a list, or named values. */
export type EventValue = string | number | EventValue[] | { [name: string]: EventValue };

/** The elements of an event under WeCom's names. */
export type EventFields = Record<string, EventValue>;

/** An event, or a message of a member to the app. */
export interface WeComEvent {
	/** The same for all deliveries of one event. */
	id: string;
	fields: EventFields;
	/** As it was decrypted. */
	xml: string;
}

/** An element is read by its name alone, so that events that are not known yet come out the same way. */
const NUMBERS = elementsWith('numbers');
const LISTS = elementsWith('lists');
const REPEATED = elementsWith('repeated');

/** Longer ones would lose digits. */
const INTEGER = /^-?\d{1,15}$/;

/**
 * Names the event: SHA-256 of its decrypted XML, in hex.
 *
 * A repeated delivery holds the same XML, though nonce, timestamp and ciphertext may differ. Sender and second would not
 * do: the sender of all customer events is `sys`, and two customers can come in the same second.
 */
export function eventIdOf(message: Buffer): string {
	return createHash('sha256').update(message).digest('hex');
}

/**
 * Reads the decrypted XML of an event.
 *
 * Unknown elements come through as texts. Repeated elements and the `Item`s of an element are lists, also with one
 * entry. An absent element stays absent, an empty one is an empty text.
 *
 * @throws {MalformedXml}
 */
export function readEvent(message: Buffer): WeComEvent {
	const xml = message.toString('utf8');
	return { id: eventIdOf(message), fields: fieldsOf(readXml(xml).children), xml };
}

function elementsWith(trait: 'numbers' | 'lists' | 'repeated'): Set<string> {
	return new Set([commonTraits, ...events].flatMap((event) => event[trait] ?? []));
}

function fieldsOf(elements: XmlElement[]): EventFields {
	const values = new Map<string, EventValue[]>();
	for (const element of elements) {
		const value = valueOf(element);
		const before = values.get(element.name);
		if (before) before.push(value);
		else values.set(element.name, [value]);
	}
	return Object.fromEntries(
		[...values].map(([name, all]) => [name, all.length > 1 || REPEATED.has(name) ? all : all[0]]),
	);
}

function valueOf({ name, text, children }: XmlElement): EventValue {
	if (children.length === 0) {
		if (LISTS.has(name) && text.trim() === '') return [];
		return NUMBERS.has(name) && INTEGER.test(text) ? Number(text) : text;
	}
	const isList = children.every((child) => child.name === 'Item');
	return isList ? children.map((child) => valueOf(child)) : fieldsOf(children);
}
