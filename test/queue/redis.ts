/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { getRandomPort } from 'get-port-please';
import { loopback } from '../n8n/instance';
import { makeServiceFolder, startService, type Service } from './service';

const program = '/usr/bin/redis-server';

export interface Redis extends Service {
	/** n8n's environment variables for this Redis. */
	settings: Record<string, string>;
}

/** Starts an empty Redis, which nobody but this machine reaches. */
export async function startRedis(folder: string): Promise<Redis> {
	if (!existsSync(program)) {
		throw new Error('There is no Redis. Install the Debian package redis-server.');
	}
	const data = join(folder, 'redis');
	await makeServiceFolder(data);
	const port = await getRandomPort(loopback);
	const service = await startService({
		command: [
			program,
			...['--bind', loopback, '--port', String(port), '--dir', data],
			// Nothing is kept on the disk.
			...['--save', '', '--appendonly', 'no'],
			// So that the folder can be seen in a list of processes.
			...['--set-proc-title', 'no'],
		],
		folder: data,
		endSignal: 'SIGTERM',
	});
	return {
		...service,
		settings: { QUEUE_BULL_REDIS_HOST: loopback, QUEUE_BULL_REDIS_PORT: String(port) },
	};
}
