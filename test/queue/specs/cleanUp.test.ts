/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-dangerous-functions */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { processesOf } from '../../n8n/traces';
import { until } from '../../n8n/until';

let running: ChildProcess | undefined;

afterEach(() => running?.kill('SIGKILL'));

/** Starts a cluster in a process of its own; gives the folder of the cluster. */
async function startElsewhere(): Promise<{ child: ChildProcess; folder: string }> {
	const child = (running = spawn(
		process.execPath,
		['--import', 'tsx', join(__dirname, '../hold.ts')],
		{ stdio: ['ignore', 'pipe', 'inherit'] },
	));
	let printed = '';
	child.stdout!.on('data', (chunk: Buffer) => (printed += chunk.toString()));
	const folder = await until(
		'the cluster',
		async () => {
			if (child.exitCode !== null) throw new Error(`It ended:\n${printed}`);
			return /runs in (\S+)/.exec(printed)?.[1];
		},
		{ seconds: 180 },
	);
	return { child, folder };
}

describe('a cluster whose process is ended', () => {
	it.each(['SIGINT', 'SIGKILL'] as const)('by %s leaves nothing behind', async (signal) => {
		const { child, folder } = await startElsewhere();
		const commands = (await processesOf(folder)).map(({ command }) => command).join('\n');
		for (const program of [/n8n start/, /n8n webhook/, /n8n worker/, /postgres/, /redis-server/]) {
			expect(commands).toMatch(program);
		}

		child.kill(signal);

		await until(
			'every process to end',
			async () => (await processesOf(folder)).length === 0 || undefined,
			{ seconds: 40 },
		);
		expect(existsSync(folder)).toBe(false);
	});
});
