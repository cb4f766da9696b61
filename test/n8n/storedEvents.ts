import { run } from './command';
import { findNode } from './node24';

/** An execution as it stands in n8n's database. */
export interface StoredExecution {
	id: string;
	status: string;
	/** The events that its data holds. */
	customers: string[];
}

/** Reads with SQLite itself, so that n8n need not run. It brings no SQLite that this process could use. */
const script = `
	const { DatabaseSync } = require('node:sqlite');
	const database = new DatabaseSync(process.argv[1]);
	const rows = database
		.prepare('SELECT e.id, e.status, d.data FROM execution_entity e JOIN execution_data d ON d.executionId = e.id WHERE e.workflowId = ?')
		.all(process.argv[2]);
	const executions = rows.map(({ id, status, data }) => ({
		id: String(id),
		status,
		customers: [...new Set(data.match(/wmDelivered\\d+End/g))],
	}));
	console.log(JSON.stringify(executions));
`;

/** What n8n has stored of a workflow, whether it runs or not. */
export async function storedExecutions(
	userFolder: string,
	workflowId: string,
): Promise<StoredExecution[]> {
	const database = `${userFolder}/.n8n/database.sqlite`;
	const args = ['--no-warnings', '-e', script, database, workflowId];
	return JSON.parse(await run(findNode().binary, args, { cwd: userFolder })) as StoredExecution[];
}
