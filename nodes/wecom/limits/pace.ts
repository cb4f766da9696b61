import { momentApi } from '../api';
import type { WeComContext } from '../context';
import { endWhenStopped, wait } from '../pause';
import { SlidingCount } from './slidingCount';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/**
 * What WeCom lets one corp call of one API: 10,000 in a minute, 150,000 in an hour. Beyond that it blocks the API for
 * a minute or an hour, for everybody.
 *
 * @see https://developer.work.weixin.qq.com/document/path/90312
 */
export const CALLS_PER_MINUTE = 10_000;
const MINUTES_PER_HOUR = 15;

/** APIs of which WeCom allows fewer calls a minute. */
const FEWER: Readonly<Record<string, number>> = { [momentApi.createTask.url]: 10 };

/** The pace of one API of one corp, in this process. */
export class Pace {
	private readonly minute = new SlidingCount(MINUTE);

	private readonly hour = new SlidingCount(HOUR);

	private blockedUntil = 0;

	private readonly own: number;

	/** @param path of the API */
	constructor(path: string) {
		this.own = FEWER[path] ?? Infinity;
	}

	/**
	 * Waits until one more call fits, and counts it.
	 *
	 * @param perMinute most calls in a minute; 15 times as many in an hour, as with WeCom's own limits
	 * @throws {Failure} when the user stops the execution meanwhile
	 */
	async admit(context: WeComContext, perMinute: number): Promise<void> {
		while (!this.admitsNow(perMinute)) {
			const { blockedUntil } = this;
			await wait(context, this.untilFree(perMinute, Date.now()));
			endWhenStopped(context);
			if (this.blockedUntil === blockedUntil) this.blockedUntil = 0;
		}
	}

	/** Whether one more call fits at once; then it is counted. */
	admitsNow(perMinute: number): boolean {
		const now = Date.now();
		if (this.untilFree(perMinute, now) > 0) return false;
		this.minute.add(now);
		this.hour.add(now);
		return true;
	}

	/** WeCom has blocked the API: nobody calls it for so long. */
	block(milliseconds: number): void {
		this.blockedUntil = Math.max(this.blockedUntil, Date.now() + milliseconds);
	}

	private untilFree(perMinute: number, now: number): number {
		return Math.max(
			this.blockedUntil - now,
			this.minute.untilBelow(Math.min(perMinute, this.own), now),
			this.hour.untilBelow(perMinute * MINUTES_PER_HOUR, now),
		);
	}
}
