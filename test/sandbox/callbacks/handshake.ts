/* eslint-disable @n8n/community-nodes/require-node-api-error */
import { randomInt } from 'node:crypto';
import { connectionProblem } from './connectionProblem';
import { seal, withQuery } from './sealed';
import type { CallbackSettings } from './types';

/** What the admin console says when it refuses a callback URL. */
const consoleText = 'openapi回调地址请求不通过';

/** The admin console has refused a callback URL; its own text says no more than that. */
export class CallbackRefused extends TypeError {
	constructor(
		/** What went wrong, which the console keeps to itself. */
		readonly reason: string,
	) {
		super(consoleText);
	}
}

/**
 * Checks a callback URL as the admin console does: contract/callbacks.md, 3. Throws `CallbackRefused` unless the
 * URL answers exactly the decrypted text, in time.
 *
 * @param now milliseconds
 */
export async function checkUrl(
	{ url, ...keys }: CallbackSettings & { url: string },
	receiveId: string,
	{ now, timeoutMs }: { now: number; timeoutMs: number },
): Promise<void> {
	const echo = Array.from({ length: 19 }, () => randomInt(1, 10)).join('');
	const { ciphertext, query } = seal(echo, keys, receiveId, now);
	const answer = await get(withQuery(url, { ...query, echostr: ciphertext }), timeoutMs);
	if (answer.status !== 200) throw new CallbackRefused(`HTTP status ${answer.status}`);
	if (!answer.body.equals(Buffer.from(echo))) {
		throw new CallbackRefused(
			`the answer is not the decrypted text: ${answer.body.toString('utf8').slice(0, 200)}`,
		);
	}
}

async function get(url: string, timeoutMs: number): Promise<{ status: number; body: Buffer }> {
	try {
		const response = await fetch(url, {
			redirect: 'manual',
			signal: AbortSignal.timeout(timeoutMs),
		});
		return { status: response.status, body: Buffer.from(await response.arrayBuffer()) };
	} catch (error) {
		const { isTimeout, text } = connectionProblem(error);
		throw new CallbackRefused(isTimeout ? `no answer within ${timeoutMs} ms` : text);
	}
}
