import { ApiError } from '../apiError';
import { tagsOf } from '../state/snapshot';
import type { Customer, Follow, Member } from '../state/people';
import type { Answer, Call, Endpoints } from './endpoint';
import { checkExternalUserId, followOf, pairOf, visibleMember } from './lookups';
import { useMedia } from './mediaUse';

/** Customers and their relations to members: openapi/external-contact.yaml. */
export const externalContactEndpoints: Endpoints = {
	'externalContact.getFollowUsers': { answer: getFollowUsers },
	'externalContact.list': { answer: list },
	'externalContact.get': { answer: get },
	'externalContact.batchGetByUser': { answer: batchGetByUser },
	'externalContact.remark': { answer: remark, record: pairOf },
};

function getFollowUsers({ corp, app }: Call): Answer {
	const serving = corp.allMembers().filter((it) => it.customerContact && corp.sees(app, it));
	return { follow_user: serving.map(({ userid }) => userid) };
}

function list(call: Call): Answer {
	const member = visibleMember(call, call.query.userid as string);
	if (!member.customerContact) {
		throw new ApiError(84074, `${member.userid} does not have the customer contact function`);
	}
	// Not an empty list: observed on the real server, see the operation's x-rules.
	if (member.follows.length === 0) {
		throw new ApiError(84061, `${member.userid} has no customers`);
	}
	return { external_userid: member.follows.map(({ customer }) => customer.external_userid) };
}

function get({ query, corp, app, cursors, limits }: Call): Answer {
	const id = query.external_userid as string;
	checkExternalUserId(id);
	const customer = corp.customers.get(id);
	if (!customer) throw new ApiError(84061, `${id} is no customer of the corp`);
	const visible = customer.follows.filter(({ member }) => corp.sees(app, member));
	if (visible.length === 0) {
		throw new ApiError(40096, `all members who follow ${id} are outside the visible range`);
	}
	const scope = ['externalContact.get', app.name, id];
	const from = cursors.open<number>(scope, query.cursor as string | undefined) ?? 0;
	const to = from + limits.followPageSize;
	return {
		external_contact: contactOf(customer),
		follow_user: visible.slice(from, to).map((follow) => ({
			...followBase(follow),
			tags: tagsOf(follow, corp.tags),
		})),
		...(to < visible.length && { next_cursor: cursors.issue(scope, to) }),
	};
}

function batchGetByUser(call: Call): Answer {
	const { body, corp, app, cursors } = call;
	const {
		userid_list: userids,
		cursor,
		limit = 50,
	} = body as { userid_list: string[]; cursor?: string; limit?: number };
	const listed = [...new Set(userids.map((userid) => listedMember(call, userid)))];
	const members = listed.filter(({ conditions }) => conditions?.licensed !== false);
	if (members.length === 0) throw new ApiError(701008);
	const unlicensed = listed.filter((member) => !members.includes(member));
	const scope = ['externalContact.batchGetByUser', app.name, members.map((it) => it.userid)];
	// Position: which member, and how many of that member's customers are done.
	let [index, done] = cursors.open<[number, number]>(scope, cursor) ?? [0, 0];
	const page: Follow[] = [];
	// More than 100 is no error: it is treated as 100.
	let room = Math.min(limit, 100);
	while (index < members.length && room > 0) {
		const part = members[index].follows.slice(done, done + room);
		page.push(...part);
		room -= part.length;
		done += part.length;
		if (done >= members[index].follows.length) [index, done] = [index + 1, 0];
	}
	const more = members.slice(index).some((it) => it.follows.length > 0);
	return {
		external_contact_list: page.map((follow) => ({
			external_contact: contactOf(follow.customer),
			follow_info: {
				...followBase(follow),
				tag_id: corp.tags.live(follow.tagIds).map(({ id }) => id),
			},
		})),
		next_cursor: more ? cursors.issue(scope, [index, done]) : '',
		...(unlicensed.length > 0 && {
			fail_info: { unlicensed_userid_list: unlicensed.map(({ userid }) => userid) },
		}),
	};
}

function listedMember({ corp, app }: Call, userid: string): Member {
	const member = corp.member(userid);
	if (!member || !corp.sees(app, member)) {
		throw new ApiError(40031, `${userid} is unknown or outside the visible range`);
	}
	return member;
}

function remark(call: Call): Answer {
	const body = call.body as {
		userid: string;
		external_userid: string;
		remark?: string;
		description?: string;
		remark_company?: string;
		remark_mobiles?: string[];
		remark_pic_mediaid?: string;
	};
	const follow = followOf(call, body.userid, body.external_userid);
	if (body.remark_pic_mediaid) useMedia(call, 'remark_pic_mediaid', body.remark_pic_mediaid);
	if (body.remark !== undefined) follow.remark = body.remark;
	if (body.description !== undefined) follow.description = body.description;
	// Takes no effect for WeCom users.
	if (body.remark_company !== undefined && follow.customer.type === 1) {
		follow.remark_corp_name = body.remark_company;
	}
	// One empty text clears the numbers; an empty list counts as not given.
	if (body.remark_mobiles && body.remark_mobiles.length > 0) {
		follow.remark_mobiles = body.remark_mobiles.filter((mobile) => mobile !== '');
	}
	if (body.remark_pic_mediaid) follow.remark_pic_mediaid = body.remark_pic_mediaid;
	return {};
}

/** The contact as get and batch/get_by_user show it. */
function contactOf(customer: Customer): Omit<Customer, 'follows'> {
	const contact: Partial<Customer> & Omit<Customer, 'follows'> = { ...customer };
	delete contact.follows;
	return contact;
}

/** What both calls show of a relation; they differ in the shape of the tags. */
function followBase(follow: Follow) {
	return {
		userid: follow.member.userid,
		remark: follow.remark,
		description: follow.description,
		createtime: follow.createtime,
		...(follow.remark_corp_name && { remark_corp_name: follow.remark_corp_name }),
		remark_mobiles: follow.remark_mobiles,
		oper_userid: follow.oper_userid,
		add_way: follow.add_way,
		...(follow.state && { state: follow.state }),
	};
}
