import { ApiError } from '../apiError';
import { errorCode } from '../contract';
import type { MomentTaskResult } from '../state/moments';
import type { Member } from '../state/people';
import type { Answer, Call } from './endpoint';
import { momentContent, type MomentAttachment, type Parts } from './messageParts';

interface Request {
	text?: Parts['text'];
	attachments?: MomentAttachment[];
	visible_range?: {
		sender_list?: { user_list?: string[]; department_list?: number[] };
		external_contact_list?: { tag_list?: string[] };
	};
}

/** add_moment_task: content and tags are checked at once, the senders show in the job's result. */
export function createTask(call: Call): Answer {
	const { corp, app, limits, now } = call;
	const body = call.body as Request;
	const content = momentContent(call, body);
	const tags = tagsOf(call, body);
	if (limits.momentJobs !== null && corp.momentJobs.running(limits.jobPolls) >= limits.momentJobs) {
		throw new ApiError(41078, `${limits.momentJobs} tasks at once`);
	}
	if (corp.moments.createdInMonth(now) >= limits.momentsPerMonth) {
		throw new ApiError(41210, `${limits.momentsPerMonth} moments a month`);
	}
	const senders = sendersOf(call, body);
	const result: MomentTaskResult = {
		errcode: 0,
		errmsg: 'ok',
		invalid_sender_list: senders.invalid,
		invalid_external_contact_list: { tag_list: tags.invalid },
	};
	if (senders.members.length === 0 && senders.given) {
		Object.assign(result, { errcode: 40031, errmsg: errorCode(40031)!.meaning.toLowerCase() });
	} else {
		result.moment_id = corp.moments.add({
			app: app.name,
			createType: 0,
			createdAt: now,
			...(tags.ids && { tagIds: tags.ids }),
			content,
			publishers: senders.members.filter((member) => isFollowed(call, member, tags.ids)),
		}).id;
	}
	return { jobid: corp.momentJobs.start(app.name, result, now).id };
}

/** Whether a member has a customer who may see the moment; without tags every member publishes. */
function isFollowed({ corp }: Call, member: Member, tagIds: Set<string> | undefined): boolean {
	if (!tagIds) return true;
	return member.follows.some((follow) =>
		corp.tags.live(follow.tagIds).some(({ id }) => tagIds.has(id)),
	);
}

/** The company tags of the customers. Refuses with 40068 when none of those given is one. */
function tagsOf({ corp }: Call, { visible_range: range }: Request) {
	const given = range?.external_contact_list?.tag_list ?? [];
	if (given.length === 0) return { invalid: [] };
	const ids = new Set(corp.tags.live(given).map(({ id }) => id));
	if (ids.size === 0) throw new ApiError(40068, 'none of tag_list is a tag of the corp');
	return { ids, invalid: given.filter((id) => !ids.has(id)) };
}

/** Who is asked to publish: members and departments, or everybody whom the app sees. */
function sendersOf({ corp, app }: Call, { visible_range: range }: Request) {
	const { user_list: userids = [], department_list: departments = [] } = range?.sender_list ?? {};
	const canPublish = (member: Member) => member.customerContact && corp.sees(app, member);
	const invalid: MomentTaskResult['invalid_sender_list'] = { user_list: [], department_list: [] };
	if (userids.length === 0 && departments.length === 0) {
		return { given: false, members: corp.allMembers().filter(canPublish), invalid };
	}
	const members = new Set<Member>();
	for (const userid of userids) {
		const member = corp.member(userid);
		if (member && canPublish(member)) members.add(member);
		else invalid.user_list.push(userid);
	}
	const visible = corp.visibleDepartments(app);
	for (const id of departments) {
		if (!visible.has(id)) invalid.department_list.push(id);
		else for (const member of corp.membersBelow(id)) if (canPublish(member)) members.add(member);
	}
	return { given: true, members: [...members], invalid };
}

/** get_moment_task_result: only the app that started a task may ask for it. */
export function getTaskResult({ corp, app, query, limits, now }: Call): Answer {
	const jobid = query.jobid as string;
	const job = corp.momentJobs.find(jobid, now);
	if (!job || job.app !== app.name) {
		throw new ApiError(40058, `this app has no task of the last 24 hours with the jobid ${jobid}`);
	}
	const looks = corp.momentJobs.ask(job, limits.jobPolls);
	if (looks !== 'done') return { status: looks === 1 ? 1 : 2, type: 'add_moment_task' };
	return { status: 3, type: 'add_moment_task', result: structuredClone(job.result) };
}
