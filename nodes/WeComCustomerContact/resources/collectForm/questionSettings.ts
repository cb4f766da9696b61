import type { IDataObject } from 'n8n-workflow';

import { invalid } from '../../../wecom/errors/failure';
import type { Check } from '../../fields/checks';
import { missing, wholeNumber } from '../../fields/checks';
import { isNothing } from '../../fields/nothing';
import { oneOf } from '../../fields/selector';
import { yesNo } from '../../fields/yesNo';
import { ROW } from './rowLabels';

/** WeCom's figures for the kinds of questions. */
export const KINDS = {
	date: 11,
	department: 18,
	dropDown: 15,
	duration: 22,
	file: 10,
	location: 5,
	member: 19,
	multipleChoice: 3,
	picture: 9,
	signature: 17,
	singleChoice: 2,
	temperature: 16,
	text: 1,
	time: 14,
} as const;

export type Kind = keyof typeof KINDS;

/** Kinds that have choices. */
export const WITH_CHOICES: readonly Kind[] = ['dropDown', 'multipleChoice', 'singleChoice'];

/** What a text must be, with WeCom's figures for it. */
export const TEXT_RULES: Readonly<Record<string, { type: number; detail?: number }>> = {
	anything: { type: 0 },
	atLeastCharacters: { type: 0, detail: 2 },
	atMostCharacters: { type: 0, detail: 1 },
	email: { type: 2 },
	exactlyCharacters: { type: 0, detail: 3 },
	identityCard: { type: 4 },
	landline: { type: 6 },
	mobile: { type: 5 },
	number: { type: 1, detail: 4 },
	numberAbove: { type: 1, detail: 5 },
	numberAtLeast: { type: 1, detail: 6 },
	numberAtMost: { type: 1, detail: 8 },
	numberBelow: { type: 1, detail: 7 },
	numberBetween: { type: 1, detail: 9 },
	numberOutside: { type: 1, detail: 10 },
	url: { type: 3 },
	wholeNumber: { type: 1, detail: 11 },
};

/** Rules that need characters, a lowest or a highest number. */
export const WITH_LENGTH = ['atLeastCharacters', 'atMostCharacters', 'exactlyCharacters'];
export const WITH_LOWEST = ['numberAbove', 'numberAtLeast', 'numberBetween', 'numberOutside'];
export const WITH_HIGHEST = ['numberAtMost', 'numberBelow', 'numberBetween', 'numberOutside'];

/** How many choices, with WeCom's figures for it. */
export const HOW_MANY: Readonly<Record<string, number>> = {
	any: 0,
	atLeast: 1,
	atMost: 2,
	exactly: 3,
};

export const MOST_CHARACTERS = 4000;
export const MOST_FILES = 9;
export const LARGEST_FILE = 3000;
export const HOURS_OF_DAY = 24;

/** A row of the editor. */
export interface Row {
	values: IDataObject;
	/** Names a field of it in errors. */
	labelOf: (label: string) => string;
	/** How many choices it has. */
	choices: number;
}

/** The settings of a question by its kind (question_extend_setting); nothing where WeCom's own are meant. */
export const settingsOf: Partial<Record<Kind, (row: Row) => IDataObject | undefined>> = {
	date: (row) => ({ date_setting: { date_format_type: whole(row, 'dateFormat', 0, 2, 1) } }),
	department: (row) => ({ department_setting: several(row) }),
	duration: (row) => {
		const time_scale = whole(row, 'timeScale', 1, 2, 1);
		const date_type = whole(row, 'dateType', 1, 2, 1);
		const day_range = whole(row, 'dayRange', 1, HOURS_OF_DAY, HOURS_OF_DAY);
		const hours = time_scale === 2 ? { day_range } : {};
		return { duration_setting: { time_scale, date_type, ...hours } };
	},
	file: (row) => ({ file_setting: { upload_file_limit: uploadLimit(row) } }),
	location: (row) => {
		const location_type = whole(row, 'locationType', 0, 4, 0);
		const distance = location_type === 4 ? { distance_type: whole(row, 'distance', 0, 3, 0) } : {};
		return { location_setting: { location_type, ...distance } };
	},
	member: (row) => ({ member_setting: several(row) }),
	multipleChoice: (row) => ({ checkbox_setting: { ...other(row), ...count(row) } }),
	picture: (row) => ({
		image_setting: {
			camera_only: switched(row, 'cameraOnly'),
			upload_image_limit: uploadLimit(row),
		},
	}),
	singleChoice: (row) => ({ radio_setting: other(row) }),
	temperature: (row) => ({ temperature_setting: { unit_type: whole(row, 'unit', 0, 1, 0) } }),
	text: textSetting,
	time: (row) => ({ time_setting: { time_format_type: whole(row, 'timeFormat', 0, 1, 0) } }),
};

