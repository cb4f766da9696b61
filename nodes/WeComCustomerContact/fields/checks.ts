import { refusal } from '../request/failure';
import { holdsObject, listFrom } from './list';

/**
 * Checks the value of a field before it is sent.
 *
 * @param label the field's label, for the error
 * @param timezone that of the workflow, for dates and times
 * @returns the value to send, `undefined` to leave the field out
 * @throws {Failure} naming the label
 */
export type Check = (value: unknown, label: string, timezone?: string) => unknown;

interface TextLimits {
	isRequired?: boolean;
	/** Characters. */
	max?: number;
	/** Sends an empty text too, where the user clears something with it. */
	keepEmpty?: boolean;
}

/** A text without white space around it. */
export function text({ isRequired, max = Infinity, keepEmpty }: TextLimits = {}): Check {
	return (value, label) => {
		if (typeof value === 'object' && value !== null) {
			throw refusal(
				`'${label}' is not a text`,
				`Give '${label}' one text. An expression that gives a list or an object does not fit here.`,
			);
		}
		const content = String(value ?? '').trim();
		if (content === '') {
			if (isRequired) throw missing(label);
			return keepEmpty ? content : undefined;
		}
		return withinLength(content, label, max);
	};
}

/** An id, at most as long as WeCom takes it. */
export function requiredId(max?: number): Check {
	return text({ isRequired: true, max });
}

interface ListLimits {
	isRequired?: boolean;
	/** Entries. */
	max?: number;
	/** Characters of one entry. */
	maxLength?: number;
}

/** A list, however it was entered (see {@link listFrom}); an empty one is left out. */
export function list({ isRequired, max = Infinity, maxLength = Infinity }: ListLimits = {}): Check {
	return (value, label) => {
		if (holdsObject(value)) {
			throw refusal(
				`'${label}' holds something else than texts`,
				`Give '${label}' texts: picked values, text with commas, or an array of texts from an expression.`,
			);
		}
		const entries = listFrom(value);
		if (entries.length === 0) {
			if (isRequired) throw missing(label);
			return undefined;
		}
		if (entries.length > max) {
			throw refusal(
				`'${label}' holds ${entries.length} values, WeCom takes at most ${max}`,
				`Take values out of '${label}', or spread them over several items.`,
			);
		}
		for (const entry of entries) withinLength(entry, label, maxLength);
		return entries;
	};
}

interface NumberLimits {
	isRequired?: boolean;
	min: number;
	max: number;
}

/** A whole number within limits; an empty field is left out. */
export function wholeNumber({ isRequired, min, max }: NumberLimits): Check {
	return (value, label) => {
		const given = typeof value === 'string' ? value.trim() : (value ?? '');
		if (given === '') {
			if (isRequired) throw missing(label);
			return undefined;
		}
		const number = ['number', 'string'].includes(typeof given) ? Number(given) : NaN;
		if (!Number.isInteger(number) || number < min || number > max) {
			throw refusal(
				`'${label}' is not a whole number ${range(min, max)}`,
				`Correct '${label}': it is ${JSON.stringify(value)} now.`,
			);
		}
		return number;
	};
}

function range(min: number, max: number): string {
	return max === Number.MAX_SAFE_INTEGER ? `of ${min} or more` : `from ${min} to ${max}`;
}

function withinLength(content: string, label: string, max: number): string {
	// WeCom counts characters, not UTF-16 units.
	const { length } = [...content];
	if (length > max) {
		throw refusal(
			`'${label}' is too long: ${length} characters, WeCom takes at most ${max}`,
			`Shorten "${content.slice(0, 40)}${length > 40 ? '…' : ''}".`,
		);
	}
	return content;
}

/** The failure when a value that is needed is not there. */
export function missing(label: string) {
	return refusal(
		`'${label}' is empty`,
		`Fill in '${label}'. If it holds an expression, look whether the input item has the value.`,
	);
}
