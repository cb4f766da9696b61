import type { ICredentialDataDecryptedObject, IHttpRequestOptions } from 'n8n-workflow';

import { readYesNo } from '../values/yesNo';
import { Failure } from './errors/failure';

/** How requests go out; what is absent is n8n's own way. */
export type Transport = Pick<
	IHttpRequestOptions,
	'proxy' | 'timeout' | 'skipSslCertificateValidation'
>;

type Proxy = NonNullable<IHttpRequestOptions['proxy']>;

const SCHEME = /^(?:([a-z][a-z\d+.-]*):\/\/)?(.*)$/is;

/** User name and password, host, port. The last @ ends the password, whatever it holds. */
const AUTHORITY = /^(?:([^:]*)(?::(.*))?@)?(\[[\da-f:.]+\]|[^\s:/?#@[\]]+):(\d{1,5})\/?$/is;

const LAST_PORT = 65535;

/** What an address of a proxy looks like, for errors. */
export const PROXY_EXAMPLE = 'http://user:password@proxy.example.com:3128';

/**
 * Reads the address of a proxy: `http://user:password@host:port`. The scheme may be left out; `https` is the other one.
 *
 * @returns what n8n sends requests through; nothing when the text is no such address
 */
export function proxyIn(address: string): Proxy | undefined {
	const [, scheme = 'http', rest] = SCHEME.exec(address.trim()) as unknown as string[];
	const protocol = scheme.toLowerCase();
	const [, user, password = '', host, port] = AUTHORITY.exec(rest) ?? [];
	const isPort = Number(port) > 0 && Number(port) <= LAST_PORT;
	if (!isPort || (protocol !== 'http' && protocol !== 'https')) return undefined;
	const auth = user ? { username: plain(user), password: plain(password) } : undefined;
	return { protocol, host, port: Number(port), ...(auth ? { auth } : {}) };
}

/** n8n makes an address of it again, in which it writes every mark but this one as it has to be. */
function plain(text: string): string {
	return decoded(text).replaceAll('%', '%25');
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

/**
 * How all requests go out that use the credential.
 *
 * @throws {Failure} when its proxy is no address with a port, or its switch neither true nor false
 */
export function transportIn(credentials: ICredentialDataDecryptedObject): Transport {
	const { proxy, allowUnauthorizedCerts: isTolerant } = credentials;
	const address = typeof proxy === 'string' ? proxy.trim() : '';
	return {
		...(address ? { proxy: proxyIn(address) ?? refuse(noProxy) } : {}),
		...(isGiven(isTolerant) && (readYesNo(isTolerant) ?? refuse(noSwitch))
			? { skipSslCertificateValidation: true }
			: {}),
	};
}

function isGiven(value: unknown): boolean {
	return value !== undefined && value !== null && value !== '';
}

function refuse(facts: { what: string; description: string }): never {
	throw new Failure({ ...facts, kind: 'fatal' });
}

const noProxy = {
	what: 'The proxy in the credential is not an address with a port',
	description: `Check 'Proxy' in the credential: it looks like ${PROXY_EXAMPLE} and starts with http:// or https://.`,
};

const noSwitch = {
	what: "'Ignore SSL Issues (Insecure)' in the credential is neither true nor false",
	description: "Correct 'Ignore SSL Issues (Insecure)' in the credential.",
};
