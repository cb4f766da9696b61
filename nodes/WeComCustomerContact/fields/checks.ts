import { invalid } from '../../wecom/errors/failure';
import { entriesFrom, holdsObject, listFrom } from '../../values/list';
import { beforeHalfIn, beginningOf, endOf, holdsControls, withoutMarks } from '../../values/marks';

/** Checks the value of a field before it is sent, or before the operation works with it. */
export interface Check<T> {
	/**
	 * @param label the field's label, for the error
	 * @param timezone that of the workflow, for dates and times
	 * @returns the value as it is sent, `undefined` to leave the field out
	 * @throws {Failure} naming the label
	 */
	(value: unknown, label: string, timezone?: string): T;
	/** What is taken, in a few words for docs/operations.md. */
	limits?: string;
}

/** A check that says what it takes. */
export function taking<T>(limits: string | undefined, check: Check<T>): Check<T> {
	return limits === undefined ? check : Object.assign(check, { limits });
}

/** The check of a value that must be there. */
export function required<T>(check: Check<T | undefined>): Check<T> {
	return taking(check.limits, (value, label, timezone) => {
		const given = check(value, label, timezone);
		if (given === undefined) throw missing(label);
		return given;
	});
}

interface TextLimits {
	/** Characters. */
	max?: number;
	/** Sends an empty text too, where the user clears something with it. */
	keepEmpty?: boolean;
	/** A name or an id, in one line: marks that nobody sees are dropped, control characters refused. */
	isName?: boolean;
	/** White space at its ends may be meant, and stays. */
	keepsEnds?: boolean;
}

/** A text without white space around it; half a character, which a cut leaves over, is refused in every text. */
export function text({ max = Infinity, keepEmpty, isName, keepsEnds }: TextLimits = {}): Check<
	string | undefined
> {
	const limits = max === Infinity ? undefined : `at most ${max} characters`;
	return taking(limits, (value, label) => {
		if (typeof value === 'object' && value !== null) {
			throw invalid(
				`'${label}' is not a text`,
				`Give '${label}' one text. An expression that gives a list or an object does not fit here.`,
			);
		}
		if (value === undefined || value === null) return undefined;
		if (Number.isNaN(value)) throw madeOfNothing('NaN', label);
		const given = isName ? withoutMarks(String(value)) : String(value);
		const content = given.trim();
		if (content === '') return keepEmpty ? content : undefined;
		if (isName) withoutControls(content, label);
		else withoutHalves(content, label);
		return withinLength(keepsEnds ? given : content, label, max);
	});
}

/** A text that must be there. */
export function requiredText(limits?: Pick<TextLimits, 'max' | 'isName'>): Check<string> {
	return required(text(limits));
}

/** An id, a name or an address: a text by which something is found, and which an expression without a value cannot be. */
export function id(limits: TextLimits = {}): Check<string | undefined> {
	const content = text({ ...limits, isName: true });
	return taking(content.limits, (value, label) => {
		const given = content(value, label);
		if (given !== undefined && OF_NOTHING.includes(given)) throw madeOfNothing(given, label);
		return given;
	});
}

/** An id that must be there, at most as long as WeCom takes it. */
export function requiredId(max?: number): Check<string> {
	return required(id({ max }));
}

interface ListLimits {
	/** Entries. */
	max?: number;
	/** Characters of one entry. */
	maxLength?: number;
	/** Leaves out what WeCom takes for the same as another entry, in whatever way it is written. */
	distinct?: (entries: string[]) => string[];
	/** Gives each entry as often as it was given, for an operation that tells which came twice; the limit counts each once. */
	keepsRepeats?: true;
}

/** A list, however it was entered (see {@link listFrom}); an empty one is left out. */
export function list({
	max = Infinity,
	maxLength = Infinity,
	distinct = (entries) => entries,
	keepsRepeats,
}: ListLimits = {}): Check<string[] | undefined> {
	const limits = [
		...(max === Infinity ? [] : [`at most ${max} values`]),
		...(maxLength === Infinity ? [] : [`at most ${maxLength} characters each`]),
	];
	return taking(limits.join(', ') || undefined, (value, label) => {
		if (holdsObject(value)) {
			throw invalid(
				`'${label}' holds something else than texts`,
				`Give '${label}' texts: picked values, text with commas, or an array of texts from an expression.`,
			);
		}
		const entries = distinct(keepsRepeats ? entriesFrom(value) : listFrom(value));
		if (entries.length === 0) return undefined;
		const { size } = new Set(entries);
		if (size > max) {
			throw invalid(
				`'${label}' holds ${size} values, WeCom takes at most ${max}`,
				`Take values out of '${label}', or spread them over several items.`,
			);
		}
		for (const entry of entries) {
			if (OF_NOTHING.includes(entry)) throw madeOfNothing(entry, label);
			withinLength(withoutControls(entry, label), label, maxLength);
		}
		return entries;
	});
}

/** A list with at least one entry. */
export function requiredList(limits?: ListLimits): Check<string[]> {
	return required(list(limits));
}

interface NumberLimits {
	min: number;
	max: number;
}

/** A whole number within limits; an empty field is left out. */
export function wholeNumber({ min, max }: NumberLimits): Check<number | undefined> {
	return taking(`a whole number ${range(min, max)}`, (value, label) => {
		const given = typeof value === 'string' ? value.trim() : (value ?? '');
		if (given === '') return undefined;
		const number = ['number', 'string'].includes(typeof given) ? Number(given) : NaN;
		if (!Number.isInteger(number) || number < min || number > max) {
			throw invalid(
				`'${label}' is not a whole number ${range(min, max)}`,
				`Correct '${label}': it is ${JSON.stringify(value)} now.`,
			);
		}
		return number;
	});
}

/** A whole number that must be there. */
export function requiredNumber(limits: NumberLimits): Check<number> {
	return required(wholeNumber(limits));
}

function range(min: number, max: number): string {
	return max === Number.MAX_SAFE_INTEGER ? `of ${min} or more` : `from ${min} to ${max}`;
}

function withoutControls(content: string, label: string): string {
	if (!holdsControls(content)) return content;
	throw invalid(
		`'${label}' holds a control character or half a character`,
		`Take it out of ${JSON.stringify(beginningOf(content, 40))}. It often comes along when a text is copied or cut.`,
	);
}

function withoutHalves(content: string, label: string): void {
	const before = beforeHalfIn(content);
	if (before === undefined) return;
	throw invalid(
		`'${label}' holds half a character`,
		`Take it out behind ${JSON.stringify(endOf(before, 20))}. It is left over where a text was cut within an emoji or a rare character.`,
	);
}

function withinLength(content: string, label: string, max: number): string {
	// WeCom counts characters, not UTF-16 units.
	const { length } = [...content];
	if (length > max) {
		throw invalid(
			`'${label}' is too long: ${length} characters, WeCom takes at most ${max}`,
			`Shorten "${beginningOf(content, 40)}".`,
		);
	}
	return content;
}

/** What becomes of no value, or of an object, when an expression or a program makes a text of it. */
const OF_NOTHING = ['null', 'undefined', 'NaN', '[object Object]'];

function madeOfNothing(content: string, label: string) {
	return invalid(
		`'${label}' holds "${content}", which is no value`,
		`Look at the expression in '${label}', and whether the input item has the value.`,
	);
}

/** The failure when a value that is needed is not there. */
export function missing(label: string) {
	return invalid(
		`'${label}' is empty`,
		`Fill in '${label}'. If it holds an expression, look whether the input item has the value.`,
	);
}
