import { beginningOf } from '../../values/marks';
import { plainPhone } from '../../values/phones';
import { invalid } from '../../wecom/errors/failure';
import type { Check } from './checks';
import { list } from './checks';

/** Digits of a phone number, those of its country too. */
const FEWEST = 3;
const MOST = 15;

/** Digits with what people write between them; no fraction of a number. */
const FORM = /^\+?[\d\s().-]+$/;
const FRACTION = /^\d{7,}\.\d*$/;

/** Two whole numbers side by side. */
const SEVERAL = /(?<!\d)\d{7,}\s+\+?\d{7,}/;

/** A list of phone numbers, however it was entered, each sent as it was given; an empty one is left out. */
export function phoneList(): Check<string[] | undefined> {
	const numbers = list();
	return (value, label) => {
		const entries = numbers(value, label);
		for (const entry of entries ?? []) checkNumber(entry, label);
		return entries;
	};
}

/** The same for numbers that are looked for: in any notation, with wide digits or dashes of any kind too. */
export function anyPhoneList(): Check<string[] | undefined> {
	const numbers = list();
	return (value, label) => {
		const entries = numbers(value, label);
		for (const entry of entries ?? []) checkNumber(entry, label, plainPhone(entry));
		return entries;
	};
}

/** One such number. */
export function anyPhone(): Check<string | undefined> {
	const numbers = anyPhoneList();
	return (value, label) => {
		const entries = numbers(value, label) ?? [];
		if (entries.length > 1) {
			throw invalid(
				`'${label}' holds several phone numbers`,
				`Give '${label}' one number, such as 13800000001.`,
			);
		}
		return entries[0];
	};
}

function checkNumber(entry: string, label: string, plain = entry): void {
	const { length } = plain.replace(/\D/g, '');
	const isNumber = FORM.test(plain) && !FRACTION.test(plain) && !SEVERAL.test(plain);
	if (isNumber && length >= FEWEST && length <= MOST) return;
	throw invalid(
		`'${label}' holds "${beginningOf(entry, 40)}", which is not a phone number`,
		`Give '${label}' numbers such as 13800000001, separated by commas, or an array from an expression. A number that a table shows as 1.38E+10 has lost its digits: format the column as text.`,
	);
}
