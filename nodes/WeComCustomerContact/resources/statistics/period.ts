import type { INodePropertyOptions } from 'n8n-workflow';

import type { Field, FormContext } from '../../fields/field';
import { described, notSent, shownFor } from '../../fields/field';
import { selector } from '../../fields/selector';
import { DAY, dayInChina } from '../../../values/daysInChina';
import { checkOrder, day, requiredDay, todayInChina } from '../../fields/times';
import { timeChunks } from '../../operation/timeChunks';
import { invalid } from '../../../wecom/errors/failure';

/** WeCom takes this many days at once, and keeps figures this long. */
export const DAYS_AT_ONCE = 30;
const DAYS_KEPT = 180;

const LAST_MONTH: INodePropertyOptions = {
	name: 'Last Month',
	value: 'lastMonth',
	description: 'The calendar month before this one',
};

const PERIODS: INodePropertyOptions[] = [
	{ name: 'Custom', value: 'custom', description: 'From one day to another' },
	{ name: 'Last 30 Days', value: 'last30Days', description: 'Up to yesterday' },
	{ name: 'Last 7 Days', value: 'last7Days', description: 'Up to yesterday' },
	LAST_MONTH,
	{ name: 'Yesterday', value: 'yesterday' },
];

const TODAY: INodePropertyOptions = { name: 'Today', value: 'today', description: 'Up to now' };

const CUSTOM = { period: ['custom'] };

// Not `required`: n8n would then ask for it too where an expression chooses the period.
const firstDay = shownFor(
	CUSTOM,
	notSent(requiredDay(), {
		displayName: 'First Day',
		name: 'firstDay',
		type: 'dateTime',
		typeOptions: { dateOnly: true },
		default: '',
		description: 'A day in China (UTC+8), at most 180 days ago',
	}),
);

const lastDay = shownFor(
	CUSTOM,
	notSent(day(), {
		displayName: 'Last Day',
		name: 'lastDay',
		type: 'dateTime',
		typeOptions: { dateOnly: true },
		default: '',
		description:
			'A day in China (UTC+8), included; yesterday at the latest. Leave it empty for the first day alone.',
	}),
);

const lastDayUpToToday = described(
	{
		description:
			'A day in China (UTC+8), included; today at the latest. Leave it empty for the first day alone.',
	},
	lastDay,
);

const FIRST = firstDay.description.displayName;
const LAST = lastDay.description.displayName;

/** Both ends as midnight in China; both days belong to the period. */
interface Days {
	first: number;
	last: number;
}

interface PeriodTraits {
	/** Names of the two ends in the call. */
	start: string;
	end: string;
	/** Where WeCom takes no more than 30 days: a month may have more. */
	upTo30Days?: true;
	/** Where WeCom counts as it goes, so that there are figures of today. */
	upToToday?: true;
}

/** Period, with the days of a custom one, and what an operation does with it. */
export function period({ start, end, upTo30Days, upToToday }: PeriodTraits) {
	const choice = selector({
		displayName: 'Period',
		name: 'period',
		options: [
			...(upTo30Days ? PERIODS.filter((option) => option !== LAST_MONTH) : PERIODS),
			...(upToToday ? [TODAY] : []),
		].sort((a, b) => a.name.localeCompare(b.name)),
		default: 'yesterday',
		description: upToToday
			? 'Days in China (UTC+8)'
			: `Days in China (UTC+8). WeCom has the figures of yesterday some time in the morning.${upTo30Days ? ` It takes at most ${DAYS_AT_ONCE} days here, so there is no calendar month to choose.` : ''}`,
	});
	return {
		fields: [choice, firstDay, upToToday ? lastDayUpToToday : lastDay] as Field[],
		/**
		 * Puts the period into what is sent, under WeCom's names, both ends as midnight in China.
		 *
		 * @throws {Failure} naming the label, when WeCom has no figures for a day of it
		 */
		setIn(params: Record<string, unknown>, item: FormContext): void {
			const { first, last } = daysOf(item, item.given(choice)!, upToToday);
			Object.assign(params, { [start]: first, [end]: last });
		},
		/** Splits a period that is longer than WeCom takes. */
		chunks: timeChunks({ start, end, span: (DAYS_AT_ONCE - 1) * DAY, step: DAY }),
	};
}

function daysOf(item: FormContext, choice: string, upToToday = false): Days {
	const today = todayInChina();
	const yesterday = today - DAY;
	switch (choice) {
		case 'custom':
			return customDays(item, today, upToToday ? today : yesterday);
		case 'today':
			return { first: today, last: today };
		case 'last7Days':
			return { first: today - 7 * DAY, last: yesterday };
		case 'last30Days':
			return { first: today - 30 * DAY, last: yesterday };
		case 'lastMonth': {
			const last = firstOfMonth(today) - DAY;
			return { first: firstOfMonth(last), last };
		}
		default:
			return { first: yesterday, last: yesterday };
	}
}

/** Midnight of the first day of the month that the day belongs to. */
function firstOfMonth(midnight: number): number {
	const [, , dayOfMonth] = dayInChina(midnight).split('-');
	return midnight - (Number(dayOfMonth) - 1) * DAY;
}

/** @param newest the last day that there are figures of */
function customDays(item: FormContext, today: number, newest: number): Days {
	const first = item.given(firstDay)!;
	const given = item.given(lastDay);
	const last = given ?? first;
	const lastLabel = given === undefined ? FIRST : LAST;
	checkOrder(first, last, [FIRST, LAST]);
	if (last > newest) {
		throw invalid(
			`'${lastLabel}' is ${dayInChina(last)}, for which there are no figures yet`,
			`Set '${lastLabel}' to ${dayInChina(newest)} or earlier: WeCom's figures end with ${newest === today ? 'today' : 'yesterday'}, by the day in China.`,
		);
	}
	const oldest = today - DAYS_KEPT * DAY;
	if (first < oldest) {
		throw invalid(
			`'${FIRST}' is ${dayInChina(first)}, for which there are no figures any more`,
			`Set '${FIRST}' to ${dayInChina(oldest)} or later: WeCom keeps the figures of the last ${DAYS_KEPT} days.`,
		);
	}
	return { first, last };
}
