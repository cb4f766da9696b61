import { ApiError } from '../apiError';
import { chinaDay, daySeconds } from '../days';
import type { AcquisitionLink } from '../state/acquisitionLinks';
import { visibleDepartment } from './directory';
import type { Answer, Call, Endpoints } from './endpoint';
import { visibleMember } from './lookups';
import { pageOf } from './paging';
import { reachableMember } from './serving';

/** Links by which customers are acquired, and what came of them: openapi/customer-acquisition.yaml. */
export const acquisitionLinkEndpoints: Endpoints = {
	'customerAcquisition.listLinks': { answer: listLinks },
	'customerAcquisition.getLink': { answer: getLink },
	'customerAcquisition.createLink': { answer: createLink },
	'customerAcquisition.updateLink': { answer: updateLink },
	'customerAcquisition.deleteLink': { answer: deleteLink },
	'customerAcquisition.listCustomers': { answer: listCustomers },
	'customerAcquisition.getQuota': { answer: getQuota },
	'customerAcquisition.getStatistic': { answer: getStatistic },
	'customerAcquisition.getChatInfo': { answer: getChatInfo },
};

/** People of one link. */
const mostPeople = 500;

/** Days that one call can ask for, and how long ago they may be. */
const daysAtOnce = 30;
const daysKept = 180;

interface Given {
	link_name?: string;
	range?: { user_list?: string[]; department_list?: number[] };
	skip_verify?: boolean;
	priority_option?: { priority_type?: 1 | 2; priority_userid_list?: string[] };
}

/** The link with the body's link_id. Refuses with 40058 what the app did not make; WeCom's own code is not known. */
function ownLink({ corp, app, body }: Call): AcquisitionLink {
	const { link_id: id } = body as { link_id: string };
	const link = corp.acquisitionLinks.find(id);
	if (link?.app !== app.name) {
		throw new ApiError(40058, `link_id: ${id} does not exist or is not of this app`);
	}
	return link;
}

function listLinks(call: Call): Answer {
	const own = call.corp.acquisitionLinks.all().filter(({ app }) => app === call.app.name);
	const { page, next_cursor } = pageOf(call, own, null);
	return { link_id_list: page.map(({ link_id }) => link_id), next_cursor };
}

function getLink(call: Call): Answer {
	const { link_name, url, createTime, skip_verify, user_list, department_list, priority } =
		ownLink(call);
	return {
		link: { link_name, url, create_time: createTime, skip_verify },
		range: { user_list, department_list },
		...(priority && { priority_option: priority }),
	};
}

function createLink(call: Call): Answer {
	const { link_name, skip_verify = true, ...given } = call.body as Given & { link_name: string };
	const link = call.corp.acquisitionLinks.add({
		app: call.app.name,
		createTime: call.now,
		link_name,
		skip_verify,
		user_list: [],
		department_list: [],
		...checked(call, given),
	});
	return {
		link: { link_id: link.link_id, link_name, url: link.url, create_time: link.createTime },
	};
}

function updateLink(call: Call): Answer {
	const link = ownLink(call);
	const { link_name, skip_verify, ...given } = call.body as Given;
	Object.assign(link, {
		...(link_name !== undefined && { link_name }),
		...(skip_verify !== undefined && { skip_verify }),
		...checked(call, given),
	});
	return {};
}

/** Range and priority, each as a whole. */
function checked(
	call: Call,
	{ range, priority_option: priority }: Given,
): Partial<Pick<AcquisitionLink, 'user_list' | 'department_list' | 'priority'>> {
	return {
		...(range && checkedRange(call, range)),
		...(priority?.priority_type && {
			priority: {
				priority_type: priority.priority_type,
				...(priority.priority_type === 2 && {
					priority_userid_list: (priority.priority_userid_list ?? []).map(
						(id) => visibleMember(call, id).userid,
					),
				}),
			},
		}),
	};
}

function checkedRange(
	call: Call,
	{ user_list = [], department_list = [] }: NonNullable<Given['range']>,
) {
	const users = user_list.map((id) => reachableMember(call, id).userid);
	const below = department_list.flatMap((id) =>
		call.corp.membersBelow(visibleDepartment(call, id).id).map(({ userid }) => userid),
	);
	const { size } = new Set([...users, ...below]);
	if (size === 0) throw new ApiError(40063, 'range: the link would lead to nobody');
	if (size > mostPeople) throw new ApiError(40035, `range: ${size} people, ${mostPeople} possible`);
	return { user_list: users, department_list };
}

function deleteLink(call: Call): Answer {
	call.corp.acquisitionLinks.delete(ownLink(call));
	return {};
}

function listCustomers(call: Call): Answer {
	const { link_id } = ownLink(call);
	const found = call.corp.acquisitionLinks.acquired.filter((it) => it.link_id === link_id);
	const { page, next_cursor } = pageOf(call, found, link_id);
	return {
		customer_list: page.map(({ external_userid, userid, messages, state }) => ({
			external_userid,
			userid,
			chat_status: messages > 0 ? 1 : 0,
			...(state && { state }),
		})),
		next_cursor,
	};
}

function getQuota({ corp }: Call): Answer {
	const { total, parts } = corp.acquisitionLinks.quota;
	return {
		total,
		balance: corp.acquisitionLinks.balance(),
		quota_list: parts.filter(({ balance }) => balance > 0).map((part) => ({ ...part })),
	};
}

function getStatistic(call: Call): Answer {
	const { link_id } = ownLink(call);
	const { start_time, end_time } = call.body as { start_time: number; end_time: number };
	const [from, to, today] = [start_time, end_time, call.now].map(chinaDay);
	if (from > to) throw new ApiError(40058, 'end_time lies before start_time');
	if (end_time - start_time > daysAtOnce * daySeconds) {
		throw new ApiError(40058, `more than ${daysAtOnce} days`);
	}
	if (from < today - daysKept) throw new ApiError(40058, `only the last ${daysKept} days`);
	return call.corp.acquisitionLinks.figures(link_id, from, to);
}

function getChatInfo({ corp, app, body, now }: Call): Answer {
	const { chat_key } = body as { chat_key: string };
	const found = corp.acquisitionLinks.chat(chat_key, now);
	const { link_id, userid, external_userid, state } = found?.acquired ?? {};
	if (!found || corp.acquisitionLinks.find(link_id!)?.app !== app.name) {
		throw new ApiError(41201, `no chat key ${chat_key}`);
	}
	return {
		userid,
		external_userid,
		chat_info: { recv_msg_cnt: found.messages, link_id, ...(state && { state }) },
	};
}
