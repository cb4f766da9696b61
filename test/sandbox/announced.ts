import type { Feed } from './feed';
import type { SandboxControl } from './types';

/** What only looks. */
const readers = new Set<keyof SandboxControl>([
	'state',
	'limits',
	'faults',
	'journal',
	'chat',
	'callback',
	'makeCallbackKeys',
	'callbackFaults',
	'deliveries',
]);

/** The control plane, with a notice of each change of the state in the feed. */
export function announced(control: SandboxControl, feed: Feed): SandboxControl {
	const functions = Object.entries(control) as Array<
		[keyof SandboxControl, (...values: unknown[]) => unknown]
	>;
	return Object.fromEntries(
		functions.map(([name, run]) => [name, readers.has(name) ? run : followed(run, feed)]),
	) as unknown as SandboxControl;
}

function followed(run: (...values: unknown[]) => unknown, feed: Feed) {
	return (...values: unknown[]) => {
		const result = run(...values);
		if (result instanceof Promise) return result.finally(() => feed.stateChanged());
		feed.stateChanged();
		return result;
	};
}
