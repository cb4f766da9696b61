/** Address and token of a request. */
export interface Access {
	baseURL?: string;
	token: string;
}

/** What a call does about a token that WeCom has refused. */
export type Verdict =
	/** Once more with the same token: a single refusal may be wrong. */
	| 'sameAgain'
	/** Once more with another token, which n8n has fetched. */
	| 'renew'
	/** Once more, when another call has found out about this token. */
	| 'follow'
	| 'giveUp';

/** Tokens that are fetched for one call whose token WeCom refuses. */
const MOST_RENEWALS = 3;

/**
 * What the calls of a run know of the access token. n8n's store holds it; the run remembers what WeCom has said of it.
 *
 * - unknown: no call has been accepted yet, or another token has been fetched;
 * - trusted: WeCom has accepted a call with it. The others of the run take it from here, which spares reading and
 *   decrypting the credential for each;
 * - rejected: WeCom has refused it for good. It goes along with the request, so that the credential fetches another.
 */
export class RunToken {
	/** What WeCom accepted last; nothing while the token is unknown. */
	access?: Access;

	private rejected?: unknown;

	private hasAccepted = false;

	private isUntried = false;

	/** Whether the next token would be refused too: this one is fresh, and WeCom has not accepted it. */
	get isHopeless(): boolean {
		return this.isUntried;
	}

	/** The token as one call of the run meets it. */
	forCall(): CallToken {
		return new CallToken(this);
	}

	/** WeCom has accepted a call with this token, which had rejected `reported` before. */
	accepted(access: Access, reported: unknown): void {
		// An answer that was under way while the token ended says nothing.
		if (access.token === this.rejected && access.token !== reported) return;
		// WeCom may have handed the same token out again.
		if (access.token === this.rejected) this.rejected = undefined;
		this.access = access;
		this.hasAccepted = true;
		this.isUntried = false;
	}

	/** WeCom has refused this token for good. */
	reject(token: unknown): void {
		if (this.rejected !== token) this.isUntried = true;
		if (this.access?.token === token) this.access = undefined;
		this.rejected = token;
	}

	isRejected(token: unknown): boolean {
		return this.rejected === token;
	}

	/** Whether WeCom has accepted any token of the run. */
	get hasWorked(): boolean {
		return this.hasAccepted;
	}
}

/** The token in the tries of one call. */
export class CallToken {
	/** The token that WeCom has rejected; the repeated request carries it. */
	reported: unknown;

	private doubted: unknown;

	private renewalsLeft = MOST_RENEWALS;

	constructor(private readonly run: RunToken) {}

	accepted(access: Access): void {
		this.run.accepted(access, this.reported);
		if (!this.run.isRejected(access.token)) this.reported = undefined;
	}

	/**
	 * WeCom has refused the token of this call.
	 *
	 * @param leads whether the call goes alone, so that all others of the run wait for what it finds out
	 */
	refused(token: unknown, leads: boolean): Verdict {
		if (this.mayTryAgainWith(token)) {
			this.doubted = token;
			return 'sameAgain';
		}
		if (!this.mayRenew()) return 'giveUp';
		if (this.run.isRejected(token) && !leads) return 'follow';
		this.run.reject(token);
		this.reported = token;
		return 'renew';
	}

	/** Takes over what another call has found out about the token. */
	learn(token: unknown): void {
		if (this.run.isRejected(token)) this.reported = token;
	}

	/** A token that the run has used with success, or that is fresh, is not over because of one refusal. */
	private mayTryAgainWith(token: unknown): boolean {
		const isTrusted = this.run.hasWorked || this.reported !== undefined;
		return isTrusted && !this.run.isRejected(token) && this.doubted !== token;
	}

	/** One, and more only in a run whose tokens WeCom does accept. */
	private mayRenew(): boolean {
		const isFirst = this.reported === undefined;
		return this.renewalsLeft-- > 0 && (isFirst || this.run.hasWorked);
	}
}
