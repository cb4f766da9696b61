import { ensureN8nIsInstalled } from './install';

/** `npm run install:n8n`: n8n for the suites that need it, ahead of them. */
void ensureN8nIsInstalled();
