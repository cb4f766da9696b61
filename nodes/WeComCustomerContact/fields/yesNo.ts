import { invalid } from '../../wecom/errors/failure';
import { isNothing } from './nothing';
import type { Check } from './checks';

const YES: unknown[] = [true, 'true', 1, '1'];
const NO: unknown[] = [false, 'false', 0, '0'];

/** What a switch is, however it was given: as such, as the text true or false in any case, or as 1 or 0. */
export function readYesNo(value: unknown): boolean | undefined {
	const given = typeof value === 'string' ? value.trim().toLowerCase() : value;
	if (YES.includes(given)) return true;
	return NO.includes(given) ? false : undefined;
}

/** A switch; an empty one is left out. */
export function yesNo(): Check<boolean | undefined> {
	return yesNoAs(true, false);
}

/** A switch that WeCom knows by other values; `undefined` leaves the field out. */
export function yesNoAs<T>(yes: T, no: T): Check<T | undefined> {
	return (value, label) => {
		if (isNothing(value)) return undefined;
		const given = readYesNo(value);
		if (given !== undefined) return given ? yes : no;
		throw invalid(
			`'${label}' is neither true nor false`,
			`Correct '${label}': it is ${JSON.stringify(value)} now.`,
		);
	};
}
