/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { runInNewContext } from 'node:vm';

import { eventsInShort } from '../../../nodes/WeComCustomerContactTrigger/subtitle';

/** What n8n makes of the expression. */
function shown(events: unknown): unknown {
	const code = /^=\{\{(.*)\}\}$/s.exec(eventsInShort)![1];
	return runInNewContext(code, { $parameter: { events } });
}

describe('What the trigger shows below its name', () => {
	it.each<[unknown, string]>([
		[['change_external_contact.add_external_contact'], 'Customer added'],
		[
			['change_external_contact.add_external_contact', 'change_external_tag', '*'],
			'Customer added, 2 more',
		],
		[['change_external_chat'], 'Group Chat any event'],
		[['*'], 'Any Event'],
		[['something.new'], 'something.new'],
		[[], 'No event chosen'],
		['={{ $json.events }}', 'No event chosen'],
	])('says of %j: %s', (events, text) => {
		expect(shown(events)).toBe(text);
	});
});
