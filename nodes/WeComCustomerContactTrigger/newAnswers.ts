import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { recordsIn } from '../wecom/answer';
import { RecentEvents } from './callback/recentEvents';
import { triggerKey } from './triggerKey';

/** Seconds for which an answer is remembered. Events bring answers of five minutes, and can come late themselves. */
const LIFETIME = 3600;

/** Answers that events of the last hour have brought, in this process, for all its triggers. About 20 MB when full. */
const brought = new RecentEvents(50_000);

/**
 * Leaves out of the forms of an event the answers that another event has brought before, and remembers those that this
 * one brings. The same event brings them again, where its execution is done once more; so does an answer that was changed.
 *
 * While the workflow is tested, and where repeated events are accepted, nothing is left out.
 *
 * @param forms `[{ answers: [{ repeated_id, answer_id, changed_at }] }]`
 */
export function withNewAnswers(
	context: IExecuteFunctions,
	eventId: string,
	forms: IDataObject[],
): IDataObject[] {
	const { repeats } = context.getNodeParameter('triggerOptions', 0, {}) as IDataObject;
	if (context.getMode() === 'manual' || repeats === 'accept') return forms;
	const trigger = triggerKey(context);
	const now = Date.now() / 1000;
	return forms.map((form) => ({
		...form,
		answers: recordsIn(form.answers).filter(({ repeated_id, answer_id, changed_at }) => {
			if (answer_id === undefined) return true;
			const answer = JSON.stringify([trigger, repeated_id, answer_id, changed_at]);
			const withEvent = `${answer} ${eventId}`;
			if (brought.has(answer, now) && !brought.has(withEvent, now)) return false;
			brought.add(answer, LIFETIME, now);
			brought.add(withEvent, LIFETIME, now);
			return true;
		}),
	}));
}
