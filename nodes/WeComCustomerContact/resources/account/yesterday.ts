import { CHINA_OFFSET, DAY } from '../../fields/times';

/**
 * Midnight in China, a day before the last one.
 *
 * @param now Unix seconds
 */
export function yesterday(now: number): number {
	return now - ((now + CHINA_OFFSET) % DAY) - DAY;
}
