import { removePreparedN8n } from './preparedN8n';

/** After the last test: the n8n that the test files started from. */
export default async function globalTeardown(): Promise<void> {
	await removePreparedN8n();
}
