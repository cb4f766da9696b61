/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readFileSync } from 'node:fs';
import { request as send } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

import type { ForwardProxy } from './forwardProxy';
import { startForwardProxy } from './forwardProxy';

/** A host that no name server knows: who does not go through the proxy, does not arrive. */
const HOST = 'wecom.invalid';

/** A network in which a sandbox is reached only through a proxy, or only with a certificate that nobody vouches for. */
export interface ClosedNetwork {
	/** Only through the proxy. */
	http: string;
	/** Only through the proxy, with a self-signed certificate. */
	https: string;
	/** Without a proxy, with a self-signed certificate. */
	selfSigned: string;
	/** Lets everybody through. */
	open: ForwardProxy;
	/** Lets through who gives user and password. */
	guarded: ForwardProxy;
	/** Requests that came over TLS. */
	overTls: string[];
	close(): Promise<void>;
}

/** User and password of the guarded proxy, as one writes them into its address, and as they are. */
export const PROXY_USER = { written: 'li%40si:p%3Aw%25%2F%E5%AF%86', plain: 'li@si:p:w%/密' };

export async function startClosedNetwork({ port }: { port: number }): Promise<ClosedNetwork> {
	const overTls: string[] = [];
	const read = (name: string) => readFileSync(join(__dirname, name));
	const tls = createServer(
		{ key: read('self-signed.key.pem'), cert: read('self-signed.pem') },
		(request, response) => {
			const { method, url, headers } = request;
			overTls.push(`${method} ${url?.split('?')[0]}`);
			const onward = send({ host: '127.0.0.1', port, method, path: url, headers });
			onward.on('response', (answer) => {
				response.writeHead(answer.statusCode!, answer.headers);
				answer.pipe(response);
			});
			onward.on('error', () => response.destroy());
			request.pipe(onward);
		},
	);
	await new Promise<void>((resolve) => tls.listen(0, '127.0.0.1', resolve));
	const tunnel = (tls.address() as AddressInfo).port;
	const hosts = { [HOST]: { http: port, tunnel } };
	const open = await startForwardProxy(hosts);
	const guarded = await startForwardProxy(hosts, PROXY_USER.plain);
	return {
		http: `http://${HOST}`,
		https: `https://${HOST}`,
		selfSigned: `https://127.0.0.1:${tunnel}`,
		open,
		guarded,
		overTls,
		close: async () => {
			await Promise.all([open.close(), guarded.close()]);
			tls.closeAllConnections();
			await new Promise((resolve) => tls.close(resolve));
		},
	};
}
