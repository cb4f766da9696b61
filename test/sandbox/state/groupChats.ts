import { ApiError } from '../apiError';
import { chinaDay } from '../days';
import { hexId, type IdMaker } from '../ids';
import type { Member } from './people';

export interface GroupMember {
	/** Userid of a member, external_userid of anybody else. */
	userid: string;
	/** 1 member of the corp, 2 external contact. */
	type: 1 | 2;
	name: string;
	unionid?: string;
	/** Unix seconds. */
	joinTime: number;
	/** 1 invited by a member, 2 invited by a link, 3 scanned a code. */
	joinScene: 1 | 2 | 3;
	/** Of the join way. */
	state?: string;
	/** Userid of the member of the own corp who invited. */
	invitor?: string;
	nickname: string;
}

export interface GroupChat {
	chat_id: string;
	/** Position in the order of creation. */
	number: number;
	/** `internal`: a group of members only, which is no customer group. */
	kind: 'customer' | 'internal';
	name: string;
	owner: Member;
	/** Unix seconds. */
	createTime: number;
	notice: string;
	members: GroupMember[];
	/** Userids. */
	admins: string[];
	/** 0 owner active, 1 owner left, 2 inheritance in progress, 3 inheritance done. */
	status: 0 | 1 | 2 | 3;
	opengid: string;
	/** Grows with every change of the members. */
	version: number;
	dismissed: boolean;
	/** Nobody can be added any more. */
	full: boolean;
	/** When it went from one active owner to another, in Unix seconds. */
	onjobTransfers: number[];
}

/** The corp's groups, found by their ids. */
export class GroupChats {
	private readonly groups = new Map<string, GroupChat>();
	/** Transfers by old owner and day. */
	private readonly transfers = new Map<string, number>();
	private readonly byOpengid = new Map<string, GroupChat>();

	add(group: Omit<GroupChat, 'number' | 'version' | 'onjobTransfers'>): GroupChat {
		const number = this.groups.size + 1;
		const added: GroupChat = { ...group, number, version: 1, onjobTransfers: [] };
		this.groups.set(added.chat_id, added);
		this.byOpengid.set(added.opengid, added);
		return added;
	}

	get(chatId: string): GroupChat | undefined {
		return this.groups.get(chatId);
	}

	ofOpengid(opengid: string): GroupChat | undefined {
		return this.byOpengid.get(opengid);
	}

	/** In the order of creation. */
	all(): GroupChat[] {
		return [...this.groups.values()];
	}

	/** Customer groups that exist. */
	live(): GroupChat[] {
		return this.all().filter(({ kind, dismissed }) => kind === 'customer' && !dismissed);
	}

	/** Adds somebody, unless in the group already. */
	join(group: GroupChat, member: GroupMember): void {
		if (group.members.some(({ userid }) => userid === member.userid)) return;
		group.members.push(member);
		group.version++;
	}

	/** Counts a transfer. Refuses with 45009 when the owner's groups of the day are used up. */
	countTransfer(owner: string, perDay: number, now: number): void {
		const key = `${owner} ${chinaDay(now)}`;
		const count = (this.transfers.get(key) ?? 0) + 1;
		if (count > perDay) throw new ApiError(45009, `${perDay} groups of one owner a day`);
		this.transfers.set(key, count);
	}

	leave(group: GroupChat, userid: string): void {
		group.members = group.members.filter((it) => it.userid !== userid);
		group.admins = group.admins.filter((it) => it !== userid);
		group.version++;
	}
}

/** The version of a group's member list, as groupchat/get and the callbacks have it. */
export function memberVersion(makeId: IdMaker, { chat_id, version }: GroupChat): string {
	return hexId(makeId, `version ${version} of ${chat_id}`);
}
