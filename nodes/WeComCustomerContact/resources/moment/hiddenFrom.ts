import { memberKey } from '../../../values/ids';
import { idIn, idsIn, numberIn } from '../../../wecom/answer';
import { momentApi } from '../../../wecom/api';
import { callWeCom } from '../../../wecom/callWeCom';
import { Failure } from '../../../wecom/errors/failure';
import { pagesOf } from '../../../wecom/pages';
import type { FormContext } from '../../fields/field';
import { DAY } from '../../../values/daysInChina';
import { inOrder } from '../../operation/inOrder';
import { lanesOf } from '../../operation/sideBySide';
import { customersOfMoment } from './customersOfMoment';

/** WeCom lists the moments of so many days at once. */
const DAYS_AT_ONCE = 30;

/** A moment of the company; others are of the member who made them. */
const OF_COMPANY = 0;

const PUBLISHED = 1;

/** WeCom's codes for a moment that is not there (any more), or not published, or still being handed out. */
const NOT_PUBLISHED = [41060, 41061, 41062, 41067, 41079];

interface Moment {
	id: string;
	/** The member who made it; nothing for one of the company. */
	creator?: string;
	createdAt: number;
}

/**
 * The customers from whom the moments of members are hidden, since they have blocked the member, as far as the last moment
 * tells that the member has published in the last 30 days: who was chosen (获取客户朋友圈发表时选择的可见范围) and cannot see it
 * (获取客户朋友圈发表后的可见客户列表).
 *
 * @param now Unix seconds
 * @returns customers by the key of the member
 * @see https://developer.work.weixin.qq.com/document/path/93333
 */
export async function hiddenFrom(
	item: FormContext,
	members: string[],
	now: number,
): Promise<Map<string, Set<string>>> {
	const last = await lastMoments(item, members, now);
	const hidden = await inOrder([...last], lanesOf(item), async ([member, moment]) => {
		const params = { moment_id: moment, userid: member };
		const [chosen, seeing] = await Promise.all([
			customersOfMoment(item, momentApi.getCustomers, params).catch(noneWhenUnpublished),
			customersOfMoment(item, momentApi.getSendResult, params).catch(noneWhenUnpublished),
		]);
		const able = new Set(seeing);
		const blocked = chosen.filter((id) => !able.has(id));
		return [memberKey(member), new Set(blocked)] as const;
	});
	return new Map(hidden);
}

/** The moment that each of these members has published last, by the member. */
async function lastMoments(
	item: FormContext,
	members: string[],
	now: number,
): Promise<Map<string, string>> {
	const last = new Map<string, string>();
	if (members.length === 0) return last;
	for (const moment of await momentsUntil(item, now)) {
		const missing = members.filter((member) => !last.has(member));
		if (missing.length === 0) break;
		const publishers = new Set((await publishersOf(item, moment)).map(memberKey));
		for (const member of missing) {
			if (publishers.has(memberKey(member))) last.set(member, moment.id);
		}
	}
	return last;
}

/** The newest first. */
async function momentsUntil(item: FormContext, now: number): Promise<Moment[]> {
	// Neither end belongs to the time.
	const params = { start_time: now - DAYS_AT_ONCE * DAY + 1, end_time: now + 1 };
	const send = async (page: object) => await callWeCom(item, momentApi.list, page);
	const moments: Moment[] = [];
	for await (const { entries } of pagesOf(momentApi.list, params, send)) {
		for (const { creator, create_time, create_type, ...moment } of entries) {
			moments.push({
				id: idIn(moment, 'moment_id', 'ID of a moment'),
				createdAt: numberIn(create_time) ?? 0,
				...(numberIn(create_type) === OF_COMPANY || !creator ? {} : { creator }),
			});
		}
	}
	return moments.sort((one, other) => other.createdAt - one.createdAt);
}

async function publishersOf(item: FormContext, { id, creator }: Moment): Promise<string[]> {
	if (creator !== undefined) return [creator];
	const send = async (page: object) => await callWeCom(item, momentApi.getTasks, page);
	const read = async () => {
		const publishers: string[] = [];
		for await (const { entries } of pagesOf(momentApi.getTasks, { moment_id: id }, send)) {
			for (const { userid, publish_status } of entries) {
				if (numberIn(publish_status) === PUBLISHED) publishers.push(...idsIn([userid]));
			}
		}
		return publishers;
	};
	return await read().catch(noneWhenUnpublished);
}

function noneWhenUnpublished(error: unknown): string[] {
	if (error instanceof Failure && NOT_PUBLISHED.includes(error.errcode ?? 0)) return [];
	throw error;
}
