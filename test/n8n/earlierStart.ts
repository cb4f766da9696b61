/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { until } from './until';

/** One line in the data folder about who uses it. */
interface Use {
	pid: number;
	url: string;
}

/**
 * Makes sure that no other n8n works on the same data folder, and waits for the end of one whose start was killed.
 *
 * @throws when an earlier start is still running
 */
export async function waitForEarlierStart(dataFolder: string): Promise<void> {
	const earlier = await readUse(dataFolder);
	if (!earlier) return;
	if (isAlive(earlier.pid) && (await answers(earlier.url))) {
		throw new Error(
			`It is running already, at ${earlier.url}. End that one first (Ctrl-C in its terminal).`,
		);
	}
	await until(
		'the n8n of an earlier start to end',
		async () => ((await answers(earlier.url)) ? undefined : true),
		{ seconds: 20 },
	);
}

/** Notes that this process uses the data folder. */
export async function noteStart(dataFolder: string, url: string): Promise<void> {
	await writeFile(fileIn(dataFolder), JSON.stringify({ pid: process.pid, url } satisfies Use));
}

/** Takes the note away. */
export async function noteEnd(dataFolder: string): Promise<void> {
	await rm(fileIn(dataFolder), { force: true });
}

function fileIn(dataFolder: string): string {
	return join(dataFolder, 'running.json');
}

async function readUse(dataFolder: string): Promise<Use | undefined> {
	const text = await readFile(fileIn(dataFolder), 'utf8').catch(() => undefined);
	try {
		return text === undefined ? undefined : (JSON.parse(text) as Use);
	} catch {
		// Killed while it was written: then no n8n had been started yet.
		return undefined;
	}
}

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch {
		return false;
	}
}

async function answers(url: string): Promise<boolean> {
	return await fetch(`${url}/healthz`).then(
		() => true,
		() => false,
	);
}
