import type { IDataObject } from 'n8n-workflow';

import type { Bench } from '../../../../engine';
import { jsonOf, startBench } from '../../../../engine';
import { calls } from '../../../../engine/corp';
import { withToken } from '../../../../engine/expected';

const CREATE = '/cgi-bin/wedoc/create_form';
const SHARE = '/cgi-bin/wedoc/doc_share';

const create = {
	resource: 'collectForm',
	operation: 'create',
	formTitle: 'Fair',
	questionRows: { question: [{ title: 'Name', kind: 'text' }] },
};
const name = { question_id: 1, pos: 1, title: 'Name', status: 1, reply_type: 1, must_reply: false };
const repeated = { ...create, whoMayAnswer: 1, answeringMembers: 'zhangsan' };

describe('Collection Form: Create', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench();
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	const settingsSent = () =>
		bench
			.sent(CREATE)
			.map(({ body }) => ((body as IDataObject).form_info as IDataObject).form_setting);

	it('creates a form with what is needed, and gives its link', async () => {
		const { items, error } = await bench.run(create);

		expect(error).toBeUndefined();
		expect(bench.sent(CREATE)).toEqual([
			{
				method: 'POST',
				query: withToken,
				body: {
					form_info: {
						form_title: 'Fair',
						form_question: { items: [name] },
						form_setting: { fill_out_auth: 0 },
					},
				},
			},
		]);
		const [{ formid }] = bench.sandbox.control.state().forms.slice(-1);
		expect(bench.sent(SHARE)).toEqual([{ method: 'POST', query: withToken, body: { formid } }]);
		expect(calls(bench)).toEqual([CREATE, SHARE]);
		expect(items).toEqual([
			{
				json: { formid, share_url: `${bench.sandbox.url}/#/forms/${formid}` },
				pairedItem: { item: 0 },
			},
		]);
	});

	it('sends every field', async () => {
		const { error } = await bench.run({
			...create,
			whoMayAnswer: 1,
			answeringMembers: 'zhangsan, lisi',
			answeringDepartments: '2',
			options: {
				anonymousAnswers: true,
				folderId: 'f1',
				formDescription: 'Words',
				headerUrl: 'https://www.example.com/a.png',
				managers: 'wangwu',
				notifyManagers: true,
				repeatType: 0,
				repeatWeekdays: [1, 16],
				firstReminder: '2026-12-01T09:00:00+08:00',
				missedRound: 4,
				severalAnswers: true,
				spaceId: 's1',
			},
		});

		expect(error).toBeUndefined();
		expect(bench.sent(CREATE)[0].body).toEqual({
			spaceid: 's1',
			fatherid: 'f1',
			form_info: {
				form_title: 'Fair',
				form_desc: 'Words',
				form_header: 'https://www.example.com/a.png',
				form_question: { items: [name] },
				form_setting: {
					fill_out_auth: 1,
					fill_in_range: { userids: ['zhangsan', 'lisi'], departmentids: [2] },
					setting_manager_range: { userids: ['wangwu'] },
					timed_repeat_info: {
						enable: true,
						repeat_type: 0,
						remind_time: 1_796_086_800,
						week_flag: 17,
						fork_finish_type: 4,
					},
					allow_multi_fill: true,
					can_anonymous: true,
					can_notify_submit: true,
				},
			},
		});
	});

	it.each<[string, IDataObject, IDataObject]>([
		[
			'daily, without holidays',
			{ repeatType: 1, skipHolidays: true },
			{ enable: true, repeat_type: 1, skip_holiday: true },
		],
		[
			'monthly',
			{ repeatType: 2, dayOfMonth: 15 },
			{ enable: true, repeat_type: 2, day_of_month: 15 },
		],
		['never', { repeatType: 3 }, { enable: false }],
	])('repeats %s', async (_how, options, timed_repeat_info) => {
		const { error } = await bench.run({ ...repeated, options } as typeof create);

		expect(error).toBeUndefined();
		expect(settingsSent()).toEqual([expect.objectContaining({ timed_repeat_info })]);
	});

	it('closes at a time, and numbers the questions of a school from 2', async () => {
		await bench.run({
			...create,
			whoMayAnswer: 4,
			options: { closesAt: '2026-12-01T09:00:00+08:00' },
		});

		expect(bench.sent(CREATE)[0].body).toMatchObject({
			form_info: {
				form_question: { items: [{ ...name, question_id: 2, pos: 1 }] },
				form_setting: { fill_out_auth: 4, timed_finish: 1_796_086_800 },
			},
		});
	});

	it('takes the questions over from a form of n8n', async () => {
		const fields = [{ fieldLabel: 'Name', fieldType: 'text' }];
		const { error } = await bench.run({
			...create,
			questionsAs: 'formFields',
			formFields: JSON.stringify({ nodes: [{ parameters: { formFields: { values: fields } } }] }),
		});

		expect(error).toBeUndefined();
		expect(bench.sent(CREATE)[0].body).toMatchObject({
			form_info: { form_question: { items: [name] } },
		});
	});

	it.each<[string, IDataObject, string]>([
		['no title', { formTitle: '={{ $json.missing }}' }, "'Form Title' is empty"],
		['nobody who may answer', { whoMayAnswer: 1 }, 'Nobody could answer the form'],
		[
			'four managers',
			{ options: { managers: 'a, b, c, d' } },
			"'Managers' holds 4 values, WeCom takes at most 3",
		],
		['a space alone', { options: { spaceId: 's1' } }, "'Space ID' and 'Folder ID' belong together"],
		[
			'a repetition for everybody',
			{ options: { repeatType: 1 } },
			'A form that repeats needs the members who are to answer',
		],
		[
			'an end of a repetition',
			{ ...repeated, options: { repeatType: 1, closesAt: '2026-12-01' } },
			"'Repeats' and 'Closes At' do not go together",
		],
		['no weekdays', { ...repeated, options: { repeatType: 0 } }, "'Weekdays' is empty"],
		[
			'weekdays of a month',
			{ ...repeated, options: { repeatType: 2, repeatWeekdays: [1] } },
			"'Weekdays' has no effect with what 'Repeats' is set to",
		],
		[
			'a reminder of what never repeats',
			{ ...repeated, options: { repeatType: 3, firstReminder: '2026-12-01' } },
			"'First Reminder' has no effect with what 'Repeats' is set to",
		],
		['a reminder alone', { options: { firstReminder: '2026-12-01' } }, "'Repeats' is missing"],
	])('refuses %s before anything is sent', async (_what, more, message) => {
		const { error } = await bench.run({ ...create, ...more } as typeof create);

		expect(error?.message).toContain(message);
		expect(bench.sandbox.control.journal()).toEqual([]);
	});

	it('gives the ID of the form, and says why there is no link', async () => {
		bench.sandbox.control.addFault({ path: SHARE, kind: 'errcode', errcode: 701450 });
		const { items, error } = await bench.run(create);

		expect(error).toBeUndefined();
		expect(jsonOf(items)).toEqual([
			{
				formid: bench.sandbox.control.state().forms.at(-1)!.formid,
				errcode: 701450,
				errmsg: expect.any(String),
				reason: expect.stringContaining('Another app'),
			},
		]);
	});

	it('says what an errcode means', async () => {
		bench.sandbox.control.addFault({ path: CREATE, kind: 'errcode', errcode: 640026 });
		const { error } = await bench.run(create);

		expect(error).toMatchObject({ message: 'WeCom does not know this space', httpCode: '640026' });
		expect(calls(bench)).toEqual([CREATE]);
	});
});
