/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import type { IDataObject } from 'n8n-workflow';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { CredentialStore } from './credentialStore';

/** A WeCom whose answers are given beforehand, for what the sandbox never answers. */
export interface CannedWeCom {
	store: CredentialStore;
	/** Queries of the calls of a path, without the token. */
	queries(path: string): Array<Record<string, string>>;
	/** JSON bodies of the calls of a path. */
	bodies(path: string): IDataObject[];
	close(): Promise<void>;
}

/** @param answers what a path answers, call by call; tokens are handed out besides */
export async function startCannedWeCom(
	answers: Record<string, IDataObject[]>,
): Promise<CannedWeCom> {
	const waiting: Record<string, IDataObject[]> = {
		'/cgi-bin/gettoken': [{ access_token: 'canned', expires_in: 7200 }],
	};
	for (const [path, list] of Object.entries(answers)) waiting[path] = [...list];
	const calls: URL[] = [];
	const received: Array<{ pathname: string; body: IDataObject }> = [];
	const server = createServer(async (request, response) => {
		const url = new URL(request.url ?? '', 'http://canned');
		const { pathname } = url;
		url.searchParams.delete('access_token');
		calls.push(url);
		const chunks: Buffer[] = [];
		for await (const chunk of request) chunks.push(chunk as Buffer);
		const text = Buffer.concat(chunks).toString();
		if (text.startsWith('{')) received.push({ pathname, body: JSON.parse(text) as IDataObject });
		const answer = waiting[pathname]?.shift() ?? { errcode: 404, errmsg: 'no answer left' };
		response.setHeader('content-type', 'application/json');
		response.end(JSON.stringify({ errcode: 0, errmsg: 'ok', ...answer }));
	});
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	const { port } = server.address() as AddressInfo;
	return {
		store: new CredentialStore({
			corpId: 'ww0000000000000000',
			secret: 'canned',
			baseUrl: `http://127.0.0.1:${port}`,
			accessToken: '',
			expiresAt: 0,
			issuedFor: '',
		}),
		queries: (path) =>
			calls
				.filter(({ pathname }) => pathname === path)
				.map(({ searchParams }) => Object.fromEntries(searchParams)),
		bodies: (path) => received.filter(({ pathname }) => pathname === path).map(({ body }) => body),
		async close() {
			server.closeAllConnections();
			await new Promise((closed) => server.close(closed));
		},
	};
}
