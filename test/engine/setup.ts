/* eslint-disable @n8n/community-nodes/no-restricted-globals */
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

export {};
