import { chinaDay, chinaMidnight, daySeconds } from './days';

/** Months and weeks of WeCom's calendar, which is China's (UTC+8). All times are Unix seconds. */

/** The date in China, in the UTC fields of a Date. */
function dateOf(time: number): Date {
	return new Date(chinaDay(time) * daySeconds * 1000);
}

/** When a calendar month begins, by its number. */
function startOfMonth(month: number): number {
	const first = Date.UTC(Math.floor(month / 12), month % 12, 1) / 1000;
	return chinaMidnight(first / daySeconds);
}

/** A number for the calendar month, one more for the next month. */
export function monthOf(time: number): number {
	const date = dateOf(time);
	return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** When the calendar month began, and how many days it has. */
export function calendarMonth(time: number): { start: number; days: number } {
	const month = monthOf(time);
	const start = startOfMonth(month);
	return { start, days: (startOfMonth(month + 1) - start) / daySeconds };
}

/** When the calendar day began. */
export function dayStart(time: number): number {
	return chinaMidnight(chinaDay(time));
}

/** When the week began: on Monday. */
export function weekStart(time: number): number {
	return dayStart(time) - ((dateOf(time).getUTCDay() + 6) % 7) * daySeconds;
}

/** The same time one calendar month later, on the month's last day when it is shorter. */
export function oneMonthAfter(time: number): number {
	const next = calendarMonth(startOfMonth(monthOf(time) + 1));
	const dayOfMonth = Math.min(dateOf(time).getUTCDate(), next.days);
	return next.start + (dayOfMonth - 1) * daySeconds + (time - dayStart(time));
}
