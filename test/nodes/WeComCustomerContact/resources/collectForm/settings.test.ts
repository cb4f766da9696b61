import type { IDataObject } from 'n8n-workflow';

import type { Field, FormContext } from '../../../../../nodes/WeComCustomerContact/fields/field';
import {
	checkSettings,
	firstQuestionOf,
	settingFieldsAnd,
	settingsGiven,
	whoMayAnswer,
} from '../../../../../nodes/WeComCustomerContact/resources/collectForm/settings';

const NINE = Date.parse('2026-12-01T09:00:00+08:00') / 1000;

/** A form in which these fields are filled in. */
function formWith(values: IDataObject): FormContext {
	const given = ({ description: { name, displayName }, check }: Field) =>
		name in values ? check!(values[name], displayName, 'Asia/Shanghai') : undefined;
	return { given } as unknown as FormContext;
}

const sent = (values: IDataObject) => settingsGiven(formWith(values));

describe('The settings of a form', () => {
	it.each<[string, IDataObject, IDataObject]>([
		['nothing', {}, {}],
		['who may answer', { whoMayAnswer: '0' }, { fill_out_auth: 0 }],
		['members', { answeringMembers: 'lisi' }, { fill_in_range: { userids: ['lisi'] } }],
		[
			'members from the list',
			{ answeringMemberIds: ['lisi'] },
			{ fill_in_range: { userids: ['lisi'] } },
		],
		['departments', { answeringDepartments: '2, 4' }, { fill_in_range: { departmentids: [2, 4] } }],
		[
			'both',
			{ answeringMembers: 'lisi', answeringDepartmentIds: [2] },
			{ fill_in_range: { userids: ['lisi'], departmentids: [2] } },
		],
		['managers', { managerIds: ['lisi'] }, { setting_manager_range: { userids: ['lisi'] } }],
		['no managers', { managers: '' }, {}],
		['one answer of each', { severalAnswers: false }, { allow_multi_fill: false }],
		['names', { anonymousAnswers: false }, { can_anonymous: false }],
		['no word to managers', { notifyManagers: 'false' }, { can_notify_submit: false }],
		['an end', { closesAt: '2026-12-01T09:00:00+08:00' }, { timed_finish: NINE }],
		['no end', { closesAt: '' }, {}],
		['no repetition', { repeatType: 3 }, { timed_repeat_info: { enable: false } }],
		[
			'a repetition on days of the week',
			{ repeatType: 0, repeatWeekdays: [1, '64'], firstReminder: NINE, missedRound: 0 },
			{
				timed_repeat_info: {
					enable: true,
					repeat_type: 0,
					remind_time: NINE,
					week_flag: 65,
					fork_finish_type: 0,
				},
			},
		],
		[
			'a repetition every day',
			{ repeatType: 1, skipHolidays: false },
			{ timed_repeat_info: { enable: true, repeat_type: 1, skip_holiday: false } },
		],
		[
			'a repetition on a day of the month',
			{ repeatType: 2, dayOfMonth: 31, missedRound: 4 },
			{
				timed_repeat_info: {
					enable: true,
					repeat_type: 2,
					day_of_month: 31,
					fork_finish_type: 4,
				},
			},
		],
	])('are those that were given: %s', (_what, values, settings) => {
		expect(sent(values)).toEqual(settings);
		expect(Object.values(sent(values))).not.toContain(undefined);
	});

	it('say 0 for a form that never closes, where there is an end to take away', () => {
		const never = (closesAt: unknown) =>
			settingsGiven(formWith({ closesAt } as IDataObject), { mayClear: true });
		expect(never('')).toEqual({ timed_finish: 0 });
		expect(never(undefined)).toEqual({});
		expect(never(NINE)).toEqual({ timed_finish: NINE });
	});

	it.each<[string, IDataObject, string]>([
		['no figure of WeCom', { whoMayAnswer: 2 }, "'Who May Answer' cannot be 2"],
		['a figure below all', { whoMayAnswer: -1 }, "'Who May Answer' cannot be -1"],
		['nobody', { whoMayAnswer: '' }, "'Who May Answer' is empty"],
		['four managers', { managerIds: ['a', 'b', 'c', 'd'] }, 'WeCom takes at most 3'],
		['a repetition of no kind', { repeatType: 4 }, "'Repeats' is not a whole number from 0 to 3"],
		[
			'a round of no kind',
			{ repeatType: 1, missedRound: 5 },
			"'Missed Round' is not a whole number from 0 to 4",
		],
		['details alone', { missedRound: 0 }, "'Repeats' is missing"],
	])('are refused: %s', (_what, values, message) => {
		expect(() => sent(values)).toThrow(message);
	});

	/** The kind of repetition that each detail belongs to; WeCom heeds the other ones in all of them. */
	const OF_ONE: Array<[label: string, name: string, value: IDataObject[string], kind: number]> = [
		['Weekdays', 'repeatWeekdays', [1], 0],
		['Skip Holidays', 'skipHolidays', true, 1],
		['Day of Month', 'dayOfMonth', 1, 2],
	];

	it.each(OF_ONE)('have %s in one kind of repetition only', (label, name, value, kind) => {
		for (const repeatType of [0, 1, 2]) {
			const read = () => sent({ repeatType, [name]: value });
			if (repeatType === kind) expect(read).not.toThrow();
			else expect(read).toThrow(`'${label}' has no effect`);
		}
	});

	it.each([
		...OF_ONE.map(([label, name, value]) => [label, name, value] as const),
		['First Reminder', 'firstReminder', NINE] as const,
		['Missed Round', 'missedRound', 0] as const,
	])('have no %s without a repetition', (label, name, value) => {
		expect(() => sent({ repeatType: 3, [name]: value } as IDataObject)).toThrow(
			`'${label}' has no effect`,
		);
	});
});

