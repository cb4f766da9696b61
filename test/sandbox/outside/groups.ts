import {
	groupChanged,
	groupCreated,
	groupDismissed,
	membersJoined,
	membersLeft,
	type MemberChange,
	type Report,
} from '../callbacks/outsideEvents';
import type { Corp } from '../state/corp';
import { memberVersion, type GroupChat, type GroupMember } from '../state/groupChats';
import type { Customer, Member } from '../state/people';
import type { GroupChatChange } from '../types';
import { newWeChatUser } from './newcomer';
import type { GroupChatJoining, GroupChatLeaving, NewGroupChat } from './types';

type JoinScene = GroupMember['joinScene'];

/**
 * Opens a customer group with its owner in it.
 *
 * @param label what its ids are made from
 * @param now Unix seconds
 */
export function openGroup(
	corp: Corp,
	{ owner, name, label }: { owner: Member; name: string; label: string },
	now: number,
): GroupChat {
	return corp.groupChats.add({
		chat_id: corp.makeId('wrKq8DDAAA', label),
		kind: 'customer',
		name,
		owner,
		createTime: now,
		notice: '',
		members: [memberIn(owner, 1, now)],
		admins: [],
		status: 0,
		opengid: corp.makeId('oGKq8DDAAA', label, 28),
		dismissed: false,
		full: false,
	});
}

export function createGroupChat(
	corp: Corp,
	{ owner: userid, name = '', members = [] }: NewGroupChat,
	now: number,
	report: Report,
): { chat_id: string } {
	const owner = corp.member(userid);
	if (!owner?.customerContact) {
		throw new TypeError(`createGroupChat: ${userid} is no member with customer contact`);
	}
	const people = members.map((id) => personWith(corp, id, 1, now));
	const label = `group chat ${corp.groupChats.all().length + 1}`;
	const group = openGroup(corp, { owner, name, label }, now);
	for (const person of people) corp.groupChats.join(group, person);
	report(groupCreated(group));
	return { chat_id: group.chat_id };
}

export function joinGroupChat(
	corp: Corp,
	{ chat_id, members = [], newcomers = [], join_scene: scene = 1 }: GroupChatJoining,
	now: number,
	report: Report,
): { members: string[] } {
	const group = groupWith(corp, chat_id);
	const people = [
		...members.map((id) => personWith(corp, id, scene, now)),
		...newcomers.map((name) => guest(newWeChatUser(corp, name), scene, now)),
	];
	const known = people.find(({ userid }) => group.members.some((it) => it.userid === userid));
	if (known) throw new TypeError(`joinGroupChat: ${known.userid} is in ${chat_id} already`);
	if (people.length === 0) throw new TypeError('joinGroupChat: nobody is named');
	return { members: letIn(corp, group, people, report) };
}

/** Somebody as a member of a group who came by a code. */
export function guest(
	{ external_userid, name, unionid }: Customer,
	joinScene: JoinScene,
	joinTime: number,
	state?: string,
): GroupMember {
	return {
		userid: external_userid,
		type: 2,
		name,
		...(unionid && { unionid }),
		joinTime,
		joinScene,
		...(state && { state }),
		nickname: '',
	};
}

/** Takes people who are not in the group yet into it. Gives their ids. */
export function letIn(
	corp: Corp,
	group: GroupChat,
	people: GroupMember[],
	report: Report,
): string[] {
	const ids = people.map(({ userid }) => userid);
	const change = changed(corp, group, ids, () => {
		for (const person of people) corp.groupChats.join(group, person);
	});
	if (isTold(group)) report(membersJoined(group, change, people[0].joinScene === 3 ? 3 : 0));
	return ids;
}

export function leaveGroupChat(
	corp: Corp,
	{ chat_id, members, removed = false }: GroupChatLeaving,
	report: Report,
): void {
	const group = groupWith(corp, chat_id);
	for (const id of members) {
		if (!group.members.some(({ userid }) => userid === id)) {
			throw new TypeError(`leaveGroupChat: ${id} is not in ${chat_id}`);
		}
		if (id === group.owner.userid) throw new TypeError(`leaveGroupChat: ${id} is the owner`);
	}
	const change = changed(corp, group, members, () => {
		for (const id of members) corp.groupChats.leave(group, id);
	});
	if (isTold(group)) report(membersLeft(group, change, removed ? 1 : 0));
}

/** Changes a group as people in the client do. */
export function changeGroupChat(
	corp: Corp,
	chatId: string,
	{ owner: userid, ...change }: GroupChatChange,
	report: Report,
): void {
	const group = groupWith(corp, chatId);
	const owner = userid === undefined ? group.owner : corp.member(userid);
	if (!owner || !group.members.some((it) => it.userid === owner.userid)) {
		throw new TypeError(`group chat: ${userid} is no member of it`);
	}
	const before = { ...group };
	Object.assign(group, change, { owner });
	if (!isTold(group)) return;
	if (group.owner !== before.owner) report(groupChanged(group, 'change_owner'));
	if (group.name !== before.name) report(groupChanged(group, 'change_name'));
	if (group.notice !== before.notice) report(groupChanged(group, 'change_notice'));
	if (group.dismissed && !before.dismissed) report(groupDismissed(group));
}

/** Only customer groups are. */
function isTold({ kind }: GroupChat): boolean {
	return kind === 'customer';
}

function changed(corp: Corp, group: GroupChat, ids: string[], change: () => void): MemberChange {
	const before = memberVersion(corp.makeId, group);
	change();
	return { ids, before, after: memberVersion(corp.makeId, group) };
}

function groupWith(corp: Corp, chatId: string): GroupChat {
	const group = corp.groupChats.get(chatId);
	if (!group) throw new TypeError(`group chat: none has the chat_id ${chatId}`);
	return group;
}

function personWith(corp: Corp, id: string, joinScene: JoinScene, now: number): GroupMember {
	const member = corp.member(id);
	if (member) return { ...memberIn(member, 1, now), joinScene };
	const customer = corp.customers.get(id);
	if (!customer) throw new TypeError(`group chat: ${id} is neither member nor customer`);
	return guest(customer, joinScene, now);
}

function memberIn({ userid, name }: Member, joinScene: JoinScene, joinTime: number): GroupMember {
	return { userid, type: 1, name, joinTime, joinScene, nickname: '' };
}
