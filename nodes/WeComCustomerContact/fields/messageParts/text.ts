import type { IDataObject } from 'n8n-workflow';

import type { Check } from '../checks';
import { requiredText, taking, text } from '../checks';
import type { Field } from '../field';
import { sentAs } from '../field';

/**
 * A text whose limit WeCom counts in bytes without naming the encoding. Every character has at least one byte, so more
 * characters than that are surely too many; the rest is left to WeCom.
 */
export function textOfBytes(bytes: number): Check<string | undefined> {
	return ofBytes(bytes, text({ max: bytes }));
}

/** The same for a text that must be there. */
export function requiredTextOfBytes(bytes: number): Check<string> {
	return ofBytes(bytes, requiredText({ max: bytes }));
}

function ofBytes<T>(bytes: number, check: Check<T>): Check<T> {
	return taking(`at most ${bytes} bytes`, check);
}

interface TextTraits {
	maxBytes: number;
	/** More to say than the limit, as sentences. */
	more?: string;
}

/** The text of a message: sent as `text: { content }`, left out when empty. */
export function messageTextField({ maxBytes, more = '' }: TextTraits): Field {
	return sentAs('text', messageText(maxBytes), {
		displayName: 'Text',
		name: 'text',
		type: 'string',
		typeOptions: { rows: 4 },
		default: '',
		placeholder: 'e.g. Our spring catalogue is out. Have a look!',
		description: `At most ${maxBytes} bytes; count two for a Chinese character${more && `. ${more}`}`,
	});
}

/**
 * The text as `{ content }`, as it was written: white space at its ends may be meant.
 *
 * @param maxBytes see {@link textOfBytes}
 */
export function messageText(maxBytes: number): Check<IDataObject | undefined> {
	const check = ofBytes(maxBytes, text({ max: maxBytes, keepsEnds: true }));
	return taking(check.limits, (value, label) => {
		const content = check(value, label);
		return content === undefined ? undefined : { content };
	});
}