describe('Settings as a whole', () => {
	const range = { fill_in_range: { userids: ['lisi'] } };
	const weekly = { enable: true, repeat_type: 0, week_flag: 1 };

	it.each<[string, IDataObject]>([
		['for everybody', { fill_out_auth: 0 }],
		['for everybody, with a range that is empty', { fill_out_auth: 0, fill_in_range: {} }],
		['for members', { fill_out_auth: 1, ...range }],
		['for departments', { fill_out_auth: 1, fill_in_range: { departmentids: [2] } }],
		['with an end', { fill_out_auth: 0, timed_finish: NINE }],
		['that repeat', { fill_out_auth: 1, ...range, timed_repeat_info: weekly }],
		['that repeat and have no end', { ...range, timed_finish: 0, timed_repeat_info: weekly }],
		['that repeat daily', { ...range, timed_repeat_info: { enable: true, repeat_type: 1 } }],
		['that repeat no more', { timed_finish: NINE, timed_repeat_info: { enable: false } }],
		['of which WeCom sent nothing', { fill_in_range: null, timed_repeat_info: null }],
	])('are right %s', (_what, settings) => {
		expect(() => checkSettings(settings)).not.toThrow();
	});

	it.each<[string, IDataObject, string]>([
		['for nobody', { fill_out_auth: 1 }, 'Nobody could answer the form'],
		[
			'for empty lists',
			{ fill_out_auth: 1, fill_in_range: { userids: [], departmentids: [] } },
			'Nobody could answer the form',
		],
		[
			'that repeat for everybody',
			{ fill_out_auth: 0, timed_repeat_info: weekly },
			'A form that repeats needs the members',
		],
		[
			'that repeat and have an end',
			{ ...range, timed_finish: NINE, timed_repeat_info: weekly },
			"'Repeats' and 'Closes At' do not go together",
		],
		[
			'that repeat on no day of the week',
			{ ...range, timed_repeat_info: { ...weekly, week_flag: undefined } },
			"'Weekdays' is empty",
		],
	])('are refused %s', (_what, settings, message) => {
		expect(() => checkSettings(settings)).toThrow(message);
	});
});

describe('The fields of the settings', () => {
	it('stand in the order of their labels, with those of the operation among them', () => {
		const labels = settingFieldsAnd([whoMayAnswer as Field]).map(
			({ description }) => description.displayName,
		);
		expect(labels).toEqual([
			'Anonymous Answers',
			'Closes At',
			'Day of Month',
			'First Reminder',
			'Manager Names or IDs',
			'Managers',
			'Missed Round',
			'Notify Managers',
			'Repeats',
			'Several Answers per Person',
			'Skip Holidays',
			'Weekdays',
			'Who May Answer',
		]);
	});

	it('say that an empty text clears the end, where it does', () => {
		const wordsOf = (fields: Field[]) =>
			fields.find(({ description }) => description.name === 'closesAt')!.description.description;
		expect(wordsOf(settingFieldsAnd([]))).not.toContain('Empty clears it');
		expect(wordsOf(settingFieldsAnd([], { mayClear: true }))).toContain('Empty clears it');
	});
});

describe('The questions of a form', () => {
	it.each([
		['a school', 4, 2],
		['everybody', 0, 1],
		['members', 1, 1],
	])('of %s are numbered from the first that WeCom takes', (_who, figure, first) => {
		expect(firstQuestionOf(figure)).toBe(first);
	});
});
