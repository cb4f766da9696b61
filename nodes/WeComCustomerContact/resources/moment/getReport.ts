import type { IDataObject } from 'n8n-workflow';

import { idIn, numberIn } from '../../../wecom/answer';
import { momentApi } from '../../../wecom/api';
import { pagesOf } from '../../../wecom/pages';
import { options } from '../../fields/collections';
import type { FormContext } from '../../fields/field';
import { reportBy } from '../../fields/reportBy';
import { failedRecordOf } from '../../operation/details';
import { inOrder } from '../../operation/inOrder';
import { defineOperation } from '../../operation/operation';
import { lanesOf } from '../../operation/sideBySide';
import type { CommentsAndLikes } from './commentsAndLikes';
import {
	commentsAndLikesOf,
	countCommentsAndLikes,
	countsByCustomer,
	customersIn,
	reactionsCounted,
} from './commentsAndLikes';
import { customersOfMoment } from './customersOfMoment';
import { momentId } from './fields';

/** WeCom's state of a task that is done. */
const PUBLISHED = 1;

const reportOf = reportBy('whether it is published, and the figures', 'who can see it');

/** A member with the customers, or with what is wrong. */
interface Part {
	task: IDataObject & { userid: string };
	hasPublished: boolean;
	/** Whom the member chose when publishing. */
	audience: string[];
	/** Who can really see it. */
	visible: string[];
	/** Where the user wants them counted. */
	reactions?: CommentsAndLikes;
	failed?: IDataObject;
}

/** Nobody comments on what is not published. */
const NO_REACTIONS: CommentsAndLikes = { comments: [], likes: [] };

/**
 * Moment: Get Report (客户朋友圈结果). What has come of a moment of the company, put together from the tasks of the members
 * (获取客户朋友圈企业发表的列表), the customers whom they chose (获取客户朋友圈发表时选择的可见范围) and those who can really see it
 * (获取客户朋友圈发表后的可见客户列表).
 *
 * Sends `moment_id` for the tasks, then `moment_id` and `userid` for the customers of each member who has published it,
 * several members side by side; pages by `cursor`. Right after the creation WeCom is still handing out the tasks (41079):
 * that is waited for.
 *
 * Gives one item with totals: `{ moment_id, members_total, members_published, members_not_published, customers_total,
 * customers_reached, customers_not_reached, failed }`. Reached are the customers who can see it, not reached those who
 * were chosen and cannot; a customer of several members counts once. `failed` lists the members whose customers WeCom
 * refuses, each `{ userid, errcode, errmsg, reason }`. Or one item per member: `{ moment_id, userid, publish_status,
 * status_text, customers_total, customers_reached, customers_not_reached }`. Or one per customer of a member who has
 * published it: `{ moment_id, userid, external_userid, is_visible, status_text }`. Of a member who has not, WeCom names no
 * customers.
 *
 * With the option, reads the comments and likes, too (获取客户朋友圈的互动数据): `moment_id` and `userid` of each member who has
 * published it. Totals, members and customers then have `comments_total` and `likes_total`, and the first two also
 * `customers_commented` and `customers_liked`. The totals count the comments and likes of members, too; customers who have
 * reacted and are in neither list any more come along.
 *
 * @see https://developer.work.weixin.qq.com/document/path/93333
 */
export const getReport = defineOperation({
	name: 'Get Report',
	value: 'getReport',
	action: 'Get report of moment',
	description: 'Retrieve how many members have published a moment and which customers can see it',
	fields: [momentId, reportOf, options([countCommentsAndLikes])],
	call: momentApi.getTasks,
	async answer(params, send) {
		const { moment_id } = params;
		const tasks: Array<Part['task']> = [];
		for await (const { entries } of pagesOf(momentApi.getTasks, params, send)) {
			for (const task of entries) {
				tasks.push({ ...task, userid: idIn(task, 'userid', 'user ID of a task') });
			}
		}
		const parts = await inOrder(
			tasks,
			lanesOf(this),
			async (task) => await read(this, params, task),
		);
		switch (this.given(reportOf)) {
			case 'members':
				return parts.map((part) => ({
					moment_id,
					...part.task,
					status_text: part.hasPublished ? 'published' : 'not published',
					...countsOf([part]),
					...part.failed,
				}));
			case 'customers':
				return parts.flatMap((part) => recordsOf(part).map((record) => ({ moment_id, ...record })));
			default: {
				const published = parts.filter(({ hasPublished }) => hasPublished).length;
				return [
					{
						moment_id,
						members_total: parts.length,
						members_published: published,
						members_not_published: parts.length - published,
						...countsOf(parts),
						failed: parts.flatMap(failuresOf),
					},
				];
			}
		}
	},
});

/** The customers of the member; nobody can have seen what is not published, and WeCom refuses to tell (41062). */
async function read(item: FormContext, params: object, task: Part['task']): Promise<Part> {
	const hasPublished = numberIn(task.publish_status) === PUBLISHED;
	const isCounted = item.given(countCommentsAndLikes) === true;
	const part: Part = {
		task,
		hasPublished,
		audience: [],
		visible: [],
		...(isCounted && { reactions: NO_REACTIONS }),
	};
	if (!hasPublished) return part;
	const ofMember = { ...params, userid: task.userid };
	const [customers, reactions] = await Promise.all([
		orFailed(audienceOf(item, ofMember)),
		orFailed(isCounted ? reactionsOf(item, ofMember) : Promise.resolve({})),
	]);
	return { ...part, ...reactions, ...customers };
}

/** What one of the calls about a member brings; what WeCom refuses does not take the other away. */
async function orFailed(found: Promise<Partial<Part>>): Promise<Partial<Part>> {
	return await found.catch((error: Error) => ({ failed: failedRecordOf(error) }));
}

async function audienceOf(item: FormContext, params: object): Promise<Partial<Part>> {
	const [audience, visible] = await Promise.all([
		customersOfMoment(item, momentApi.getCustomers, params),
		customersOfMoment(item, momentApi.getSendResult, params),
	]);
	return { audience, visible };
}

async function reactionsOf(item: FormContext, params: object): Promise<Partial<Part>> {
	return { reactions: await commentsAndLikesOf(item, params) };
}

/** The items of a member's customers; one that says so when they, or who reacted, could not be read. */
function recordsOf(part: Part): IDataObject[] {
	const { audience, visible, reactions } = part;
	const { userid } = part.task;
	const seeing = new Set(visible);
	const { comments, likes } = reactions ?? NO_REACTIONS;
	const all = new Set([...audience, ...visible, ...customersIn([...comments, ...likes])]);
	const counts = reactions && countsByCustomer(reactions);
	const records = [...all].map((external_userid) => ({
		userid,
		external_userid,
		is_visible: seeing.has(external_userid),
		status_text: seeing.has(external_userid) ? 'can see it' : 'cannot see it',
		...counts?.(external_userid),
	}));
	return [...records, ...failuresOf(part)];
}

function failuresOf({ task: { userid }, failed }: Part): IDataObject[] {
	return failed ? [{ userid, ...failed }] : [];
}

function countsOf(parts: Part[]): IDataObject {
	const reached = new Set(parts.flatMap(({ visible }) => visible));
	const all = new Set([...reached, ...parts.flatMap(({ audience }) => audience)]);
	const counted = parts.flatMap(({ reactions }) => reactions ?? []);
	return {
		customers_total: all.size,
		customers_reached: reached.size,
		customers_not_reached: all.size - reached.size,
		...(counted.length > 0 && reactionsCounted(counted)),
	};
}
