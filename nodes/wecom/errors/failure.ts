import type { INode, JsonObject } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';

import { withoutSecrets } from '../shown';
import type { CallId } from '../api/call';
import { FORBIDDEN, forbiddenText } from './callableApps';
import type { ErrorKind } from './texts';
import { errorTexts } from './texts';

/**
 * Beside what an errcode can mean: `input`, a value that was refused before it was sent, and `broken`, a connection that
 * ended without an answer of WeCom, and `foreign`, an answer that is not WeCom's and would come again.
 */
type FailureKind = ErrorKind | 'input' | 'broken' | 'foreign';

interface FailureFacts {
	/** What happened, without a full stop. */
	what: string;
	/** How to go on, in full sentences. */
	description: string;
	kind?: FailureKind;
	/** WeCom's code; absent when no answer of WeCom came. */
	errcode?: number;
	/** WeCom's own words; they hold the calling IP address and a hint id for WeCom's support. */
	errmsg?: string;
	/** Milliseconds until the next try, where the one who answered named them. */
	retryAfter?: number;
}

/**
 * A call that failed, in words for the user. It never holds a request, so neither token nor secret can show.
 *
 * Not yet an n8n error: items that wait for the same call (a tag lookup, a token) share one failure,
 * and each reports it as its own.
 */
export class Failure extends Error {
	readonly what: string;

	readonly description: string;

	readonly kind?: FailureKind;

	readonly errcode?: number;

	readonly errmsg?: string;

	readonly retryAfter?: number;

	/** The errcode where n8n keeps the code of an error that it wraps. */
	readonly httpCode?: string;

	constructor(facts: FailureFacts) {
		// Where n8n shows one text only (the credential test), it is the whole of it.
		super(`${facts.what}. ${facts.description}`);
		this.what = facts.what;
		this.description = facts.description;
		this.kind = facts.kind;
		this.errcode = facts.errcode;
		this.errmsg = facts.errmsg;
		this.retryAfter = facts.retryAfter;
		this.httpCode = facts.errcode === undefined ? undefined : `WeCom ${facts.errcode}`;
	}
}

/**
 * The failure behind an errcode, in the words of the error table and with what WeCom wrote.
 *
 * @param said WeCom's own text, shown behind ours
 * @param call which was answered so: each family of the API has a list of the apps that may call it
 */
export function failureOf(errcode: number, said = '', call?: CallId): Failure {
	const errmsg = withoutSecrets(said);
	const forCall = errcode === FORBIDDEN && call ? forbiddenText(call) : undefined;
	const { message, description, kind } = forCall ??
		errorTexts[errcode] ?? {
			message: `WeCom answered with error ${errcode}`,
			description: `Look the code up at https://open.work.weixin.qq.com/devtool/query?e=${errcode}.`,
		};
	const ip = /from ip: ([^\s,]+)/.exec(errmsg)?.[1];
	return new Failure({
		what: errcode === 60020 && ip ? `The app does not trust the IP address ${ip}` : message,
		description: `${description} (WeCom ${errcode}${errmsg ? `: ${errmsg}` : ''})`,
		kind,
		errcode,
		errmsg,
	});
}

/** The failure to get a token. Nothing else can be called without one, so the whole run fails. */
export function tokenFailure(errcode: number, errmsg = ''): Failure {
	if (errcode === 45009) {
		return new Failure({
			what: 'WeCom gives no more access tokens for now',
			description: `WeCom blocks an address for an hour after several wrong secrets, and a program that asks for tokens too often. Check 'Secret' in the credential, wait an hour, then test the credential once. (WeCom 45009: ${withoutSecrets(errmsg)})`,
			kind: 'fatal',
			errcode,
			errmsg: withoutSecrets(errmsg),
		});
	}
	return new Failure({ ...failureOf(errcode, errmsg), kind: 'fatal' });
}

/**
 * The failure when a request was sent and no answer of WeCom came back.
 *
 * @param retryAfter milliseconds until the next try, where the one who answered named them
 */
export function brokenOff(reason: string, isRepeatable: boolean, retryAfter?: number): Failure {
	return isRepeatable
		? new Failure({
				what: `WeCom did not answer (${reason})`,
				description: 'Several tries failed. Run the workflow again a little later.',
				kind: 'broken',
				retryAfter,
			})
		: new Failure({
				what: `WeCom did not answer (${reason}), and may have carried out the request`,
				description:
					'It was not sent again, since it would then be done twice. Look in WeCom whether it was done before you run this item again.',
				kind: 'broken',
			});
}

/** The failure when something answered that is not WeCom, in a way that another try does not change. */
export function notWeCom(reason: string, isRepeatable: boolean): Failure {
	return new Failure({
		what: `WeCom did not answer (${reason})${isRepeatable ? '' : ', and may have carried out the request'}`,
		description: `Something between n8n and WeCom answers in its place. Check 'Base URL' in the credential, and the proxy or gateway there.${isRepeatable ? '' : ' Look in WeCom whether it was done before you run this item again.'}`,
		kind: 'foreign',
	});
}

/**
 * The failure when no connection comes about, whatever is asked.
 *
 * @param isUntrusted the host is there, and its certificate is not to be trusted
 */
export function outOfReach(
	{ reason, isUntrusted }: { reason: string; isUntrusted?: boolean },
	baseUrl?: string,
): Failure {
	return new Failure({
		what: `WeCom cannot be reached${baseUrl ? ` at ${baseUrl}` : ''} (${reason})`,
		description: isUntrusted
			? "Have the certificate put right. If you know the server and trust it as it is, turn on 'Ignore SSL Issues (Insecure)' in the credential."
			: "Check 'Base URL' in the credential, 'Proxy' there or in the Request Options of the node, and that the network of n8n lets it through to this host.",
		kind: 'fatal',
	});
}

/** A value that cannot be sent: said before anything is sent, with the label of its field. */
export function invalid(what: string, description: string): Failure {
	return new Failure({ what, description, kind: 'input' });
}

/** The failure as n8n shows it: the errcode as code, the item it belongs to. */
export function toNodeError(
	node: INode,
	failure: Failure,
	itemIndex?: number,
): NodeApiError | NodeOperationError {
	const { what, description, errcode } = failure;
	if (failure.kind === 'input') {
		return new NodeOperationError(node, what, { description, itemIndex });
	}
	const error = new NodeApiError(node, {} as JsonObject, {
		message: what,
		description,
		httpCode: errcode === undefined ? undefined : String(errcode),
		itemIndex,
	});
	// n8n reads some codes as HTTP states and puts its own text first; ours says more.
	error.message = what;
	error.messages = [];
	return error;
}
