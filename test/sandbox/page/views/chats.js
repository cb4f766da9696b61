import { partModel } from '../parts/message.js';

/**
 * @import { ChatState, MessagePart } from '../../types'
 * @import { Names } from '../names.js'
 * @import { MessageModel } from '../parts/chat.js'
 */

const kinds = {
	image: '[Image]',
	link: '[Link]',
	miniprogram: '[Mini program]',
	video: '[Video]',
	file: '[File]',
};

/**
 * The last message that each customer or group chat received.
 *
 * @param {ChatState[]} chats
 * @returns {Map<string, { at: number, preview: string }>} by external_userid or chat_id; times in Unix seconds
 */
export function latestByReceiver(chats) {
	/** @type {Map<string, { at: number, preview: string }>} */
	const latest = new Map();
	for (const { external_userid, chat_id, messages } of chats) {
		const receiver = external_userid ?? chat_id ?? '';
		const last = messages.at(-1);
		const known = latest.get(receiver);
		if (!last || (known && known.at > last.at)) continue;
		latest.set(receiver, { at: last.at, preview: previewOf(last) });
	}
	return latest;
}

/** A message in one line. @param {MessagePart} part */
export function previewOf(part) {
	return part.msgtype === 'text' ? part.text.content : kinds[part.msgtype];
}

/**
 * What one chat shows.
 *
 * @param {ChatState | undefined} chat
 * @param {Names} names
 * @returns {MessageModel[]}
 */
export function messageModels(chat, names) {
	return (chat?.messages ?? []).map((message) => ({
		at: message.at,
		by: message.by,
		part: partModel(message, names),
	}));
}
