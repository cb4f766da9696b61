/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/require-node-api-error */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSandboxProcess, type SandboxProcess } from '../sandbox/ownProcess';
import type { SandboxOptions } from '../sandbox/types';
import { connectToSandbox, type CredentialReference } from './credential';
import { startInstance, type Instance } from './instance';
import { fillFromPrepared, owner } from './preparedN8n';
import { ProcessGroup } from './processGroup';
import { EditorApi } from './rest';
import { until } from './until';
import { Watch } from './watch';

/** An n8n with the packed package that can be measured, and a sandbox in a process of its own for it to talk to. */
export class LoadWorld {
	instance!: Instance;

	api!: EditorApi;

	credential!: CredentialReference;

	/** n8n's processes: the main one, and task runners. */
	processes!: ProcessGroup;

	watch!: Watch;

	private starts = 0;

	private constructor(
		readonly sandbox: SandboxProcess,
		/** n8n's user folder. */
		readonly folder: string,
	) {}

	/** Builds a world with a fresh n8n. */
	static async create(options: SandboxOptions = {}): Promise<LoadWorld> {
		const folder = await mkdtemp(join(tmpdir(), 'wecom-n8n-load-'));
		const world = new LoadWorld(await startSandboxProcess(options), folder);
		try {
			await fillFromPrepared(folder);
			await world.start();
			await world.forgetToken();
			return world;
		} catch (error) {
			await world.close();
			throw error;
		}
	}

	/** Starts n8n, on what it left behind when it ran before. */
	async start(): Promise<void> {
		const start = ++this.starts;
		this.watch = new Watch(join(this.folder, `watch-${start}.log`));
		this.instance = await startInstance({
			userFolder: this.folder,
			outputFile: join(this.folder, `output-${start}.log`),
			// Logging costs time.
			logLevel: 'warn',
			hasEditor: false,
			settings: this.watch.settings,
		});
		this.processes = new ProcessGroup(await this.watch.pid());
		this.api = await EditorApi.logIn(this.instance.url, owner);
	}

	/** Waits until n8n answers: after a run that held it up for seconds, it takes its database for lost for a moment. */
	async ready(): Promise<void> {
		await until('n8n to be ready', async () =>
			(await fetch(`${this.instance.url}/healthz/readiness`)).ok ? true : undefined,
		);
	}

	/** Gives the credential its first state, without an access token. */
	async forgetToken(): Promise<void> {
		this.credential = await connectToSandbox(this.api, this.sandbox);
	}

	async close(): Promise<void> {
		await this.instance?.stop();
		await this.sandbox.close();
		await rm(this.folder, { recursive: true, force: true });
	}
}
