/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../n8n/command';
import { projectFolder } from '../n8n/paths';

describe('Test files of one worker', () => {
	let folder: string;
	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'wecom-worker-'));
	});
	afterAll(async () => await rm(folder, { recursive: true, force: true }));

	/** Jest runs the longer file first. */
	async function runOneAfterTheOther(first: string, second: string): Promise<void> {
		const config = {
			rootDir: folder,
			testEnvironment: join(__dirname, 'environment.js'),
			transform: {},
		};
		await writeFile(join(folder, 'first.test.js'), `${first}\n${'//'.repeat(500)}`);
		await writeFile(join(folder, 'second.test.js'), second);
		const jest = join(projectFolder, 'node_modules/jest/bin/jest.js');
		const command = [jest, '--runInBand', '--config', JSON.stringify(config)];
		await run(process.execPath, command, { cwd: folder });
	}

	it('each have their own time-outs, repetitions and environment', async () => {
		await runOneAfterTheOther(
			`jest.setTimeout(1);
			jest.retryTimes(2);
			process.env.LEFT_BY_THE_FIRST = 'yes';
			it('is short', () => {});`,
			`it('takes longer', async () => await new Promise((over) => setTimeout(over, 100)));
			it('begins with the environment of the worker', () => {
				expect(process.env.LEFT_BY_THE_FIRST).toBeUndefined();
			});
			it('is not repeated', () => {
				expect(globalThis[Symbol.for('RETRY_TIMES')]).toBeUndefined();
			});`,
		);
	}, 60_000);
});
