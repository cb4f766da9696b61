/** Milliseconds that are looked at together; shorter ones say little. */
const PERIOD = 500;

let start = performance.eventLoopUtilization();
let latest = 0;

/** Part of its time, 0 to 1, that the event loop of this process was at work lately. */
export function utilization(): number {
	const period = performance.eventLoopUtilization(start);
	if (period.active + period.idle >= PERIOD) {
		latest = period.utilization;
		start = performance.eventLoopUtilization();
	}
	return latest;
}
