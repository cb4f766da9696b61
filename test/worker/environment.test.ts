/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../n8n/command';
import { projectFolder } from '../n8n/paths';

describe('Test files of one worker', () => {
	let folder: string;
	// Jest would go by how long the files of an earlier test took.
	beforeEach(async () => {
		folder = await mkdtemp(join(tmpdir(), 'wecom-worker-'));
	});
	afterEach(async () => await rm(folder, { recursive: true, force: true }));

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

	it('each have modules of their own, although these are compiled once', async () => {
		await writeFile(join(folder, 'counter.js'), 'let count = 0; exports.next = () => ++count;');
		const counts = "it('counts', () => expect(require('./counter').next()).toBe(1));";
		await runOneAfterTheOther(counts, counts);
	}, 60_000);

	it('do not go on with what an earlier one has bound to its promises', async () => {
		await runOneAfterTheOther(
			`const { AsyncLocalStorage } = require('node:async_hooks');
			globalThis.storage = new AsyncLocalStorage();
			globalThis.bound = globalThis.storage.run('of the first', () => AsyncLocalStorage.snapshot());
			it('binds something', () => {
				expect(globalThis.bound(() => globalThis.storage.getStore())).toBe('of the first');
			});`,
			`it('finds nothing', () => {
				expect(globalThis.bound(() => globalThis.storage.getStore())).toBeUndefined();
			});
			it('can use it', () => {
				globalThis.storage.run('anew', () => expect(globalThis.storage.getStore()).toBe('anew'));
			});`,
		);
	}, 60_000);
});
