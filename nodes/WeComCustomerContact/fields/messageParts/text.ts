import type { INodeProperties } from 'n8n-workflow';

import type { Check } from '../checks';
import { text } from '../checks';
import { sentAs } from '../sending';

/**
 * A text whose limit WeCom counts in bytes without naming the encoding. Every character has at least one byte, so more
 * characters than that are surely too many; the rest is left to WeCom.
 */
export function textOfBytes(bytes: number, isRequired = false): Check {
	return text({ isRequired, max: bytes });
}

interface TextTraits {
	/** Name of the parameter, unlike any other in the node. */
	name: string;
	maxBytes: number;
	/** More to say than the limit, as sentences. */
	more?: string;
}

/** The text of a message: sent as `text: { content }`, left out when empty. */
export function messageTextField({ name, maxBytes, more = '' }: TextTraits): INodeProperties {
	return sentAs('text', messageText(maxBytes), {
		displayName: 'Text',
		name,
		type: 'string',
		typeOptions: { rows: 4 },
		default: '',
		placeholder: 'e.g. Our spring catalogue is out. Have a look!',
		description: `At most ${maxBytes} bytes; count two for a Chinese character.${more && ` ${more}`}`,
	});
}

/** @param maxBytes see {@link textOfBytes} */
export function messageText(maxBytes: number): Check {
	const check = textOfBytes(maxBytes);
	// Sent as written: white space at its ends may be meant.
	return (value, label) =>
		check(value, label) === undefined ? undefined : { content: String(value) };
}
