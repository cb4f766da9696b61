/** Seconds of a day; China has no daylight saving time. */
export const DAY = 24 * 60 * 60;

/** China time is UTC+8. */
const CHINA_OFFSET = 8 * 60 * 60;

const SECOND = 1000;

/** The date in China, in the UTC fields of a Date. */
export function dateInChina(seconds: number): Date {
	return new Date((seconds + CHINA_OFFSET) * SECOND);
}

/** The day in China, `YYYY-MM-DD`. */
export function dayInChina(seconds: number): string {
	return dateInChina(seconds).toISOString().slice(0, 10);
}

/** Midnight in China with which the day of a time begins; both in Unix seconds. */
export function startOfDay(seconds: number): number {
	return seconds - ((seconds + CHINA_OFFSET) % DAY);
}

/** The last second of the day in China. */
export function endOfDay(seconds: number): number {
	return startOfDay(seconds) + DAY - 1;
}

/** Unix seconds of the moment in China at which clocks in UTC show the same. */
export function asInChina(utc: number): number {
	return utc - CHINA_OFFSET;
}

/** Midnight in China of a day, `YYYY-MM-DD`. */
export function midnightOf(day: string): number {
	return asInChina(Date.parse(`${day}T00:00:00Z`) / SECOND);
}
