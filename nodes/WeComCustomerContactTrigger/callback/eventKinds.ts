import { events, families } from './events';
import { ANY_EVENT } from './filter';

/** An entry of the list that users pick events from. */
interface EventKind {
	name: string;
	/** As `EventFilter` takes it. */
	value: string;
	description: string;
}

const anyEvent: EventKind = {
	name: 'Any Event',
	value: ANY_EVENT,
	description:
		'Everything that WeCom sends to this URL, also messages to the app and events outside of customer contact',
};

const kinds: EventKind[] = events
	.filter((event) => !event.isHidden)
	.map(({ label, kind, description }) => ({ name: label, value: kind, description }));

/** Every event that can be picked, in the order of use; each family ends with an entry for all of it. */
export const eventKinds: EventKind[] = [
	...families.flatMap(({ event, label }) => [
		...kinds.filter(({ value }) => familyOf(value) === event),
		{ name: label, value: event, description: 'Also those that WeCom adds to this kind later' },
	]),
	...kinds.filter(({ value }) => !value.includes('.')),
	anyEvent,
];

/** What can change in a group chat: the values of `UpdateDetail`. */
export const groupChatChanges: Array<Pick<EventKind, 'name' | 'value'>> = events.flatMap(
	({ subChanges = [] }) => subChanges.map(({ label, value }) => ({ name: label, value })),
);

/** What users pick to get these changes. */
export const changedGroupChat: string[] = [
	ANY_EVENT,
	...events.filter(({ subChanges }) => subChanges).flatMap(({ kind }) => [familyOf(kind), kind]),
];

function familyOf(kind: string): string {
	return kind.split('.')[0];
}
