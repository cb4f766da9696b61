import { closed, count } from './schemaParts';

const text = { type: 'string', minLength: 1 };

/** What is handed to the control plane for messages. */
export const messagingSchemas = {
	massMessage: closed({ msgid: text }, ['msgid']),
	massMessageSending: closed({ msgid: text, userid: text, to: { type: 'array', items: text } }, [
		'msgid',
		'userid',
	]),
	moment: closed({ moment_id: text }, ['moment_id']),
	momentPublishing: closed(
		{ moment_id: text, userid: text, hiddenFrom: { type: 'array', items: text } },
		['moment_id', 'userid'],
	),
	momentReacting: closed(
		{ moment_id: text, userid: text, kind: { enum: ['like', 'comment'] }, by: text },
		['moment_id', 'userid', 'kind', 'by'],
	),
	pair: closed({ userid: text, external_userid: text }, ['userid', 'external_userid']),
	welcomeCode: closed(
		{
			userid: text,
			external_userid: text,
			busyCalls: count,
			archivingRefused: { type: 'boolean' },
		},
		['userid', 'external_userid'],
	),
};
