const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' });
const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' });
const short = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });

/** @param {number} ms */
function isToday(ms) {
	return date.format(ms) === date.format(Date.now());
}

/**
 * Today's times with seconds, others with the day.
 *
 * @param {number} ms
 */
export function timeText(ms) {
	return isToday(ms) ? clock.format(ms) : `${date.format(ms)}, ${short.format(ms)}`;
}

/**
 * The shortest text for a time: the minute today, else the day.
 *
 * @param {number} seconds Unix time
 */
export function briefText(seconds) {
	const ms = seconds * 1000;
	return isToday(ms) ? short.format(ms) : day.format(ms);
}

/** @param {number} seconds Unix time */
export function secondsText(seconds) {
	return timeText(seconds * 1000);
}

/** @param {number} ms */
export function clockText(ms) {
	return clock.format(ms);
}

/** How long something took. @param {number} ms */
export function durationText(ms) {
	return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}
