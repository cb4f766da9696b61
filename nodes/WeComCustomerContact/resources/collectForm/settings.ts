import type { IDataObject } from 'n8n-workflow';

import { invalid } from '../../../wecom/errors/failure';
import { list, wholeNumber } from '../../fields/checks';
import { emptyClears } from '../../fields/emptyClears';
import type { Field, FormContext } from '../../fields/field';
import { notSent } from '../../fields/field';
import { memberList } from '../../fields/member';
import { isNothing } from '../../fields/nothing';
import { numberList } from '../../fields/numberList';
import { oneOf } from '../../fields/selector';
import type { Several } from '../../fields/several';
import { givenOf, severalToAdd } from '../../fields/several';
import { time } from '../../fields/times';
import { yesNo } from '../../fields/yesNo';
import { figure } from './fields';

/** WeCom's figures for who may answer. */
const EVERYBODY = 0;
const GIVEN = 1;
const SCHOOL = 4;

const MOST_MANAGERS = 3;

/** Forms of schools number their questions from 2. */
export function firstQuestionOf(whoMayAnswer: unknown): number {
	return whoMayAnswer === SCHOOL ? 2 : 1;
}

export const whoMayAnswer = notSent(oneOf([EVERYBODY, GIVEN, SCHOOL]), {
	displayName: 'Who May Answer',
	name: 'whoMayAnswer',
	type: 'options',
	options: [
		{ name: 'Everybody', value: EVERYBODY, description: 'Customers, too' },
		{
			name: 'Members and Departments',
			value: GIVEN,
			description: 'The given ones only, and no customers',
		},
		{ name: 'School', value: SCHOOL, description: 'All of the range of a school' },
	],
	default: EVERYBODY,
	description: 'Who can fill in the form',
});

export const answeringMembers: Several<string[] | undefined> = {
	check: memberList(),
	text: {
		displayName: 'Answering Members',
		name: 'answeringMembers',
		placeholder: 'e.g. zhangsan, lisi',
		description: 'Members who may answer. IDs separated by commas, or an array from an expression.',
	},
	list: {
		displayName: 'Answering Member Names or IDs',
		name: 'answeringMemberIds',
		loader: 'getMembers',
		description: 'Members who may answer',
	},
};

export const answeringDepartments: Several<number[] | undefined> = {
	check: numberList(),
	text: {
		displayName: 'Answering Departments',
		name: 'answeringDepartments',
		placeholder: 'e.g. 2, 4',
		description:
			'Departments whose members may answer. IDs separated by commas, or an array from an expression.',
	},
	list: {
		displayName: 'Answering Department Names or IDs',
		name: 'answeringDepartmentIds',
		loader: 'getDepartments',
		description: 'Departments whose members may answer',
	},
};

export const managers: Several<string[] | undefined> = {
	check: memberList({ max: MOST_MANAGERS }),
	text: {
		displayName: 'Managers',
		name: 'managers',
		placeholder: 'e.g. zhangsan',
		description:
			'Members who manage the form, at most 3. IDs separated by commas, or an array from an expression.',
	},
	list: {
		displayName: 'Manager Names or IDs',
		name: 'managerIds',
		loader: 'getMembers',
		description: 'Members who manage the form, at most 3',
	},
};

const severalAnswers = notSent(yesNo(), {
	displayName: 'Several Answers per Person',
	name: 'severalAnswers',
	type: 'boolean',
	default: false,
	description: 'Whether one person may answer several times',
});

const anonymous = notSent(yesNo(), {
	displayName: 'Anonymous Answers',
	name: 'anonymousAnswers',
	type: 'boolean',
	default: false,
	description: 'Whether people may answer without their name',
});

const notifyManagers = notSent(yesNo(), {
	displayName: 'Notify Managers',
	name: 'notifyManagers',
	type: 'boolean',
	default: false,
	description: 'Whether WeCom tells the managers of each answer',
});

const closesAt = notSent(time(), {
	displayName: 'Closes At',
	name: 'closesAt',
	type: 'dateTime',
	default: '',
	description: 'When the form takes no more answers',
});

const closes = time();

/** The same for a form that has a time: an empty text means that it never closes. */
const closesAtOrNever = emptyClears({
	...closesAt,
	check: ((value, label, timezone) =>
		value === '' ? NEVER_CLOSES : closes(value, label, timezone)) as typeof closes,
});

const NEVER_CLOSES = 0;

const repeats = figure(
	{
		displayName: 'Repeats',
		name: 'repeatType',
		options: [
			{ name: 'Daily', value: 1 },
			{ name: 'Monthly', value: 2 },
			{ name: 'Never', value: 3 },
			{ name: 'Weekly', value: 0 },
		],
		default: 1,
		description:
			'How often members are asked again. It needs Members and Departments in Who May Answer.',
	},
	3,
);
const NEVER = 3;

const weekdays = notSent(list(), {
	displayName: 'Weekdays',
	name: 'repeatWeekdays',
	type: 'multiOptions',
	options: [
		{ name: 'Friday', value: 16 },
		{ name: 'Monday', value: 1 },
		{ name: 'Saturday', value: 32 },
		{ name: 'Sunday', value: 64 },
		{ name: 'Thursday', value: 8 },
		{ name: 'Tuesday', value: 2 },
		{ name: 'Wednesday', value: 4 },
	],
	default: [],
	description: 'Days on which members are asked, of a form that repeats weekly',
});

const skipHolidays = notSent(yesNo(), {
	displayName: 'Skip Holidays',
	name: 'skipHolidays',
	type: 'boolean',
	default: false,
	description: 'Whether members are not asked on holidays, of a form that repeats daily',
});

