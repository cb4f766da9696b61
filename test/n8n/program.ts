/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-dangerous-functions */
import { spawnSync, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { installation } from './installation';
import { findNode, nodeEnvironment } from './node24';
import { n8nFolder } from './paths';

/** n8n's processes: everything in one, or in queue mode one that runs workflows, and one that takes webhooks. */
export type InstanceKind = 'start' | 'worker' | 'webhook';

/** What is started when a process of n8n is. */
export interface Program {
	binary: string;
	args: string[];
	env: Record<string, string | undefined>;
	/** Ends it, and whatever it has started, from one moment to the next. */
	kill(child: ChildProcess): void;
}

interface Wanted {
	kind: InstanceKind;
	/** The only folder of this machine that n8n reads and writes. */
	userFolder: string;
	env: Record<string, string | undefined>;
	/** An image of n8n; without one, the n8n that npm has installed. */
	image?: string;
}

/** How n8n is started: from its image where `N8N_IMAGE` names one, or else as npm has installed it. */
export function programFor({ image = installation.image, ...wanted }: Wanted): Program {
	return image ? fromImage(image, wanted) : fromInstallation(wanted);
}

function fromInstallation({ kind, env }: Wanted): Program {
	const node = findNode();
	const n8n = join(installation.folder, 'node_modules/n8n/bin/n8n');
	return {
		binary: node.binary,
		args: ['--require', join(n8nFolder, 'endWithParent.cjs'), n8n, kind],
		env: { ...nodeEnvironment(node), ...env },
		kill: killGroup,
	};
}

/** In the network of this machine, as this user, with the user folder at the same path as here. */
function fromImage(image: string, { kind, userFolder, env }: Wanted): Program {
	const name = `wecom-test-${randomUUID()}`;
	const { uid, gid } = userInfo();
	const settings = Object.entries(env)
		.filter(([, value]) => value !== undefined)
		.flatMap(([key, value]) => ['--env', `${key}=${value}`]);
	return {
		binary: 'docker',
		args: [
			...['run', '--rm', '--init', '--name', name],
			...['--network', 'host', '--user', `${uid}:${gid}`],
			...['--volume', `${userFolder}:${userFolder}`, '--workdir', userFolder],
			...settings,
			...['--entrypoint', 'n8n', image, kind],
		],
		// Of the client, not of the container.
		env: process.env,
		kill(child) {
			// The client that was started here is not the container.
			spawnSync('docker', ['rm', '--force', name], { stdio: 'ignore', env: process.env });
			killGroup(child);
		},
	};
}

function killGroup({ pid }: ChildProcess): void {
	if (pid === undefined) return;
	try {
		process.kill(-pid, 'SIGKILL');
	} catch {
		// None of the group is left, as it should be.
	}
}
