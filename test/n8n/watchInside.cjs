// Loaded into n8n by NODE_OPTIONS where its event loop is to be watched from outside: writes, five times a second, until when, for how
// long at most the loop was blocked since the line before, and how much processor time at most it used without a pause. The first line
// is the process id.
const { appendFileSync } = require('node:fs');

const file = process.env.N8N_WATCH_FILE;
const tickMs = 10;
const lineMs = 200;

// n8n passes its environment on to the task runner, which is not of interest.
if (file && /[\\/]n8n$/.test(process.argv[1] ?? '')) {
	appendFileSync(file, `${process.pid}\n`);
	const now = () => {
		const { user, system } = process.threadCpuUsage();
		return { wall: performance.now(), cpu: (user + system) / 1000 };
	};
	let last = now();
	let line = { at: Date.now(), wall: 0, cpu: 0 };
	setInterval(() => {
		const tick = now();
		// A tick comes late by as much as the loop was blocked.
		line.wall = Math.max(line.wall, tick.wall - last.wall - tickMs);
		line.cpu = Math.max(line.cpu, tick.cpu - last.cpu);
		last = tick;
		if (Date.now() - line.at < lineMs) return;
		appendFileSync(file, `${Date.now()} ${line.wall.toFixed(1)} ${line.cpu.toFixed(1)}\n`);
		line = { at: Date.now(), wall: 0, cpu: 0 };
	}, tickMs).unref();
}
