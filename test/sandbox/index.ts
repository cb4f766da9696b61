/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import { announced } from './announced';
import { controlOf } from './control';
import { checkControl } from './controlSchemas';
import { buildServer } from './server';
import type { AppName, Sandbox, SandboxOptions } from './types';
import { World } from './world';

export { serviceIdOf } from './api/idConversion';
export type * from './types';

const tickMs = 500;

/**
 * Starts a stand-in for WeCom on loopback. Close it when done.
 *
 * Throws a `TypeError` for impossible options, and Node's `EADDRINUSE` error when the port is taken.
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
	if (options.seed) checkControl('seed', options.seed);
	if (options.limits) checkControl('limits', options.limits);
	const world = new World(options);
	const control = announced(controlOf(world), world.feed);
	const app = await buildServer(world, control);
	const url = await app.listen({ host: '127.0.0.1', port: options.port ?? 0 });
	// Callbacks come when it is time, not when somebody asks.
	const ticking = setInterval(() => world.settle(), tickMs).unref();
	return {
		url,
		port: Number(new URL(url).port),
		control,
		corp: {
			corpId: world.corp.corpId,
			apps: Object.fromEntries(world.corp.apps.map(({ name, secret }) => [name, secret])) as Record<
				AppName,
				string
			>,
		},
		close: async () => {
			clearInterval(ticking);
			world.callbacks.cancel();
			await app.close();
		},
	};
}
