import { ApiError } from '../apiError';
import { daySeconds } from '../days';
import type { Moment, Publication } from '../state/moments';
import type { Answer, Call, Endpoints } from './endpoint';
import { visibleMember } from './lookups';
import { createTask, getTaskResult } from './momentTask';
import { pageOf } from './paging';

/** Moments that members publish to their customers: openapi/moment.yaml, without management groups. */
export const momentEndpoints: Endpoints = {
	'moment.createTask': { answer: createTask },
	'moment.getTaskResult': { answer: getTaskResult },
	'moment.cancelTask': { answer: cancel },
	'moment.list': { answer: list },
	'moment.getTasks': { answer: getTasks },
	'moment.getCustomers': { answer: getCustomers },
	'moment.getSendResult': { answer: getSendResult },
	'moment.getComments': { answer: getComments },
};

const longestWindow = 30 * daySeconds;

function cancel(call: Call): Answer {
	const moment = momentOf(call);
	if (moment.app !== call.app.name) {
		throw new ApiError(41060, `${moment.id} is no moment of this app`);
	}
	moment.cancelled = true;
	return {};
}

function list(call: Call): Answer {
	const {
		start_time: start,
		end_time: end,
		creator,
		filter_type: type = 2,
	} = call.body as {
		start_time: number;
		end_time: number;
		creator?: string;
		filter_type?: 0 | 1 | 2;
	};
	if (end < start) throw new ApiError(40058, 'end_time is before start_time');
	if (end - start > longestWindow) {
		throw new ApiError(40058, 'start_time and end_time are more than 30 days apart');
	}
	const creating = creator ? visibleMember(call, creator).userid : undefined;
	const found = call.corp.moments.all().filter((moment) => {
		const { createdAt, createType } = moment;
		return (
			createdAt > start &&
			createdAt < end &&
			(type === 2 || createType === type) &&
			(creating === undefined || moment.creator === creating) &&
			isVisible(call, moment)
		);
	});
	const { page, next_cursor } = pageOf(call, found, [start, end, creator, type]);
	return { next_cursor, moment_list: page.map(recordOf) };
}

/** Whether the app made the moment, or sees one of its publishers. */
function isVisible({ corp, app }: Call, moment: Moment): boolean {
	if (moment.app === app.name) return true;
	return [...moment.publishers.values()].some((member) => corp.sees(app, member));
}

function recordOf({ id, creator, createdAt, createType, tagIds, content }: Moment) {
	const { link, ...rest } = content;
	return {
		moment_id: id,
		...(creator && { creator }),
		create_time: createdAt,
		create_type: createType,
		visible_type: tagIds ? 0 : 1,
		...rest,
		// The cover of a link does not come back.
		...(link && {
			link: { ...(link.title !== undefined && { title: link.title }), url: link.url },
		}),
	};
}

function getTasks(call: Call): Answer {
	const moment = momentOf(call);
	if (moment.createType !== 0) throw new ApiError(41067, `${moment.id} is a personal moment`);
	if (moment.asked < call.limits.dispatchPolls) {
		moment.asked++;
		throw new ApiError(41079, `${moment.id} is still being dispatched`);
	}
	const { corp, app } = call;
	const visible = [...moment.publishers.values()].filter((member) => corp.sees(app, member));
	const { page, next_cursor } = pageOf(call, visible, moment.id);
	return {
		next_cursor,
		task_list: page.map(({ userid }) => ({
			userid,
			publish_status: moment.publications.has(userid) ? 1 : 0,
		})),
	};
}

function getCustomers(call: Call): Answer {
	const { id, userid, publication } = publicationOf(call);
	const { page, next_cursor } = pageOf(call, publication.customers, [id, userid]);
	return {
		next_cursor,
		customer_list: page.map((external_userid) => ({ userid, external_userid })),
	};
}

function getSendResult(call: Call): Answer {
	const { id, userid, publication } = publicationOf(call);
	const seeing = publication.customers.filter((it) => !publication.hiddenFrom.has(it));
	const { page, next_cursor } = pageOf(call, seeing, [id, userid]);
	return { next_cursor, customer_list: page.map((external_userid) => ({ external_userid })) };
}

function getComments(call: Call): Answer {
	const { comments, likes } = publicationOf(call).publication;
	return { comment_list: structuredClone(comments), like_list: structuredClone(likes) };
}

/** Refuses with 41059 and 41060. */
function momentOf(call: Call): Moment {
	const { moment_id: id } = call.body as { moment_id: string };
	if (id === '') throw new ApiError(41059);
	const moment = call.corp.moments.get(id);
	if (!moment || !isVisible(call, moment)) {
		throw new ApiError(41060, `no moment has the moment_id ${id}`);
	}
	return moment;
}

/** The moment as one member published it. Refuses with 41061 and 41062 besides. */
function publicationOf(call: Call): { id: string; userid: string; publication: Publication } {
	const moment = momentOf(call);
	const { userid } = visibleMember(call, (call.body as { userid: string }).userid);
	if (!moment.publishers.has(userid)) {
		throw new ApiError(41061, `${userid} is no publisher of ${moment.id}`);
	}
	const publication = moment.publications.get(userid);
	if (!publication) throw new ApiError(41062, `${userid} has not published ${moment.id} yet`);
	return { id: moment.id, userid, publication };
}
