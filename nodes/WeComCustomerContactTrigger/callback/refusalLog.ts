import type { Refusal } from './refusal';

/** Seconds in which the same kind of refusal is logged once. */
const QUIET = 60;

/** Kinds of refusals remembered, over all triggers of the process. */
const CAPACITY = 1000;

/** Writes refusals for the log, few however many deliveries are refused: anyone can send rubbish to a webhook. */
export class RefusalLog {
	private readonly kinds = new Map<string, { quietUntil: number; untold: number }>();

	/**
	 * @param trigger which one refused
	 * @param now seconds
	 * @returns the line to log, or nothing when a line of this kind was logged a moment ago
	 */
	line(trigger: string, refusal: Refusal, now: number): string | undefined {
		const key = `${trigger} ${refusal.code}`;
		const kind = this.kinds.get(key);
		if (kind && kind.quietUntil > now) {
			kind.untold++;
			return undefined;
		}
		this.kinds.delete(key);
		this.kinds.set(key, { quietUntil: now + QUIET, untold: 0 });
		for (const [oldest] of this.kinds) {
			if (this.kinds.size <= CAPACITY) break;
			this.kinds.delete(oldest);
		}
		const more = kind?.untold ? `, and ${kind.untold} more before` : '';
		return `A delivery to the WeCom trigger was refused: ${refusal.message}${more}`;
	}
}
