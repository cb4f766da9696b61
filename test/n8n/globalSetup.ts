import { ensureN8nIsInstalled } from './install';
import { makePlace } from './preparedN8n';

/** Before the first test: n8n itself, which is installed only once. */
export default async function globalSetup(): Promise<void> {
	await ensureN8nIsInstalled();
	await makePlace();
}
