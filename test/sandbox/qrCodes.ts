import type { FastifyInstance } from 'fastify';
import { toBuffer } from 'qrcode';
import { controlPrefix } from './controlRoutes';
import type { World } from './world';

/** Where a request came in; answers name URLs there. */
interface Visited {
	headers: Record<string, string | string[] | undefined>;
}

/** URL of the PNG of a way's QR code. */
export function qrCodeUrl({ headers }: Visited, configId: string): string {
	return `http://${String(headers.host)}/wwpic/qrcode/${configId}/0`;
}

/** URL of an uploaded picture; unlike its media id it does not expire. */
export function pictureUrl({ headers }: Visited, mediaId: string): string {
	return `http://${String(headers.host)}/wwpic/media/${mediaId}/0`;
}

/** What a scanned code says: where to POST in order to play the scan. */
export function scanUrl({ headers }: Visited, configId: string): string {
	return `http://${String(headers.host)}${controlPrefix}/scan/${configId}`;
}

/** Serves the pictures that answers name, as WeCom's picture server does; no token is needed. */
export function addPictureRoutes(app: FastifyInstance, world: World): void {
	app.get('/wwpic/qrcode/:id/0', async (request, reply) => {
		const { id } = request.params as { id: string };
		if (!world.corp.ways.find(id) && !world.corp.acquisitionLinks.find(id)) {
			return await reply.code(404).send({ error: `no way or link has the id ${id}` });
		}
		const png = await toBuffer(scanUrl(request, id), { margin: 4, scale: 4 });
		return await reply.header('content-type', 'image/png').send(png);
	});
	app.get('/wwpic/media/:id/0', async (request, reply) => {
		const { id } = request.params as { id: string };
		const media = world.corp.media.all().find((it) => it.id === id);
		if (!media) return await reply.code(404).send({ error: `no picture has the id ${id}` });
		return await reply.header('content-type', media.contentType).send(media.bytes);
	});
}
