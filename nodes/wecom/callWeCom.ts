import type {
	IAllExecuteFunctions,
	IDataObject,
	IHttpRequestOptions,
	IN8nHttpFullResponse,
} from 'n8n-workflow';

import type { Answer, Call, CallId } from './api/call';
import type { WeComContext } from './context';
import { corpOf } from './corp';
import { brokenOff, Failure, failureOf, notWeCom, outOfReach } from './errors/failure';
import type { Breakdown, WeComAnswer } from './exchange';
import { exchange } from './exchange';
import type { Lane } from './limits/lane';
import { laneOf } from './limits/lane';
import { oneChange } from './limits/oneChange';
import { starts } from './limits/starts';
import { nextStep } from './nextStep';
import { endWhenStopped, isStopped, pause, unlessStopped } from './pause';
import type { Run } from './run';
import { runOf } from './run';
import { withoutSecrets } from './shown';
import { TIMEOUT, withinTime } from './timeLimit';
import { CREDENTIAL } from './token/accessToken';
import { inFetchOrder } from './token/fetchOrder';
import type { Transport } from './transport';
import { isWarning, noteWarning } from './warnings';

/** WeCom's code for too many calls at the same time. */
const TOO_MANY_AT_ONCE = 45033;

/** All that WeCom has to say of most calls. */
const OK = 'ok';

/** What a call sends beside its parameters, or wants otherwise. */
export interface Extras {
	/** A multipart body, made for each try and not kept in between; the parameters then go into the query. */
	file?: <T>(
		send: (content: Pick<IHttpRequestOptions, 'body' | 'headers'>) => Promise<T>,
	) => Promise<T>;
	/** The answer is a file. */
	asFile?: boolean;
	/** Milliseconds until an answer has to be there. */
	timeout?: number;
	/** The run can do without the answer: it goes on whatever the failure is. */
	isOptional?: boolean;
	/** What it changes is held already, by a change that began before it (see `wholeChange`). */
	isWithinChange?: boolean;
}

/**
 * Makes one call of WeCom's API and gives its answer.
 *
 * Here, and only here: the slot, the access token, repeating, and the judgement of the errcode. Tries are counted
 * per call; pauses are stretched a little, each in its own way, so that parallel calls do not come back together.
 *
 * @param params what is sent, in the query of a GET or in the body of a POST; token and address come from the credential
 * @returns WeCom's answer without errcode and errmsg
 * @throws {Failure}
 */
export async function callWeCom<I extends CallId>(
	context: WeComContext,
	call: Call<I>,
	params: object = {},
	extras: Extras = {},
): Promise<Answer<I>> {
	const facts = await corpOf(context);
	const { corp } = facts;
	const thing = extras.isWithinChange ? undefined : call.changes?.(params as IDataObject);
	const tries = new CallInTries(
		context,
		call,
		{ ...requestOf(call, params, extras), allowedDomains: facts.allowedDomains },
		extras,
		runOf(context),
		laneOf(corp, call.url),
		facts.hasToken,
		facts.transport,
	);
	const answer = await oneChange(corp, thing, async () => await tries.answer()).catch(
		async (failure: Failure) => {
			if (tries.mayHaveDoneIt(failure) && (await isGone(context, call, params))) return {};
			throw failure;
		},
	);
	return answer as Answer<I>;
}

/** Whether nothing of what was to be deleted is there, as far as WeCom can be asked. */
async function isGone(context: WeComContext, { gone }: Call, params: object): Promise<boolean> {
	const { unlessIn } = gone!;
	if (!unlessIn) return true;
	const doomed = Object.values(params).flat() as unknown[];
	return await callWeCom(context, unlessIn).then(
		(answer) => {
			const there = (answer as Record<string, unknown>)[unlessIn.pages!.list];
			return Array.isArray(there) && !holdsOneOf(there, doomed);
		},
		() => false,
	);
}

function holdsOneOf(part: unknown, values: unknown[]): boolean {
	if (typeof part !== 'object' || part === null) return values.includes(part);
	return Object.values(part).some((inside) => holdsOneOf(inside, values));
}

function requestOf(
	{ method, url }: Call,
	params: object,
	{ file, asFile, timeout }: Extras,
): IHttpRequestOptions {
	const isInQuery = method === 'GET' || file !== undefined;
	return {
		method,
		url,
		qs: isInQuery ? { ...params } : {},
		body: isInQuery ? undefined : { ...params },
		...(asFile ? { encoding: 'arraybuffer' } : {}),
		...(timeout ? { timeout } : {}),
	};
}

