/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/require-node-api-error */
import { randomBytes } from 'node:crypto';
import { cp, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startSandbox } from '../sandbox';
import type { Sandbox, SandboxOptions } from '../sandbox/types';
import { connectToSandbox, type CredentialReference } from '../n8n/credential';
import { startInstance, type Instance } from '../n8n/instance';
import type { InstanceKind } from '../n8n/program';
import { installPackage, packPackage } from '../n8n/packedPackage';
import { owner } from '../n8n/preparedN8n';
import { EditorApi } from '../n8n/rest';
import { executionsIn, statement, type StoredExecution } from '../n8n/storedEvents';
import { startPostgres } from './postgres';
import { startRedis } from './redis';
import type { Service } from './service';
import { createWorkFolder } from './workFolder';

/** One of the cluster's n8n processes. */
export interface ClusterProcess extends Instance {
	/** "main", "webhook-1", "worker-2" ... */
	name: string;
	/** Everything that it has printed up to now. */
	printed(): Promise<string>;
}

/** A fresh n8n in queue mode with the packed package in each of its processes, and a sandbox for it to talk to. */
export interface Cluster {
	/** Everything that the cluster writes is in here. */
	folder: string;
	sandbox: Sandbox;
	/** The main process: editor and REST API, no production webhooks. */
	main: ClusterProcess;
	/** They answer production webhooks and forms. */
	webhookProcesses: ClusterProcess[];
	/** They run all workflows, those started in the editor, too. */
	workers: ClusterProcess[];
	api: EditorApi;
	credential: CredentialReference;
	/** What the database holds of a workflow. */
	stored(workflowId: string): Promise<StoredExecution[]>;
	redis: Service;
	/** One more worker, as somebody adds a machine; the cluster ends it. */
	addWorker(): Promise<ClusterProcess>;
	/** The name of the process that an execution was started in. */
	executedBy(executionId: string): Promise<string | undefined>;
	/** Ends all processes of n8n and the services; what they wrote stays until `close`. */
	stop(): Promise<void>;
	close(): Promise<void>;
}

export interface ClusterOptions {
	/** 2 unless said otherwise. */
	workers?: number;
	/** 1 unless said otherwise. */
	webhookProcesses?: number;
	/** More of n8n's environment variables, for all processes. */
	settings?: Record<string, string>;
	sandbox?: SandboxOptions;
}

/** Builds a cluster of its own for a test file. */
export async function createCluster(options: ClusterOptions = {}): Promise<Cluster> {
	const work = await createWorkFolder();
	const folder = work.path;
	const services: Service[] = [];
	const processes: ClusterProcess[] = [];
	let sandbox: Sandbox | undefined;
	const stop = async () => {
		await Promise.all(processes.map(async (one) => await one.stop()));
		await Promise.all(services.splice(0).map(async (one) => await one.stop()));
	};
	const close = async () => {
		await stop();
		await sandbox?.close();
		await work.remove();
	};

	try {
		const postgres = await startPostgres(folder);
		services.push(postgres);
		const redis = await startRedis(folder);
		services.push(redis);
		const packageFolder = join(folder, 'package');
		await mkdir(packageFolder);
		await installPackage(await packPackage(join(folder, 'packed')), packageFolder);

		const settings: Record<string, string> = {
			...postgres.settings,
			...redis.settings,
			EXECUTIONS_MODE: 'queue',
			N8N_ENCRYPTION_KEY: randomBytes(24).toString('base64'),
			OFFLOAD_MANUAL_EXECUTIONS_TO_WORKERS: 'true',
			N8N_DISABLE_PRODUCTION_MAIN_PROCESS: 'true',
			...options.settings,
		};
		const start = async (kind: InstanceKind, name: string): Promise<ClusterProcess> => {
			const userFolder = join(folder, name);
			await cp(packageFolder, userFolder, { recursive: true });
			const outputFile = join(folder, `${name}.log`);
			const instance = await startInstance({
				kind,
				userFolder,
				outputFile,
				settings,
				// What n8n says most of is searched for secrets at the end.
				logLevel: 'debug',
				hasEditor: false,
			});
			const started = {
				...instance,
				name,
				printed: async () => await readFile(outputFile, 'utf8'),
			};
			processes.push(started);
			return started;
		};
		const startSeveral = async (kind: InstanceKind, count: number): Promise<ClusterProcess[]> =>
			await Promise.all(
				Array.from({ length: count }, async (_, i) => await start(kind, `${kind}-${i + 1}`)),
			);

		// The first process makes the tables.
		const main = await start('start', 'main');
		const webhookProcesses = await startSeveral('webhook', options.webhookProcesses ?? 1);
		settings.WEBHOOK_URL = webhookProcesses[0].url;
		const workers = await startSeveral('worker', options.workers ?? 2);

		sandbox = await startSandbox(options.sandbox);
		const api = await EditorApi.setUp(main.url, owner);
		return {
			folder,
			sandbox,
			main,
			webhookProcesses,
			workers,
			api,
			credential: await connectToSandbox(api, sandbox),
			stored: async (workflowId) => {
				const rows = statement.replace('?', `'${workflowId}'`);
				const json = await postgres.query(`SELECT coalesce(json_agg(r), '[]') FROM (${rows}) r`);
				return executionsIn(JSON.parse(json) as Parameters<typeof executionsIn>[0]);
			},
			redis,
			addWorker: async () => {
				const worker = await start('worker', `worker-${workers.length + 1}`);
				workers.push(worker);
				return worker;
			},
			executedBy: async (executionId) => {
				const started = `Worker started execution ${executionId} `;
				const logs = await Promise.all(workers.map(async (worker) => await worker.printed()));
				return workers.find((_, i) => logs[i].includes(started))?.name;
			},
			stop,
			close,
		};
	} catch (error) {
		await close();
		throw error;
	}
}
