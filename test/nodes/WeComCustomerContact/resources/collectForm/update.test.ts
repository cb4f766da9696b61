import type { IDataObject } from 'n8n-workflow';

import type { Bench } from '../../../../engine';
import { jsonOf, startBench } from '../../../../engine';
import { calls } from '../../../../engine/corp';
import { withToken } from '../../../../engine/expected';
import { itemsOf } from '../../../../engine/input';

const GET = '/cgi-bin/wedoc/get_form_info';
const UPDATE = '/cgi-bin/wedoc/modify_form';
const FORM = 'wcBx7kEAAAq5LdHf3XcYz1KvRt8NpWmA';

const update = { resource: 'collectForm', operation: 'update', formId: FORM };

/** The form of the seed, as it is written back. */
const questions = [
	{
		question_id: 1,
		title: 'Catalogue',
		pos: 1,
		status: 1,
		reply_type: 2,
		must_reply: true,
		option_item: [
			{ key: 1, value: 'Garden', status: 1 },
			{ key: 2, value: 'Kitchen', status: 1 },
		],
		question_extend_setting: { radio_setting: { add_other_option: true } },
	},
	{
		question_id: 2,
		title: 'Phone number',
		pos: 2,
		status: 1,
		reply_type: 1,
		must_reply: false,
		note: 'For the delivery only',
	},
];
const texts = {
	form_title: 'Which catalogue would you like?',
	form_desc: 'Two questions, one minute',
	form_header: '',
};
const settings = {
	fill_out_auth: 0,
	setting_manager_range: { userids: ['zhangsan'] },
	timed_repeat_info: { enable: false },
	allow_multi_fill: false,
	timed_finish: 0,
	can_anonymous: false,
	can_notify_submit: true,
};

describe('Collection Form: Update', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench();
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	const bodies = () => bench.sent(UPDATE).map(({ body }) => body as IDataObject);

	it('writes all settings back, one of them changed', async () => {
		const { items, error } = await bench.run({ ...update, updateFields: { severalAnswers: true } });

		expect(error).toBeUndefined();
		expect(bench.sent(GET)).toEqual([{ method: 'POST', query: withToken, body: { formid: FORM } }]);
		expect(bodies()).toEqual([
			{
				oper: 2,
				formid: FORM,
				form_info: { form_setting: { ...settings, allow_multi_fill: true } },
			},
		]);
		expect(calls(bench)).toEqual([GET, UPDATE]);
		expect(jsonOf(items)).toEqual([{ success: true, formid: FORM, updated: ['settings'] }]);
	});

	it('adds and deletes questions, and clears texts', async () => {
		const { items, error } = await bench.run({
			...update,
			questionsAs: 'rows',
			questionRows: { question: [{ title: 'Address', kind: 'text' }] },
			updateFields: {
				formDescription: '',
				formTitle: 'Catalogues',
				questionsToDelete: 'Phone number',
			},
		});

		expect(error).toBeUndefined();
		expect(bodies()).toEqual([
			{
				oper: 1,
				formid: FORM,
				form_info: {
					form_title: 'Catalogues',
					form_desc: '',
					form_header: '',
					form_question: {
						items: [
							questions[0],
							{ ...questions[1], status: 2 },
							{
								question_id: 3,
								pos: 3,
								title: 'Address',
								status: 1,
								reply_type: 1,
								must_reply: false,
							},
						],
					},
				},
			},
		]);
		expect(jsonOf(items)).toEqual([{ success: true, formid: FORM, updated: ['questions'] }]);
	});

	it('changes both halves by two calls', async () => {
		const { items } = await bench.run({
			...update,
			updateFields: {
				formTitle: 'New',
				whoMayAnswer: 1,
				answeringMembers: 'lisi',
				managers: 'lisi',
			},
		});

		expect(bodies()).toEqual([
			{
				oper: 1,
				formid: FORM,
				form_info: { ...texts, form_title: 'New', form_question: { items: questions } },
			},
			{
				oper: 2,
				formid: FORM,
				form_info: {
					form_setting: {
						...settings,
						fill_out_auth: 1,
						fill_in_range: { userids: ['lisi'] },
						setting_manager_range: { userids: ['lisi'] },
					},
				},
			},
		]);
		expect(jsonOf(items)).toEqual([
			{ success: true, formid: FORM, updated: ['questions', 'settings'] },
		]);
	});

	it('takes away when the form closes, and who may answer', async () => {
		await bench.run({
			...update,
			updateFields: { closesAt: '2026-12-01', whoMayAnswer: 1, answeringMembers: 'lisi' },
		});
		await bench.run({ ...update, updateFields: { closesAt: '', whoMayAnswer: 0 } });

		expect(bodies()[1].form_info).toEqual({ form_setting: settings });
	});

	it('takes away when the form closes, and nothing else', async () => {
		await bench.run({ ...update, updateFields: { closesAt: '2026-12-01' } });
		const { items, error } = await bench.run({ ...update, updateFields: { closesAt: '' } });

		expect(error).toBeUndefined();
		expect(jsonOf(items)).toEqual([{ success: true, formid: FORM, updated: ['settings'] }]);
		expect(bodies()[1].form_info).toEqual({ form_setting: settings });
	});

	it('lets no item undo what another one changes', async () => {
		bench.sandbox.control.setLimits({ latencyMs: 5 });
		const { error } = await bench.run(
			{
				...update,
				updateFields: {
					severalAnswers: '={{ $json.several }}',
					anonymousAnswers: '={{ $json.anonymous }}',
				},
			},
			{ items: itemsOf([{ several: true }, { anonymous: true }]) },
		);

		expect(error).toBeUndefined();
		expect(calls(bench)).toEqual([GET, UPDATE, GET, UPDATE]);
		expect(bench.sandbox.control.state().forms[0].info.form_setting).toMatchObject({
			allow_multi_fill: true,
			can_anonymous: true,
		});
	});

	it('refuses what changes nothing before anything is sent', async () => {
		const { error } = await bench.run(update);

		expect(error?.message).toContain('Nothing to update');
		expect(bench.sandbox.control.journal()).toEqual([]);
	});

	it.each<[string, IDataObject, string]>([
		['an unknown question', { questionsToDelete: 'Age' }, 'The form has no question "Age"'],
		['all questions', { questionsToDelete: '1, 2' }, 'The form has no question left'],
		['a school', { whoMayAnswer: 4 }, "'Who May Answer' cannot be changed to or from 'School'"],
		['nobody who may answer', { whoMayAnswer: 1 }, 'Nobody could answer the form'],
	])('refuses %s before anything is changed', async (_what, updateFields, message) => {
		const { error } = await bench.run({ ...update, updateFields } as typeof update);

		expect(error?.message).toContain(message);
		expect(calls(bench)).toEqual([GET]);
	});

	it('refuses a question that the form has already', async () => {
		const { error } = await bench.run({
			...update,
			questionsAs: 'rows',
			questionRows: { question: [{ title: 'Catalogue', kind: 'text' }] },
		});

		expect(error?.message).toContain('The form has a question "Catalogue" already');
		expect(bodies()).toEqual([]);
	});

	it.each([701450, 710003, 511020])('passes on errcode %d', async (errcode) => {
		bench.sandbox.control.addFault({ path: UPDATE, kind: 'errcode', errcode });
		const { error } = await bench.run({ ...update, updateFields: { formTitle: 'New' } });

		expect(error).toMatchObject({ httpCode: String(errcode) });
	});
});
