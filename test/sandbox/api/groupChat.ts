import { ApiError } from '../apiError';
import { memberVersion, type GroupChat, type GroupMember } from '../state/groupChats';
import type { Answer, Call, Endpoints } from './endpoint';
import { knownMember } from './transferRules';

/** Customer group chats: openapi/group-chat.yaml, without join ways. */
export const groupChatEndpoints: Endpoints = {
	'groupChat.list': { answer: list },
	'groupChat.get': { answer: get },
	'groupChat.opengidToChatid': { answer: opengidToChatid },
};

/** Without an owner filter no more people may be in the visible range. */
const mostPeople = 1000;
const furthestOffset = 50_000;

function list(call: Call): Answer {
	const { corp, app, cursors } = call;
	const { status_filter, owner_filter, cursor, limit, offset } = call.body as {
		status_filter?: number;
		owner_filter?: { userid_list?: string[] };
		cursor?: string;
		limit: number;
		offset?: number;
	};
	const owners = new Set((owner_filter?.userid_list ?? []).map((it) => knownMember(call, it)));
	if (owners.size === 0) checkRange(call);
	const scope = [
		'groupChat.list',
		app.name,
		status_filter ?? 0,
		[...owners].map((it) => it.userid),
	];
	const after = cursors.open<number>(scope, cursor) ?? 0;
	const found = corp.groupChats.live().filter(
		(group) =>
			// Groups of an owner who has left are found by the owner only.
			(owners.size > 0 ? owners.has(group.owner) : !corp.hasLeft(group.owner)) &&
			(!status_filter || group.status === status_filter) &&
			corp.sees(app, group.owner) &&
			group.number > after,
	);
	const from = oldOffset(cursor, offset, limit);
	const page = found.slice(from, from + limit);
	const last = page[page.length - 1]?.number;
	return {
		group_chat_list: page.map(({ chat_id, status }) => ({ chat_id, status })),
		next_cursor: from + limit < found.length ? cursors.issue(scope, last) : '',
	};
}

function checkRange({ corp, app }: Call): void {
	const people = corp.allMembers().filter((member) => corp.sees(app, member)).length;
	if (people > mostPeople) {
		throw new ApiError(81017, `${people} people are in the visible range, give an owner_filter`);
	}
}

/** How many groups the old paging skips; a cursor replaces it. */
function oldOffset(cursor: string | undefined, offset: number | undefined, limit: number): number {
	if (cursor || offset === undefined) return 0;
	if (offset + limit > furthestOffset) {
		throw new ApiError(40058, `offset and limit are ${furthestOffset} together at most`);
	}
	return offset;
}

/** A customer group that exists and may be seen. Refuses with 40050, 90501, 49008 or 60011. */
export function visibleGroup({ corp, app }: Call, chatId: string): GroupChat {
	const group = corp.groupChats.get(chatId);
	if (!group) throw new ApiError(40050, `no group has the chat_id ${chatId}`);
	if (group.kind === 'internal') throw new ApiError(90501, `${chatId} is an internal group`);
	if (group.dismissed) throw new ApiError(49008, chatId);
	if (!corp.sees(app, group.owner)) {
		throw new ApiError(60011, `the owner ${group.owner.userid} is outside the visible range`);
	}
	return group;
}

function get(call: Call): Answer {
	const { chat_id, need_name } = call.body as { chat_id: string; need_name?: 0 | 1 };
	const group = visibleGroup(call, chat_id);
	return {
		group_chat: {
			chat_id,
			name: group.name,
			owner: group.owner.userid,
			create_time: group.createTime,
			notice: group.notice,
			member_list: group.members.map((member) => memberOf(member, need_name === 1)),
			admin_list: group.admins.map((userid) => ({ userid })),
			member_version: memberVersion(call.corp.makeId, group),
		},
	};
}

function memberOf(member: GroupMember, withName: boolean) {
	return {
		userid: member.userid,
		type: member.type,
		...(member.unionid && { unionid: member.unionid }),
		join_time: member.joinTime,
		join_scene: member.joinScene,
		...(member.state && { state: member.state }),
		...(member.invitor && { invitor: { userid: member.invitor } }),
		group_nickname: member.nickname,
		...(withName && { name: member.name }),
	};
}

function opengidToChatid(call: Call): Answer {
	const { opengid } = call.body as { opengid: string };
	const group = call.corp.groupChats.ofOpengid(opengid);
	if (!group || group.kind !== 'customer' || group.dismissed) {
		throw new ApiError(90511, `${opengid} is of no customer group`);
	}
	return { chat_id: visibleGroup(call, group.chat_id).chat_id };
}
