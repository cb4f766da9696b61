import type { IDataObject } from 'n8n-workflow';

import { listIn } from '../../../wecom/answer';
import { statisticsApi } from '../../../wecom/api';
import { requiredList } from '../../fields/checks';
import type { FormContext } from '../../fields/field';
import { sentAs, shownFor } from '../../fields/field';
import { memberPicker, USER_ID_LENGTH } from '../../fields/member';
import { requiredNumberList } from '../../fields/numberList';
import { selector } from '../../fields/selector';
import { switchField } from '../../fields/switch';
import { dayInChina } from '../../fields/times';
import { inOrder } from '../../operation/inOrder';
import { defineOperation } from '../../operation/operation';
import { timeChunks } from '../../operation/timeChunks';
import { invalid } from '../../../wecom/errors/failure';
import { firstDay, lastDay } from './fields';
import { inChunks, setPeriod } from './period';

const PERIOD = { start: 'start_time', end: 'end_time' };

const MEMBERS_AT_ONCE = 100;

const figuresOf = selector({
	displayName: 'Figures Of',
	name: 'figuresOf',
	noDataExpression: true,
	options: [
		{ name: 'Departments', value: 'departments' },
		{ name: 'Members', value: 'members' },
	],
	default: 'members',
	description: 'Whether the figures are those of members or of whole departments',
});

const userIds = sentAs(
	'userid',
	requiredList({ maxLength: USER_ID_LENGTH }),
	memberPicker({
		displayName: 'Member Names or IDs',
		name: 'userIds',
		required: true,
		description:
			'Members (成员) whose figures are wanted. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
	}),
);

const splitByMember = switchField({
	displayName: 'Split by Member',
	name: 'splitByMember',
	default: false,
	description:
		'Whether to return the figures of each member, one call for each, instead of the total of all',
});

const departmentIds = sentAs('partyid', requiredNumberList({ max: MEMBERS_AT_ONCE }), {
	displayName: 'Department Names or IDs',
	name: 'departmentIds',
	type: 'multiOptions',
	typeOptions: { loadOptionsMethod: 'getDepartments' },
	default: [],
	required: true,
	description:
		'Departments (部门) whose figures are wanted, at most 100. The figures are the total of all of them. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
});

/**
 * Statistics: Get Member Behavior (获取「联系客户统计」数据).
 *
 * Sends `userid` or `partyid`, at most 100, and `start_time` and `end_time` (midnight in China, both included) in parts
 * of 30 days. Gives one item per day with the figures of all members together:
 * `{ date, stat_time, chat_cnt, message_cnt, reply_percentage, avg_reply_time, negative_feedback_cnt, new_apply_cnt,
 * new_contact_cnt }`; `reply_percentage` (%) and `avg_reply_time` (minutes) only for days with chats. With Split by
 * Member one item per member and day, with `userid`.
 *
 * @see https://developer.work.weixin.qq.com/document/path/92132
 */
export const memberBehavior = defineOperation({
	name: 'Get Member Behavior',
	value: 'memberBehavior',
	action: 'Get member statistics by day',
	description:
		'Retrieve how many customers, chats and messages members have, day by day (联系客户统计)',
	call: statisticsApi.userBehavior,
	fields: [
		figuresOf,
		shownFor({ figuresOf: ['members'] }, userIds),
		shownFor({ figuresOf: ['members'] }, splitByMember),
		shownFor({ figuresOf: ['departments'] }, departmentIds),
		firstDay,
		lastDay,
	],
	prepare(params) {
		setPeriod(this, params, PERIOD);
		const members = params.userid?.length ?? 0;
		if (members > MEMBERS_AT_ONCE && !isSplit(this)) {
			throw invalid(
				`'Member Names or IDs' holds ${members} members, WeCom takes at most ${MEMBERS_AT_ONCE} at once`,
				"Switch on 'Split by Member' for the figures of each member, or take members out of 'Member Names or IDs': a total cannot be asked for in parts.",
			);
		}
	},
	async answer(params, send) {
		const behavior = async (about: object): Promise<IDataObject[]> => {
			const days: IDataObject[] = [];
			const whose = { ...params, ...about };
			for (const chunk of timeChunks(inChunks(PERIOD))(whose)) {
				days.push(...listIn(await send(chunk), 'behavior_data'));
			}
			return days.map((figures) => ({
				date: dayInChina(Number(figures.stat_time)),
				...figures,
			}));
		};
		if (!isSplit(this)) return await behavior({});
		const members = await inOrder(params.userid ?? [], async (userid) =>
			(await behavior({ userid: [userid] })).map((figures) => ({ userid, ...figures })),
		);
		return members.flat();
	},
});

function isSplit(item: FormContext): boolean {
	return item.given(splitByMember) === true;
}
