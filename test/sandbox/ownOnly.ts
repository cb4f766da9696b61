import type { FastifyInstance, FastifyRequest } from 'fastify';

/** What a browser or a program on this machine calls it by. A name of somebody else that leads here (DNS rebinding) is none. */
const OWN_HOST = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/i;

/**
 * Keeps the page and the control plane to themselves: a web page of another origin may not reset the sandbox or read its
 * keys. Programs send no Origin; browsers do with all that changes something, and tell by Sec-Fetch-Site what else comes
 * from another page. WeCom's own paths need a token, and are left as they are.
 */
export function keepToOwnPages(
	app: FastifyInstance,
	isOwn: (request: FastifyRequest) => boolean,
): void {
	app.addHook('onRequest', async (request, reply) => {
		const stranger = isOwn(request) ? strangerIn(request) : undefined;
		if (stranger === undefined) return;
		await reply.code(403).send({
			error: `${stranger} is not this sandbox: its page and control plane answer to themselves and to programs on this machine only`,
		});
	});
}

function strangerIn({ headers, method }: FastifyRequest): string | undefined {
	const { host = '', origin } = headers;
	if (!OWN_HOST.test(host)) return `Host "${host}"`;
	if (origin !== undefined && origin.toLowerCase() !== `http://${host.toLowerCase()}`) {
		return `Origin "${origin}"`;
	}
	const site = headers['sec-fetch-site'];
	// A link on another page may lead here.
	const isLink = method === 'GET' && headers['sec-fetch-mode'] === 'navigate';
	const isOther = site === 'cross-site' || site === 'same-site';
	return isOther && !isLink ? `Sec-Fetch-Site "${site}"` : undefined;
}
