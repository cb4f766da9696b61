/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
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

/**
 * What an ended n8n has left in the clear: each file below its user folder (database, logs, captured output) that holds a secret or a
 * token, byte for byte.
 */
export async function secretsInFiles(
	world: World,
	otherSecrets: string[] = [],
): Promise<Array<{ file: string; secret: string }>> {
	const secrets = [
		...Object.values(world.sandbox.corp.apps),
		...(await liveTokens(world)),
		...otherSecrets,
	].filter((secret) => secret !== '');
	const found = [];
	for (const file of await filesOf(world.folder)) {
		const content = await readFile(file);
		for (const secret of secrets) {
			if (content.includes(secret)) found.push({ file, secret });
		}
	}
	return found;
}

/** The files that n8n has written, the database with its write-ahead log among them. */
export async function filesOf(folder: string): Promise<string[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	return entries
		.filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
		.map((entry) => join(entry.parentPath, entry.name));
}

/** The processes that mention this folder in their command line or in their environment. */
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
		if (about.some((text) => text.includes(folder))) {
			found.push({ pid: Number(id), command: about[0].replaceAll('\0', ' ').trim() });
		}
	}
	return found;
}
