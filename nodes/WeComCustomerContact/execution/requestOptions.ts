import { isNothing } from '../fields/nothing';
import { yesNo } from '../fields/yesNo';
import { numberIn } from '../../wecom/answer';
import type { ItemContext } from '../../wecom/context';
import { invalid } from '../../wecom/errors/failure';
import type { Transport } from '../../wecom/transport';
import { proxyIn, PROXY_EXAMPLE } from '../../wecom/transport';
import type { Batches } from './itemQueue';

/** n8n adds the Request Options to declarative nodes: batching, proxy, time-out, certificates. */
interface RequestOptions {
	batching?: { batch?: { batchSize?: number; batchInterval?: number } };
	proxy?: unknown;
	timeout?: unknown;
	allowUnauthorizedCerts?: unknown;
}

function requestOptionsOf(item: ItemContext): RequestOptions {
	return (item.getNodeParameter('requestOptions', {}) ?? {}) as RequestOptions;
}

export function batchesOf(item: ItemContext): Batches {
	const { batchSize = 1, batchInterval = 0 } = requestOptionsOf(item).batching?.batch ?? {};
	return { size: Math.max(batchSize, 1), milliseconds: Math.max(batchInterval, 0) };
}

/**
 * How the requests of an item go out, where it differs from the credential: only what the user has set.
 *
 * @throws {Failure} when the proxy is no address with a port, or the switch neither true nor false
 */
export function transportOf(item: ItemContext): Transport {
	const { proxy, timeout, allowUnauthorizedCerts } = requestOptionsOf(item);
	const milliseconds = numberIn(timeout) ?? 0;
	const skipSslCertificateValidation = certificates(
		allowUnauthorizedCerts,
		'Ignore SSL Issues (Insecure)',
	);
	return {
		...(isNothing(proxy) ? {} : { proxy: proxyOf(String(proxy)) }),
		...(milliseconds > 0 ? { timeout: milliseconds } : {}),
		...(skipSslCertificateValidation === undefined ? {} : { skipSslCertificateValidation }),
	};
}

const certificates = yesNo();

function proxyOf(address: string): Transport['proxy'] {
	const proxy = proxyIn(address);
	if (proxy) return proxy;
	throw invalid(
		`The proxy "${withoutPassword(address)}" is not an address with a port`,
		`Check 'Proxy' in the Request Options of the node, for example ${PROXY_EXAMPLE}.`,
	);
}

function withoutPassword(address: string): string {
	return address.replace(/^([a-z][a-z\d+.-]*:\/\/)?.*@/is, '$1…@');
}
