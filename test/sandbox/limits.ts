import { ApiError } from './apiError';
import type { Limits } from './types';

export const defaultLimits: Limits = {
	perMinute: 10_000,
	blockSeconds: 60,
	concurrent: null,
	recordConflicts: true,
	recordHoldMs: 3,
	latencyMs: 0,
	followPageSize: 500,
	tagsPerCorp: 10_000,
	tagsPerCustomer: 3_000,
	wrongSecrets: 10,
	banSeconds: 3_600,
	imagesPerDay: 1_000,
	imagesPerMonth: 3_000,
	jobPolls: 2,
	dispatchPolls: 0,
	receiveRule: 'month',
	receiveCount: null,
	groupWelcomeTemplates: 100,
	momentsPerMinute: 10,
	momentsPerMonth: 100_000,
	momentJobs: null,
	waysPerCorp: 500_000,
	temporaryWaysPerDay: 100_000,
	transferSeconds: 86_400,
	customersPerMember: null,
	groupTransfersPerDay: 300,
	journalEntries: 100_000,
	handshakeTimeoutMs: 1_000,
	callbackTimeoutMs: 5_000,
	callbackRetryDelaysMs: [1_000, 1_000, 1_000],
	callbackRetryOnStatus: true,
	callbacksAtOnce: 10,
	deliveryEntries: 100_000,
};

/** Calls per minute and API; the sandbox has one corp. */
export class MinuteLimit {
	/** Times in ms; `until` is 0 while the API is not blocked. */
	private readonly minutes = new Map<string, { start: number; count: number; until: number }>();

	/** Counts a call. Refuses with 45009 while the API is blocked, and blocks it when the minute is full. */
	count(operationId: string, limits: Limits, now: number): void {
		const { blockSeconds } = limits;
		const perMinute = callsPerMinute(operationId, limits);
		let minute = this.minutes.get(operationId);
		const ended = minute && now >= (minute.until || minute.start + 60_000);
		if (!minute || ended) {
			minute = { start: now, count: 0, until: 0 };
			this.minutes.set(operationId, minute);
		}
		if (now < minute.until) throw new ApiError(45009, 'the API is still blocked');
		minute.count++;
		if (minute.count > perMinute) {
			minute.until = now + blockSeconds * 1000;
			throw new ApiError(45009, `more than ${perMinute} calls in a minute`);
		}
	}
}

/** Publishing moments has a limit of its own. */
function callsPerMinute(operationId: string, { perMinute, momentsPerMinute }: Limits): number {
	return operationId === 'moment.createTask' ? Math.min(perMinute, momentsPerMinute) : perMinute;
}

/** How many calls of each API are being served. */
export class Slots {
	private readonly taken = new Map<string, number>();

	/** Takes a slot; `leave` it in any case. Returns how many are taken now. */
	enter(operationId: string): number {
		const count = (this.taken.get(operationId) ?? 0) + 1;
		this.taken.set(operationId, count);
		return count;
	}

	leave(operationId: string): void {
		this.taken.set(operationId, this.taken.get(operationId)! - 1);
	}
}

/** Records that are being written. */
export class RecordLocks {
	private readonly locked = new Set<string>();

	/** False while somebody else writes the record; else `unlock` it afterwards. */
	lock(record: string): boolean {
		if (this.locked.has(record)) return false;
		this.locked.add(record);
		return true;
	}

	unlock(record: string): void {
		this.locked.delete(record);
	}
}
