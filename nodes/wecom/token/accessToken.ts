import type { ICredentialDataDecryptedObject, IDataObject, IHttpRequestHelper } from 'n8n-workflow';
import { sleep } from 'n8n-workflow';
import { createHash } from 'node:crypto';

import { corpKey } from '../../values/ids';
import type { Call } from '../api';
import { authApi } from '../api';
import { exchange } from '../exchange';
import { Failure, failureOf, outOfReach, tokenFailure } from '../errors/failure';
import { nextStep } from '../nextStep';
import { withoutSecrets } from '../shown';
import type { Transport } from '../transport';
import { refusedSecrets } from './refusedSecrets';

/** The credential that holds the app and its token. */
export const CREDENTIAL = 'weComCustomerContactApi';

/** Where WeCom answers when the credential names no other place. */
export const WECOM_URL = 'https://qyapi.weixin.qq.com';

/** WeCom's token lives two hours; the last minutes are left unused, so that it does not expire on the way. */
const MARGIN_SECONDS = 300;

const SECOND = 1000;

/** A connection that breaks or a gateway that stumbles is tried again, this often and after this pause. */
const MORE_TRIES = 2;
const PAUSE = 500;

const TIMEOUT = 30 * SECOND;

/** Which app calls which server; white space around pasted values does no harm. */
export interface App {
	baseUrl: string;
	corpId: string;
	secret: string;
}

/** What n8n keeps in its encrypted store between runs. */
export interface StoredToken extends IDataObject {
	accessToken: string;
	/** Milliseconds since 1970 from which on the token is no longer used. */
	expiresAt: number;
	/** Fingerprint of the app that the token was fetched for. */
	issuedFor: string;
}

/** Tokens being fetched in this process, by app and way: however many ask, WeCom is asked once. */
const asked = new Map<string, Promise<StoredToken>>();

export function appOf(credentials: ICredentialDataDecryptedObject): App {
	const text = (value: unknown) => (typeof value === 'string' ? value.trim() : '');
	return {
		baseUrl: text(credentials.baseUrl).replace(/(?<!\/)\/+$/, '') || WECOM_URL,
		corpId: text(credentials.corpId),
		secret: text(credentials.secret),
	};
}

/** A name for the app under which nothing of the secret can be read. */
export function fingerprintOf({ baseUrl, corpId, secret }: App): string {
	return createHash('sha256')
		.update(JSON.stringify([baseUrl, corpKey(corpId), secret]))
		.digest('hex');
}

/** Whether the stored token may be sent: there is one, of this app, and its time is not over. */
export function isUsable(credentials: ICredentialDataDecryptedObject): boolean {
	return (
		Boolean(credentials.accessToken) &&
		Number(credentials.expiresAt) > Date.now() &&
		credentials.issuedFor === fingerprintOf(appOf(credentials))
	);
}

/**
 * Fetches the access token of an app (获取access_token), once for all who ask at the same time: when WeCom is busy, they
 * have one series of tries together. What it says of a wrong secret is remembered for {@link refusedSecrets}.
 *
 * @throws {Failure} when corp ID or secret are missing or wrong, or no WeCom answers at the base URL
 * @see https://developer.work.weixin.qq.com/document/path/91039
 */
export async function fetchAccessToken(
	http: IHttpRequestHelper,
	app: App,
	transport: Transport = {},
): Promise<StoredToken> {
	const owner = fingerprintOf(app);
	const key = JSON.stringify([owner, transport]);
	let token = asked.get(key);
	if (!token) {
		token = requestToken(http, app, transport).finally(() => asked.delete(key));
		asked.set(key, token);
		token.then(
			() => refusedSecrets.forget(owner),
			(error: unknown) => refusedSecrets.failed(owner, error),
		);
	}
	return await token;
}

async function requestToken(
	http: IHttpRequestHelper,
	app: App,
	transport: Transport,
): Promise<StoredToken> {
	if (!app.corpId) throw failureOf(41002);
	if (!app.secret) throw failureOf(41004);
	if (!/^https?:\/\/[^/]/.test(app.baseUrl)) {
		throw new Failure({
			what: 'The base URL is not an address',
			description: `Check 'Base URL' in the credential: it starts with https:// and is ${WECOM_URL} unless a gateway or a private deployment stands before WeCom.`,
			kind: 'fatal',
		});
	}
	const answer = await untilNotBusy(
		async () =>
			await askWeCom(http, app, transport, authApi.getToken, {
				corpid: app.corpId,
				corpsecret: app.secret,
			}),
	);
	if (answer.errcode !== 0) throw tokenFailure(answer.errcode, answer.errmsg);
	const lifetime = Number(answer.expires_in);
	if (typeof answer.access_token !== 'string' || !(lifetime > 0))
		throw notWeCom(app, 'it sends no access token');
	// A token that WeCom hands out again near its end has only seconds left; a tenth of them is margin enough.
	const margin = Math.min(MARGIN_SECONDS, lifetime / 10);
	return {
		accessToken: answer.access_token,
		expiresAt: Date.now() + (lifetime - margin) * SECOND,
		issuedFor: fingerprintOf(app),
	};
}

/** Asks again while WeCom says that it is busy, as often and after the same pauses as any call. */
async function untilNotBusy<A extends { errcode: number }>(ask: () => Promise<A>): Promise<A> {
	for (let busy = 0; ; busy++) {
		const answer = await ask();
		const tries = { busy, broken: 0, blocked: 0 };
		const step = nextStep(failureOf(answer.errcode), tries, {
			isRepeatable: true,
			blockSeconds: 0,
		});
		if (answer.errcode === 0 || step.do !== 'repeat') return answer;
		await sleep(step.after);
	}
}

/**
 * One GET for the credential's own needs.
 *
 * @param transport how the credential has its requests go out
 * @throws {Failure} when the host is out of reach or answers something else than WeCom does
 */
export async function askWeCom(
	http: IHttpRequestHelper,
	app: App,
	transport: Transport,
	{ url }: Call,
	qs: IDataObject,
): Promise<IDataObject & { errcode: number; errmsg: string }> {
	const secrets = [app.secret, qs.access_token];
	for (let triesLeft = MORE_TRIES; ; triesLeft--) {
		const outcome = await exchange(
			http.helpers.httpRequest({
				...transport,
				url,
				qs,
				baseURL: app.baseUrl,
				json: true,
				timeout: TIMEOUT,
				abortSignal: AbortSignal.timeout(TIMEOUT),
				returnFullResponse: true,
				ignoreHttpStatusErrors: true,
				disableFollowRedirect: true,
			}),
			() => secrets,
		);
		if ('answer' in outcome) {
			const errmsg = withoutSecrets(String(outcome.answer.errmsg ?? ''), secrets);
			return { ...outcome.answer, errmsg };
		}
		if ('file' in outcome) throw notWeCom(app, 'it sends a file');
		const { breakdown } = outcome;
		const { reason, mayHaveArrived, isForeign, isLasting } = breakdown;
		if (isForeign && isLasting) throw notWeCom(app, reason);
		if (!mayHaveArrived || triesLeft === 0)
			throw outOfReach(breakdown, withoutSecrets(app.baseUrl));
		await sleep(PAUSE);
	}
}

function notWeCom(app: App, reason: string): Failure {
	return new Failure({
		what: `${withoutSecrets(app.baseUrl)} does not answer like WeCom (${reason})`,
		description: `Check 'Base URL' in the credential: it is ${WECOM_URL} unless a gateway or a private deployment stands before WeCom.`,
		kind: 'fatal',
	});
}
