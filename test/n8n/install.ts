/* eslint-disable @n8n/community-nodes/no-restricted-imports, no-console */
import { createHash } from 'node:crypto';
import { access, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './command';
import { installation } from './installation';
import { findNode, machineNodeIsEnough, nodeEnvironment } from './node24';
import { n8nFolder } from './paths';
import { elapsedSince, withProgress } from './progress';

/** Inside node_modules, so that it goes when the installation goes. */
const stampIn = (folder: string) => join(folder, 'node_modules/.installed');
const stampFile = stampIn(installation.folder);

/** The native addons that n8n cannot start without. */
const nativeAddons = ['sqlite3', 'isolated-vm'];

/**
 * Installs n8n into its folder, unless the same one is there already: the one that the lock file pins, or the one that
 * `N8N_VERSION` names. Where `N8N_IMAGE` names an image of n8n, Docker gets that instead.
 *
 * The stamp is written last: an installation that was interrupted has none and is repeated.
 */
export async function ensureN8nIsInstalled(): Promise<void> {
	const { image } = installation;
	if (image) {
		await withProgress(`Getting ${image}`, async () => {
			await run('docker', ['pull', image], { cwd: n8nFolder });
		});
		return;
	}
	if (await isInstalled()) return;

	const start = Date.now();
	console.log('n8n is installed once for this project (a few minutes, about 3 GB on the disk).');
	await withProgress('Getting n8n from the npm registry', async () => {
		if (installation.version) await askFor(installation.version);
		await npm(installation.version ? 'install' : 'ci', '--ignore-scripts', '--no-audit');
	});
	if (!machineNodeIsEnough) {
		await withProgress('Getting the Node.js that n8n needs', async () => {
			await npm('rebuild', 'node', '--ignore-scripts=false');
		});
	}
	// They come built where they are those of the pinned version.
	if (!(await nativeAddonsWork())) {
		await withProgress('Building the native parts of n8n', async () => {
			await npm('rebuild', ...nativeAddons, '--ignore-scripts=false');
		});
		await loadNativeAddons();
	}
	await writeFile(stampFile, await stamp());
	console.log(`n8n is installed (${elapsedSince(start)} in all).`);
}

async function isCompleteIn(folder: string): Promise<boolean> {
	return await access(stampIn(folder)).then(
		() => true,
		() => false,
	);
}

async function isInstalled(): Promise<boolean> {
	const found = await readFile(stampFile, 'utf8').catch(() => undefined);
	return found !== undefined && found === (await stamp().catch(() => undefined));
}

/** Changes with n8n's lock file and with the binary interface that the native parts were built for. */
async function stamp(): Promise<string> {
	const { version, folder } = installation;
	const lock = await readFile(join(folder, version ? 'package.json' : 'package-lock.json'));
	const node = await run(findNode().binary, ['-p', 'process.versions.modules'], {
		cwd: installation.folder,
	});
	return `${createHash('sha256').update(lock).digest('hex')} ${node.trim()}\n`;
}

/**
 * Makes the folder of another version, which asks for the same as the one beside this file. Where that is installed, the
 * other starts from it, and npm gets what differs: a minute instead of ten.
 */
async function askFor(version: string): Promise<void> {
	const pinned = JSON.parse(await readFile(join(n8nFolder, 'package.json'), 'utf8')) as {
		dependencies: Record<string, string>;
	};
	const wanted = { ...pinned, dependencies: { ...pinned.dependencies, n8n: version } };
	await mkdir(installation.folder, { recursive: true });
	await writeFile(join(installation.folder, 'package.json'), JSON.stringify(wanted, null, 2));
	if (await isCompleteIn(n8nFolder)) await startFromPinned();
}

async function startFromPinned(): Promise<void> {
	const { folder } = installation;
	await rm(join(folder, 'node_modules'), { recursive: true, force: true });
	await cp(join(n8nFolder, 'package-lock.json'), join(folder, 'package-lock.json'));
	try {
		// Hard links: npm replaces whole packages and writes into no file that stands.
		await run('cp', ['-al', join(n8nFolder, 'node_modules'), join(folder, 'node_modules')], {
			cwd: folder,
		});
		await rm(stampFile);
	} catch {
		// Another file system, or a cp that makes no links: npm gets everything.
		await rm(join(folder, 'node_modules'), { recursive: true, force: true });
		await rm(join(folder, 'package-lock.json'), { force: true });
	}
}

async function npm(...args: string[]): Promise<void> {
	const withNewNode = args[0] === 'rebuild' && !args.includes('node');
	const env = withNewNode ? nodeEnvironment(findNode()) : {};
	await run('npm', args, { cwd: installation.folder, env });
}

async function nativeAddonsWork(): Promise<boolean> {
	return await loadNativeAddons().then(
		() => true,
		() => false,
	);
}

async function loadNativeAddons(): Promise<void> {
	const requireAll = nativeAddons.map((name) => `require('${name}')`).join(';');
	await run(findNode().binary, ['-e', requireAll], { cwd: installation.folder });
}
