import { requiredId } from '../../fields/checks';
import { sentAs } from '../../fields/field';
import { listOrId } from '../../fields/locator';
import type { MessagePart, PartSet } from '../../fields/messageParts';
import {
	filePart,
	imagePart,
	messageTextField,
	miniProgramPart,
	partSet,
	videoPart,
} from '../../fields/messageParts';

const TEXT_BYTES = 4000;

const MOST_ATTACHMENTS = 9;

/** WeCom lists the messages of a month at once and does not say how it counts it; this is always less. */
export const DAYS_AT_ONCE = 28;

/** The mass message; sent as `msgid`. */
export const messageId = sentAs('msgid', requiredId(), {
	displayName: 'Mass Message',
	name: 'messageId',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	description:
		'The mass message, by its message ID (msgid). The list shows those of the last months, by their first words.',
	...listOrId({
		search: 'searchMassMessages',
		what: 'mass message',
		exampleId: 'msgBx7kEAAAv6YcHs0dPzM3nKq8rLfTiA',
	}),
});

/** The text of a mass message or a welcome message. */
export const text = messageTextField({ maxBytes: TEXT_BYTES });

/** Attachments of a message, mixed as the user likes; WeCom limits URLs of links in mass messages only. */
export function attachments(link: MessagePart): PartSet {
	return partSet({
		parts: [filePart(), imagePart({ takesUrl: true }), link, miniProgramPart, videoPart()],
		max: MOST_ATTACHMENTS,
	});
}
