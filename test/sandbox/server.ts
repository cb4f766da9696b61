import multipart from '@fastify/multipart';
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { refusalText } from './apiError';
import { CallbackRefused } from './callbacks/handshake';
import { addControlRoutes, controlPrefix } from './controlRoutes';
import { addFeedRoute } from './feedRoute';
import { addImageRoutes } from './images';
import { keepToOwnPages } from './ownOnly';
import { addPageRoutes } from './pageRoutes';
import { addPictureRoutes } from './qrCodes';
import { serve } from './serve';
import type { SandboxControl } from './types';
import { Visit } from './visit';
import type { World } from './world';

/** Twice what any API takes: up to here the APIs' own limits speak. */
const largestBody = 40 * 1024 * 1024;

/** The HTTP server: WeCom's paths, and the control plane beside them. */
export async function buildServer(world: World, control: SandboxControl): Promise<FastifyInstance> {
	const app = Fastify({ bodyLimit: largestBody, forceCloseConnections: true });
	const visits = new WeakMap<FastifyRequest, Visit>();

	// Bodies are parsed here, not by the framework: the journal wants them as they came.
	app.removeAllContentTypeParsers();
	app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
	// Whatever is waited for comes first: routes from before would do without the error handler below.
	await app.register(multipart, { limits: { fileSize: largestBody } });
	keepToOwnPages(app, isOwn);
	// First: what comes before something that is waited for misses the handlers below.
	await addPageRoutes(app, controlPrefix, world);

	app.addHook('onRequest', async (request, reply) => {
		if (isWeCom(request)) visits.set(request, new Visit(world, request, reply));
	});
	app.all('/cgi-bin/*', async (request, reply) => {
		await serve(world, visits.get(request)!, reply);
		return reply;
	});
	addControlRoutes(app, control);
	addFeedRoute(app, controlPrefix, world.feed);
	addImageRoutes(app, world);
	addPictureRoutes(app, world);

	app.setNotFoundHandler((request, reply) => {
		visits.get(request)?.finish({ outcome: 'answered', status: 404 });
		void reply
			.code(404)
			.send({ error: `${request.method} ${request.url.split('?')[0]}: no such path` });
	});
	app.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
		const wrongInput = error instanceof TypeError && request.url.startsWith(controlPrefix);
		const status = wrongInput ? 400 : (error.statusCode ?? 500);
		const visit = visits.get(request);
		if (visit && status === 413) {
			const errmsg = refusalText(40206, undefined, visit.ip, world.clock());
			visit.finish({ outcome: 'answered', status: 200, errcode: 40206 });
			return reply.code(200).send({ errcode: 40206, errmsg });
		}
		visit?.finish({ outcome: 'answered', status });
		return reply.code(status).send({
			error: status === 500 ? error.stack : error.message,
			...(error instanceof CallbackRefused && { reason: error.reason }),
		});
	});
	return app;
}

function isWeCom({ url }: FastifyRequest): boolean {
	return url.startsWith('/cgi-bin/');
}

/** The page and the control plane; the rest is for whoever has a token, or for everybody. */
function isOwn({ routeOptions }: FastifyRequest): boolean {
	// The route that was found, since a path can be written in several ways.
	const { url = '' } = routeOptions;
	return url === '/' || url.startsWith(controlPrefix);
}
