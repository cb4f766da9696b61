import type { IDataObject } from 'n8n-workflow';

import { questionOf } from '../../../../../nodes/WeComCustomerContact/resources/collectForm/questions';
import {
	questionHalf,
	settingHalf,
} from '../../../../../nodes/WeComCustomerContact/resources/collectForm/writtenBack';

const newOnes = (...titles: string[]) =>
	titles.map((title) => questionOf({ kind: 'text', title, isRequired: false }));

const old = (question_id: number, title: string, more: IDataObject = {}): IDataObject => ({
	question_id,
	title,
	pos: question_id,
	status: 1,
	...more,
});

/** What is written back of a form with these questions. */
function half(
	items: unknown,
	{ add = [], remove = [] }: { add?: string[]; remove?: string[] } = {},
): IDataObject[] {
	const before = { form_question: { items } } as IDataObject;
	const { form_question } = questionHalf(before, { added: newOnes(...add), removed: remove });
	return (form_question as { items: IDataObject[] }).items;
}

const statusOf = (items: IDataObject[]) => items.map(({ title, status }) => [title, status]);

describe('Questions that are written back', () => {
	it('have what WeCom takes, and nothing of what it only gives', () => {
		const whole = {
			...old(1, 'Color', { reply_type: 2, must_reply: true, note: 'One of two' }),
			option_item: [
				{ key: 1, value: 'Red', status: 1 },
				{ key: 2, value: 'Blue', status: 2 },
			],
			question_extend_setting: { radio_setting: { add_other_option: true } },
		};
		const option_item = whole.option_item.map((option) => ({ ...option, count: 5 }));

		expect(half([{ ...whole, option_item, answers: 7 }])).toEqual([whole]);
	});

	it.each<[string, IDataObject]>([
		['an empty note', { note: '' }],
		['a note that is no text', { note: 5 }],
		['no choices', { option_item: [] }],
		['choices that are none', { option_item: ['Red', null] }],
		['choices that are no list', { option_item: { key: 1 } }],
		['nothing under a name', { must_reply: null, reply_type: undefined }],
	])('do without %s', (_what, more) => {
		expect(half([old(1, 'Color', more)])).toStrictEqual([old(1, 'Color')]);
	});

	it.each([
		['no list', 'none'],
		['an empty list', []],
		['a list of something else', ['Name', null]],
	])('are refused where WeCom sent %s', (_what, items) => {
		expect(() => half(items)).toThrow('WeCom sent no questions of the form');
	});

	it('are refused where WeCom sent none at all, or one without its number', () => {
		const none = { added: newOnes('Name'), removed: [] };
		for (const form_question of [undefined, null, 'none']) {
			expect(() => questionHalf({ form_question }, none)).toThrow('WeCom sent no questions');
		}
		expect(() => half([old(1, 'Name'), { title: 'Age' }])).toThrow(
			'WeCom sent no number of a question',
		);
	});

	it('get new ones behind the highest number and place of all, deleted ones included', () => {
		const items = [
			old(3, 'Name', { pos: 1 }),
			old(7, 'Age', { pos: 9, status: 2 }),
			old(5, 'Size', { question_id: '5', pos: undefined }),
		];
		expect(half(items, { add: ['City', 'Street'] }).slice(3)).toMatchObject([
			{ title: 'City', question_id: 8, pos: 10 },
			{ title: 'Street', question_id: 9, pos: 11 },
		]);
	});

	it.each<[string, string[], IDataObject[string][][]]>([
		[
			'by their titles',
			['Age'],
			[
				['Name', 1],
				['Age', 2],
				['2', 1],
			],
		],
		[
			'by titles in another width',
			[' Ａｇｅ '],
			[
				['Name', 1],
				['Age', 2],
				['2', 1],
			],
		],
		[
			'by their numbers',
			['1'],
			[
				['Name', 2],
				['Age', 1],
				['2', 1],
			],
		],
		[
			'by a title before a number',
			['2'],
			[
				['Name', 1],
				['Age', 1],
				['2', 2],
			],
		],
		[
			'several',
			['Age', 'Name'],
			[
				['Name', 2],
				['Age', 2],
				['2', 1],
			],
		],
	])('are deleted %s', (_how, remove, statuses) => {
		const items = [old(1, 'Name'), old(2, 'Age'), old(3, '2')];
		expect(statusOf(half(items, { remove }))).toEqual(statuses);
	});

	it('are deleted where they are in use, not where they were deleted before', () => {
		const items = [old(1, 'Age', { status: 2 }), old(2, 'Age', { pos: 5 }), old(3, 'Name')];
		expect(half(items, { remove: ['Age'] })).toEqual([
			items[0],
			{ ...items[1], status: 2 },
			items[2],
		]);
		expect(() => half([items[0], items[2]], { remove: ['Age'] })).toThrow(
			'The form has no question "Age"',
		);
	});

	it('may be asked again when they were deleted, and not while they are asked', () => {
		const items = [old(1, 'Age', { status: 2 }), old(2, 'Name')];
		expect(half(items, { add: ['Age'] })).toHaveLength(3);
		expect(half(items, { add: ['Name'], remove: ['Name'] })).toHaveLength(3);
		expect(() => half(items, { add: ['City', 'Ｎame'] })).toThrow(
			'The form has a question "Ｎame" already',
		);
	});

	it('are at least one in use, and at most 200 with the deleted ones', () => {
		const one = [old(1, 'Age', { status: 2 }), old(2, 'Name')];
		expect(() => half(one, { remove: ['Name'] })).toThrow('The form has no question left');
		expect(half(one, { remove: ['Name'], add: ['City'] })).toHaveLength(3);

		const many = Array.from({ length: 199 }, (_, place) => old(place + 1, `Q${place}`));
		many[0].status = 2;
		expect(half(many, { add: ['City'] })).toHaveLength(200);
		expect(() => half(many, { add: ['City', 'Street'] })).toThrow(
			'The form would hold 201 questions, WeCom takes at most 200',
		);
	});

	it('go with the texts of the form: those that were given, else those that were there', () => {
		const form_question = { items: [old(1, 'Name')] };
		const before = { form_title: 'Fair', form_desc: 'Words', form_header: null, form_question };
		const none = { added: [], removed: [] };

		expect(questionHalf(before, none)).toEqual({
			form_title: 'Fair',
			form_desc: 'Words',
			form_question,
		});
		expect(
			questionHalf(before, { ...none, form_title: 'New', form_desc: '', form_header: 'https://a' }),
		).toEqual({ form_title: 'New', form_desc: '', form_header: 'https://a', form_question });
	});
});

