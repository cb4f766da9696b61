/** Seconds of a day. */
export const daySeconds = 86_400;
const chinaOffset = 8 * 3600;

/** Number of the day in China (UTC+8) that a moment belongs to. */
export function chinaDay(seconds: number): number {
	return Math.floor((seconds + chinaOffset) / daySeconds);
}

/** Midnight in China with which a day begins, in Unix seconds. */
export function chinaMidnight(day: number): number {
	return day * daySeconds - chinaOffset;
}
