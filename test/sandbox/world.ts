import { Callbacks } from './callbacks/callbacks';
import type { Report } from './callbacks/outsideEvents';
import { Cursors } from './cursors';
import { Faults } from './faults';
import { Feed } from './feed';
import { Journal } from './journal';
import { defaultLimits, MinuteLimit, RecordLocks, Slots } from './limits';
import { Masks } from './masks';
import { buildCorp } from './seed';
import type { Corp } from './state/corp';
import { settleTransfers } from './state/takeover';
import { Tokens } from './tokens';
import type { Limits, Outcomes, SandboxOptions, SeedOptions } from './types';

/** Everything that one sandbox holds; `reset` brings it back to the start. */
export class World {
	readonly clock: () => number;
	readonly faults = new Faults();
	readonly journal = new Journal();
	readonly feed = new Feed();
	readonly masks = new Masks();
	readonly slots = new Slots();
	readonly locks = new RecordLocks();
	readonly cursors = new Cursors();
	readonly callbacks: Callbacks;
	/** Requests of WeCom paths that are being served. */
	inFlight = 0;
	limits!: Limits;
	corp!: Corp;
	tokens!: Tokens;
	minutes!: MinuteLimit;

	/** Who knows what came of callbacks. */
	readonly outcomes?: Outcomes;

	constructor(private readonly options: SandboxOptions) {
		this.clock = options.clock ?? Date.now;
		this.outcomes = options.outcomes;
		this.callbacks = new Callbacks(this);
		this.reset();
	}

	/** Tells the apps what happened outside the API. */
	readonly report: Report = (event) => {
		this.callbacks.report(event);
		this.feed.stateChanged();
	};

	/** Lets happen what the clock says: transfers that have waited long enough. */
	settle(): void {
		settleTransfers(this.corp, this.limits, Math.floor(this.clock() / 1000), this.report);
	}

	reset(seed: Partial<SeedOptions> = this.options.seed ?? {}): void {
		this.corp = buildCorp(seed, Math.floor(this.clock() / 1000));
		for (const { secret } of this.corp.apps) this.masks.label('secret', secret);
		this.tokens = new Tokens(this.options.tokenLifetime ?? 7200);
		this.minutes = new MinuteLimit();
		this.limits = { ...defaultLimits, ...this.options.limits };
		this.faults.clear();
		this.journal.clear();
		this.callbacks.reset();
	}
}
