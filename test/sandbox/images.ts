import type { FastifyInstance } from 'fastify';
import { kindOfFile } from './multipart';
import type { World } from './world';

/** Full URL of an image; the sandbox serves it, in place of WeCom's image server. */
export function imageUrl(
	{ headers }: { headers: Record<string, string | string[] | undefined> },
	path: string,
): string {
	return `http://${String(headers.host)}${path}`;
}

/** Serves images of media/uploadimg, and those that templates show by URL; no token is needed. */
export function addImageRoutes(app: FastifyInstance, world: World): void {
	app.get('/wwpic/:id/0', async (request, reply) => {
		const bytes = world.corp.media.imageAt(request.url.split('?')[0]);
		if (!bytes) return await reply.code(404).send({ error: 'no image has this URL' });
		const type = kindOfFile(bytes) === 'jpg' ? 'image/jpeg' : 'image/png';
		return await reply.header('content-type', type).send(bytes);
	});
}
