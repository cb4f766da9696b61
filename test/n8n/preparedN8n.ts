/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startInstance } from './instance';
import { installPackage, packPackage, type PackedPackage } from './packedPackage';
import { EditorApi, type Owner } from './rest';

/** The owner of every n8n that starts from the prepared one. */
export const owner: Owner = { email: 'owner@example.com', password: 'A-long-passw0rd' };

/** Where it is; all test files of a run share it. */
const PLACE = 'PREPARED_N8N';

/** Before the first test file: a place that is filled by the first one that asks. */
export async function makePlace(): Promise<void> {
	process.env[PLACE] = await mkdtemp(join(tmpdir(), 'wecom-n8n-prepared-'));
}

/** After the last test file. */
export async function removePlace(): Promise<void> {
	const place = process.env[PLACE];
	if (place) await rm(place, { recursive: true, force: true });
}

/**
 * Fills an empty user folder with an n8n that has its tables, the packed package and an owner, as it was when it had been
 * started once. To pack, to install and to make the tables takes half a minute, so that is done once for a run.
 */
export async function fillFromPrepared(userFolder: string): Promise<PackedPackage> {
	const place = process.env[PLACE];
	if (!place) throw new Error(`Nobody has made a place for the prepared n8n: ${PLACE} is not set`);
	const packed = await readPacked(place).catch(async () => await prepare(place));
	await cp(join(place, 'user'), userFolder, { recursive: true });
	return packed;
}

const packedFile = (place: string) => join(place, 'packed.json');

async function readPacked(place: string): Promise<PackedPackage> {
	return JSON.parse(await readFile(packedFile(place), 'utf8')) as PackedPackage;
}

/** What tells the package is written last: without it the place counts as empty. */
async function prepare(place: string): Promise<PackedPackage> {
	const userFolder = join(place, 'user');
	await rm(userFolder, { recursive: true, force: true });
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
	return packed;
}
