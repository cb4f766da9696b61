import { ensureN8nIsInstalled } from '../n8n/install';

/** Before the first test: n8n itself, which is installed only once. The cluster has a database of its own. */
export default ensureN8nIsInstalled;
