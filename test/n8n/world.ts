/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSandbox } from '../sandbox';
import type { Sandbox } from '../sandbox/types';
import { connectToSandbox, type CredentialReference } from './credential';
import { ExecutionLinks } from './executionLinks';
import { startInstance, type Instance } from './instance';
import type { PackedPackage } from './packedPackage';
import { fillFromPrepared, owner } from './preparedN8n';
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

export interface WorldOptions {
	/** For what a browser opens or the editor reads; not unless it is said. */
	hasEditor?: boolean;
	/** More of n8n's environment variables. */
	settings?: Record<string, string>;
}

/** Builds a world of its own for a test file. */
export async function createWorld({
	hasEditor = false,
	settings,
}: WorldOptions = {}): Promise<World> {
	const folder = await mkdtemp(join(tmpdir(), 'wecom-n8n-'));
	const packed = await fillFromPrepared(folder);

	const executionLinks = new ExecutionLinks();
	const sandbox = await startSandbox({ outcomes: executionLinks });
	let starts = 0;
	const start = async () =>
		await startInstance({
			userFolder: folder,
			outputFile: join(folder, `output-${++starts}.log`),
			// What n8n says most of is searched for secrets at the end.
			logLevel: 'debug',
			hasEditor,
			settings,
		});
	const instance = await start();
	const api = await EditorApi.logIn(instance.url, owner);
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
			world.api = await EditorApi.logIn(world.instance.url, owner);
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
