/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startInstance } from './instance';
import { installPackage, packPackage, type PackedPackage } from './packedPackage';
import { EditorApi, type Owner } from './rest';
import { PREPARED_N8N } from './userEnvironment';

/** The owner of every n8n that starts from the prepared one. */
export const owner: Owner = { email: 'owner@example.com', password: 'A-long-passw0rd' };

/**
 * Before the first test file, or the bench: an n8n that has its tables, the packed package and an owner, as it was when it
 * had been started once. All that takes half a minute, so it is done once for a run, and each world starts from a copy.
 */
export async function prepareN8n(): Promise<void> {
	const place = await mkdtemp(join(tmpdir(), 'wecom-n8n-prepared-'));
	process.env[PREPARED_N8N] = place;
	// Jest runs no teardown after a setup that has failed.
	let isReady = false;
	try {
		await prepareIn(place);
		isReady = true;
	} finally {
		if (!isReady) await removePreparedN8n();
	}
}

async function prepareIn(place: string): Promise<void> {
	const userFolder = join(place, 'user');
	const packed = await packPackage(join(place, 'packed'));
	await installPackage(packed, userFolder);
	const instance = await startInstance({
		userFolder,
		outputFile: join(place, 'output.log'),
		hasEditor: false,
	});
	try {
		await EditorApi.setUp(instance.url, owner);
	} finally {
		await instance.stop();
	}
	// Of the start that is over; the log of each n8n is its own.
	await rm(join(userFolder, '.n8n/n8n.log'), { force: true });
	await writeFile(packedFile(place), JSON.stringify(packed));
}

/** After the last test file, or the bench. */
export async function removePreparedN8n(): Promise<void> {
	const place = process.env[PREPARED_N8N];
	if (place) await rm(place, { recursive: true, force: true });
}

/** Fills an empty user folder with the prepared n8n. */
export async function fillFromPrepared(userFolder: string): Promise<PackedPackage> {
	const place = process.env[PREPARED_N8N];
	if (!place) throw new Error(`Nobody has prepared an n8n: ${PREPARED_N8N} is not set`);
	await cp(join(place, 'user'), userFolder, { recursive: true });
	return JSON.parse(await readFile(packedFile(place), 'utf8')) as PackedPackage;
}

const packedFile = (place: string) => join(place, 'packed.json');
