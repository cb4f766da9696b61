/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-dangerous-functions, @n8n/community-nodes/require-node-api-error */
import { spawn, type ChildProcess } from 'node:child_process';
import { open, readFile, rm } from 'node:fs/promises';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { getPort, getRandomPort } from 'get-port-please';
import { programFor, type InstanceKind } from './program';
import { until } from './until';

/** n8n and everything around it listen here and nowhere else. */
export const loopback = '127.0.0.1';

/** How long n8n may take to end by itself. */
const gracefulSeconds = 10;

export interface InstanceOptions {
	/** `start`, n8n as most people run it, unless said otherwise. */
	kind?: InstanceKind;
	/** n8n's user folder: database, encryption key, community packages. */
	userFolder: string;
	/** Gets everything that n8n prints. */
	outputFile: string;
	/** The first port to try; when it is taken, the next free one is used. Without it any free port. */
	port?: number;
	logLevel?: 'debug' | 'info' | 'warn';
	/** An image of n8n; without one, what `N8N_IMAGE` names, or else the n8n that npm has installed. */
	image?: string;
	/** Whether people can open it in a browser; without that it starts in less than half of the time. */
	hasEditor?: boolean;
	/** More of n8n's environment variables. */
	settings?: Record<string, string>;
}

/** A running n8n. */
export interface Instance {
	/** Of a worker only its health check answers there. */
	url: string;
	port: number;
	/** Resolves when the process is gone, whoever ended it. */
	ended: Promise<void>;
	/** Ends n8n and every process that it started. */
	stop(): Promise<void>;
	/** Ends it from one moment to the next, as a power cut does. */
	kill(): Promise<void>;
}

/** Starts a process of n8n and waits until it answers. */
export async function startInstance(options: InstanceOptions): Promise<Instance> {
	const { kind = 'start' } = options;
	const port = await freePort(options.port);
	const url = `http://${loopback}:${port}`;

	// n8n waits ten seconds before it starts again after a crash, and being killed counts as one.
	await rm(join(options.userFolder, '.n8n/crash.journal'), { force: true });
	mkdirSync(dirname(options.outputFile), { recursive: true });
	const output = await open(options.outputFile, 'w');
	const program = programFor({
		kind,
		userFolder: options.userFolder,
		image: options.image,
		env: {
			...quietEnvironment,
			HOME: options.userFolder,
			N8N_USER_FOLDER: options.userFolder,
			N8N_LISTEN_ADDRESS: loopback,
			N8N_HOST: loopback,
			N8N_PORT: String(port),
			N8N_RUNNERS_BROKER_PORT: String(await getRandomPort(loopback)),
			N8N_LOG_LEVEL: options.logLevel ?? 'info',
			N8N_LOG_OUTPUT: 'console,file',
			N8N_LOG_FILE_LOCATION: join(options.userFolder, '.n8n/n8n.log'),
			N8N_GRACEFUL_SHUTDOWN_TIMEOUT: String(gracefulSeconds),
			N8N_DISABLE_UI: String(options.hasEditor === false),
			...(kind === 'worker' && healthCheck(port)),
			...options.settings,
		},
	});
	const child = spawn(program.binary, program.args, {
		cwd: options.userFolder,
		// A process group of its own, so that all of it can be ended.
		detached: true,
		stdio: ['ignore', output.fd, output.fd, 'ipc'],
		env: program.env,
	});
	await output.close();

	const ended = new Promise<void>((resolve, reject) => {
		child.once('exit', () => resolve());
		child.once('error', reject);
	});
	const kill = async () => {
		program.kill(child);
		await ended;
	};
	const stop = async () => {
		child.kill('SIGTERM');
		const inTime = await Promise.race([
			ended.then(() => true),
			sleep(gracefulSeconds * 1000, false, { ref: false }),
		]);
		program.kill(child);
		if (!inTime) await ended;
	};

	try {
		await until('n8n to answer', async () => await isReady(url, child), { seconds: 120 });
	} catch (error) {
		await stop();
		const printed = await readFile(options.outputFile, 'utf8');
		throw new Error(`n8n did not start. The last that it printed:\n${printed.slice(-3000)}`, {
			cause: error,
		});
	}
	return { url, port, ended, stop, kill };
}

/** Nothing here needs the outside, and calls to it only fail on a machine without the internet. */
const quietEnvironment = {
	NODE_ENV: 'production',
	N8N_DIAGNOSTICS_ENABLED: 'false',
	N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
	N8N_VERSION_NOTIFICATIONS_WHATS_NEW_ENABLED: 'false',
	N8N_DYNAMIC_BANNERS_ENABLED: 'false',
	N8N_TEMPLATES_ENABLED: 'false',
	N8N_HIRING_BANNER_ENABLED: 'false',
	N8N_PERSONALIZATION_ENABLED: 'false',
	N8N_VERIFIED_PACKAGES_ENABLED: 'false',
	// The default of n8n 2, and no longer that of n8n 3.
	N8N_UNVERIFIED_PACKAGES_ENABLED: 'true',
	N8N_DISABLED_MODULES:
		'mcp-registry,instance-ai,chat-hub,mcp,insights,workflow-builder,quick-connect',
	N8N_LICENSE_AUTO_RENEW_ENABLED: 'false',
	// The editor is served over plain HTTP here.
	N8N_SECURE_COOKIE: 'false',
};

async function freePort(first?: number): Promise<number> {
	if (first === undefined) return await getRandomPort(loopback);
	return await getPort({ port: first, portRange: [first, first + 100], host: loopback });
}

/** A worker has no server of its own, unless it is to tell whether it is well. */
function healthCheck(port: number) {
	return {
		QUEUE_HEALTH_CHECK_ACTIVE: 'true',
		QUEUE_HEALTH_CHECK_PORT: String(port),
		N8N_WORKER_SERVER_ADDRESS: loopback,
	};
}

async function isReady(url: string, child: ChildProcess): Promise<true | undefined> {
	if (child.exitCode !== null || child.signalCode !== null) throw new Error('n8n ended');
	const response = await fetch(`${url}/healthz/readiness`).catch(() => undefined);
	const isJson = response?.headers.get('content-type')?.includes('application/json');
	return response?.ok && isJson ? true : undefined;
}
