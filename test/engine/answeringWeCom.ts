/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An answer on the wire. */
export interface WireAnswer {
	status: number;
	headers: Record<string, string>;
	body: Buffer;
}

/** A request on the wire, with its token. */
export interface WireRequest {
	method: string;
	/** With the query. */
	url: string;
	path: string;
	headers: Record<string, string>;
	body: Buffer;
}

/** A server in WeCom's place, at any path of its host, whose answers a test decides, one request after the other. */
export interface AnsweringWeCom {
	url: string;
	answer: (request: WireRequest) => WireAnswer | Promise<WireAnswer>;
	close(): Promise<void>;
}

export async function startAnsweringWeCom(
	answer: AnsweringWeCom['answer'],
): Promise<AnsweringWeCom> {
	const server = createServer(async (request, response) => {
		const chunks: Buffer[] = [];
		for await (const chunk of request) chunks.push(chunk as Buffer);
		const url = (request.url ?? '/').replace(/^.*?(?=\/cgi-bin\/)/, '');
		const { status, headers, body } = await wecom.answer({
			method: request.method ?? 'GET',
			url,
			path: url.split('?')[0],
			headers: { 'content-type': request.headers['content-type'] ?? '' },
			body: Buffer.concat(chunks),
		});
		response.writeHead(status, { ...headers, 'content-length': body.length });
		response.end(body);
	});
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	const { port } = server.address() as AddressInfo;
	const wecom: AnsweringWeCom = {
		url: `http://127.0.0.1:${port}`,
		answer,
		async close() {
			server.closeAllConnections();
			await new Promise((closed) => server.close(closed));
		},
	};
	return wecom;
}

/** Hands a request on to another server, and gives its answer. */
export async function passOn(target: string, request: WireRequest): Promise<WireAnswer> {
	const { method, url, headers, body } = request;
	const response = await fetch(`${target}${url}`, {
		method,
		headers,
		...(method === 'GET' ? {} : { body: new Uint8Array(body) }),
	});
	const passed = ['content-type', 'content-disposition'].flatMap((name) => {
		const value = response.headers.get(name);
		return value === null ? [] : [[name, value]];
	});
	return {
		status: response.status,
		headers: Object.fromEntries(passed) as Record<string, string>,
		body: Buffer.from(await response.arrayBuffer()),
	};
}

/** JSON on the wire. */
export function jsonAnswer(value: unknown, status = 200): WireAnswer {
	const body = Buffer.from(JSON.stringify(value));
	return { status, headers: { 'content-type': 'application/json' }, body };
}
