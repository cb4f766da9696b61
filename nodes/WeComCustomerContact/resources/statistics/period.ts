import type { FormContext } from '../../fields/field';
import { checkOrder, DAY, dayInChina, todayInChina } from '../../fields/times';
import { invalid } from '../../../wecom/errors/failure';
import { firstDay, lastDay } from './fields';

/** WeCom takes this many days at once, and keeps figures this long. */
export const DAYS_AT_ONCE = 30;
const DAYS_KEPT = 180;

const FIRST = firstDay.description.displayName;
const LAST = lastDay.description.displayName;

/** Names of the two ends in a call. */
export interface PeriodNames {
	start: string;
	end: string;
}

/**
 * Puts the period into what is sent, under WeCom's names, both ends as midnight in China.
 *
 * @throws {Failure} naming the label, when WeCom has no figures for a day of it
 */
export function setPeriod(
	item: FormContext,
	params: Record<string, unknown>,
	{ start, end }: PeriodNames,
): void {
	const first = item.given(firstDay)!;
	const given = item.given(lastDay);
	const last = given ?? first;
	const lastLabel = given === undefined ? FIRST : LAST;
	checkOrder(first, last, [FIRST, LAST]);
	const yesterday = todayInChina() - DAY;
	if (last > yesterday) {
		throw invalid(
			`'${lastLabel}' is ${dayInChina(last)}, for which there are no figures yet`,
			`Set '${lastLabel}' to ${dayInChina(yesterday)} or earlier: WeCom's figures end with yesterday, by the day in China.`,
		);
	}
	const oldest = todayInChina() - DAYS_KEPT * DAY;
	if (first < oldest) {
		throw invalid(
			`'${FIRST}' is ${dayInChina(first)}, for which there are no figures any more`,
			`Set '${FIRST}' to ${dayInChina(oldest)} or later: WeCom keeps the figures of the last ${DAYS_KEPT} days.`,
		);
	}
	Object.assign(params, { [start]: first, [end]: last });
}

/** How to split a period that is longer than WeCom takes. Both days belong to it. */
export function inChunks({ start, end }: PeriodNames) {
	return { start, end, span: (DAYS_AT_ONCE - 1) * DAY, step: DAY };
}
