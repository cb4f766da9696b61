import type { IDataObject } from 'n8n-workflow';

import { flatAnswer } from '../../../../nodes/wecom/forms/flatAnswer';

const TEXT = 1;
const SINGLE = 2;
const MULTIPLE = 3;

const options = new Map([
	[1, 'Solar'],
	[2, 'Heating'],
]);

/** A question that has the ID 1. */
const question = (more: object = {}) => ({
	...{ id: 1, title: 'Wish', kind: TEXT, options: new Map<number, string>(), isDeleted: false },
	...more,
});

/** What the answer to the one question is in the record. */
const valueOf = (reply: IDataObject, more: object = {}) =>
	flatAnswer({ reply: { items: [{ question_id: 1, ...reply }] } }, [question(more) as never]).Wish;

describe('An answer as one flat record', () => {
	it('says who gave it and when, in an order of its own, and leaves out what WeCom does not say', () => {
		const answer = {
			...{ mtime: 1_767_225_700, ctime: '1767225600', reply: { items: [] } },
			...{ external_userid: 'wm1', tmp_external_userid: 'ou1', userid: 'zhangsan' },
			...{ user_name: 'Li Mei', answer_id: 5, formid: 'f', repeated_id: 'r' },
		};
		expect(Object.entries(flatAnswer(answer, []))).toEqual([
			['answer_id', 5],
			['user_name', 'Li Mei'],
			['userid', 'zhangsan'],
			['tmp_external_userid', 'ou1'],
			['external_userid', 'wm1'],
			['answered_at', '2026-01-01T00:00:00.000Z'],
			['changed_at', '2026-01-01T00:01:40.000Z'],
		]);
		expect(flatAnswer({}, [])).toEqual({});
		expect(flatAnswer({ ctime: 0, mtime: 9e15, reply: null }, [])).toEqual({});
	});

	it('has every question by its title, null where it was not answered', () => {
		const questions = [
			question({ id: 1, title: 'Name' }),
			question({ id: 2, title: 'Name' }),
			question({ id: 3, title: 'Name' }),
			question({ id: 4, title: '' }),
			question({ id: 5, title: 'userid' }),
			question({ id: 6, title: 'formid' }),
			question({ id: 7, title: 'answered_at' }),
		];
		const items = questions.map(({ id }) => ({
			question_id: String(id),
			text_reply: `text ${id}`,
		}));
		expect(flatAnswer({ userid: 'zhangsan', reply: { items } }, questions as never)).toEqual({
			...{ userid: 'zhangsan', Name: 'text 1', 'Name (2)': 'text 2', 'Name (3)': 'text 3' },
			...{ 'Question 4': 'text 4', 'userid (2)': 'text 5', 'formid (2)': 'text 6' },
			'answered_at (2)': 'text 7',
		});
		expect(flatAnswer({}, questions.slice(2, 4) as never)).toEqual({
			Name: null,
			'Question 4': null,
		});
	});

	it('has a deleted question only where it was answered', () => {
		const deleted = question({ isDeleted: true });
		expect(flatAnswer({}, [deleted as never])).toEqual({});
		expect(valueOf({ text_reply: 'yes' }, { isDeleted: true })).toBe('yes');
	});

	it.each<[string, IDataObject, object, unknown]>([
		['a text', { text_reply: 'yes' }, {}, 'yes'],
		['a choice', { option_reply: [2] }, { kind: SINGLE, options }, 'Heating'],
		['a choice that is text', { option_reply: ['2'] }, { kind: SINGLE, options }, 'Heating'],
		['a choice that is not known', { option_reply: [9] }, { kind: SINGLE, options }, '9'],
		['no choice', { option_reply: [] }, { kind: SINGLE, options }, null],
		['what is no choice', { option_reply: ['x'] }, { kind: SINGLE, options }, null],
		[
			'several choices',
			{ option_reply: [1, 2] },
			{ kind: MULTIPLE, options },
			['Solar', 'Heating'],
		],
		['one of several', { option_reply: [1] }, { kind: MULTIPLE, options }, ['Solar']],
		['none of several', { option_reply: [] }, { kind: MULTIPLE, options }, []],
		['two of one', { option_reply: [1, 2] }, { kind: SINGLE, options }, ['Solar', 'Heating']],
		[
			'a choice that was typed in',
			{
				option_reply: [1, 2],
				option_extend_reply: [
					{ option_reply: '2', extend_text: 'Wind' },
					{ option_reply: 1, extend_text: '' },
				],
			},
			{ kind: MULTIPLE, options },
			['Solar', 'Wind'],
		],
		[
			'files',
			{ file_extend_reply: [{ name: 'a.pdf', fileid: 'x' }] },
			{},
			[{ name: 'a.pdf', fileid: 'x' }],
		],
		[
			'departments',
			{ department_reply: { list: [{ department_id: 4 }, { department_id: null }] } },
			{},
			[4],
		],
		['members', { member_reply: { list: [{ userid: 'lisi' }, {}] } }, {}, ['lisi']],
		[
			'a time',
			{
				duration_reply: {
					begin_time: 1_767_225_600,
					end_time: 1_767_232_800,
					days: null,
					hours: 2,
				},
			},
			{},
			{ from: '2026-01-01T00:00:00.000Z', to: '2026-01-01T02:00:00.000Z', hours: 2 },
		],
		['days', { duration_reply: { days: 3 } }, {}, { days: 3 }],
		['an empty text', { text_reply: '' }, {}, null],
		['nothing', { text_reply: null, other: '' }, {}, null],
		['one thing that is not known', { text_reply: '', image: ['u'] }, {}, ['u']],
		['things that are not known', { a: 1, b: 2 }, {}, { a: 1, b: 2 }],
	])('has %s as it is to be read', (_what, reply, more, value) => {
		expect(valueOf(reply, more)).toEqual(value);
	});
});