/** A request as it is sent; n8n and the credential write into it. */
type Wire = IHttpRequestOptions & { qs: IDataObject };

/** One call with all its tries. */
class CallInTries {
	private readonly met = { busy: 0, broken: 0, blocked: 0 };

	private readonly token;

	/** Opens the run's gate again, while this call goes alone. */
	private openGate?: () => void;

	constructor(
		private readonly context: WeComContext,
		private readonly call: Call,
		private readonly request: IHttpRequestOptions,
		private readonly extras: Pick<Extras, 'file' | 'isOptional'>,
		private readonly run: Run,
		private readonly lane: Lane,
		/** Whether there was a token when the run began. */
		private readonly hadToken: boolean,
		/** The credential's. */
		private readonly transport: Transport,
	) {
		this.token = run.token.forCall();
	}

	async answer(): Promise<IDataObject> {
		if (this.run.begins()) this.goAlone();
		try {
			for (;;) {
				const wire = this.wireRequest();
				const outcome = await this.inOrder(wire);
				if (!(outcome instanceof Failure)) return outcome;
				if (outcome.kind === 'token') await this.afterRefusal(outcome, wire.qs.access_token);
				else await this.afterFailure(outcome);
			}
		} finally {
			this.openGate?.();
		}
	}

	/** A deletion whose answer was lost finds nothing to delete when it is sent again. */
	mayHaveDoneIt({ errcode }: Failure): boolean {
		const { gone } = this.call;
		return this.met.broken > 0 && errcode !== undefined && gone?.on.includes(errcode) === true;
	}

	private goAlone(): void {
		this.openGate ??= this.run.gate.close();
	}

	/** Waits for the next try, or ends the call. */
	private async afterFailure(failure: Failure): Promise<void> {
		const { met, run, call } = this;
		const { blockSeconds } = run.pace;
		const step = nextStep(failure, met, { isRepeatable: call.isRepeatable, blockSeconds });
		if (step.do === 'fail') throw this.failed(failure, step.endsRun);
		met[failure.kind as keyof typeof met]++;
		// The block holds for everybody who calls this API, so it is waited out where they all pass.
		if (step.do === 'waitOutBlock') this.lane.pace.block(step.milliseconds);
		else await pause(this.context, step.after);
	}

	/** Waits until it is clear with which token the next try goes, or ends the call. */
	private async afterRefusal(failure: Failure, token: unknown): Promise<void> {
		const { gate } = this.run;
		const leads = this.openGate !== undefined;
		switch (this.token.refused(token, leads)) {
			case 'sameAgain':
				if (leads) return;
				if (!gate.isClosed) return this.goAlone();
				break;
			case 'renew':
				return this.goAlone();
			case 'follow':
				break;
			case 'giveUp':
				// Asking for more tokens would be a storm.
				throw this.failed(failure, this.run.token.isHopeless);
		}
		await gate.opened();
		this.token.learn(token);
	}

	private failed(failure: Failure, endsRun: boolean): Failure {
		if (endsRun && !this.extras.isOptional) this.run.fatal = failure;
		return failure;
	}

	/** Sends when nobody else of the run goes alone, a slot is free, and the pace allows it. */
	private async inOrder(wire: Wire): Promise<IDataObject | Failure> {
		const { run, lane, context, openGate } = this;
		const { perMinute, sideBySide } = run.pace;
		const inPace = async () => {
			// To wait for nothing would cost as much as to wait.
			const others = starts.turn(run);
			if (others) await others;
			// Who finds the gate closed gives the slot back: the one who goes alone needs it.
			if (!openGate && run.gate.isClosed) return undefined;
			if (!lane.pace.admitsNow(perMinute)) {
				await run.heldBack.during(async () => await lane.pace.admit(context, perMinute));
			}
			if (run.fatal) throw run.fatal;
			endWhenStopped(context);
			return await this.send(wire);
		};
		for (;;) {
			if (!openGate && run.gate.isClosed) await run.gate.opened();
			const outcome = await lane.run(inPace, sideBySide, run);
			if (outcome) return outcome;
		}
	}

	/** A fresh copy for each try. */
	private wireRequest(): Wire {
		const { qs, body, ...rest } = this.request;
		const { reported } = this.token;
		// n8n leaves an empty object out, WeCom insists on JSON.
		const isEmpty = rest.method === 'POST' && Object.keys((body as object) ?? {}).length === 0;
		return {
			timeout: TIMEOUT,
			...this.transport,
			...this.run.transport,
			...rest,
			body: isEmpty ? '{}' : body,
			headers: isEmpty ? { 'content-type': 'application/json' } : {},
			qs: { ...qs, ...(reported === undefined ? {} : { access_token: reported }) },
			json: true,
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
			disableFollowRedirect: true,
		};
	}

