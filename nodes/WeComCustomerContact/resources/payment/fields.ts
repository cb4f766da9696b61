import type { Field } from '../../fields/field';
import { notice, sentAs } from '../../fields/field';
import type { Check } from '../../fields/checks';
import { required } from '../../fields/checks';
import { checkOrder, time } from '../../fields/times';

const SECOND = 1000;

export const paymentAppsOnly = notice(
	'paymentAppsNotice',
	'The app has to be among those that may call payments, a list beside that of customer contact, and sees only what members in its visible range collected.',
);

/** The two ends of a range, both sent in Unix seconds. */
export function range(
	what: string,
	after: Check<number>,
): { fields: [Field, Field]; setIn: SetIn } {
	const fields: [Field, Field] = [
		sentAs('begin_time', after, {
			displayName: AFTER,
			name: 'paidAfter',
			type: 'dateTime',
			default: '',
			required: true,
			description: `${what} from then on. Periods over a month are read in parts.`,
		}),
		sentAs('end_time', time(), {
			displayName: BEFORE,
			name: 'paidBefore',
			type: 'dateTime',
			default: '',
			description: `${what} up to then; up to now when left out`,
		}),
	];
	return {
		fields,
		setIn(params) {
			params.end_time ??= Math.floor(Date.now() / SECOND);
			checkOrder(params.begin_time, params.end_time, [AFTER, BEFORE]);
		},
	};
}

type SetIn = (params: Record<string, unknown>) => void;

const AFTER = 'Paid After';
const BEFORE = 'Paid Before';

/** Any time that is there. */
export const anyTime = required(time());
