import { CALLS_PER_MINUTE } from './pace';

/** How fast the calls of a run may go. */
export interface PaceOptions {
	/** Most calls of one API in a minute. */
	perMinute: number;
	/** Most calls of one API side by side. */
	sideBySide: number;
	/** Seconds to wait when WeCom has blocked an API; with 0 the run ends. */
	blockSeconds: number;
}

/**
 * A little is left to other programs of the corp. WeCom blocks for 60 seconds; one more, since its clock is not ours.
 */
export const DEFAULT_PACE: PaceOptions = {
	perMinute: CALLS_PER_MINUTE * 0.97,
	sideBySide: 32,
	blockSeconds: 61,
};
