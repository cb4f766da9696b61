import type { ArmedFault, Fault } from './types';

/** What happens to one call: a wait, and at most one fault that ends it. */
export interface Incident {
	delayMs: number;
	fault?: Exclude<Fault, { kind: 'delay' }>;
}

/** Injected faults, in the order in which they were added. */
export class Faults {
	private armed: ArmedFault[] = [];
	private added = 0;

	/** Gives the fault's id. */
	add(fault: Fault): number {
		const { times = 1, after = 0 } = fault;
		this.armed.push({ ...fault, id: ++this.added, times, after });
		return this.added;
	}

	/** Copies of those that are not used up, in the order in which they were added. */
	all(): ArmedFault[] {
		return this.armed.map((fault) => ({ ...fault }));
	}

	remove(id: number): void {
		this.armed = this.armed.filter((fault) => fault.id !== id);
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
				useUp(fault);
			} else if (!incident.fault) {
				incident.fault = { ...fault };
				useUp(fault);
			}
		}
		this.armed = this.armed.filter(({ times }) => times !== 0);
		return incident;
	}
}

function useUp(fault: ArmedFault): void {
	if (fault.times !== null) fault.times--;
}
