/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import { sleep } from 'n8n-workflow';
import type { Answer } from '../../engine/loneItem';
import { loneItem } from '../../engine/loneItem';
import { externalContactApi } from '../../../nodes/wecom/api';
import type { Call } from '../../../nodes/wecom/api/call';
import type { Extras } from '../../../nodes/wecom/callWeCom';
import { callWeCom } from '../../../nodes/wecom/callWeCom';
import { runOf } from '../../../nodes/wecom/run';

/** Calls without n8n and without a server, in which nobody waits for real; the test file has to mock n8n's `sleep`. */

/** The first call of a run, by which it finds the token. */
export const { getFollowUsers: first, get: read } = externalContactApi;

export const REFUSED_TOKEN = 42001;
export const REFUSED = 40058;

/** Milliseconds that were slept, in their order. */
export const pauses: number[] = [];
/** Sleeps that are not over. */
const sleeping: Array<() => void> = [];
let now = Date.parse('2030-01-01');

const sleepMock = sleep as jest.Mock;

/** Before each test: time goes on only while somebody waits. */
export function standStill(): void {
	pauses.length = 0;
	sleepMock.mockImplementation(async (milliseconds: number) => {
		now += milliseconds;
		if (milliseconds > 0) pauses.push(milliseconds);
	});
	// Where nothing waits for real, a call that is made again and again would never end.
	let asked = 0;
	jest.spyOn(Date, 'now').mockImplementation(() => {
		if (asked++ > 500) throw new Error('A call never ends');
		return now;
	});
	jest.spyOn(Math, 'random').mockReturnValue(0);
}

/** After each test. */
export async function goOn(): Promise<void> {
	sleepMock.mockImplementation(async () => {});
	await wakeAll();
	jest.restoreAllMocks();
}

export function pass(milliseconds: number): void {
	now += milliseconds;
}

export const soon = async () => await new Promise((resolve) => setImmediate(resolve));

export async function wakeAll(): Promise<void> {
	for (const wake of sleeping.splice(0)) wake();
	await soon();
}

/** Sleeps that are over when the test says so. */
export function holdSleeps(): void {
	sleepMock.mockImplementation(async () => await new Promise<void>((wake) => sleeping.push(wake)));
}

/** A run of its own, whose first call finds the token. */
export function started(answers: Parameters<typeof loneItem>[0] = {}, more: object = {}) {
	const lone = loneItem({ [first.url]: {}, ...answers }, more);
	const call = async (one: Call, params?: object, extras?: Extras) =>
		await callWeCom(lone.item, one, params, extras);
	return { ...lone, run: runOf(lone.item), call };
}

/** A run with a token that WeCom has accepted. */
export async function trusted(...about: Parameters<typeof started>) {
	const all = started(...about);
	await all.call(first);
	await soon();
	all.requests.length = all.sent.length = 0;
	return all;
}

/** One answer after the other, the last one again and again. */
export function inTurn(...answers: Answer[]) {
	let calls = 0;
	return () => answers[Math.min(calls++, answers.length - 1)];
}

/** Answers that come when the test gives them: to the call that waits the longest, or to one behind it. */
export function held() {
	const waiting: Array<(answer: Answer) => void> = [];
	const answer = async () => await new Promise<Answer>((give) => waiting.push(give));
	const give = async (one: Answer = {}, place = 0) => {
		waiting.splice(place, 1)[0](one);
		await soon();
	};
	const giveAll = async () => {
		while (waiting.length > 0) await give();
	};
	return { answer, give, giveAll };
}

export const broken = (code = 'ECONNRESET') => Object.assign(new Error(code), { code });

export const response = (statusCode: number, body: string | Buffer = '', headers = {}) => ({
	statusCode,
	body,
	headers,
});

export const outcome = async (call: Promise<unknown>) =>
	await call.catch((error: unknown) => error);
