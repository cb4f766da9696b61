import { DAY, startOfDay } from '../../../values/daysInChina';

/**
 * Midnight in China, a day before the last one.
 *
 * @param now Unix seconds
 */
export function yesterday(now: number): number {
	return startOfDay(now) - DAY;
}
