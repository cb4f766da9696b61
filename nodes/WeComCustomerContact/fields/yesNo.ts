import { refusal } from '../request/failure';
import type { Check } from './checks';

const YES: unknown[] = [true, 'true', 1, '1'];
const NO: unknown[] = [false, 'false', 0, '0'];

/**
 * A switch; an empty one is left out.
 *
 * @param sent what is sent for yes and for no; nothing to leave the field out
 */
export function yesNo(sent: { yes: unknown; no: unknown } = { yes: true, no: false }): Check {
	return (value, label) => {
		const given = typeof value === 'string' ? value.trim().toLowerCase() : (value ?? '');
		if (given === '') return undefined;
		if (YES.includes(given)) return sent.yes;
		if (NO.includes(given)) return sent.no;
		throw refusal(
			`'${label}' is neither true nor false`,
			`Correct '${label}': it is ${JSON.stringify(value)} now.`,
		);
	};
}
