import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { sentAs } from '../../fields/sending';
import { checkOrder, DAY, day, dayInChina, todayInChina } from '../../fields/times';
import { refusal } from '../../request/failure';

/** WeCom takes this many days at once, and keeps figures this long. */
export const DAYS_AT_ONCE = 30;
const DAYS_KEPT = 180;

const FIRST = 'First Day';
const LAST = 'Last Day';

/** First and last day of the figures, whatever WeCom calls them; {@link setPeriod} puts them into the request. */
export const periodFields: INodeProperties[] = [
	sentAs('firstDay', day({ isRequired: true }), {
		displayName: FIRST,
		name: 'firstDay',
		type: 'dateTime',
		typeOptions: { dateOnly: true },
		default: '',
		required: true,
		description: 'A day in China (UTC+8), at most 180 days ago',
	}),
	sentAs('lastDay', day(), {
		displayName: LAST,
		name: 'lastDay',
		type: 'dateTime',
		typeOptions: { dateOnly: true },
		default: '',
		description:
			'A day in China (UTC+8), included; yesterday at the latest. Leave it empty for the first day alone.',
	}),
];

/** Names of the two ends in the body of a call. */
export interface PeriodNames {
	start: string;
	end: string;
}

/**
 * Puts the period into the request under WeCom's names, both ends as midnight in China.
 *
 * @throws {Failure} naming the label, when WeCom has no figures for a day of it
 */
export function setPeriod(body: IDataObject, { start, end }: PeriodNames): void {
	const { firstDay: first, lastDay: last = first } = body;
	const lastLabel = body.lastDay === undefined ? FIRST : LAST;
	checkOrder(first, last, [FIRST, LAST]);
	const yesterday = todayInChina() - DAY;
	if (Number(last) > yesterday) {
		throw refusal(
			`'${lastLabel}' is ${dayInChina(Number(last))}, for which there are no figures yet`,
			`Set '${lastLabel}' to ${dayInChina(yesterday)} or earlier: WeCom's figures end with yesterday, by the day in China.`,
		);
	}
	const oldest = todayInChina() - DAYS_KEPT * DAY;
	if (Number(first) < oldest) {
		throw refusal(
			`'${FIRST}' is ${dayInChina(Number(first))}, for which there are no figures any more`,
			`Set '${FIRST}' to ${dayInChina(oldest)} or later: WeCom keeps the figures of the last ${DAYS_KEPT} days.`,
		);
	}
	delete body.firstDay;
	delete body.lastDay;
	Object.assign(body, { [start]: first, [end]: last });
}

/** How to split a period that is longer than WeCom takes. Both days belong to it. */
export function inParts({ start, end }: PeriodNames) {
	return { start, end, span: (DAYS_AT_ONCE - 1) * DAY, step: DAY };
}
