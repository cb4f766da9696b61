import { readYesNo } from '../../values/yesNo';
import { invalid } from '../../wecom/errors/failure';
import { isNothing } from './nothing';
import type { Check } from './checks';

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
