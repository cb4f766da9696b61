import { invalid } from '../../wecom/errors/failure';
import type { Check } from './checks';

const YES: unknown[] = [true, 'true', 1, '1'];
const NO: unknown[] = [false, 'false', 0, '0'];

/** A switch; an empty one is left out. */
export function yesNo(): Check<boolean | undefined> {
	return yesNoAs(true, false);
}

/** A switch that WeCom knows by other values; `undefined` leaves the field out. */
export function yesNoAs<T>(yes: T, no: T): Check<T | undefined> {
	return (value, label) => {
		const given = typeof value === 'string' ? value.trim().toLowerCase() : (value ?? '');
		if (given === '') return undefined;
		if (YES.includes(given)) return yes;
		if (NO.includes(given)) return no;
		throw invalid(
			`'${label}' is neither true nor false`,
			`Correct '${label}': it is ${JSON.stringify(value)} now.`,
		);
	};
}
