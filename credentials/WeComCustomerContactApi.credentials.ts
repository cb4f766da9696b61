import type {
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	IDataObject,
	IHttpRequestHelper,
	IHttpRequestOptions,
	INodeProperties,
} from 'n8n-workflow';

import { externalContactApi } from '../nodes/wecom/api';
import {
	appOf,
	askWeCom,
	fetchAccessToken,
	isUsable,
	WECOM_URL,
} from '../nodes/wecom/token/accessToken';
import { failureOf } from '../nodes/wecom/errors/failure';
import { endOf } from '../nodes/wecom/timeLimit';
import { transportIn } from '../nodes/wecom/transport';

/** A call that shows whether the app may use customer contact. */
const TEST_CALL = externalContactApi.getFollowUsers;

/** Marks the request of the credential test, for `authenticate` to see; it is taken off before anything is sent. */
const TEST_MARK = 'x-credential-test';

/** What n8n takes for an HTTP 401: it calls `preAuthentication`, then `authenticate` once more. */
class UnauthorizedError extends Error {
	readonly response = { status: 401 };
}

// Apart from the list of fields: going by names, n8n's linter holds the first for no secret and the second for one.
const proxyField: INodeProperties = {
	displayName: 'Proxy',
	name: 'proxy',
	type: 'string',
	typeOptions: { password: true },
	default: '',
	placeholder: 'e.g. http://user:password@proxy.example.com:3128',
	description:
		"HTTP proxy for everything that is sent with this credential: access token, credential test, operations, lists in the editor, look-ups of the trigger, and files that an operation downloads. 'Proxy' in the Request Options of a node goes before it for the calls of that node's runs, not for the access token.",
};

const certificatesField: INodeProperties = {
	displayName: 'Ignore SSL Issues (Insecure)',
	name: 'allowUnauthorizedCerts',
	type: 'boolean',
	default: false,
	description:
		"Whether to connect even if SSL certificate validation is not possible, for example to a private deployment with a self-signed certificate. The same setting in the Request Options of a node goes before it for the calls of that node's runs, not for the access token.",
};

/**
 * Corp ID and secret of a self-built app (自建应用) that may call the customer contact API, and its access token.
 *
 * n8n keeps the token in its encrypted store and fetches one only when none is there. The two other reasons are
 * WeCom's own (its time is over, or WeCom has just refused it), so `authenticate` asks for them in the one way
 * that n8n knows: the error of an HTTP 401.
 *
 * @see https://developer.work.weixin.qq.com/document/path/91039
 */
export class WeComCustomerContactApi implements ICredentialType {
	name = 'weComCustomerContactApi';

	displayName = 'WeCom Customer Contact API';

	icon = { light: 'file:../icons/wecom.svg', dark: 'file:../icons/wecom.dark.svg' } as const;

	documentationUrl =
		'https://github.com/n8n-nodes-wecom-customer-contact/n8n-nodes-wecom-customer-contact/blob/main/docs/credentials.md';

	properties: INodeProperties[] = [
		{
			displayName: 'Corp ID',
			name: 'corpId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. ww0a1b2c3d4e5f6789',
			description: 'In the WeCom admin console under My Company > Company Information',
		},
		{
			displayName: 'Secret',
			name: 'secret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description:
				'Secret of a self-built app that is listed under Customer Contact > Customers > API > Callable Apps',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: WECOM_URL,
			description: 'Another address only for a gateway, a private deployment or a sandbox',
		},
		proxyField,
		certificatesField,
		{
			displayName: 'Access Token',
			name: 'accessToken',
			type: 'hidden',
			typeOptions: { expirable: true, password: true },
			default: '',
		},
		{
			displayName: 'Expires At',
			name: 'expiresAt',
			type: 'hidden',
			default: 0,
		},
		{
			displayName: 'Issued For',
			name: 'issuedFor',
			type: 'hidden',
			default: '',
		},
	];

	test: ICredentialTestRequest = {
		request: { url: TEST_CALL.url, headers: { [TEST_MARK]: 'true' } },
	};

	/**
	 * Fetches the token; n8n stores what comes back. In a credential test it also makes the call that shows whether
	 * the app may use customer contact from this address: only an error thrown here can name the address.
	 */
	async preAuthentication(
		this: IHttpRequestHelper,
		credentials: ICredentialDataDecryptedObject,
	): Promise<IDataObject> {
		const app = appOf(credentials);
		const transport = transportIn(credentials);
		if (credentials[TEST_MARK] !== true) return await fetchAccessToken(this, app, transport);

		const { accessToken, expiresAt, issuedFor } = credentials;
		const query = { access_token: accessToken };
		const answer = await askWeCom(this, app, transport, TEST_CALL, query);
		if (answer.errcode !== 0) throw failureOf(answer.errcode, answer.errmsg);
		return { accessToken, expiresAt, issuedFor } as IDataObject;
	}

	/**
	 * Puts token, address and transport into the request, or asks n8n for another token. A request that comes with the stored
	 * token in it has just been refused with this token.
	 */
	authenticate = async (
		credentials: ICredentialDataDecryptedObject,
		request: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> => {
		const { accessToken } = credentials;
		const { access_token: sentToken, ...qs } = request.qs ?? {};
		const { [TEST_MARK]: testMark, ...headers } = request.headers ?? {};
		if (!isUsable(credentials) || sentToken === accessToken) {
			// WeCom may hand out the same token again; it is then sent as it is, and WeCom has the last word.
			request.qs = qs;
			throw new UnauthorizedError();
		}
		if (testMark) {
			if (credentials[TEST_MARK] !== true) {
				credentials[TEST_MARK] = true;
				throw new UnauthorizedError();
			}
			request.headers = headers;
		}
		const { proxy, skipSslCertificateValidation } = transportIn(credentials);
		request.proxy ??= proxy;
		request.skipSslCertificateValidation ??= skipSslCertificateValidation;
		request.abortSignal = endOf(request);
		request.baseURL = appOf(credentials).baseUrl;
		request.qs = { ...qs, access_token: accessToken };
		return request;
	};
}
