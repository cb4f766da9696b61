import type {
	IAllExecuteFunctions,
	IDataObject,
	IHttpRequestOptions,
	IN8nHttpFullResponse,
} from 'n8n-workflow';

import { appOf, CREDENTIAL, isUsable } from './token/accessToken';
import type { Breakdown, Exchange } from './exchange';
import { exchange, outOfReach } from './exchange';
import type { WeComContext } from './context';
import { Failure, failureOf } from './errors/failure';
import type { Lane } from './limits/lane';
import { laneOf } from './limits/lane';
import { pause, refuseWhenStopped } from './pause';
import { onRecord } from './limits/oneChange';
import type { Run } from './run';
import { runOf } from './run';
import { inTokenTurn } from './token/oneFetch';

const SECOND = 1000;

/** Pauses before a call that found WeCom busy is repeated. */
const BUSY_PAUSES = [0.5, 1, 2, 4, 8].map((seconds) => seconds * SECOND);

/** Pauses before a call whose connection broke is repeated. */
const BROKEN_PAUSES = [0.5, 2].map((seconds) => seconds * SECOND);

/** Tokens that are fetched for one call whose token WeCom refuses. */
const MOST_NEW_TOKENS = 3;

const TIMEOUT = 300 * SECOND;

/** What the pipeline has to know about a call beside the request itself. */
export interface Traits {
	/**
	 * Sending it again does no harm although WeCom may have carried it out: it only reads, or it leaves the same
	 * state when it is done twice. Without it a call whose connection broke is reported, never repeated.
	 */
	isRepeatable?: boolean;
	/** Names the record that the call changes; two changes of one record are never sent side by side. */
	record?: string;
}

/**
 * Sends one request to WeCom and gives its answer.
 *
 * Here, and only here: the slot, the access token, repeating, and the judgement of the errcode. Tries are counted
 * per request; pauses are stretched a little, each in its own way, so that parallel calls do not come back together.
 *
 * @param request method, url, qs and body; token and base URL come from the credential
 * @returns WeCom's answer without errcode and errmsg
 * @throws {Failure}
 */
export async function callWeCom(
	context: WeComContext,
	request: IHttpRequestOptions,
	traits: Traits = {},
): Promise<IDataObject> {
	const run = runOf(context);
	const { corp, allowedDomains, hasToken } = await run.once(
		'app',
		async () => await appInUse(context),
	);
	run.transport.allowedDomains ??= allowedDomains;
	const lane = laneOf(corp, request.url);
	const call = new Call(context, request, traits, run, lane, hasToken);
	const record = traits.record === undefined ? undefined : `${corp} ${traits.record}`;
	return await onRecord(record, async () =>
		run.begins() ? await call.answerAlone() : await call.answer(),
	);
}

/** Whose limits the calls of the run count for, the hosts that the credential allows, whether n8n's store has a token. */
async function appInUse(context: WeComContext) {
	const credentials = await context.getCredentials(CREDENTIAL);
	const { baseUrl, corpId } = appOf(credentials);
	const { allowedHttpRequestDomains: restriction, allowedDomains } = credentials;
	const isRestricted = restriction === 'domains' && Boolean(allowedDomains);
	return {
		corp: JSON.stringify([baseUrl, corpId]),
		allowedDomains: isRestricted ? String(allowedDomains) : undefined,
		hasToken: isUsable(credentials),
	};
}

/** One call with all its tries. */
class Call {
	private readonly busyPauses = [...BUSY_PAUSES];

	private blocksToWaitOut = 1;

	private readonly brokenPauses = [...BROKEN_PAUSES];

	private newTokensLeft = MOST_NEW_TOKENS;

	/** The token that WeCom refused once. */
	private doubtedToken: unknown;

	/** The token that WeCom refused for good; the repeated request carries it, so that the credential knows. */
	private refusedToken: unknown;

	private isAlone = false;

	constructor(
		private readonly context: WeComContext,
		private readonly request: IHttpRequestOptions,
		private readonly traits: Traits,
		private readonly run: Run,
		private readonly lane: Lane,
		/** Whether there was a token when the run began. */
		private readonly hasToken: boolean,
	) {}

	/** Makes the call while all others of the run are held back. */
	async answerAlone(): Promise<IDataObject> {
		this.isAlone = true;
		try {
			return await this.run.alone(async () => await this.answer());
		} finally {
			this.isAlone = false;
		}
	}

