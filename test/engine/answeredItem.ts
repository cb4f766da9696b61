import type { IDataObject, IExecuteData, IHttpRequestOptions } from 'n8n-workflow';

import type { FormContext } from '../../nodes/WeComCustomerContact/fields/field';

/** An item of a run, whose calls the test answers itself: without n8n, and without a server. */
export interface AnsweredItem {
	item: FormContext;
	/** What the calls of a path have sent, in their order. */
	sent(path: string): IDataObject[];
}

/**
 * @param answers what a call is answered, by the end of its path; a call of any other path fails
 */
export function answeredItem(
	answers: Record<string, (params: IDataObject) => IDataObject>,
): AnsweredItem {
	const calls: Array<{ path: string; params: IDataObject }> = [];
	const answer = async ({ url, body, qs }: IHttpRequestOptions) => {
		const path = url.replace(/^.*\/cgi-bin\//, '').replace(/^externalcontact\//, '');
		const inQuery = { ...qs };
		delete inQuery.access_token;
		const params = { ...inQuery, ...(typeof body === 'object' ? (body as IDataObject) : {}) };
		calls.push({ path, params });
		const answered = answers[path]?.(params) ?? { errcode: 404, errmsg: `no answer for ${path}` };
		return { statusCode: 200, headers: {}, body: { errcode: 0, errmsg: 'ok', ...answered } };
	};
	const data = {} as IExecuteData;
	const item = {
		getExecuteData: () => data,
		getExecutionCancelSignal: () => undefined,
		getCredentials: async () => ({
			...{ corpId: 'ww0000000000000000', secret: 's', baseUrl: 'https://wecom.example' },
		}),
		logger: { warn() {} },
		helpers: {
			httpRequestWithAuthentication: async (_name: string, wire: IHttpRequestOptions) => {
				wire.baseURL = 'https://wecom.example';
				wire.qs = { ...wire.qs, access_token: 'token' };
				return await answer(wire);
			},
			httpRequest: answer,
		},
	};
	return {
		item: item as unknown as FormContext,
		sent: (path) => calls.filter((call) => call.path === path).map(({ params }) => params),
	};
}
