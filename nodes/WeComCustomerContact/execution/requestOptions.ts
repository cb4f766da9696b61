import type { IHttpRequestOptions } from 'n8n-workflow';

import type { ItemContext } from '../../wecom/context';
import { invalid } from '../../wecom/errors/failure';
import type { Batches } from './itemQueue';

/** n8n adds the Request Options to declarative nodes: batching, proxy, time-out, certificates. */
interface RequestOptions {
	batching?: { batch?: { batchSize?: number; batchInterval?: number } };
	proxy?: string;
	timeout?: number;
	allowUnauthorizedCerts?: boolean;
}

function requestOptionsOf(item: ItemContext): RequestOptions {
	return (item.getNodeParameter('requestOptions', {}) ?? {}) as RequestOptions;
}

export function batchesOf(item: ItemContext): Batches {
	const { batchSize = 1, batchInterval = 0 } = requestOptionsOf(item).batching?.batch ?? {};
	return { size: Math.max(batchSize, 1), milliseconds: Math.max(batchInterval, 0) };
}

/**
 * How the requests of an item go out.
 *
 * @throws {Failure} when the proxy is no address with a port
 */
export function transportOf(item: ItemContext): Partial<IHttpRequestOptions> {
	const { proxy, timeout, allowUnauthorizedCerts } = requestOptionsOf(item);
	return {
		...(proxy ? { proxy: proxyOf(proxy) } : {}),
		...(timeout ? { timeout } : {}),
		...(allowUnauthorizedCerts ? { skipSslCertificateValidation: true } : {}),
	};
}

function proxyOf(address: string): IHttpRequestOptions['proxy'] {
	const url = URL.canParse(address) ? new URL(address) : undefined;
	if (!url?.hostname || !url.port) {
		throw invalid(
			`The proxy "${withoutPassword(address)}" is not an address with a port`,
			"Check 'Proxy' in the options of the node, for example http://proxy.example.com:8080.",
		);
	}
	const auth = url.username
		? {
				username: decodeURIComponent(url.username),
				password: decodeURIComponent(url.password),
			}
		: undefined;
	return {
		protocol: url.protocol.replace(/:$/, ''),
		host: url.hostname,
		port: Number(url.port),
		...(auth ? { auth } : {}),
	};
}

function withoutPassword(address: string): string {
	return address.replace(/\/\/[^@/]*@/, '//…@');
}
