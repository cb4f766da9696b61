/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { mkdir, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { installation } from '../installation';
import { startInstance } from '../instance';
import { findNode } from '../node24';
import { until } from '../until';

const image = 'example/n8n:3';

/** Docker is a stand-in, which runs on this machine what it is told to: see files/docker.sh. */
describe('n8n from its image', () => {
	const earlier = { ...process.env };
	let folder: string;
	let containers: string;
	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'wecom-image-'));
		containers = join(folder, 'containers');
		for (const name of ['bin', 'user']) await mkdir(join(folder, name));
		await symlink(join(__dirname, '../files/docker.sh'), join(folder, 'bin/docker'));
		Object.assign(process.env, {
			PATH: `${join(folder, 'bin')}:${earlier.PATH}`,
			DOCKER_CONTAINERS: containers,
			DOCKER_NODE: findNode().binary,
			DOCKER_N8N: join(installation.folder, 'node_modules/n8n/bin/n8n'),
		});
	});
	afterAll(async () => {
		process.env = earlier;
		await rm(folder, { recursive: true, force: true });
	});

	beforeEach(async () => {
		await rm(containers, { recursive: true, force: true });
		await mkdir(containers);
	});

	const start = async () =>
		await startInstance({
			image,
			userFolder: join(folder, 'user'),
			outputFile: join(folder, 'output.log'),
		});

	/** The one container that there is: its image, and its first process. */
	async function container() {
		const [name] = (await readdir(containers)).filter((file) => !file.endsWith('.image'));
		const read = async (file: string) => (await readFile(join(containers, file), 'utf8')).trim();
		return { image: await read(`${name}.image`), id: Number(await read(name)) };
	}

	/** Not counting what has ended and waits for somebody to take note. */
	const isAlive = async (id: number) => {
		const stat = await readFile(`/proc/${id}/stat`, 'utf8').catch(() => ') Z');
		return !/\) [ZX]/.test(stat);
	};

	it.each(['stop', 'kill'] as const)(
		'keeps its data in the user folder, and is gone after %s',
		async (end) => {
			const instance = await start();
			const settings = await fetch(`${instance.url}/rest/settings`);
			expect(settings.ok).toBe(true);
			expect(await readdir(join(folder, 'user/.n8n'))).toContain('database.sqlite');

			const { image: started, id } = await container();
			expect(started).toBe(image);
			expect(await isAlive(id)).toBe(true);
			await instance[end]();
			await until('it to be gone', async () => !(await isAlive(id)) || undefined);
		},
	);
});
