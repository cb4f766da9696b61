import { withoutMarks } from '../../values/marks';

/** Year, month and day with what stands between them, and the rest; of white space there is one space at most. */
const DATE = /^(\d{4}) ?[-/.年] ?(\d{1,2}) ?[-/.月] ?(\d{1,2})(?!\d)(?: ?日)?(.*)$/;

const HALF = '上午|下午|[ap]\\.?m\\.?';

/** 9:30, 9时30分, 下午3点, 3 PM: hour, minute and second with the half of the day before or behind them. */
const CLOCK = new RegExp(
	`^ ?T? ?(?<before>${HALF})? ?(?<hour>\\d{1,2})` +
		'(?::(?<minute>\\d{2})(?::(?<second>\\d{2}))?|' +
		' ?(?<sign>[时点]) ?(?:(?<minute2>\\d{1,2}) ?(?:分 ?(?:(?<second2>\\d{1,2}) ?秒)?)?)?)?' +
		` ?(?<behind>${HALF})?$`,
	'i',
);

/**
 * Writes a date the way ISO does: as people in China write it (2026/3/5, 2026年3月5日 9时30分, 下午3:20), or with AM and PM.
 * What is something else stays as it is.
 */
export function inPlainForm(given: string): string {
	const text = withoutMarks(given).normalize('NFKC').trim();
	const date = DATE.exec(text.replace(/\s+/g, ' '));
	if (!date) return text;
	const [, year, month, day, rest] = date;
	const plainDate = [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
	return plainDate + (clockOf(rest) ?? rest.replace(/^ (\d)(?=:)/, ' 0$1'));
}

/** " HH:mm:ss"; nothing when the rest is no time of the clock, or has nothing but a number. */
function clockOf(rest: string): string | undefined {
	const {
		before,
		behind,
		hour,
		sign,
		minute,
		minute2 = minute,
		second,
		second2 = second,
	} = CLOCK.exec(rest)?.groups ?? {};
	if (before && behind) return undefined;
	const half = before ?? behind;
	if (minute2 === undefined && sign === undefined && half === undefined) return undefined;
	const hours = half === undefined ? Number(hour) : hourOf(Number(hour), half);
	if (hours === undefined) return undefined;
	const parts = [hours, Number(minute2 ?? 0), Number(second2 ?? 0)];
	return ` ${parts.map((part) => String(part).padStart(2, '0')).join(':')}`;
}

/** The hour of the whole day; an hour that the half does not have is refused, except that 下午15:20 is plain enough. */
function hourOf(hour: number, half: string): number | undefined {
	const isMorning = half === '上午' || /^a/i.test(half);
	if (hour > 12) return isMorning ? undefined : hour;
	return (hour % 12) + (isMorning ? 0 : 12);
}
