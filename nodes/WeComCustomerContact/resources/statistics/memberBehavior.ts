import type { IDataObject } from 'n8n-workflow';

import { listIn } from '../../../wecom/answer';
import { statisticsApi } from '../../../wecom/api';
import type { FormContext } from '../../fields/field';
import { shownFor } from '../../fields/field';
import { memberList } from '../../fields/member';
import { numberList } from '../../fields/numberList';
import { selector } from '../../fields/selector';
import type { Several } from '../../fields/several';
import { chooseSeveral } from '../../fields/several';
import { simplify } from '../../fields/simplify';
import { switchField } from '../../fields/switch';
import { dayOfTime } from '../../fields/times';
import { inOrder } from '../../operation/inOrder';
import { lanesOf } from '../../operation/sideBySide';
import type { Given } from '../../operation/operation';
import { defineOperation } from '../../operation/operation';
import { invalid } from '../../../wecom/errors/failure';
import { readMembers } from '../externalContact/members';
import { labelIn } from './fields';
import { period } from './period';

const MEMBERS_AT_ONCE = 100;

const days = period({ start: 'start_time', end: 'end_time' });

const membersChosen = selector({
	displayName: 'Figures Of',
	name: 'membersChosen',
	options: [
		{
			name: 'All Members',
			value: 'allMembers',
			description: 'All members with the customer contact function who are visible to the app',
		},
		{ name: 'Selected', value: 'selected', description: 'Members, departments, or both' },
	],
	default: 'selected',
	description: 'Whose figures are wanted',
});

const members: Several<string[] | undefined> = {
	sentAs: 'userid',
	check: memberList(),
	text: {
		displayName: 'Members',
		name: 'members',
		placeholder: 'e.g. zhangsan, Li Si',
		description:
			'Members whose figures are wanted: names or User IDs separated by commas, or an array from an expression',
	},
	list: {
		displayName: 'Member Names or IDs',
		name: 'userIds',
		description: 'Members whose figures are wanted',
		loader: 'getMembers',
	},
};

const departments: Several<number[] | undefined> = {
	sentAs: 'partyid',
	check: numberList({ max: MEMBERS_AT_ONCE }),
	text: {
		displayName: 'Departments',
		name: 'departments',
		placeholder: 'e.g. 2, Sales/East region',
		description:
			'Departments whose figures are wanted, at most 100: names or IDs separated by commas, or an array from an expression',
	},
	list: {
		displayName: 'Department Names or IDs',
		name: 'departmentIds',
		description: 'Departments whose figures are wanted, at most 100',
		loader: 'getDepartments',
	},
};

const selected = chooseSeveral({ displayName: 'Members By', name: 'membersBy' }, [
	members,
	departments,
]).map((field) => shownFor({ membersChosen: ['selected'] }, field));

const splitByMember = switchField({
	displayName: 'Split by Member',
	name: 'splitByMember',
	default: false,
	description:
		'Whether to return the figures of each member, one call for each, instead of the total of all. Departments have a total only.',
});

/**
 * Statistics: Get Member Behavior (获取「联系客户统计」数据).
 *
 * Sends `userid` and `partyid`, at most 100 of each, and `start_time` and `end_time` (midnight in China, both included)
 * in parts of 30 days. All Members are those with the customer contact function. Gives one item per day with the figures
 * of all members and departments together:
 * `{ date, stat_time, chat_cnt, message_cnt, reply_percentage, avg_reply_time, negative_feedback_cnt, new_apply_cnt,
 * new_contact_cnt }`; `reply_percentage` (%) and `avg_reply_time` (minutes) are `null` for days without chats, when WeCom
 * gives none. Without Simplify there are no `date` and no `null`. With Split by Member one item per member and day, with
 * `userid`.
 *
 * @see https://developer.work.weixin.qq.com/document/path/92132
 */
export const memberBehavior = defineOperation({
	name: 'Get Member Behavior',
	value: 'memberBehavior',
	action: 'Get member statistics by day',
	description: 'Retrieve how many customers, chats and messages members have, day by day',
	call: statisticsApi.userBehavior,
	fields: [membersChosen, ...selected, splitByMember, ...days.fields, simplify],
	async prepare(params) {
		days.setIn(params, this);
		if (areAll(this)) {
			delete params.partyid;
			params.userid = await readMembers(this);
		}
		checkMembers(this, params);
	},
	async answer(params, send) {
		if (params.userid?.length === 0) return [];
		const isSimple = this.given(simplify);
		const parts = isSplit(this)
			? (params.userid ?? []).flatMap((userid) => partsFor({ userid: [userid] }, { userid }))
			: partsFor({});
		const figures = await inOrder(parts, lanesOf(this), async ({ chunk, about }) =>
			listIn(await send(chunk), 'behavior_data').map((day) => {
				const shown = isSimple ? readable(day) : day;
				return about ? { ...about, ...shown } : shown;
			}),
		);
		return figures.flat();

		function partsFor(asked: object, about?: IDataObject) {
			return days.chunks({ ...params, ...asked }).map((chunk) => ({ chunk, about }));
		}
	},
});

function areAll(item: FormContext): boolean {
	return item.given(membersChosen) === 'allMembers';
}

function isSplit(item: FormContext): boolean {
	return item.given(splitByMember) === true;
}

function checkMembers(
	item: FormContext,
	{ userid, partyid }: Given<'statistics.userBehavior'>,
): void {
	if (userid === undefined && partyid === undefined) {
		throw invalid(
			'There is no member and no department whose figures are wanted',
			"Fill in members or departments below 'Members By', or choose All Members in 'Figures Of'. If a field holds an expression, look whether the input item has the value.",
		);
	}
	if (isSplit(item)) {
		if (partyid === undefined) return;
		throw invalid(
			`'Split by Member' and '${labelIn(item, departments)}' do not go together`,
			"WeCom gives the figures of a department as a total only. Take the departments out, or switch off 'Split by Member'.",
		);
	}
	const count = userid?.length ?? 0;
	if (count <= MEMBERS_AT_ONCE) return;
	if (areAll(item)) {
		throw invalid(
			`All Members in 'Figures Of' are ${count} members, WeCom takes at most ${MEMBERS_AT_ONCE} at once`,
			"Switch on 'Split by Member' for the figures of each member, or choose Selected in 'Figures Of': a total cannot be asked for in parts.",
		);
	}
	const label = labelIn(item, members);
	throw invalid(
		`'${label}' holds ${count} members, WeCom takes at most ${MEMBERS_AT_ONCE} at once`,
		`Switch on 'Split by Member' for the figures of each member, or take members out of '${label}': a total cannot be asked for in parts.`,
	);
}

/** The figures of a day with its date; what WeCom leaves out is there, so that each item has the same fields. */
function readable(figures: IDataObject): IDataObject {
	const { stat_time, reply_percentage = null, avg_reply_time = null } = figures;
	return { date: dayOfTime(stat_time), ...figures, reply_percentage, avg_reply_time };
}
