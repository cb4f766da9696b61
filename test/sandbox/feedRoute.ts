/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import type { Feed } from './feed';
import type { Notice } from './types';

/** `GET <prefix>/events`: what happens, as server-sent events with JSON, until the reader goes away. */
export function addFeedRoute(app: FastifyInstance, prefix: string, feed: Feed): void {
	app.get(`${prefix}/events`, async (_request, reply) => {
		const leaving = new AbortController();
		reply.raw.once('close', () => leaving.abort());
		return await reply
			.header('content-type', 'text/event-stream')
			.header('cache-control', 'no-store')
			.send(Readable.from(serverSentEvents(feed.notices(leaving.signal))));
	});
}

async function* serverSentEvents(notices: AsyncIterable<[Notice]>): AsyncGenerator<string> {
	yield 'retry: 1000\n\n';
	for await (const [{ event, data }] of notices) {
		yield `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
	}
}
