import type { MassMessageSending } from './messagingTypes';
import type { Corp } from './state/corp';
import type { MassMessage, MassTask, SendStatus } from './state/massMessages';
import { receiveCheck } from './state/receiveLimit';
import type { Limits } from './types';

/**
 * Plays a member who confirms a mass message: it goes to every receiver who is still the member's customer (or
 * group) and may receive one more. Throws a `TypeError` when there is nothing to confirm.
 *
 * @param now Unix seconds
 */
export function sendMassMessage(
	corp: Corp,
	{ msgid, userid, to }: MassMessageSending,
	limits: Limits,
	now: number,
): void {
	const message = massMessage(corp, msgid);
	const task = message.tasks.get(corp.member(userid)?.userid ?? userid);
	if (!task) throw new TypeError(`massMessage: ${userid} has nothing to send for ${msgid}`);
	if (message.cancelled) throw new TypeError(`massMessage: ${msgid} was cancelled`);
	if (task.sentAt !== undefined) throw new TypeError(`massMessage: ${userid} has sent ${msgid}`);
	const chosen = chosenReceivers(corp, message, task, to);
	const mayReceive = receiveCheck(corp.chats, limits, now);
	const statusOf = (id: string): SendStatus => {
		if (!chosen.has(id)) return 0;
		if (!isReachable(corp, message, task, id)) return 2;
		return mayReceive(id) ? 1 : 3;
	};
	task.status = task.receivers.map(statusOf);
	task.sentAt = now;
	const delivery = { at: now, by: 'massMessage' as const, msgid, parts: message.parts };
	for (const [i, id] of task.receivers.entries()) {
		if (task.status[i] === 1) corp.chats.deliver(task.member.userid, id, delivery);
	}
}

/** Stops a mass message. Throws a `TypeError` for an unknown one. */
export function cancelMassMessage(corp: Corp, msgid: string): void {
	massMessage(corp, msgid).cancelled = true;
}

function massMessage(corp: Corp, msgid: string): MassMessage {
	const message = corp.massMessages.get(msgid);
	if (!message) throw new TypeError(`massMessage: no mass message has the msgid ${msgid}`);
	return message;
}

function chosenReceivers(
	corp: Corp,
	message: MassMessage,
	task: MassTask,
	to: string[] | undefined,
): Set<string> {
	if (message.ownerPicks) {
		const owned = corp.groupChats.live().filter(({ owner }) => owner === task.member);
		task.receivers = owned.map(({ chat_id }) => chat_id).filter((id) => to?.includes(id) ?? true);
	} else if (to && !message.allowSelect) {
		throw new TypeError(`massMessage: the receivers of ${message.msgid} are fixed (allow_select)`);
	}
	const stranger = to?.find((id) => !task.receivers.includes(id));
	if (stranger) throw new TypeError(`massMessage: ${stranger} is no receiver of ${message.msgid}`);
	return new Set(to ?? task.receivers);
}

function isReachable(corp: Corp, { chatType }: MassMessage, { member }: MassTask, id: string) {
	if (chatType === 'single') {
		const follow = corp.follow(member, id);
		return follow !== undefined && !follow.deletedByCustomer;
	}
	const group = corp.groupChats.get(id);
	return group !== undefined && !group.dismissed && group.owner === member;
}
