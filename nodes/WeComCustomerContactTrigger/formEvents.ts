import { numberIn } from '../wecom/answer';
import type { EventFields } from './callback/event';

/** An event names no answer; those of the last minutes before it, in seconds, are meant. */
export const RECENT = 300;

/** An event of one or several forms. */
export interface FormEvent {
	formIds: string[];
	/** Unix seconds. */
	time: number;
	/** Whether somebody has filled a form in; other changes have no answers. */
	hasAnswers: boolean;
}

/** Reads an event of forms. */
export function formEventIn({ FormId: forms, CreateTime, ChangeType }: EventFields): FormEvent {
	return {
		formIds: [...new Set([forms].flat().map(String))],
		time: numberIn(CreateTime) ?? Math.floor(Date.now() / 1000),
		hasAnswers: ChangeType === 'form_complete',
	};
}

/**
 * The one of several events of a form that an answer goes with: the first after it; where its own event is not among them,
 * the last before it.
 *
 * @param time of the answer, Unix seconds; an answer without goes with the last event
 * @returns nothing for an answer that was given long before
 */
export function eventOfAnswer(
	time: number | undefined,
	events: readonly FormEvent[],
): FormEvent | undefined {
	const inOrder = [...events].sort((one, other) => one.time - other.time);
	if (time === undefined) return inOrder.at(-1);
	return (
		inOrder.find((event) => event.time >= time && event.time - RECENT <= time) ??
		inOrder.filter((event) => event.time < time).at(-1)
	);
}
