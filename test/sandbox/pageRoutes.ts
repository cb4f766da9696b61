/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { pageWords } from './pageWords';
import type { World } from './world';

const folder = join(__dirname, 'page');

/** The page runs its own scripts only, and loads nothing from elsewhere. */
const pagePolicy = [
	"default-src 'none'",
	"connect-src 'self'",
	"img-src 'self'",
	"media-src 'self'",
	"script-src 'self'",
	"style-src 'self'",
	"base-uri 'none'",
	"form-action 'none'",
	"frame-ancestors 'none'",
].join('; ');

const nothingKept =
	'Nothing is kept of what came of this event: it may have been filtered out, or its execution not saved, or deleted.';

/** An uploaded file may be anything; opened by itself it can do nothing. */
const filePolicy = "default-src 'none'; media-src 'self'; style-src 'unsafe-inline'; sandbox";

/** The web page on which a person plays the outside world, and what it needs beside the control plane. */
export async function addPageRoutes(
	app: FastifyInstance,
	prefix: string,
	world: World,
): Promise<void> {
	await app.register(fastifyStatic, {
		root: folder,
		prefix: `${prefix}/page/`,
		index: false,
		setHeaders: (response) => {
			response.setHeader('cache-control', 'no-cache');
			response.setHeader('content-security-policy', pagePolicy);
			response.setHeader('x-content-type-options', 'nosniff');
		},
	});
	app.get('/', async (_request, reply) => await reply.sendFile('index.html'));
	app.get(`${prefix}/words`, () => ({ ...pageWords(), outcome: world.outcomes?.label }));
	// Looked for when a person asks: what receives callbacks may have much to go through.
	app.get(`${prefix}/deliveries/:id/outcome`, async (request, reply) => {
		const delivery = world.callbacks.delivery(Number((request.params as { id: string }).id));
		const address = delivery && (await world.outcomes?.addressOf(delivery));
		if (address !== undefined) return await reply.redirect(address);
		return await reply.code(404).type('text/plain').send(nothingKept);
	});
	// What a QR code says, opened in a browser: there a person scans by a click.
	app.get(`${prefix}/scan/:configId`, async (_request, reply) => await reply.redirect('/#/codes'));
	app.get(`${prefix}/media/:id`, async (request, reply) => {
		const { id } = request.params as { id: string };
		const media = world.corp.media.find(id);
		if (!media) return await reply.code(404).send({ error: `no file has the media_id ${id}` });
		const place = media.type === 'file' ? 'attachment' : 'inline';
		return await reply
			.headers({
				'content-type': media.contentType,
				'content-disposition': `${place}; filename*=UTF-8''${encodeURIComponent(media.filename)}`,
				'content-security-policy': filePolicy,
				'x-content-type-options': 'nosniff',
			})
			.send(media.bytes);
	});
}
