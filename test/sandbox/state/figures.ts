import { chinaDay, chinaMidnight } from '../days';
import type { IdMaker } from '../ids';
import type { GroupChat } from './groupChats';
import type { Member } from './people';

/** What a member did on one day; sums of several members are meaningful. */
export interface BehaviorSums {
	chats: number;
	messages: number;
	/** Chats that customers began, those of them answered on the same day, and the minutes that took. */
	begunByCustomers: number;
	answered: number;
	answerMinutes: number;
	lost: number;
	applied: number;
	added: number;
}

export const noBehavior: BehaviorSums = {
	chats: 0,
	messages: 0,
	begunByCustomers: 0,
	answered: 0,
	answerMinutes: 0,
	lost: 0,
	applied: 0,
	added: 0,
};

/** Figures of group chats as the statistics answer them; sums of several groups are meaningful. */
export interface GroupFigures {
	new_chat_cnt: number;
	chat_total: number;
	chat_has_msg: number;
	new_member_cnt: number;
	member_total: number;
	member_has_msg: number;
	msg_total: number;
}

export const noGroups: GroupFigures = {
	new_chat_cnt: 0,
	chat_total: 0,
	chat_has_msg: 0,
	new_member_cnt: 0,
	member_total: 0,
	member_has_msg: 0,
	msg_total: 0,
};

/** Adds figures of the same kind. */
export function sumOf<T extends object>(none: T, figures: T[]): T {
	const sum = { ...none } as Record<string, number>;
	for (const one of figures) {
		for (const [name, value] of Object.entries(one)) sum[name] += value;
	}
	return sum as T;
}

/**
 * What a member did on each day of a range. Customers added come from the corp; chats are made up from the seed,
 * none on Sundays and never more than the member has customers.
 */
export function behaviorOf(makeId: IdMaker, member: Member, from: number, to: number) {
	const added = new Array<number>(to - from + 1).fill(0);
	let customers = 0;
	for (const { createtime } of member.follows) {
		const day = chinaDay(createtime);
		if (day < from) customers++;
		else if (day <= to) added[day - from]++;
	}
	return added.map((count, i): BehaviorSums => {
		customers += count;
		const drawn = draws(makeId, `chats ${member.userid} ${from + i}`);
		const isSunday = (from + i) % 7 === 3;
		const chats = isSunday ? 0 : Math.min(customers, drawn(14));
		const begunByCustomers = chats && 1 + drawn(chats);
		const answered = Math.max(0, begunByCustomers - drawn(2));
		return {
			chats,
			messages: chats * (2 + drawn(4)),
			begunByCustomers,
			answered,
			answerMinutes: answered * (1 + drawn(20)),
			lost: customers > 0 && drawn(25) === 0 ? 1 : 0,
			applied: count + (chats && drawn(3)),
			added: count,
		};
	});
}

/** Figures of one group from the first day to the last; the totals are those of the last day. */
export function groupFigures(
	makeId: IdMaker,
	group: GroupChat,
	from: number,
	to: number,
): GroupFigures {
	const created = chinaDay(group.createTime);
	if (created > to) return noGroups;
	const inRange = (time: number) => chinaDay(time) >= from && chinaDay(time) <= to;
	const there = group.members.filter(({ joinTime }) => joinTime < chinaMidnight(to + 1));
	const messages = messagesUpTo(makeId, group, created, to);
	const writers = there.filter(
		({ userid }) =>
			userid === group.owner.userid || draws(makeId, `writer ${group.chat_id} ${userid}`)(3) > 0,
	);
	return {
		new_chat_cnt: created >= from ? 1 : 0,
		chat_total: 1,
		chat_has_msg: messages > 0 ? 1 : 0,
		new_member_cnt: there.filter(({ joinTime }) => inRange(joinTime)).length,
		member_total: there.length,
		member_has_msg: messages > 0 ? writers.length : 0,
		msg_total: messages,
	};
}

/** Grows from day to day, without a sum over all days. */
function messagesUpTo(makeId: IdMaker, { chat_id: id }: GroupChat, created: number, day: number) {
	const perDay = 3 + draws(makeId, `messages ${id}`)(10);
	return perDay * (day - created) + draws(makeId, `messages ${id} ${day}`)(perDay);
}

/** Numbers that follow from the seed and a label, one after the other. */
function draws(makeId: IdMaker, label: string): (below: number) => number {
	const text = makeId('', label);
	let position = 0;
	return (below) => {
		const high = text.charCodeAt(position++ % text.length);
		return (high * 128 + text.charCodeAt(position++ % text.length)) % below;
	};
}
