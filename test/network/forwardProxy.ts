/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import {
	createServer,
	request as send,
	type IncomingMessage,
	type ServerResponse,
} from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';

/** A request that came to the proxy. */
export interface Passing {
	/** Whether it was sent on, or a tunnel was opened; otherwise user or password were wrong, or the host is unknown. */
	passed: boolean;
	/** `GET http://host/path`, or `CONNECT host:port`. */
	line: string;
}

export interface ForwardProxy {
	/** `127.0.0.1:port`. */
	host: string;
	passings: Passing[];
	close(): Promise<void>;
}

/** Where the proxy finds a host that has no address: the ports on loopback for HTTP and for tunnels. */
export type Hosts = Record<string, { http: number; tunnel: number }>;

/**
 * A forward proxy on loopback: HTTP with whole addresses, and tunnels by CONNECT.
 *
 * @param wanted `user:password` that it insists on
 */
export async function startForwardProxy(hosts: Hosts, wanted?: string): Promise<ForwardProxy> {
	const passings: Passing[] = [];
	const sockets = new Set<Socket>();
	const knows = ({ headers }: IncomingMessage) =>
		wanted === undefined ||
		headers['proxy-authorization'] === `Basic ${Buffer.from(wanted).toString('base64')}`;
	const pass = (request: IncomingMessage, isKnown: boolean): number => {
		const passed = knows(request) && isKnown;
		passings.push({ passed, line: `${request.method} ${request.url?.split('?')[0]}` });
		if (passed) return 200;
		return knows(request) ? 502 : 407;
	};

	const server = createServer((request, response) => {
		const { hostname, port, pathname, search } = new URL(request.url!);
		const target = hosts[hostname]?.http ?? (hostname === '127.0.0.1' ? Number(port) : undefined);
		const status = pass(request, target !== undefined);
		if (status !== 200) return refuse(response, status);
		const headers = { ...request.headers };
		delete headers['proxy-authorization'];
		delete headers['proxy-connection'];
		const { method } = request;
		const onward = send({
			host: '127.0.0.1',
			port: target,
			method,
			path: pathname + search,
			headers,
		});
		onward.on('response', (answer) => {
			response.writeHead(answer.statusCode!, answer.headers);
			answer.pipe(response);
		});
		// What breaks behind the proxy, breaks before it.
		onward.on('error', () => response.destroy());
		response.on('close', () => onward.destroy());
		request.pipe(onward);
	});
	server.on('connect', (request: IncomingMessage, client: Socket, head: Buffer) => {
		const target = hosts[request.url!.split(':')[0]]?.tunnel;
		const status = pass(request, target !== undefined);
		if (status !== 200) {
			client.end(`HTTP/1.1 ${status} Refused\r\nContent-Length: 0\r\n\r\n`);
			return;
		}
		const onward = connect(target, '127.0.0.1', () => {
			client.write('HTTP/1.1 200 Connection established\r\n\r\n');
			onward.write(head);
			onward.pipe(client).pipe(onward);
		});
		for (const [one, other] of [
			[client, onward],
			[onward, client],
		]) {
			one.on('error', () => other.destroy());
			one.on('close', () => other.destroy());
		}
	});
	server.on('connection', (socket: Socket) => {
		sockets.add(socket);
		socket.on('close', () => sockets.delete(socket));
	});

	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
		passings,
		close: async () => {
			const closed = new Promise<unknown>((resolve) => server.close(resolve));
			for (const socket of sockets) socket.destroy();
			await closed;
		},
	};
}

function refuse(response: ServerResponse, status: number): void {
	response.writeHead(status, { 'proxy-authenticate': 'Basic realm="proxy"' }).end();
}
