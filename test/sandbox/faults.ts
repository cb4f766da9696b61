import { ArmedFaults } from './armed';
import type { Fault } from './types';

/** What happens to one call: a wait, and at most one fault that ends it. */
export interface Incident {
	delayMs: number;
	fault?: Exclude<Fault, { kind: 'delay' }>;
}

/** Injected faults of calls. */
export class Faults extends ArmedFaults<Fault> {
	/** The faults that hit this call. */
	next(path: string): Incident {
		const incident: Incident = { delayMs: 0 };
		const hits = this.hits((fault) => {
			const isOfPath = fault.path === '*' || fault.path === path;
			// A second one that ends the call waits for the next call.
			return isOfPath && (fault.after > 0 || fault.kind === 'delay' || !incident.fault);
		});
		for (const fault of hits) {
			if (fault.kind === 'delay') incident.delayMs += fault.ms;
			else incident.fault = { ...fault };
		}
		return incident;
	}
}
