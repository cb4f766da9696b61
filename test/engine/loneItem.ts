import type { IDataObject, IHttpRequestOptions, IN8nHttpFullResponse } from 'n8n-workflow';

import type { FormContext } from '../../nodes/WeComCustomerContact/fields/field';
import { DEFAULT_PACE } from '../../nodes/wecom/limits/paceOptions';
import { runOf } from '../../nodes/wecom/run';

/**
 * What WeCom answers, a code alone for a refusal; an error where no answer comes, and a whole response where it is not
 * WeCom's.
 */
export type Answer = IDataObject | number | Error | IN8nHttpFullResponse;

/** A request as n8n gets it. */
export interface Request {
	/** Whether it goes through n8n's credential, which adds address and token. */
	isByCredential: boolean;
	given: IHttpRequestOptions;
	/** The token that goes along in the end. */
	token: unknown;
}

/** An item without n8n, and what its calls have sent. */
interface LoneItem {
	item: FormContext;
	/** Paths with what went along, in the order of the calls. */
	sent: Array<[path: string, params: IDataObject]>;
	/** The same calls, as n8n gets them. */
	requests: Request[];
}

const BASE_URL = 'https://wecom.example';

let corps = 0;

/**
 * An item in a run of its own, for parts that need no form and no server.
 *
 * @param answers by the ends of paths, the longest that fits; calls of others are refused
 * @param more what else the part asks n8n for
 */
export function loneItem(
	answers: Record<string, Answer | ((params: IDataObject) => Answer | Promise<Answer>)> = {},
	more: object = {},
): LoneItem {
	const sent: LoneItem['sent'] = [];
	const requests: Request[] = [];
	const request = async (wire: IDataObject) => {
		const path = String(wire.url).replace(BASE_URL, '');
		const body = wire.body === '{}' ? {} : (wire.body as IDataObject | undefined);
		const params = { ...(wire.qs as IDataObject), ...body };
		delete params.access_token;
		sent.push([path, params]);
		const [end] = Object.keys(answers)
			.filter((one) => path.endsWith(one))
			.sort((one, other) => other.length - one.length);
		const known = answers[end] ?? 40058;
		const answer = typeof known === 'function' ? await known(params) : known;
		if (answer instanceof Error) throw answer;
		if (typeof answer === 'object' && 'statusCode' in answer) return answer;
		const answered =
			typeof answer === 'number'
				? { errcode: answer, errmsg: 'refused' }
				: { errcode: 0, errmsg: 'ok', ...answer };
		return { statusCode: 200, headers: {}, body: answered };
	};
	let tokens = 1;
	const data = {};
	const corpId = `wwAlone${corps++}`;
	const item = {
		getNode: () => ({ name: 'WeCom', type: 'x', typeVersion: 1, parameters: {} }),
		getItemIndex: () => 0,
		getTimezone: () => 'Asia/Shanghai',
		getExecuteData: () => data,
		getExecutionCancelSignal: () => undefined,
		getCredentials: async () => ({ corpId, secret: 's', baseUrl: BASE_URL }),
		continueOnFail: () => false,
		has: () => false,
		given: () => undefined,
		logger: { warn() {}, info() {}, debug() {}, error() {} },
		helpers: {
			async httpRequest(wire: IDataObject) {
				const given = { ...wire } as unknown as IHttpRequestOptions;
				requests.push({ isByCredential: false, given, token: given.qs?.access_token });
				return await request(wire);
			},
			async httpRequestWithAuthentication(_credential: unknown, wire: IDataObject) {
				const qs = wire.qs as IDataObject;
				const given = { ...wire, qs: { ...qs } } as unknown as IHttpRequestOptions;
				// A token that goes along already is one that WeCom has refused.
				if (qs.access_token === `token ${tokens}`) tokens++;
				qs.access_token = `token ${tokens}`;
				wire.baseURL = BASE_URL;
				requests.push({ isByCredential: true, given, token: qs.access_token });
				return await request(wire);
			},
		},
		...more,
	} as unknown as FormContext;
	// No test waits until WeCom takes calls again.
	runOf(item).pace = { ...DEFAULT_PACE, blockSeconds: 0 };
	return { item, sent, requests };
}
