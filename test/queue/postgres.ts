/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { getRandomPort } from 'get-port-please';
import { loopback } from '../n8n/instance';
import { makeServiceFolder, runAsService, startService, type Service } from './service';

/** Debian keeps the programs of each version apart, and none of them in the PATH. */
const versionsFolder = '/usr/lib/postgresql';

export interface Postgres extends Service {
	/** n8n's environment variables for this database. */
	settings: Record<string, string>;
	/** What a statement gives, as text. */
	query(statement: string): Promise<string>;
}

/** Starts a PostgreSQL with an empty database of its own, which nobody but this machine reaches. */
export async function startPostgres(folder: string): Promise<Postgres> {
	const programs = await findPrograms();
	const data = join(folder, 'postgres');
	await makeServiceFolder(data);
	await runAsService(
		[
			join(programs, 'initdb'),
			...['--pgdata', data, '--username', 'n8n', '--auth', 'trust'],
			...['--encoding', 'UTF8', '--locale', 'C', '--no-sync'],
		],
		data,
	);

	const port = await getRandomPort(loopback);
	const settings = {
		listen_addresses: loopback,
		port,
		// No socket in a folder that all share.
		unix_socket_directories: '',
		// What it holds ends with it.
		fsync: 'off',
		synchronous_commit: 'off',
		full_page_writes: 'off',
	};
	const service = await startService({
		command: [
			join(programs, 'postgres'),
			...['-D', data],
			...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
		],
		folder: data,
		// "Immediate shutdown": whatever is connected.
		endSignal: 'SIGQUIT',
	});
	return {
		...service,
		query: async (statement) =>
			await runAsService(
				[
					join(programs, 'psql'),
					...[
						'--host',
						loopback,
						'--port',
						String(port),
						'--username',
						'n8n',
						'--dbname',
						'postgres',
					],
					...['--no-psqlrc', '--tuples-only', '--no-align', '--command', statement],
				],
				data,
			),
		settings: {
			DB_TYPE: 'postgresdb',
			DB_POSTGRESDB_HOST: loopback,
			DB_POSTGRESDB_PORT: String(port),
			DB_POSTGRESDB_DATABASE: 'postgres',
			DB_POSTGRESDB_USER: 'n8n',
		},
	};
}

async function findPrograms(): Promise<string> {
	const versions = await readdir(versionsFolder).catch(() => []);
	const folders = versions
		.sort((a, b) => Number(b) - Number(a))
		.map((version) => join(versionsFolder, version, 'bin'));
	const found = folders.find((folder) => existsSync(join(folder, 'initdb')));
	if (!found) {
		throw new Error('There is no PostgreSQL. Install the Debian package postgresql.');
	}
	return found;
}
