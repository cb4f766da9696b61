import { DAY } from '../../fields/times';

/** WeCom's days begin so many seconds before those of UTC. */
const CHINA = 8 * 3600;

/**
 * Midnight in China, a day before the last one.
 *
 * @param now Unix seconds
 */
export function yesterday(now: number): number {
	return now - ((now + CHINA) % DAY) - DAY;
}
