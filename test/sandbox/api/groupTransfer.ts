/* eslint-disable @n8n/community-nodes/require-node-api-error */
import { ApiError } from '../apiError';
import { errorCode } from '../contract';
import { chinaDay } from '../days';
import type { GroupChat } from '../state/groupChats';
import type { Member } from '../state/people';
import type { Answer, Call, Endpoints } from './endpoint';
import { checkConditions, takingOverMember } from './serving';
import { checkLeaver } from './transferRules';

/** Group chats handed over to a new owner: the rest of openapi/customer-transfer.yaml. */
export const groupTransferEndpoints: Endpoints = {
	'transfer.transferGroupChat': { answer: (call) => transfer(call, checkAfterLeaving) },
	'transfer.onjobTransferGroupChat': { answer: (call) => transfer(call, checkInService) },
};

/** A group can go from one active owner to another twice within so many calendar days. */
const transferDays = 90;
const mostTransfers = 2;

/** Throws an ApiError for a group that cannot go to the new owner. */
type Check = (call: Call, group: GroupChat, newOwner: Member) => void;

function transfer(call: Call, check: Check): Answer {
	const body = call.body as { chat_id_list: string[]; new_owner: string };
	const newOwner = takingOverMember(call, body.new_owner);
	const failed = body.chat_id_list.flatMap((chatId) => {
		try {
			const group = transferable(call, chatId);
			check(call, group, newOwner);
			handOver(call, group, newOwner);
			return [];
		} catch (error) {
			if (!(error instanceof ApiError)) throw error;
			const { errcode } = error;
			const errmsg = errorCode(errcode)?.meaning.toLowerCase() ?? '';
			return [{ chat_id: chatId, errcode, errmsg }];
		}
	});
	return { failed_chat_list: failed };
}

function transferable({ corp, app }: Call, chatId: string): GroupChat {
	const group = corp.groupChats.get(chatId);
	if (!group || group.dismissed) throw new ApiError(90509);
	if (group.kind === 'internal') throw new ApiError(90501);
	if (!corp.sees(app, group.owner)) throw new ApiError(60011);
	return group;
}

function checkAfterLeaving(call: Call, group: GroupChat, newOwner: Member): void {
	const resigned = call.corp.resigned(group.owner.userid);
	if (group.status === 2) throw new ApiError(90507);
	if (!resigned) {
		if (group.status !== 3) throw new ApiError(90500);
		throw new ApiError(group.owner === newOwner ? 90504 : 90508);
	}
	checkRoom(group, newOwner);
	checkLeaver(call, resigned);
}

function checkInService({ corp, now }: Call, group: GroupChat, newOwner: Member): void {
	if (corp.hasLeft(group.owner)) throw new ApiError(90502);
	if (group.owner === newOwner) throw new ApiError(90504);
	checkRoom(group, newOwner);
	checkConditions(group.owner);
	const recent = group.onjobTransfers.filter((at) => chinaDay(now) - chinaDay(at) < transferDays);
	if (recent.length >= mostTransfers) throw new ApiError(40128);
}

function checkRoom({ full, members }: GroupChat, newOwner: Member): void {
	if (full && !members.some(({ userid }) => userid === newOwner.userid)) {
		throw new ApiError(90503);
	}
}

function handOver({ corp, limits, now }: Call, group: GroupChat, newOwner: Member): void {
	const { owner } = group;
	corp.groupChats.countTransfer(owner.userid, limits.groupTransfersPerDay, now);
	corp.groupChats.join(group, {
		userid: newOwner.userid,
		type: 1,
		name: newOwner.name,
		joinTime: now,
		joinScene: 1,
		nickname: '',
	});
	group.owner = newOwner;
	group.admins = group.admins.filter((userid) => userid !== newOwner.userid);
	if (corp.hasLeft(owner)) {
		group.status = 3;
		corp.groupChats.leave(group, owner.userid);
	} else {
		group.onjobTransfers.push(now);
	}
}
