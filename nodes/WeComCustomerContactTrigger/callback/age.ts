import { Refusal } from './refusal';

/**
 * Refuses what was signed too long ago, or too far ahead: somebody may send again what he has recorded.
 *
 * @param timestamp of the query; its signature is checked too, sooner or later
 * @param window seconds to either side of now; 0 lets every age pass
 * @param now Unix seconds
 * @throws {Refusal} with the age, since a wrong clock of this machine looks the same
 */
export function checkAge(timestamp: string, window: number, now: number): void {
	if (window === 0) return;
	const signedAt = /^\d{1,12}$/.test(timestamp) ? Number(timestamp) : NaN;
	const age = Math.round(now - signedAt);
	if (Math.abs(age) <= window) return;
	throw new Refusal(
		'bad_signature',
		Number.isNaN(age) ? 'timestamp is no number' : `signed ${age} s ago by the clock of n8n`,
	);
}
