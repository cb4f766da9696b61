import { eventKinds } from './callback/eventKinds';

/** "Customer added" for the label "Customer: Added (…)". */
function shortOf(label: string): string {
	const [, family, change = ''] = /^(.*?)(?:: (.*?))?(?: \(.*\))?$/.exec(label)!;
	return `${family} ${change.toLowerCase()}`.trim();
}

/** What the node shows below its name: "Customer added, 2 more". An expression, since n8n evaluates it. */
export const eventsInShort = `={{ ((names, events) => Array.isArray(events) && events.length > 0
	? (names[events[0]] ?? events[0]) + (events.length > 1 ? ", " + (events.length - 1) + " more" : "")
	: "No event chosen")(${JSON.stringify(
		Object.fromEntries(eventKinds.map(({ name, value }) => [value, shortOf(name)])),
	)}, $parameter["events"]) }}`.replace(/\n\s*/g, ' ');