	async answer(): Promise<IDataObject> {
		for (;;) {
			const wire = this.wireRequest();
			const failure = await this.inTurn(async () => await this.send(wire));
			if (!(failure instanceof Failure)) return failure;
			if (failure.kind === 'token') {
				const token = wire.qs?.access_token;
				if (this.mayTryAgainWith(token)) return await this.withSameToken(token);
				if (this.mayHaveNewToken()) return await this.withNewToken(token);
			}
			const milliseconds = this.pauseAfter(failure);
			if (milliseconds === undefined) {
				if (this.endsRun(failure)) this.run.fatal = failure;
				throw failure;
			}
			if (milliseconds > 0) await pause(this.context, milliseconds);
		}
	}

	/** Sends when nobody else goes alone, a slot is free, and the pace allows it. */
	private async inTurn(send: () => Promise<IDataObject | Failure>): Promise<IDataObject | Failure> {
		const { run, lane, context } = this;
		const inPace = async () => {
			await run.heldBack.during(async () => await lane.pace.turn(context, run.speed.perMinute));
			if (run.fatal) throw run.fatal;
			refuseWhenStopped(context);
			return await send();
		};
		// Slots may be taken by those who wait for this very call.
		if (this.isAlone) return await inPace();
		for (;;) {
			await run.opening();
			const answer = await lane.run(
				async () => (run.isClosed ? undefined : await inPace()),
				run.speed.sideBySide,
			);
			if (answer) return answer;
		}
	}

	/**
	 * A token that the run has used with success, or that is fresh from WeCom, is not over because of one refusal: WeCom has
	 * to say so twice.
	 */
	private mayTryAgainWith(token: unknown): boolean {
		const { run } = this;
		const isTrusted = run.hasAccepted || this.refusedToken !== undefined;
		return isTrusted && run.refusedToken !== token && this.doubtedToken !== token;
	}

	/** One, and more only in a run whose tokens WeCom does accept. */
	private mayHaveNewToken(): boolean {
		const isFirst = this.refusedToken === undefined;
		return this.newTokensLeft-- > 0 && (isFirst || this.run.hasAccepted);
	}

	/**
	 * A token that is refused fresh from WeCom will be refused again; asking for more of them would be a storm. A block
	 * that outlasts a minute is one of an hour or a day.
	 */
	private endsRun({ kind }: Failure): boolean {
		if (kind === 'token') return !this.run.isTokenProven;
		return kind === 'fatal' || kind === 'blocked';
	}

	/**
	 * Repeats the request as it was. The first call that met the refusal goes alone, and finds out for the others whether
	 * the token is over.
	 */
	private async withSameToken(token: unknown): Promise<IDataObject> {
		this.doubtedToken = token;
		return this.isAlone || this.run.isClosed
			? await this.afterOthers(token)
			: await this.answerAlone();
	}

	/**
	 * Repeats the request with a new token. The first call that met the refusal goes alone, so that the token is
	 * fetched once; the others then find it in n8n's store.
	 */
	private async withNewToken(token: unknown): Promise<IDataObject> {
		const { run } = this;
		if (run.refusedToken === token && !this.isAlone) return await this.afterOthers(token);
		if (run.refusedToken !== token) run.isTokenProven = false;
		if (run.access?.token === token) run.access = undefined;
		run.refusedToken = this.refusedToken = token;
		return this.isAlone ? await this.answer() : await this.answerAlone();
	}

	/** Repeats the request when the call that goes alone has found out about its token. */
	private async afterOthers(token: unknown): Promise<IDataObject> {
		if (!this.isAlone) await this.run.opening();
		if (this.run.refusedToken === token) this.refusedToken = token;
		return await this.answer();
	}

	/** A fresh copy for each try, since n8n and the credential write into it. */
	private wireRequest(): IHttpRequestOptions {
		const { qs, headers, body, ...rest } = this.request;
		// Not by the keys of a file: they are its bytes.
		const isEmpty =
			rest.method === 'POST' && !Buffer.isBuffer(body) && Object.keys(body ?? {}).length === 0;
		return {
			timeout: TIMEOUT,
			...this.run.transport,
			...rest,
			// n8n leaves an empty object out, WeCom insists on JSON.
			body: isEmpty ? '{}' : body,
			headers: { ...(isEmpty ? { 'content-type': 'application/json' } : {}), ...headers },
			qs: {
				...qs,
				...(this.refusedToken === undefined ? {} : { access_token: this.refusedToken }),
			},
			json: true,
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
		};
	}

