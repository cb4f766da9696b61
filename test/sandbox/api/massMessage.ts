import { ApiError } from '../apiError';
import { daySeconds } from '../days';
import type { MessagePart } from '../messagingTypes';
import { oneMonthAfter } from '../months';
import type { MassMessage } from '../state/massMessages';
import type { Answer, Call, Endpoints } from './endpoint';
import { visibleMember } from './lookups';
import { audienceOf, type AudienceRequest } from './massMessageAudience';
import { messageParts, type Attachment, type Parts } from './messageParts';
import { pageOf } from './paging';

/** Mass messages: openapi/message.yaml. */
export const massMessageEndpoints: Endpoints = {
	'message.createMassMessage': { answer: create },
	'message.remindMassMessage': { answer: remind },
	'message.cancelMassMessage': { answer: cancel },
	'message.listMassMessages': { answer: list },
	'message.getMassMessageTasks': { answer: getTasks },
	'message.getMassMessageSendResult': { answer: getSendResult },
};

const remindersPerDay = 3;

function create(call: Call): Answer {
	const { corp, app, now } = call;
	const body = call.body as AudienceRequest & {
		allow_select?: boolean;
		text?: Parts['text'];
		attachments?: Attachment[];
	};
	if (body.attachments?.length === 0) {
		throw new ApiError(41088, 'leave attachments out rather than sending an empty list');
	}
	const parts = messageParts(call, body);
	const { tasks, failList, ownerPicks } = audienceOf(call, body);
	const chatType = body.chat_type ?? 'single';
	const { msgid } = corp.massMessages.add({
		app: app.name,
		createType: 0,
		chatType,
		createdAt: now,
		allowSelect: chatType === 'single' && body.allow_select === true,
		ownerPicks,
		parts,
		tasks,
	});
	return { fail_list: failList, msgid };
}

function remind(call: Call): Answer {
	const message = ownMessage(call);
	const since = call.now - daySeconds;
	if (message.reminders.filter((time) => time > since).length >= remindersPerDay) {
		throw new ApiError(41094, `${remindersPerDay} reminders within 24 hours`);
	}
	message.reminders.push(call.now);
	return {};
}

function cancel(call: Call): Answer {
	ownMessage(call).cancelled = true;
	return {};
}

function list(call: Call): Answer {
	const { corp, app } = call;
	const {
		chat_type: chatType,
		start_time: start,
		end_time: end,
		creator,
		filter_type: type = 2,
	} = call.body as {
		chat_type: 'single' | 'group';
		start_time: number;
		end_time: number;
		creator?: string;
		filter_type?: 0 | 1 | 2;
	};
	if (end < start) throw new ApiError(40058, 'end_time is before start_time');
	if (end > oneMonthAfter(start)) {
		throw new ApiError(40058, 'start_time and end_time are more than a month apart');
	}
	const creating = creator ? visibleMember(call, creator).userid : undefined;
	const found = corp.massMessages.all().filter((message) => {
		const { createdAt, createType, tasks } = message;
		return (
			message.chatType === chatType &&
			createdAt >= start &&
			createdAt <= end &&
			(type === 2 || createType === type) &&
			(creating === undefined || message.creator === creating) &&
			[...tasks.values()].some(({ member }) => corp.sees(app, member))
		);
	});
	const { page, next_cursor } = pageOf(call, found, [chatType, start, end, creator, type]);
	for (const message of page) checkDispatched(call, message);
	return { next_cursor, group_msg_list: page.map(recordOf) };
}

function recordOf({ msgid, creator, createdAt, createType, parts }: MassMessage) {
	const text = parts.find((part) => part.msgtype === 'text')?.text;
	const attachments = parts.filter(({ msgtype }) => msgtype !== 'text').map(attachmentOf);
	return {
		msgid,
		...(creator && { creator }),
		create_time: createdAt,
		create_type: createType,
		...(text && { text }),
		...(attachments.length > 0 && { attachments }),
	};
}

/** The cover of a mini program is not documented here. */
function attachmentOf(part: MessagePart) {
	if (part.msgtype !== 'miniprogram') return part;
	const { title, appid, page } = part.miniprogram;
	return { msgtype: part.msgtype, miniprogram: { title, appid, page } };
}

function getTasks(call: Call): Answer {
	const message = readableMessage(call);
	const tasks = [...message.tasks.values()].filter(({ member }) => {
		return call.corp.sees(call.app, member);
	});
	const { page, next_cursor } = pageOf(call, tasks, message.msgid);
	return {
		next_cursor,
		task_list: page.map(({ member: { userid }, sentAt }) =>
			sentAt === undefined ? { userid, status: 0 } : { userid, status: 2, send_time: sentAt },
		),
	};
}

function getSendResult(call: Call): Answer {
	const message = readableMessage(call);
	const { userid } = visibleMember(call, (call.body as { userid: string }).userid);
	const task = message.tasks.get(userid);
	const group = message.chatType === 'group';
	const results = (task?.receivers ?? [])
		.map((id, i) => ({ id, status: task!.status?.[i] ?? 0 }))
		// Of groups only sent records are known: the owner has not chosen the others.
		.filter(({ status }) => !group || status === 1);
	const { page, next_cursor } = pageOf(call, results, [message.msgid, userid]);
	return {
		next_cursor,
		send_list: page.map(({ id, status }) => ({
			...(group ? { chat_id: id } : { external_userid: id }),
			userid,
			status,
			...(status === 1 && { send_time: task!.sentAt }),
		})),
	};
}

function messageOf({ corp, body }: Call): MassMessage {
	const { msgid } = body as { msgid: string };
	if (msgid === '') throw new ApiError(41046);
	const message = corp.massMessages.get(msgid);
	if (!message) throw new ApiError(41047, `no mass message has the msgid ${msgid}`);
	return message;
}

/** A message of the calling app that still runs. Refuses others with 41047 and 41093. */
function ownMessage(call: Call): MassMessage {
	const message = messageOf(call);
	if (message.app !== call.app.name) {
		throw new ApiError(41047, `${message.msgid} is no message of this app`);
	}
	if (message.cancelled) throw new ApiError(41093);
	return message;
}

/** A message of any origin that has a visible member. Refuses with 41047, right after its creation with 41063. */
function readableMessage(call: Call): MassMessage {
	const message = messageOf(call);
	const { corp, app } = call;
	if (![...message.tasks.values()].some(({ member }) => corp.sees(app, member))) {
		throw new ApiError(41047, `no member of ${message.msgid} is in the visible range`);
	}
	checkDispatched(call, message);
	return message;
}

function checkDispatched({ limits }: Call, message: MassMessage): void {
	if (message.asked >= limits.dispatchPolls) return;
	message.asked++;
	throw new ApiError(41063, `${message.msgid} is still being dispatched`);
}
