/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { decrypt, getSignature } from '@wecom/crypto';
import { XMLParser } from 'fast-xml-parser';
import type { CallbackKeys } from './types';

/** What a callback URL answers. */
export interface Reply {
	status?: number;
	body?: string;
	delayMs?: number;
	/** Keeps the answer back until then. */
	until?: Promise<unknown>;
	/** Breaks the connection instead. */
	reset?: boolean;
}

/** A callback as it came in, read with WeCom's own library. */
export interface ReceivedCallback {
	url: URL;
	headers: IncomingMessage['headers'];
	body: string;
	/** Elements of the envelope. */
	envelope: Record<string, string>;
	/** Whether msg_signature is right. */
	signed: boolean;
	/** The decrypted event, and what it is meant for. */
	xml: string;
	receiveId: string;
	event: Record<string, unknown>;
}

/** A callback URL for tests. It answers URL checks, and takes events; `replies` says how, for one after the other. */
export interface Receiver {
	url: string;
	received: ReceivedCallback[];
	/** URL checks that came in. */
	checks: URL[];
	/** What the next requests get, one each; afterwards `success` at once. */
	replies: Reply[];
	/** Waits for so many events in all. */
	wait(count: number): Promise<ReceivedCallback[]>;
	close(): Promise<void>;
}

const xmlReader = new XMLParser({ parseTagValue: false, isArray: (name) => name === 'Item' });

/** Starts a receiver that knows these keys. */
export async function startReceiver(keys: CallbackKeys): Promise<Receiver> {
	const checks: URL[] = [];
	const received: ReceivedCallback[] = [];
	const replies: Reply[] = [];
	const serve = async (request: IncomingMessage, response: ServerResponse) => {
		const url = new URL(request.url!, 'http://receiver');
		const body = await text(request);
		const reply = replies.shift() ?? {};
		if (request.method === 'GET') checks.push(url);
		else received.push(read(url, request, body, keys));
		if (reply.delayMs) await sleep(reply.delayMs, undefined, { ref: false });
		await reply.until;
		if (reply.reset) {
			request.socket.resetAndDestroy();
			return;
		}
		const echo = () => decrypt(keys.encodingAesKey, url.searchParams.get('echostr')!).message;
		const answer = reply.body ?? (request.method === 'GET' ? echo() : 'success');
		response.writeHead(reply.status ?? 200, { 'content-type': 'text/plain' }).end(answer);
	};
	const server = createServer((request, response) => void serve(request, response));
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}/callback`,
		received,
		checks,
		replies,
		wait: async (count) => {
			while (received.length < count) await sleep(5);
			return received;
		},
		close: async () => {
			server.close();
			server.closeAllConnections();
			await once(server, 'close');
		},
	};
}

function read(
	url: URL,
	{ headers }: IncomingMessage,
	body: string,
	{ token, encodingAesKey }: CallbackKeys,
): ReceivedCallback {
	const envelope = (xmlReader.parse(body) as { xml: Record<string, string> }).xml;
	const { message, id } = decrypt(encodingAesKey, envelope.Encrypt);
	const [timestamp, nonce] = ['timestamp', 'nonce'].map((name) => url.searchParams.get(name)!);
	const expected = getSignature(token, timestamp, nonce, envelope.Encrypt);
	return {
		url,
		headers,
		body,
		envelope,
		signed: url.searchParams.get('msg_signature') === expected,
		xml: message,
		receiveId: id,
		event: (xmlReader.parse(message) as { xml: Record<string, unknown> }).xml,
	};
}
