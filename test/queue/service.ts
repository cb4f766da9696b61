/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-dangerous-functions, @n8n/community-nodes/require-node-api-error */
import { spawn } from 'node:child_process';
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../n8n/command';
import { until } from '../n8n/until';

/** PostgreSQL refuses to run as root; then it and Redis run as somebody who may do nothing else. */
const account = process.getuid?.() === 0 ? { user: 'nobody', group: 'nogroup' } : undefined;

/** A server that everything else here depends on. */
export interface Service {
	stop(): Promise<void>;
	/** Keeps it from doing anything, as if nobody could reach it. */
	pause(): void;
	/** Ends the pause. */
	resume(): void;
}

/** Makes a folder that services can write to, and nobody else can read. */
export async function makeServiceFolder(folder: string): Promise<void> {
	const owner = account ? ['-o', account.user, '-g', account.group] : [];
	await run('install', ['-d', '-m', '700', ...owner, folder], { cwd: '/' });
}

/** Runs a program to its end, under the account of the services, and gives what it prints. */
export async function runAsService(command: string[], folder: string): Promise<string> {
	const [program, ...args] = asService(command);
	return await run(program, args, { cwd: folder });
}

/**
 * Starts a server and waits until it says that it is ready to accept connections, as both PostgreSQL and Redis do.
 *
 * @param options.endSignal ends it at once; it also gets this signal when this process is gone, however that went
 */
export async function startService(options: {
	command: string[];
	folder: string;
	endSignal: NodeJS.Signals;
}): Promise<Service> {
	const { command, folder, endSignal } = options;
	const outputFile = join(folder, '..', `${command[0].split('/').pop()}.log`);
	const output = await open(outputFile, 'w');
	const [program, ...args] = asService(command, endSignal);
	const child = spawn(program, args, {
		cwd: folder,
		// A group of its own: Ctrl-C in a terminal is for this process, which then ends everything.
		detached: true,
		stdio: ['ignore', output.fd, output.fd],
	});
	await output.close();
	const ended = new Promise<void>((resolve, reject) => {
		child.once('exit', () => resolve());
		child.once('error', reject);
	});
	const stop = async () => {
		child.kill(endSignal);
		await ended;
	};

	try {
		await until(`${command[0]} to start`, async () => {
			if (child.exitCode !== null || child.signalCode !== null) throw new Error('It ended');
			const printed = await readFile(outputFile, 'utf8');
			return /ready to accept connections/i.test(printed) || undefined;
		});
	} catch (error) {
		await stop();
		const printed = await readFile(outputFile, 'utf8');
		throw new Error(`${command[0]} did not start:\n${printed.slice(-3000)}`, { cause: error });
	}
	return {
		stop,
		pause: () => void child.kill('SIGSTOP'),
		resume: () => void child.kill('SIGCONT'),
	};
}

/** `setpriv` is a part of every Debian (util-linux). */
function asService(command: string[], whenParentEnds?: NodeJS.Signals): string[] {
	return [
		'setpriv',
		...(account ? [`--reuid=${account.user}`, `--regid=${account.group}`, '--clear-groups'] : []),
		...(whenParentEnds ? [`--pdeathsig=${whenParentEnds.replace('SIG', '')}`] : []),
		...command,
	];
}
