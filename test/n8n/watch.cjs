// Loaded into n8n by NODE_OPTIONS where its event loop is to be watched from outside: writes, five times a second, until when and for how
// long at most the loop was blocked since the line before. The first line is the process id.
const { appendFileSync } = require('node:fs');
const { monitorEventLoopDelay } = require('node:perf_hooks');

const file = process.env.N8N_WATCH_FILE;
const resolution = 10;
const interval = 200;

// n8n passes its environment on to the task runner, which is not of interest.
if (file && /[\\/]n8n$/.test(process.argv[1] ?? '')) {
	appendFileSync(file, `${process.pid}\n`);
	const delay = monitorEventLoopDelay({ resolution });
	delay.enable();
	setInterval(() => {
		// What is counted is the time between two ticks, of which one resolution is no delay.
		const longest = Math.max(0, delay.max / 1e6 - resolution);
		delay.reset();
		appendFileSync(file, `${Date.now()} ${longest.toFixed(1)}\n`);
	}, interval).unref();
}
