/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { loopback } from '../n8n/instance';

/** What stands before several webhook processes. */
export interface Balancer {
	url: string;
	close(): Promise<void>;
}

/** Passes requests on to the addresses in turn, as most load balancers do unless they are told otherwise. */
export async function startBalancer(targets: string[]): Promise<Balancer> {
	let count = 0;
	const server = createServer((incoming, answer) => {
		const target = new URL(incoming.url!, targets[count++ % targets.length]);
		const { method, headers } = incoming;
		const outgoing = request(target, { method, headers }, (response) => {
			answer.writeHead(response.statusCode!, response.headers);
			response.pipe(answer);
		});
		outgoing.on('error', () => answer.writeHead(502).end());
		incoming.pipe(outgoing);
	});
	await new Promise<void>((resolve) => server.listen(0, loopback, resolve));
	return {
		url: `http://${loopback}:${(server.address() as AddressInfo).port}`,
		close: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}
