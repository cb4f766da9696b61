import { ArmedFaults } from '../armed';
import type { CallbackFault, Delivery } from './types';

/** What happens to one delivery. */
export interface Mishap {
	dropped: boolean;
	delayMs: number;
	/** Sent so many times more. */
	copies: number;
	/** Sent after so many later ones. */
	behind: number;
	/** Answers that get lost. */
	lostAnswers: number;
}

/** Injected faults of deliveries. */
export class CallbackFaults extends ArmedFaults<CallbackFault> {
	/** The faults that hit this delivery, put together. */
	next({ app, event }: Delivery): Mishap {
		const mishap: Mishap = { dropped: false, delayMs: 0, copies: 0, behind: 0, lostAnswers: 0 };
		const hits = this.hits((fault) => {
			const isOfApp = fault.app === undefined || fault.app === app;
			return isOfApp && (fault.changeType ?? event.ChangeType) === event.ChangeType;
		});
		for (const fault of hits) {
			if (fault.kind === 'drop') mishap.dropped = true;
			else if (fault.kind === 'delay') mishap.delayMs += fault.ms;
			else if (fault.kind === 'duplicate') mishap.copies += fault.copies ?? 1;
			else if (fault.kind === 'outOfOrder') mishap.behind += fault.behind ?? 1;
			else mishap.lostAnswers += fault.attempts ?? 1;
		}
		return mishap;
	}
}
