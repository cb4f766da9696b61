/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readdir, readFile, readlink } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { World } from './world';

/** The access tokens that the sandbox's apps have now; WeCom answers with the same one as long as it lives. */
async function liveTokens({ sandbox }: World): Promise<string[]> {
	const { corpId, apps } = sandbox.corp;
	const answers = await Promise.all(
		Object.values(apps).map(async (secret) => {
			const query = new URLSearchParams({ corpid: corpId, corpsecret: secret });
			const response = await fetch(`${sandbox.url}/cgi-bin/gettoken?${query.toString()}`);
			return (await response.json()) as { access_token?: string };
		}),
	);
	return answers.flatMap(({ access_token }) => access_token ?? []);
}

/** Secrets and tokens that nobody may read from what n8n leaves behind. */
export async function secretsOf(world: World): Promise<string[]> {
	return [...Object.values(world.sandbox.corp.apps), ...(await liveTokens(world))];
}

/**
 * The files below n8n's user folder (database with its write-ahead log, logs, captured output) that hold one of these texts, byte for
 * byte; n8n has to be stopped first.
 */
export async function filesHolding(world: World, texts: string[]): Promise<string[]> {
	const found = [];
	for (const file of await filesOf(world.folder)) {
		const content = await readFile(file);
		if (texts.some((text) => content.includes(text))) found.push(relative(world.folder, file));
	}
	return found;
}

async function filesOf(folder: string): Promise<string[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	return entries
		.filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
		.map((entry) => join(entry.parentPath, entry.name));
}

/** The processes that mention this folder in their command line or in their environment, or work in it. */
export async function processesOf(
	folder: string,
): Promise<Array<{ pid: number; command: string }>> {
	const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
	const found = [];
	for (const id of ids) {
		if (id === String(process.pid)) continue;
		// A process may end while it is being looked at.
		const about = await Promise.all(
			['cmdline', 'environ'].map(
				async (file) => await readFile(`/proc/${id}/${file}`, 'utf8').catch(() => ''),
			),
		);
		const workingFolder = await readlink(`/proc/${id}/cwd`).catch(() => '');
		if ([...about, workingFolder].some((text) => text.includes(folder))) {
			found.push({ pid: Number(id), command: about[0].replaceAll('\0', ' ').trim() });
		}
	}
	return found;
}
