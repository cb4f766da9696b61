import { dateInChina, DAY, startOfDay } from '../../../values/daysInChina';
import type { EarlierResult } from './earlierResults';

const WEEK_DAYS = 7;

const ARRIVED = 1;
const OVER = 3;

/** How many mass messages somebody may receive in a time. The months, weeks and days are China's. */
interface Rule {
	per: 'month' | 'week' | 'day';
	/** When the month, week or day of a time began; both in Unix seconds. */
	start(at: number): number;
	/** Most messages in the month, week or day of a time. */
	most(at: number): number;
}

/** The rules between which a company can choose, the one that holds without a choice first. */
const RULES: Rule[] = [
	{ per: 'month', start: startOfMonth, most: daysOfMonth },
	{ per: 'week', start: startOfWeek, most: () => WEEK_DAYS },
	{ per: 'day', start: startOfDay, most: () => 1 },
];

/** Which results tell of a limit that holds now. */
export function resultsCountFrom(now: number): number {
	return startOfWeek(startOfMonth(now));
}

/** Who can receive no more. */
export interface ReceiveLimit {
	per: Rule['per'];
	/** Messages in a month, week or day. */
	most: number;
	isOver(receiver: string): boolean;
}

/**
 * The limit of the company, which WeCom lets nobody read. Where it is not told, it is the first rule by which all results
 * can be explained: nobody has received more, and whoever was refused had received as many. Where none explains them, it
 * is the number of messages at which the first one was refused.
 *
 * @param told by the user
 * @param now Unix seconds
 */
export function receiveLimit(
	results: EarlierResult[],
	told: string | undefined,
	now: number,
): ReceiveLimit {
	const { rule, most } = ruleOf(results, told, now);
	const since = rule.start(now);
	const current = results.filter(({ at }) => at >= since);
	const refused = new Set(current.filter(isOver).map(({ receiver }) => receiver));
	const arrived = new Map<string, number>();
	for (const { receiver } of current.filter(hasArrived)) {
		arrived.set(receiver, (arrived.get(receiver) ?? 0) + 1);
	}
	return {
		per: rule.per,
		most,
		isOver: (receiver) => refused.has(receiver) || (arrived.get(receiver) ?? 0) >= most,
	};
}

function ruleOf(results: EarlierResult[], told: string | undefined, now: number) {
	const known = RULES.find(({ per }) => per === told);
	if (known) return { rule: known, most: known.most(now) };
	const facts = RULES.map((rule) => ({ rule, ...factsOf(results, rule) }));
	const whole = facts.find(({ fits }) => fits) ?? facts[0];
	if (whole.fits) return { rule: whole.rule, most: whole.rule.most(now) };
	const reduced = facts.find(
		({ seen, refusedAt }) => refusedAt > 0 && refusedAt < Infinity && seen <= refusedAt,
	);
	return reduced
		? { rule: reduced.rule, most: reduced.refusedAt }
		: { rule: whole.rule, most: whole.rule.most(now) };
}

/**
 * What the results say of a rule: how many messages somebody has received at most, how many somebody had received who was
 * refused at least, and whether the rule explains all of it.
 */
function factsOf(results: EarlierResult[], { start, most }: Rule) {
	const times = new Map<string, number[]>();
	const keyOf = ({ receiver, at }: EarlierResult) => JSON.stringify([receiver, start(at)]);
	for (const result of results.filter(hasArrived)) {
		const key = keyOf(result);
		times.set(key, [...(times.get(key) ?? []), result.at]);
	}
	const seen = [...times.values()].reduce((most, { length }) => Math.max(most, length), 0);
	const refusals = results.filter(isOver).map((result) => ({
		before: (times.get(keyOf(result)) ?? []).filter((at) => at <= result.at).length,
		most: most(result.at),
	}));
	const fits =
		refusals.every((one) => one.before >= one.most) &&
		[...times.values()].every((all) => all.length <= most(all[0]));
	const refusedAt = refusals.reduce((least, { before }) => Math.min(least, before), Infinity);
	return { seen, fits, refusedAt };
}

function hasArrived({ status }: EarlierResult): boolean {
	return status === ARRIVED;
}

function isOver({ status }: EarlierResult): boolean {
	return status === OVER;
}

/** Weeks begin on Monday. */
function startOfWeek(at: number): number {
	const sinceMonday = (dateInChina(at).getUTCDay() + WEEK_DAYS - 1) % WEEK_DAYS;
	return startOfDay(at) - sinceMonday * DAY;
}

function startOfMonth(at: number): number {
	return startOfDay(at) - (dateInChina(at).getUTCDate() - 1) * DAY;
}

function daysOfMonth(at: number): number {
	const date = dateInChina(at);
	return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
}
