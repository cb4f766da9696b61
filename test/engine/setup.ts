/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// n8n-core writes a key file into its user folder when it is loaded.
process.env.N8N_USER_FOLDER = mkdtempSync(join(tmpdir(), 'wecom-n8n-'));

// The engine logs every error of a node; the tests look at the errors themselves.
process.env.N8N_LOG_LEVEL = 'silent';
