/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import { safeRegex } from 'n8n-workflow';

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
	globalThis.setInterval = setInterval;
});

// n8n ends a regular expression after a quarter of a second, and fails the node then. On a machine that is so busy that this
// process has to wait, that comes to any of them.
Object.assign(safeRegex, {
	test: (pattern: string, input: string, flags?: string) => new RegExp(pattern, flags).test(input),
	exec: (pattern: string, input: string, flags?: string) => new RegExp(pattern, flags).exec(input),
});
