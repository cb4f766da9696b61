import { messageApi } from '../../../wecom/api';
import { requiredId } from '../../fields/checks';
import { notice, sentAs } from '../../fields/field';
import { linkPart, readParts, requireContent } from '../../fields/messageParts';
import { defineOperation } from '../../operation/operation';
import { Failure } from '../../../wecom/errors/failure';
import { pause } from '../../../wecom/pause';
import { attachments, text } from './fields';

/** Member and customer have begun to chat, or a welcome message was delivered. */
const ALREADY_SENT = 41051;

/** Another app, or the admin console, is sending one; it may still fail. */
const BEING_SENT = 41096;

/** Pauses before trying again, in milliseconds; together within the 20 seconds that a welcome code lives. */
const PAUSES = [500, 1000, 2000, 3000, 4000, 5000];

const welcomeCode = sentAs('welcome_code', requiredId(), {
	displayName: 'Welcome Code',
	name: 'welcomeCode',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. 2fPq8ZtV0mXsC6yKdR1nWbLh',
	description:
		'WelcomeCode of the event for a new customer. It works once and for 20 seconds. WeCom gives none when a welcome message is set up for the member in the admin console.',
});

const liveOnly = notice(
	'liveCodeNotice',
	'In the editor the code is always too old: it lives for 20 seconds after the event. To try the welcome, publish a workflow that begins with the WeCom Customer Contact Trigger, then add the member as a contact from a WeChat account that is not a customer yet.',
);

const parts = attachments(linkPart());

/**
 * Message: Send Welcome (发送新客户欢迎语), within 20 seconds after the customer was added.
 *
 * Sends `welcome_code` of the event, `text` and up to 9 `attachments`, the last two not both empty. Files of the input
 * item are uploaded first. Gives one item: `{ success: true, welcome_code }`.
 *
 * While somebody else is sending a welcome message (41096) it is tried again for as long as the code lives. When the
 * customer has been welcomed already, or the two have begun to chat (41051), there is nothing left to do, and a workflow
 * that goes on with the new customer should not stop for it: the item is
 * `{ success: true, already_sent: true, welcome_code, errcode, errmsg }`. Never repeated when the connection breaks: the
 * code works once.
 *
 * @see https://developer.work.weixin.qq.com/document/path/92137
 */
export const sendWelcome = defineOperation({
	name: 'Send Welcome',
	value: 'sendWelcome',
	action: 'Send welcome message',
	description: 'Greet a new customer, within 20 seconds',
	call: messageApi.sendWelcome,
	fields: [liveOnly, welcomeCode, text, parts.field],
	async prepare(params) {
		const given = await readParts(this, parts);
		requireContent(params.text, given);
		Object.assign(params, await given.asAttachments());
	},
	async answer(params, send) {
		const { welcome_code } = params;
		const pauses = [...PAUSES];
		for (;;) {
			const failure = await send(params).then(
				() => undefined,
				(error: unknown) => (error instanceof Failure ? error : Promise.reject(error)),
			);
			if (!failure) return [{ success: true, welcome_code }];
			const { errcode, errmsg } = failure;
			if (errcode === ALREADY_SENT) {
				return [{ success: true, already_sent: true, welcome_code, errcode, errmsg }];
			}
			const milliseconds = errcode === BEING_SENT ? pauses.shift() : undefined;
			if (milliseconds === undefined) throw failure;
			await pause(this, milliseconds);
		}
	},
});
