import type { Fault } from './types';

type Armed = Fault & { times: number; after: number };

/** What happens to one call: a wait, and at most one fault that ends it. */
export interface Incident {
	delayMs: number;
	fault?: Exclude<Fault, { kind: 'delay' }>;
}

/** Injected faults, in the order in which they were added. */
export class Faults {
	private armed: Armed[] = [];

	add(fault: Fault): void {
		this.armed.push({ ...fault, times: fault.times ?? 1, after: fault.after ?? 0 });
	}

	clear(): void {
		this.armed = [];
	}

	/** The faults that hit this call; each is used up by one. */
	next(path: string): Incident {
		const incident: Incident = { delayMs: 0 };
		for (const fault of this.armed) {
			if (fault.path !== '*' && fault.path !== path) continue;
			if (fault.after > 0) {
				fault.after--;
			} else if (fault.kind === 'delay') {
				incident.delayMs += fault.ms;
				fault.times--;
			} else if (!incident.fault) {
				incident.fault = { ...fault };
				fault.times--;
			}
		}
		this.armed = this.armed.filter(({ times }) => times > 0);
		return incident;
	}
}
