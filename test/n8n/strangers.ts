/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import { withQuery } from '../sandbox/callbacks/sealed';

/** How long a connection stayed open, in ms. */
export interface Stay {
	ms: number;
	/** What came back, as far as its first line goes: "HTTP/1.1 403 Forbidden". */
	answer: string;
}

/** A query of the right form, by somebody without the token. */
export function inventedQuery(): Record<string, string> {
	return {
		msg_signature: randomBytes(20).toString('hex'),
		timestamp: String(Math.floor(Date.now() / 1000)),
		nonce: randomBytes(5).toString('hex'),
	};
}

/** Begins a request, and then sends a byte of its body a second, until the other side closes the connection. */
export async function trickle(url: string, query: Record<string, string> = {}): Promise<Stay> {
	const { hostname, port, pathname, search } = new URL(withQuery(url, query));
	const start = Date.now();
	const socket = connect(Number(port), hostname);
	let answer = '';
	const timer = setInterval(() => socket.write('x'), 1000);
	return await new Promise((resolve) => {
		socket.on('data', (chunk) => (answer += chunk.toString()));
		// Whichever way it ends, it ends with this.
		socket.on('error', () => {});
		socket.on('close', () => {
			clearInterval(timer);
			resolve({ ms: Date.now() - start, answer: answer.split('\r\n')[0] });
		});
		socket.write(
			`POST ${pathname}${search} HTTP/1.1\r\nHost: ${hostname}\r\n` +
				'Content-Type: text/xml\r\nContent-Length: 1000\r\n\r\n<',
		);
	});
}
