/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSandbox } from '../sandbox';
import type { Sandbox } from '../sandbox/types';
import { connectToSandbox, type CredentialReference } from './credential';
import { ExecutionLinks } from './executionLinks';
import { startInstance, type Instance } from './instance';
import { installPackage, packPackage, type PackedPackage } from './packedPackage';
import { EditorApi, type Owner } from './rest';

/** A fresh n8n with the packed package, and a sandbox for it to talk to. */
export interface World {
	sandbox: Sandbox;
	packed: PackedPackage;
	owner: Owner;
	/** n8n's user folder: everything that this n8n writes is in it. */
	folder: string;
	instance: Instance;
	api: EditorApi;
	credential: CredentialReference;
	/** Ends n8n and starts it again on the same data. */
	restart(): Promise<void>;
	/** Ends n8n; what it wrote stays until `close`. */
	stop(): Promise<void>;
	close(): Promise<void>;
}

/**
 * Builds a world of its own for a test file.
 *
 * @param settings more of n8n's environment variables
 */
export async function createWorld(settings: Record<string, string> = {}): Promise<World> {
	const folder = await mkdtemp(join(tmpdir(), 'wecom-n8n-'));
	const owner = { email: 'owner@example.com', password: 'A-long-passw0rd' };
	const packed = await packPackage(join(folder, 'packed'));
	await installPackage(packed, folder);

	const executionLinks = new ExecutionLinks();
	const sandbox = await startSandbox({ outcomes: executionLinks });
	let starts = 0;
	const start = async () =>
		await startInstance({
			userFolder: folder,
			outputFile: join(folder, `output-${++starts}.log`),
			// What n8n says most of is searched for secrets at the end.
			logLevel: 'debug',
			settings,
		});
	const instance = await start();
	const api = await EditorApi.signIn(instance.url, owner);
	executionLinks.connect(instance.url, api);
	const world: World = {
		sandbox,
		packed,
		owner,
		folder,
		instance,
		api,
		credential: await connectToSandbox(api, sandbox),
		restart: async () => {
			await world.instance.stop();
			world.instance = await start();
			world.api = await EditorApi.signIn(world.instance.url, owner);
			executionLinks.connect(world.instance.url, world.api);
		},
		stop: async () => {
			await world.instance.stop();
		},
		close: async () => {
			await world.instance.stop();
			await sandbox.close();
			await rm(folder, { recursive: true, force: true });
		},
	};
	return world;
}
