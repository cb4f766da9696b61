/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { join } from 'node:path';
import { run } from './command';
import { findNode } from './node24';

/** An execution as it stands in n8n's database. */
export interface StoredExecution {
	id: string;
	status: string;
	/** The events that its data holds. */
	customers: string[];
}

/** A row of the database. */
interface Row {
	id: string;
	status: string;
	data: string;
}

/** Reads rows with the data of the executions of a workflow; `?` stands for its id. */
export const statement =
	'SELECT e.id, e.status, d.data FROM execution_entity e ' +
	'JOIN execution_data d ON d."executionId" = e.id WHERE e."workflowId" = ?';

/** What rows say, with the events of `deliveriesOf` in them. */
export function executionsIn(rows: Row[]): StoredExecution[] {
	return rows.map(({ id, status, data }) => ({
		id: String(id),
		status,
		customers: [...new Set(data.match(/wmDelivered\d+End/g))],
	}));
}

/** Reads with SQLite itself, so that n8n need not run. It brings no SQLite that this process could use. */
const script = `
	const { DatabaseSync } = require('node:sqlite');
	const [, file, statement, workflowId] = process.argv;
	console.log(JSON.stringify(new DatabaseSync(file).prepare(statement).all(workflowId)));
`;

/** What n8n has stored of a workflow in SQLite, whether it runs or not. */
export async function storedExecutions(
	userFolder: string,
	workflowId: string,
): Promise<StoredExecution[]> {
	const database = join(userFolder, '.n8n/database.sqlite');
	const args = ['--no-warnings', '-e', script, database, statement, workflowId];
	const printed = await run(findNode().binary, args, { cwd: userFolder });
	return executionsIn(JSON.parse(printed) as Row[]);
}
