import type { IDataObject } from 'n8n-workflow';

import type { FormContext } from '../../nodes/WeComCustomerContact/fields/field';
import { DEFAULT_PACE } from '../../nodes/wecom/limits/paceOptions';
import { runOf } from '../../nodes/wecom/run';

/** What WeCom answers, a code alone for a refusal. */
type Answer = IDataObject | number;

/** An item without n8n, and what its calls have sent. */
interface LoneItem {
	item: FormContext;
	/** Paths with what went along, in the order of the calls. */
	sent: Array<[path: string, params: IDataObject]>;
}

let corps = 0;

/**
 * An item in a run of its own, for parts that need no form and no server.
 *
 * @param answers by the ends of paths, the longest that fits; calls of others are refused
 * @param more what else the part asks n8n for
 */
export function loneItem(
	answers: Record<string, Answer | ((params: IDataObject) => Answer)> = {},
	more: object = {},
): LoneItem {
	const sent: LoneItem['sent'] = [];
	const request = async (wire: IDataObject) => {
		const path = String(wire.url);
		const body = wire.body === '{}' ? {} : (wire.body as IDataObject | undefined);
		const params = { ...(wire.qs as IDataObject), ...body };
		delete params.access_token;
		sent.push([path, params]);
		const [end] = Object.keys(answers)
			.filter((one) => path.endsWith(one))
			.sort((one, other) => other.length - one.length);
		const known = answers[end] ?? 40058;
		const answer = typeof known === 'function' ? known(params) : known;
		const answered =
			typeof answer === 'number'
				? { errcode: answer, errmsg: 'refused' }
				: { errcode: 0, errmsg: 'ok', ...answer };
		return { statusCode: 200, headers: {}, body: answered };
	};
	const data = {};
	const corpId = `wwAlone${corps++}`;
	const item = {
		getNode: () => ({ name: 'WeCom', type: 'x', typeVersion: 1, parameters: {} }),
		getItemIndex: () => 0,
		getTimezone: () => 'Asia/Shanghai',
		getExecuteData: () => data,
		getExecutionCancelSignal: () => undefined,
		getCredentials: async () => ({ corpId, secret: 's', baseUrl: 'https://wecom.example' }),
		continueOnFail: () => false,
		has: () => false,
		given: () => undefined,
		logger: { warn() {}, info() {}, debug() {}, error() {} },
		helpers: {
			httpRequest: request,
			async httpRequestWithAuthentication(_credential: unknown, wire: IDataObject) {
				(wire.qs as IDataObject).access_token = 'token';
				return await request(wire);
			},
		},
		...more,
	} as unknown as FormContext;
	// No test waits until WeCom takes calls again.
	runOf(item).pace = { ...DEFAULT_PACE, blockSeconds: 0 };
	return { item, sent };
}
