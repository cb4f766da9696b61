/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './command';
import { projectFolder } from './paths';

/** The tarball that `npm publish` would upload. */
export interface PackedPackage {
	name: string;
	version: string;
	file: string;
	/** The same for the same content, so it tells whether an installed copy is this one. */
	integrity: string;
	/** The paths inside. */
	files: string[];
}

/** Compiles the package into dist/. */
export async function buildPackage(): Promise<void> {
	await run('npm', ['run', 'build'], { cwd: projectFolder });
}

/** Packs the built package into a folder. */
export async function packPackage(folder: string): Promise<PackedPackage> {
	await mkdir(folder, { recursive: true });
	const output = await run('npm', ['pack', '--json', '--pack-destination', folder], {
		cwd: projectFolder,
	});
	// npm 10 and 11 print a list; newer ones an object with a key per package.
	const [packed] = Object.values(
		JSON.parse(output) as Record<
			string,
			{
				name: string;
				version: string;
				filename: string;
				integrity: string;
				files: Array<{ path: string }>;
			}
		>,
	);
	return {
		name: packed.name,
		version: packed.version,
		file: join(folder, packed.filename),
		integrity: packed.integrity,
		files: packed.files.map(({ path }) => path).sort(),
	};
}

/**
 * Installs the tarball into n8n's folder for community packages.
 *
 * These are the steps of n8n's own "Settings > Community nodes > Install" after the download: unpack, drop the dependencies that
 * only developers need, let npm install what is left, enter the package into the folder's package.json.
 *
 * @returns false when the very same build is installed already
 */
export async function installPackage(packed: PackedPackage, userFolder: string): Promise<boolean> {
	const nodesFolder = join(userFolder, '.n8n/nodes');
	const packageFolder = join(nodesFolder, 'node_modules', packed.name);
	// Beside the package, not inside: users have no such file in it.
	const stampFile = join(nodesFolder, `${packed.name}.integrity`);
	if ((await readFile(stampFile, 'utf8').catch(() => '')) === packed.integrity) return false;

	await rm(stampFile, { force: true });
	await rm(packageFolder, { recursive: true, force: true });
	await mkdir(packageFolder, { recursive: true });
	await run('tar', ['-xzf', packed.file, '-C', packageFolder, '--strip-components=1'], {
		cwd: nodesFolder,
	});
	await dropDeveloperDependencies(join(packageFolder, 'package.json'));
	await run(
		'npm',
		[
			'install',
			'--audit=false',
			'--fund=false',
			'--bin-links=false',
			'--install-strategy=shallow',
			'--ignore-scripts=true',
			'--package-lock=false',
		],
		{ cwd: packageFolder },
	);
	await writeFile(
		join(nodesFolder, 'package.json'),
		JSON.stringify(
			{
				name: 'installed-nodes',
				private: true,
				dependencies: { [packed.name]: packed.version },
			},
			null,
			2,
		),
	);
	await writeFile(stampFile, packed.integrity);
	return true;
}

async function dropDeveloperDependencies(file: string): Promise<void> {
	const manifest = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
	for (const kind of ['devDependencies', 'peerDependencies', 'optionalDependencies']) {
		delete manifest[kind];
	}
	await writeFile(file, JSON.stringify(manifest, null, 2));
}
