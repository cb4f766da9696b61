import { ApiError } from '../apiError';
import type { Answer, Call, Endpoints } from './endpoint';
import { visibleMember } from './lookups';
import { messageParts, type Attachment, type Parts } from './messageParts';

/** Welcome messages for new customers: openapi/message.yaml. */
export const welcomeEndpoints: Endpoints = {
	'message.sendWelcome': { answer: send },
};

function send(call: Call): Answer {
	const { corp, now } = call;
	const body = call.body as {
		welcome_code: string;
		text?: Parts['text'];
		attachments?: Attachment[];
	};
	if (body.welcome_code === '') throw new ApiError(41049);
	const code = corp.welcomeCodes.live(body.welcome_code, now);
	if (!code) throw new ApiError(41050, 'the code is unknown, or older than 20 seconds');
	const { userid, external_userid: customer } = code;
	visibleMember(call, userid);
	if (code.archivingRefused) throw new ApiError(41053);
	if (code.occasion.welcomedAt !== undefined) {
		throw new ApiError(41051, 'the welcome message was delivered');
	}
	if (corp.chats.talkedAt(userid, customer) !== undefined) throw new ApiError(41051);
	if (code.busyCalls > 0) {
		code.busyCalls--;
		throw new ApiError(41096);
	}
	const parts = messageParts(call, body);
	code.usedAt = now;
	code.occasion.welcomedAt = now;
	corp.chats.deliver(userid, customer, { at: now, by: 'welcome', parts });
	return {};
}
