/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// n8n-core writes a key file into its user folder when it is loaded.
const userFolder = mkdtempSync(join(tmpdir(), 'wecom-n8n-'));
process.env.N8N_USER_FOLDER = userFolder;

// The engine logs every error of a node; the tests look at the errors themselves.
process.env.N8N_LOG_LEVEL = 'silent';

// n8n-core stops its intervals only when n8n shuts down. In a test run that is too late: each keeps all that its test
// file has loaded in memory.
const intervals: NodeJS.Timeout[] = [];
const { setInterval } = globalThis;
globalThis.setInterval = ((...timer: Parameters<typeof setInterval>) => {
	const interval = setInterval(...timer);
	intervals.push(interval);
	return interval;
}) as typeof setInterval;

afterAll(() => {
	for (const interval of intervals) clearInterval(interval);
	rmSync(userFolder, { recursive: true });
});