	private async send(wire: IHttpRequestOptions): Promise<IDataObject | Failure> {
		const start = Date.now();
		const outcome = await exchange(this.respond(wire)).catch((error: unknown) =>
			error instanceof Failure ? error : Promise.reject(error),
		);
		// The first call may have fetched a token on its way.
		if (!this.isAlone) this.lane.answered(Date.now() - start, isTooMany(outcome));
		if (outcome instanceof Failure) return outcome;
		if ('breakdown' in outcome) return this.broken(outcome.breakdown);

		const { errcode = 0, errmsg, ...answer } = outcome.answer;
		const failure = errcode === 0 ? undefined : failureOf(Number(errcode), String(errmsg ?? ''));
		if (failure?.kind !== 'token') this.accepted(wire);
		if (failure) return failure;
		if (String(errmsg ?? '').includes('Warning')) {
			this.context.logger.warn(`WeCom may have ignored a part of the request: ${String(errmsg)}`);
		}
		return answer;
	}

	/** Notes for the others of the run what WeCom has accepted. */
	private accepted({ baseURL, qs }: IHttpRequestOptions): void {
		const { run } = this;
		const token = String(qs?.access_token);
		// An answer that was under way while the token ended.
		if (token === run.refusedToken && token !== this.refusedToken) return;
		// WeCom may have handed the same token out again.
		if (token === run.refusedToken) run.refusedToken = undefined;
		this.refusedToken = undefined;
		run.isTokenProven = run.hasAccepted = true;
		run.access = { baseURL, token };
	}

	/**
	 * The credential reads and writes n8n's store for each request that goes through it. One that WeCom has accepted
	 * shows the others of the run what to send, until WeCom refuses the token.
	 */
	private async respond(wire: IHttpRequestOptions): Promise<IN8nHttpFullResponse> {
		const { access } = this.run;
		const isRefused = this.refusedToken !== undefined;
		if (access === undefined || isRefused) {
			const send = async () => await this.withCredential(wire);
			if (this.hasToken && !isRefused) return await send();
			return await inTokenTurn(this.context, this.refusedToken, send);
		}
		wire.baseURL = access.baseURL;
		wire.qs = { ...wire.qs, access_token: access.token };
		wire.abortSignal = this.context.getExecutionCancelSignal?.();
		return (await this.context.helpers.httpRequest(wire)) as IN8nHttpFullResponse;
	}

	private async withCredential(wire: IHttpRequestOptions): Promise<IN8nHttpFullResponse> {
		return (await this.context.helpers.httpRequestWithAuthentication.call(
			this.context as IAllExecuteFunctions,
			CREDENTIAL,
			wire,
		)) as IN8nHttpFullResponse;
	}

	private broken({ reason, mayHaveArrived }: Breakdown): Failure {
		if (!mayHaveArrived) return outOfReach(reason);
		if (this.traits.isRepeatable) {
			return new Failure({
				what: `WeCom did not answer (${reason})`,
				description: 'Several tries failed. Run the workflow again a little later.',
			});
		}
		return new Failure({
			what: `WeCom did not answer (${reason}), and may have carried out the request`,
			description:
				'It was not sent again, since it would then be done twice. Look in WeCom whether it was done before you run this item again.',
		});
	}

	/** Milliseconds until the next try; nothing when there is none. */
	private pauseAfter(failure: Failure): number | undefined {
		if (failure.kind === 'busy') return this.busyPauses.shift();
		if (failure.kind === 'blocked') return this.waitOutBlock();
		const isBroken = failure.errcode === undefined && failure.kind === undefined;
		return isBroken && this.traits.isRepeatable ? this.brokenPauses.shift() : undefined;
	}

	/** The block holds for everybody who calls this API, so it is waited out where they all pass. */
	private waitOutBlock(): number | undefined {
		const { blockSeconds } = this.run.speed;
		if (blockSeconds === 0 || this.blocksToWaitOut-- === 0) return undefined;
		this.lane.pace.block(blockSeconds * SECOND);
		return 0;
	}
}

const TOO_MANY_AT_ONCE = 45033;

function isTooMany(outcome: Exchange | Failure): boolean {
	return 'answer' in outcome && Number(outcome.answer.errcode) === TOO_MANY_AT_ONCE;
}
