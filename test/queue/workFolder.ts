/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-dangerous-functions */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A temporary folder that goes when it is removed, and also when this process ends without having done so. */
export interface WorkFolder {
	path: string;
	remove(): Promise<void>;
}

export async function createWorkFolder(): Promise<WorkFolder> {
	const path = await mkdtemp(join(tmpdir(), 'wecom-queue-'));
	// The services' account passes through to folders of its own, and cannot look around.
	await chmod(path, 0o711);
	const remover = spawn(process.execPath, [join(__dirname, 'removeWithParent.cjs'), path], {
		cwd: '/',
		detached: true,
		stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
	});
	remover.unref();
	remover.channel?.unref();
	return {
		path,
		remove: async () => {
			remover.ref();
			const ended = once(remover, 'exit');
			remover.disconnect();
			await ended;
		},
	};
}
