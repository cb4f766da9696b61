import type { IDataObject } from 'n8n-workflow';

import {
	HOW_MANY,
	settingsOf,
	TEXT_RULES,
} from '../../../../../nodes/WeComCustomerContact/resources/collectForm/questionSettings';
import type { Row } from '../../../../../nodes/WeComCustomerContact/resources/collectForm/questionSettings';

const row = (values: IDataObject, choices = 3): Row => ({
	values,
	choices,
	labelOf: (label) => label,
});

/** WeCom's figures, as its page on forms has them. */
const TEXTS: Record<string, [IDataObject, IDataObject]> = {
	atMostCharacters: [
		{ length: 4000 },
		{ validation_type: 0, validation_detail: 1, char_len: 4000 },
	],
	atLeastCharacters: [{ length: 1 }, { validation_type: 0, validation_detail: 2, char_len: 1 }],
	exactlyCharacters: [{ length: 6 }, { validation_type: 0, validation_detail: 3, char_len: 6 }],
	number: [{}, { validation_type: 1, validation_detail: 4 }],
	numberAbove: [{ lowest: 5 }, { validation_type: 1, validation_detail: 5, number_min: 5 }],
	numberAtLeast: [{ lowest: 5 }, { validation_type: 1, validation_detail: 6, number_min: 5 }],
	numberBelow: [{ highest: 5 }, { validation_type: 1, validation_detail: 7, number_max: 5 }],
	numberAtMost: [{ highest: 5 }, { validation_type: 1, validation_detail: 8, number_max: 5 }],
	numberBetween: [
		{ lowest: 5, highest: 5 },
		{ validation_type: 1, validation_detail: 9, number_min: 5, number_max: 5 },
	],
	numberOutside: [
		{ lowest: 5, highest: 9 },
		{ validation_type: 1, validation_detail: 10, number_min: 5, number_max: 9 },
	],
	wholeNumber: [{}, { validation_type: 1, validation_detail: 11 }],
	email: [{}, { validation_type: 2 }],
	url: [{}, { validation_type: 3 }],
	identityCard: [{}, { validation_type: 4 }],
	mobile: [{}, { validation_type: 5 }],
	landline: [{}, { validation_type: 6 }],
};

describe('The settings of a question', () => {
	it.each(Object.entries(TEXTS))('check a text: %s', (mustBe, [values, text_setting]) => {
		expect(settingsOf.text!(row({ mustBe, ...values }))).toEqual({ text_setting });
	});

	it('check a text by no other rules, and not at all without one', () => {
		expect([...Object.keys(TEXTS), 'anything'].sort()).toEqual(Object.keys(TEXT_RULES).sort());
		expect(settingsOf.text!(row({ mustBe: 'anything' }))).toBeUndefined();
		expect(settingsOf.text!(row({}))).toBeUndefined();
	});

	it.each([
		['atLeast', 1],
		['atMost', 2],
		['exactly', 3],
	])('count the choices: %s', (howMany, type) => {
		expect(settingsOf.multipleChoice!(row({ howMany, choiceCount: 3 }))).toEqual({
			checkbox_setting: { add_other_option: false, type, number: 3 },
		});
		expect(() => settingsOf.multipleChoice!(row({ howMany, choiceCount: 4 }))).toThrow(
			'is 4, and there are 3 choices',
		);
	});

	it('count no choices where any number will do', () => {
		expect(Object.keys(HOW_MANY).sort()).toEqual(['any', 'atLeast', 'atMost', 'exactly']);
		for (const values of [{}, { howMany: 'any', choiceCount: 9 }]) {
			expect(settingsOf.multipleChoice!(row(values))).toEqual({
				checkbox_setting: { add_other_option: false },
			});
		}
	});

	it.each<[keyof typeof settingsOf, IDataObject]>([
		['date', { date_setting: { date_format_type: 1 } }],
		['department', { department_setting: { allow_multiple_selection: false } }],
		['duration', { duration_setting: { time_scale: 1, date_type: 1 } }],
		['file', { file_setting: { upload_file_limit: { count_limit_type: 1, count: 9 } } }],
		['location', { location_setting: { location_type: 0 } }],
		['member', { member_setting: { allow_multiple_selection: false } }],
		[
			'picture',
			{
				image_setting: {
					camera_only: false,
					upload_image_limit: { count_limit_type: 1, count: 9 },
				},
			},
		],
		['singleChoice', { radio_setting: { add_other_option: false } }],
		['temperature', { temperature_setting: { unit_type: 0 } }],
		['time', { time_setting: { time_format_type: 0 } }],
	])('are those of the form as it begins: %s', (kind, settings) => {
		expect(settingsOf[kind]!(row({}))).toEqual(settings);
	});

	it('have the hours of a day where the duration is in hours, and the distance where it counts', () => {
		expect(settingsOf.duration!(row({ timeScale: 2 }))).toEqual({
			duration_setting: { time_scale: 2, date_type: 1, day_range: 24 },
		});
		expect(settingsOf.location!(row({ locationType: 3, distance: 2 }))).toEqual({
			location_setting: { location_type: 3 },
		});
		expect(settingsOf.location!(row({ locationType: 4 }))).toEqual({
			location_setting: { location_type: 4, distance_type: 0 },
		});
	});
});
