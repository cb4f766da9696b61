import { ApiError } from '../apiError';
import type { MassTask } from '../state/massMessages';
import type { Follow, Member } from '../state/people';
import { receiveCheck } from '../state/receiveLimit';
import type { Call } from './endpoint';
import { isExternalUserId, visibleMember } from './lookups';

/** Fields of add_msg_template that say who gets the message. */
export interface AudienceRequest {
	chat_type?: 'single' | 'group';
	external_userid?: string[];
	chat_id_list?: string[];
	tag_filter?: { group_list: Array<{ tag_list: string[] }> };
	sender?: string;
}

export interface Audience {
	tasks: MassTask[];
	/** Ids that are invalid, or cannot be reached. */
	failList: string[];
	/** For groups: the owner picks them while sending. */
	ownerPicks: boolean;
}

/** Who has to send to whom. Refuses with 41048 when nobody is left, with 40096 when no id is one at all. */
export function audienceOf(call: Call, request: AudienceRequest): Audience {
	const sender = request.sender ? sendingMember(call, request.sender) : undefined;
	const audience =
		request.chat_type === 'group'
			? groupAudience(call, sender!, request.chat_id_list ?? [])
			: customerAudience(call, sender, request);
	if (audience.tasks.length === 0) throw new ApiError(41048);
	return audience;
}

function sendingMember(call: Call, userid: string): Member {
	const member = visibleMember(call, userid);
	if (!member.customerContact) {
		throw new ApiError(84074, `${member.userid} does not have the customer contact function`);
	}
	return member;
}

function groupAudience(call: Call, owner: Member, ids: string[]): Audience {
	const { corp, limits, now } = call;
	const owned = new Set<string>();
	for (const group of corp.groupChats.live()) {
		if (group.owner === owner) owned.add(group.chat_id);
	}
	if (ids.length === 0) {
		const tasks = owned.size > 0 ? [{ member: owner, receivers: [] }] : [];
		return { tasks, failList: [], ownerPicks: true };
	}
	const mayReceive = receiveCheck(corp.chats, limits, now);
	const wanted = [...new Set(ids)];
	const receivers = wanted.filter((id) => owned.has(id) && mayReceive(id));
	return {
		tasks: receivers.length > 0 ? [{ member: owner, receivers }] : [],
		failList: wanted.filter((id) => !receivers.includes(id)),
		ownerPicks: false,
	};
}

function customerAudience(
	call: Call,
	sender: Member | undefined,
	{ external_userid: ids = [], tag_filter: filter }: AudienceRequest,
): Audience {
	const { corp, limits, now } = call;
	const mayReceive = receiveCheck(corp.chats, limits, now);
	const failList: string[] = [];
	const byMember = new Map<Member, string[]>();
	const select = (id: string, follow: Follow | undefined) => {
		if (!follow || !mayReceive(id)) {
			failList.push(id);
			return;
		}
		const receivers = byMember.get(follow.member);
		if (receivers) receivers.push(id);
		else byMember.set(follow.member, [id]);
	};
	if (ids.length > 0) {
		if (!ids.some(isExternalUserId)) {
			throw new ApiError(40096, 'none of the values is an external_userid');
		}
		for (const id of new Set(ids)) select(id, followFor(call, sender, id));
	} else {
		for (const [id, follow] of filtered(call, sender, filter?.group_list ?? [])) select(id, follow);
	}
	const tasks = [...byMember].map(([member, receivers]) => ({ member, receivers }));
	return { tasks, failList, ownerPicks: false };
}

/** The relation over which a customer gets the message, if there is one. */
function followFor({ corp, app }: Call, sender: Member | undefined, id: string) {
	if (sender) return corp.follow(sender, id);
	const follows = corp.customers.get(id)?.follows ?? [];
	return follows
		.filter(({ member }) => member.customerContact && corp.sees(app, member))
		.reduce<Follow | undefined>((best, it) => lastTalking(corp.chats, best, it), undefined);
}

/** Of two members of one customer the one who talked last; without any talk who added the customer last. */
function lastTalking(chats: Call['corp']['chats'], a: Follow | undefined, b: Follow): Follow {
	if (!a) return b;
	const { external_userid: id } = b.customer;
	const talkedA = chats.talkedAt(a.member.userid, id) ?? -1;
	const talkedB = chats.talkedAt(b.member.userid, id) ?? -1;
	if (talkedA !== talkedB) return talkedA > talkedB ? a : b;
	return b.createtime >= a.createtime ? b : a;
}

/** Relations with all tag conditions, one for each customer: tags belong to the relation. */
function filtered(
	{ corp, app }: Call,
	sender: Member | undefined,
	groups: Array<{ tag_list: string[] }>,
): Map<string, Follow> {
	const conditions = groups.map(({ tag_list: ids }) => new Set(ids));
	const members = sender
		? [sender]
		: corp.allMembers().filter((it) => it.customerContact && corp.sees(app, it));
	const found = new Map<string, Follow>();
	for (const follow of members.flatMap(({ follows }) => follows)) {
		const tagIds = conditions.length > 0 ? corp.tags.live(follow.tagIds).map(({ id }) => id) : [];
		if (!conditions.every((condition) => tagIds.some((id) => condition.has(id)))) continue;
		const { external_userid: id } = follow.customer;
		found.set(id, lastTalking(corp.chats, found.get(id), follow));
	}
	return found;
}
