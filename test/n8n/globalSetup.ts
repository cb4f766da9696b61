import { ensureN8nIsInstalled } from './install';
import { prepareN8n } from './preparedN8n';

/** Before the first test: n8n itself, which is installed only once. */
export default async function globalSetup(): Promise<void> {
	await ensureN8nIsInstalled();
	await prepareN8n();
}