const dayOfMonth = notSent(wholeNumber({ min: 1, max: 31 }), {
	displayName: 'Day of Month',
	name: 'dayOfMonth',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: 31 },
	default: 1,
	description: 'Day on which members are asked, of a form that repeats monthly',
});

const firstReminder = notSent(time(), {
	displayName: 'First Reminder',
	name: 'firstReminder',
	type: 'dateTime',
	default: '',
	description: 'When members are asked first. Later reminders come at the same time of day.',
});

const missedRound = figure(
	{
		displayName: 'Missed Round',
		name: 'missedRound',
		options: [
			{ name: 'Any Time', value: 0 },
			{ name: 'On the Day Only', value: 1 },
			{ name: 'Until the Next Round', value: 4 },
			{ name: 'Within a Month', value: 3 },
			{ name: 'Within Five Days', value: 2 },
		],
		default: 0,
		description: 'How long a round can still be answered',
	},
	4,
);

/** Settings of the repetition; what has `of` belongs to this kind of it only. */
const REPETITION: Array<{ name: string; label: string; of?: number }> = [
	{ name: 'week_flag', of: 0, label: weekdays.description.displayName },
	{ name: 'skip_holiday', of: 1, label: skipHolidays.description.displayName },
	{ name: 'day_of_month', of: 2, label: dayOfMonth.description.displayName },
	{ name: 'remind_time', label: firstReminder.description.displayName },
	{ name: 'fork_finish_type', label: missedRound.description.displayName },
];

/** Settings that the user adds, with other fields of the collection, in alphabetical order of their labels. */
export function settingFieldsAnd(others: Field[], { mayClear }: { mayClear?: true } = {}): Field[] {
	const labelOf = ({ description }: Field) => description.displayName;
	return [...SETTINGS, mayClear ? closesAtOrNever : closesAt, ...others].sort((one, other) =>
		labelOf(one).localeCompare(labelOf(other)),
	);
}

const SETTINGS: Field[] = [
	...severalToAdd(managers),
	anonymous,
	dayOfMonth,
	firstReminder,
	missedRound,
	notifyManagers,
	repeats,
	severalAnswers,
	skipHolidays,
	weekdays,
];

/** What the user gave of the settings, under WeCom's names; nothing of what was not given. */
export function settingsGiven(
	item: FormContext,
	{ mayClear }: { mayClear?: true } = {},
): IDataObject {
	const users = givenOf(item, answeringMembers);
	const departments = givenOf(item, answeringDepartments);
	const given: IDataObject = {
		fill_out_auth: item.given(whoMayAnswer),
		fill_in_range:
			(users ?? departments)
				? withoutNothing({ userids: users, departmentids: departments })
				: undefined,
		setting_manager_range: wrapped(givenOf(item, managers)),
		timed_repeat_info: repetition(item),
		allow_multi_fill: item.given(severalAnswers),
		timed_finish: item.given(mayClear ? closesAtOrNever : closesAt),
		can_anonymous: item.given(anonymous),
		can_notify_submit: item.given(notifyManagers),
	};
	return withoutNothing(given);
}

function wrapped(userids: string[] | undefined): IDataObject | undefined {
	return userids && { userids };
}

function repetition(item: FormContext): IDataObject | undefined {
	const type = item.given(repeats);
	const details = withoutNothing({
		remind_time: item.given(firstReminder),
		week_flag: item.given(weekdays)?.reduce((sum, day) => sum + Number(day), 0),
		skip_holiday: item.given(skipHolidays),
		day_of_month: item.given(dayOfMonth),
		fork_finish_type: item.given(missedRound),
	});
	if (type === undefined) {
		if (Object.keys(details).length === 0) return undefined;
		throw invalid(
			`'Repeats' is missing, which the settings of the repetition belong to`,
			"Add 'Repeats', or remove them.",
		);
	}
	const idle = REPETITION.find(
		({ name, of = type }) => details[name] !== undefined && (type === NEVER || of !== type),
	);
	if (idle) {
		const { label } = idle;
		throw invalid(
			`'${label}' has no effect with what 'Repeats' is set to`,
			`Remove '${label}', or choose another value in 'Repeats'.`,
		);
	}
	if (type === NEVER) return { enable: false };
	return { enable: true, repeat_type: type, ...details };
}

/**
 * @param settings as they are to be sent, all of them
 * @throws {Failure} for what WeCom refuses, or does not heed
 */
export function checkSettings(settings: IDataObject): void {
	const { fill_out_auth, fill_in_range, timed_repeat_info, timed_finish } = settings;
	const { userids, departmentids } = (fill_in_range ?? {}) as IDataObject;
	const hasRange = !isNothing(userids) || !isNothing(departmentids);
	if (fill_out_auth === GIVEN && !hasRange) {
		throw invalid(
			'Nobody could answer the form',
			"Fill in 'Answering Members' or 'Answering Departments', or set 'Who May Answer' to 'Everybody'.",
		);
	}
	const { enable, repeat_type, week_flag } = (timed_repeat_info ?? {}) as IDataObject;
	if (enable !== true) return;
	if (!hasRange) {
		throw invalid(
			'A form that repeats needs the members who are to answer',
			"Set 'Who May Answer' to 'Members and Departments' and fill in who, or remove 'Repeats'.",
		);
	}
	if (timed_finish) {
		throw invalid(
			"'Repeats' and 'Closes At' do not go together",
			'Remove one of the two: WeCom would not heed the time.',
		);
	}
	if (repeat_type === 0 && !week_flag) {
		throw invalid(
			"'Weekdays' is empty",
			"Choose the days in 'Weekdays', or another value in 'Repeats'.",
		);
	}
}

function withoutNothing(record: IDataObject): IDataObject {
	return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}
