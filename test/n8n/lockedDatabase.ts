/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-dangerous-functions */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { findNode } from './node24';

const script = `
	const { DatabaseSync } = require('node:sqlite');
	const database = new DatabaseSync(process.argv[1]);
	database.exec('PRAGMA busy_timeout = 10000; BEGIN IMMEDIATE');
	console.log('locked');
	process.stdin.resume().on('end', () => database.exec('ROLLBACK'));
`;

/** Keeps n8n from writing into its SQLite; it can still read. Gives what ends it. */
export async function lockDatabase(userFolder: string): Promise<() => Promise<void>> {
	const file = join(userFolder, '.n8n/database.sqlite');
	// Its input ends with this process at the latest.
	const child = spawn(findNode().binary, ['--no-warnings', '-e', script, file], {
		stdio: ['pipe', 'pipe', 'inherit'],
	});
	await once(child.stdout, 'data');
	return async () => {
		child.stdin.end();
		await once(child, 'exit');
	};
}
