/* eslint-disable @n8n/community-nodes/no-restricted-globals */
/** Where the n8n is that a run of the tests has prepared. */
export const PREPARED_N8N = 'PREPARED_N8N';

/** What a run of the tests sets for itself and its own processes. */
const OF_A_TEST_RUN = [PREPARED_N8N, 'JEST_WORKER_ID', 'NODE_ENV'];

/** The environment of a command that is started as a user starts it, who runs no tests. */
export function userEnvironment(): NodeJS.ProcessEnv {
	return Object.fromEntries(
		Object.entries(process.env).filter(([name]) => !OF_A_TEST_RUN.includes(name)),
	);
}
