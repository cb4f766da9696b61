import { calendarMonth, dayStart, weekStart } from '../months';
import type { Limits } from '../types';
import type { Chats } from './chats';

/** Since when received mass messages count, and how many are possible. */
function allowance({ receiveRule, receiveCount }: Limits, now: number) {
	const { start, days } = calendarMonth(now);
	const rules = {
		month: { since: start, count: days },
		week: { since: weekStart(now), count: 7 },
		day: { since: dayStart(now), count: 1 },
	};
	const rule = rules[receiveRule];
	return { since: rule.since, count: receiveCount ?? rule.count };
}

/**
 * Tells of each customer and group whether it may receive one more mass message.
 *
 * @param now Unix seconds
 */
export function receiveCheck(chats: Chats, limits: Limits, now: number) {
	const { since, count } = allowance(limits, now);
	return (receiver: string) => chats.massMessagesSince(receiver, since) < count;
}
