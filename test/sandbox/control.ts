import { operationAt } from './contract';
import { checkControl } from './controlSchemas';
import { snapshot } from './state/snapshot';
import type { SandboxControl } from './types';
import type { World } from './world';

/** The control plane on a world; the HTTP control plane calls the same functions. */
export function controlOf(world: World): SandboxControl {
	return {
		reset(seed) {
			if (seed) checkControl('seed', seed);
			world.reset(seed);
		},
		state: () => snapshot(world.corp),
		endTokens: () => world.tokens.endAll(world.clock()),
		limits: () => ({ ...world.limits }),
		setLimits(limits) {
			checkControl('limits', limits);
			world.limits = { ...world.limits, ...limits };
		},
		addFault(fault) {
			checkControl('fault', fault);
			// A mistyped path would never fire, and the test would pass for nothing.
			if (fault.path !== '*' && !operationAt(fault.path)) {
				throw new TypeError(`fault: there is no API at ${fault.path}`);
			}
			world.faults.add(fault);
		},
		clearFaults: () => world.faults.clear(),
		journal: (filter) => world.journal.read(filter, world.limits.journalEntries),
		clearJournal: () => world.journal.clear(),
	};
}
