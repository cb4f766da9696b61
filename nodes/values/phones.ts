import { withoutMarks } from './marks';

/** The country code of China. */
const CHINA = '86';

/** A mobile number in China, without the country code. */
const CHINESE_MOBILE = /^1[3-9]\d{9}$/;

/** Dashes of all kinds, and the dots between digits in Chinese texts. */
const DASHES = /[\u2010-\u2015\u2212\u30fc\u00b7\u2022\u2027]/g;

/** Fewer digits are no phone number. */
const FEWEST = 3;

/** A number with digits, plus, brackets and dashes as they are on every keyboard, however it was written. */
export function plainPhone(written: string): string {
	return withoutMarks(written)
		.normalize('NFKC')
		.replace(DASHES, '-')
		.replace(/^\s*tel:/i, '')
		.trim();
}

/**
 * The form in which two notations of one phone number are equal: "+", country code and number. A number without "+" or
 * 00 is a Chinese one when it is a mobile number of China, with or without 86, or begins with the 0 of a Chinese area
 * code. Any other is taken for a full number with its country code.
 *
 * @returns nothing for a text that is no number
 */
export function phoneKey(written: string): string | undefined {
	const text = plainPhone(written);
	const isInternational = /^\D*(\+|0\D*0)/.test(text);
	// "+44 (0)20": the zero is left out when the country code is dialled.
	const all = (isInternational ? text.replace('(0)', '') : text).replace(/\D/g, '');
	const digits = isInternational ? all.replace(/^0+/, '') : all;
	if (digits.length < FEWEST) return undefined;
	if (isInternational) return `+${withoutAreaZero(digits)}`;
	const national = digits.replace(/^0/, '');
	if (CHINESE_MOBILE.test(national)) return `+${CHINA}${national}`;
	if (digits !== national && !isWithChina(national)) return `+${CHINA}${national}`;
	return `+${isWithChina(national) ? withoutAreaZero(national) : national}`;
}

/** Whether it is a mobile number of China, or one with an area code, behind the country code. */
function isWithChina(digits: string): boolean {
	return /^86(0\d{9,11}|0?1[3-9]\d{9})$/.test(digits);
}

function withoutAreaZero(digits: string): string {
	return digits.startsWith(`${CHINA}0`) ? `${CHINA}${digits.slice(3)}` : digits;
}