function textSetting(row: Row): IDataObject | undefined {
	const rule = choice(row, 'mustBe', Object.keys(TEXT_RULES), 'anything');
	const { type, detail } = TEXT_RULES[rule];
	if (type === 0 && detail === undefined) return undefined;
	const lowest = WITH_LOWEST.includes(rule) ? needed(row, 'lowest', number) : undefined;
	const highest = WITH_HIGHEST.includes(rule) ? needed(row, 'highest', number) : undefined;
	if (lowest !== undefined && highest !== undefined && lowest > highest) {
		throw invalid(
			`'${row.labelOf(ROW.highest)}' is below '${row.labelOf(ROW.lowest)}'`,
			'Correct one of the two.',
		);
	}
	const length = WITH_LENGTH.includes(rule)
		? needed(row, 'length', wholeNumber({ min: 1, max: MOST_CHARACTERS }))
		: undefined;
	return {
		text_setting: {
			validation_type: type,
			...(detail === undefined ? {} : { validation_detail: detail }),
			...(length === undefined ? {} : { char_len: length }),
			...(lowest === undefined ? {} : { number_min: lowest }),
			...(highest === undefined ? {} : { number_max: highest }),
		},
	};
}

function count(row: Row): IDataObject {
	const rule = choice(row, 'howMany', Object.keys(HOW_MANY), 'any');
	if (rule === 'any') return {};
	const wanted = needed(row, 'choiceCount', wholeNumber({ min: 1, max: Number.MAX_SAFE_INTEGER }));
	if (wanted > row.choices) {
		throw invalid(
			`'${row.labelOf(ROW.choiceCount)}' is ${wanted}, and there are ${row.choices} choices`,
			'Lower it, or add choices.',
		);
	}
	return { type: HOW_MANY[rule], number: wanted };
}

function uploadLimit(row: Row): IDataObject {
	const size = read(row, 'maxSize', wholeNumber({ min: 0, max: LARGEST_FILE }));
	return {
		count_limit_type: whole(row, 'countIs', 0, 1, 1),
		count: whole(row, 'fileCount', 1, MOST_FILES, MOST_FILES),
		...(size ? { max_size: size } : {}),
	};
}

function other(row: Row): IDataObject {
	return { add_other_option: switched(row, 'addOther') };
}

function several(row: Row): IDataObject {
	return { allow_multiple_selection: switched(row, 'allowSeveral') };
}

type Name = keyof typeof ROW;

function read<T>({ values, labelOf }: Row, name: Name, check: Check<T>): T {
	return check(values[name], labelOf(ROW[name]));
}

function needed<T>(row: Row, name: Name, check: Check<T | undefined>): T {
	const value = read(row, name, check);
	if (value === undefined) throw missing(row.labelOf(ROW[name]));
	return value;
}

function whole(row: Row, name: Name, min: number, max: number, preset: number): number {
	return read(row, name, wholeNumber({ min, max })) ?? preset;
}

function switched(row: Row, name: Name): boolean {
	return read(row, name, yesNo()) ?? false;
}

/** What n8n does not save is the default; an expression that gives nothing must not pass for it. */
function choice(row: Row, name: Name, values: string[], preset: string): string {
	return name in row.values ? read(row, name, oneOf(values)) : preset;
}

/** Any number, of a cell too. */
const number: Check<number | undefined> = (value, label) => {
	if (isNothing(value)) return undefined;
	const given = ['number', 'string'].includes(typeof value) ? Number(value) : NaN;
	if (Number.isFinite(given)) return given;
	throw invalid(
		`'${label}' is not a number`,
		`Correct '${label}': it is ${JSON.stringify(value)} now.`,
	);
};