describe('Settings that are written back', () => {
	const range = { userids: ['lisi'] };
	const members = { fill_out_auth: 1, fill_in_range: range };
	const repetition = { enable: true, repeat_type: 1 };
	const half = (form_setting: unknown, changes: IDataObject = {}) =>
		settingHalf({ form_setting } as IDataObject, changes).form_setting;

	it.each<[string, IDataObject, IDataObject, IDataObject]>([
		[
			'all that WeCom takes',
			{
				...members,
				setting_manager_range: range,
				timed_repeat_info: { enable: false },
				allow_multi_fill: true,
				timed_finish: 5,
				can_anonymous: false,
				can_notify_submit: true,
			},
			{},
			{
				...members,
				setting_manager_range: range,
				timed_repeat_info: { enable: false },
				allow_multi_fill: true,
				timed_finish: 5,
				can_anonymous: false,
				can_notify_submit: true,
			},
		],
		[
			'nothing of what is of WeCom alone',
			{ fill_out_auth: 0, creator: 'lisi', can_anonymous: null },
			{},
			{ fill_out_auth: 0 },
		],
		[
			'no times of the rule of a repetition',
			{ ...members, timed_repeat_info: { ...repetition, rule_ctime: 1, rule_mtime: 2 } },
			{},
			{ ...members, timed_repeat_info: repetition },
		],
		[
			'what was given in place of what was there',
			{ ...members, can_anonymous: true },
			{ can_anonymous: false, fill_in_range: { departmentids: [2] } },
			{ fill_out_auth: 1, can_anonymous: false, fill_in_range: { departmentids: [2] } },
		],
		['who may answer that was given alone', {}, { fill_out_auth: 0 }, { fill_out_auth: 0 }],
		['no range that has no effect any more', members, { fill_out_auth: 0 }, { fill_out_auth: 0 }],
		[
			'a range that was given',
			{ fill_out_auth: 0 },
			{ fill_in_range: range },
			{ fill_out_auth: 0, fill_in_range: range },
		],
		[
			'the range of a repetition, whoever may answer',
			{ fill_out_auth: 0, fill_in_range: range, timed_repeat_info: repetition },
			{ can_anonymous: true },
			{
				fill_out_auth: 0,
				fill_in_range: range,
				timed_repeat_info: repetition,
				can_anonymous: true,
			},
		],
		[
			'no range of a repetition that is over',
			{ fill_out_auth: 0, fill_in_range: range, timed_repeat_info: { enable: false } },
			{},
			{ fill_out_auth: 0, timed_repeat_info: { enable: false } },
		],
		[
			'no end where a repetition was given',
			{ ...members, timed_finish: 5 },
			{ timed_repeat_info: repetition },
			{ ...members, timed_repeat_info: repetition },
		],
		[
			'the end where no repetition was given',
			{ ...members, timed_finish: 5 },
			{ can_anonymous: true },
			{ ...members, timed_finish: 5, can_anonymous: true },
		],
		['the range of a school', { fill_out_auth: 4 }, { fill_out_auth: 4 }, { fill_out_auth: 4 }],
	])('have %s', (_what, before, changes, after) => {
		expect(half(before, changes)).toEqual(after);
	});

	it.each<[string, unknown, IDataObject, string]>([
		['without settings', null, { can_anonymous: true }, 'WeCom sent no settings of the form'],
		['with settings that are none', [1], {}, 'WeCom sent no settings of the form'],
		[
			'where nobody says who may answer',
			{ fill_out_auth: 'all' },
			{ can_anonymous: true },
			'WeCom sent no setting of who may answer',
		],
		['of a school for others', { fill_out_auth: 4 }, { fill_out_auth: 0 }, "from 'School'"],
		['of others for a school', { fill_out_auth: 0 }, { fill_out_auth: 4 }, "from 'School'"],
		['for nobody', { fill_out_auth: 0 }, { fill_out_auth: 1 }, 'Nobody could answer the form'],
		[
			'with an end beside the repetition, both given',
			members,
			{ timed_repeat_info: repetition, timed_finish: 5 },
			"'Repeats' and 'Closes At' do not go together",
		],
	])('are refused %s', (_what, before, changes, message) => {
		expect(() => half(before, changes)).toThrow(message);
	});
});