	private async send(wire: Wire): Promise<IDataObject | Failure> {
		const { file } = this.extras;
		if (!file) return await this.sendNow(wire);
		return await file(async (content) => await this.sendNow(Object.assign(wire, content)));
	}

	private async sendNow(wire: Wire): Promise<IDataObject | Failure> {
		const start = Date.now();
		// A token that is fetched on the way takes time that says nothing about WeCom's.
		const mayFetch = this.mayFetch;
		const secrets = () => [wire.qs.access_token];
		const outcome = await exchange(this.respond(wire), secrets).catch((error: unknown) =>
			error instanceof Failure ? error : Promise.reject(error),
		);
		const errcode = 'answer' in outcome ? outcome.answer.errcode : undefined;
		const wereTooMany = errcode === TOO_MANY_AT_ONCE;
		if (wereTooMany || !mayFetch) this.lane.answered(Date.now() - start, wereTooMany);
		if (outcome instanceof Failure) return outcome;
		if ('breakdown' in outcome) return this.brokenDown(outcome.breakdown);
		if ('file' in outcome) {
			this.accepted(wire);
			return { ...outcome.file };
		}
		return this.judged(wire, outcome.answer);
	}

	private brokenDown(breakdown: Breakdown): Failure {
		const { mayHaveArrived, isLasting, retryAfter } = breakdown;
		const { isRepeatable } = this.call;
		if (!mayHaveArrived) return outOfReach(breakdown);
		const reason = isStopped(this.context) ? 'the execution was stopped' : breakdown.reason;
		return isLasting ? notWeCom(reason, isRepeatable) : brokenOff(reason, isRepeatable, retryAfter);
	}

	private accepted({ baseURL, qs }: Wire): void {
		this.token.accepted({ baseURL, token: String(qs.access_token) });
	}

	private judged(wire: Wire, { errcode, errmsg, ...answer }: WeComAnswer): IDataObject | Failure {
		const said = errmsg === OK ? OK : withoutSecrets(String(errmsg ?? ''), [wire.qs.access_token]);
		const failure = errcode === 0 ? undefined : failureOf(errcode, said, this.call.id);
		// Whatever else WeCom refuses, it has accepted the token.
		if (failure?.kind !== 'token') this.accepted(wire);
		if (failure) return failure;
		if (isWarning(said)) this.warned(said);
		return answer;
	}

	private warned(said: string): void {
		const words = `WeCom may have ignored a part of the request to ${this.call.url}: ${said.trim()}`;
		this.context.logger.warn(words);
		noteWarning(this.context, words);
	}

	/**
	 * The credential reads and writes n8n's store for each request that goes through it. One that WeCom has accepted
	 * shows the others of the run what to send, until WeCom refuses the token.
	 */
	private async respond(wire: Wire): Promise<IN8nHttpFullResponse> {
		const { access } = this.run.token;
		const { reported } = this.token;
		if (access === undefined || reported !== undefined) {
			const send = async () => await this.withCredential(wire);
			const { context } = this;
			const sent = this.mayFetch ? inFetchOrder(context, reported, send) : send();
			// n8n lets nobody stop it while it fetches a token.
			return await unlessStopped(context, sent);
		}
		const { baseURL = '', token } = access;
		wire.baseURL = baseURL;
		wire.qs = { ...wire.qs, access_token: token };
		// In one piece: n8n would put the address together more than once.
		const whole = { url: baseURL + wire.url, baseURL: undefined };
		const send = async (request: IHttpRequestOptions) =>
			(await this.context.helpers.httpRequest({ ...request, ...whole })) as IN8nHttpFullResponse;
		return await withinTime(this.context, wire, send);
	}

	/** Whether n8n may have to fetch a token for the next try. */
	private get mayFetch(): boolean {
		const { reported } = this.token;
		return reported !== undefined || (this.run.token.access === undefined && !this.hadToken);
	}

	private async withCredential(wire: Wire): Promise<IN8nHttpFullResponse> {
		return (await this.context.helpers.httpRequestWithAuthentication.call(
			this.context as IAllExecuteFunctions,
			CREDENTIAL,
			wire,
		)) as IN8nHttpFullResponse;
	}
}
