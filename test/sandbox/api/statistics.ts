import { ApiError } from '../apiError';
import { chinaDay, chinaMidnight } from '../days';
import {
	behaviorOf,
	groupFigures,
	noBehavior,
	noGroups,
	sumOf,
	type BehaviorSums,
	type GroupFigures,
} from '../state/figures';
import type { Member } from '../state/people';
import { visibleDepartment } from './directory';
import type { Answer, Call, Endpoints } from './endpoint';
import { visibleMember } from './lookups';
import { knownMember } from './transferRules';

/** Daily figures of members and group chats: openapi/statistics.yaml. */
export const statisticsEndpoints: Endpoints = {
	'statistics.userBehavior': { answer: userBehavior },
	'statistics.groupChatByOwner': { answer: groupChatByOwner },
	'statistics.groupChatByDay': { answer: groupChatByDay },
};

const longestRange = 30;
const oldestDay = 180;
const sortKeys: Record<number, keyof GroupFigures> = {
	1: 'new_chat_cnt',
	2: 'chat_total',
	3: 'new_member_cnt',
	4: 'member_total',
};

/** Numbers of the days in China, both included. */
interface Range {
	from: number;
	to: number;
}

/** Refuses with 600018 a range that the statistics do not have. */
function rangeOf({ now }: Call, start: number, end: number): Range {
	const [today, from, to] = [now, start, end].map(chinaDay);
	if (to < from) throw new ApiError(600018, 'the range ends before it begins');
	if (to >= today) throw new ApiError(600018, 'yesterday is the last day possible');
	if (from < today - oldestDay) throw new ApiError(600018, `at most ${oldestDay} days ago`);
	if (to - from >= longestRange) throw new ApiError(600018, `at most ${longestRange} days`);
	return { from, to };
}

function daysOf({ from, to }: Range): number[] {
	return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

function userBehavior(call: Call): Answer {
	const { corp, app } = call;
	const body = call.body as {
		userid?: string[];
		partyid?: number[];
		start_time: number;
		end_time: number;
	};
	const range = rangeOf(call, body.start_time, body.end_time);
	const members = new Set([
		...(body.userid ?? []).map((userid) => visibleMember(call, userid)),
		...(body.partyid ?? []).flatMap((id) =>
			corp.membersBelow(visibleDepartment(call, id).id).filter((member) => corp.sees(app, member)),
		),
	]);
	const figures = [...members].map((member) =>
		behaviorOf(corp.makeId, member, range.from, range.to),
	);
	return {
		behavior_data: daysOf(range).map((day, i) =>
			behaviorAnswer(
				day,
				sumOf(
					noBehavior,
					figures.map((days) => days[i]),
				),
			),
		),
	};
}

function behaviorAnswer(day: number, sums: BehaviorSums) {
	return {
		stat_time: chinaMidnight(day),
		chat_cnt: sums.chats,
		message_cnt: sums.messages,
		...(sums.chats > 0 && {
			reply_percentage: rounded((sums.answered / sums.begunByCustomers) * 100),
			avg_reply_time: sums.answered && rounded(sums.answerMinutes / sums.answered),
		}),
		negative_feedback_cnt: sums.lost,
		new_apply_cnt: sums.applied,
		new_contact_cnt: sums.added,
	};
}

function rounded(value: number): number {
	return Math.round(value * 100) / 100;
}

interface GroupRequest {
	day_begin_time: number;
	day_end_time?: number;
	owner_filter: { userid_list: string[] };
	order_by?: number;
	order_asc?: 0 | 1;
	offset?: number;
	limit?: number;
}

function groupRange(call: Call): Range {
	const { day_begin_time: begin, day_end_time: end = begin } = call.body as GroupRequest;
	return rangeOf(call, begin, end);
}

/** Owners of the filter, those who have left included. Refuses unknown ones with 40003, invisible ones with 60011. */
function ownersOf(call: Call): Member[] {
	const { owner_filter: filter } = call.body as GroupRequest;
	const owners = filter.userid_list.map((userid) => {
		const owner = knownMember(call, userid);
		if (!call.corp.sees(call.app, owner)) {
			throw new ApiError(60011, `${userid} is outside the visible range of the app`);
		}
		return owner;
	});
	return [...new Set(owners)];
}

/** Sums of all groups of an owner. */
function figuresOf({ corp }: Call, owner: Member, { from, to }: Range): GroupFigures {
	const groups = corp.groupChats.live().filter((group) => group.owner === owner);
	return sumOf(
		noGroups,
		groups.map((group) => groupFigures(corp.makeId, group, from, to)),
	);
}

function groupChatByOwner(call: Call): Answer {
	const {
		order_by: by = 1,
		order_asc: ascending = 0,
		offset = 0,
		limit = 500,
	} = call.body as GroupRequest;
	const range = groupRange(call);
	const key = sortKeys[by];
	const all = ownersOf(call)
		.map((owner) => ({ owner: owner.userid, data: figuresOf(call, owner, range) }))
		.filter(({ data }) => data.chat_total > 0)
		.sort((a, b) => (ascending ? 1 : -1) * (a.data[key] - b.data[key]));
	const items = all.slice(offset, offset + limit);
	return {
		total: all.length,
		next_offset: Math.min(offset, all.length) + items.length,
		items,
	};
}

function groupChatByDay(call: Call): Answer {
	const range = groupRange(call);
	const owners = ownersOf(call);
	return {
		items: daysOf(range).map((day) => ({
			stat_time: chinaMidnight(day),
			data: sumOf(
				noGroups,
				owners.map((owner) => figuresOf(call, owner, { from: day, to: day })),
			),
		})),
	};
}
