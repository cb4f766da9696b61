import type { IDataObject } from 'n8n-workflow';

import type { Bench } from '../../../../engine';
import { jsonOf, startBench } from '../../../../engine';
import { calls, customerNamed } from '../../../../engine/corp';
import { withToken } from '../../../../engine/expected';
import { emma } from '../../../../sandbox/knownIds';

const GET = '/cgi-bin/wedoc/get_form_info';
const STATISTIC = '/cgi-bin/wedoc/get_form_statistic';
const ANSWERS = '/cgi-bin/wedoc/get_form_answer';
const CONVERT = '/cgi-bin/idconvert/convert_tmp_external_userid';
const CREATE = '/cgi-bin/wedoc/create_form';
const FORM = 'wcBx7kEAAAq5LdHf3XcYz1KvRt8NpWmA';
const ROUND = 'repBx7kEAAAv6YcHs0dPzM3nKq8rLfTiA';
const NOW = Date.UTC(2026, 0, 10);

const getAnswers = { resource: 'collectForm', operation: 'getAnswers', formId: FORM };
const all = { ...getAnswers, returnAll: true };

describe('Collection Form: Get Answers', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench({ clock: () => NOW + (Date.now() % 1000) });
	});
	beforeEach(() => {
		bench.reset();
		jest.spyOn(Date, 'now').mockReturnValue(NOW);
	});
	afterEach(() => jest.restoreAllMocks());
	afterAll(async () => await bench.close());

	const bodies = (path: string) => bench.sent(path).map(({ body }) => body as IDataObject);

	/** Answers of a member, who may answer as often as it takes. */
	const fill = (count: number) => {
		const { control } = bench.sandbox;
		for (let number = 1; number <= count; number++) {
			control.fillForm({ formid: FORM, userid: 'lisi', answers: { Catalogue: 'Garden' } });
		}
	};

	it('gives one flat item per answer, with the titles as keys and External User IDs', async () => {
		const { items, error } = await bench.run(all);

		expect(error).toBeUndefined();
		expect(bench.sent(GET)).toEqual([{ method: 'POST', query: withToken, body: { formid: FORM } }]);
		expect(bodies(STATISTIC)).toEqual([
			{
				repeated_id: ROUND,
				req_type: 2,
				start_time: 1_609_430_400,
				// The end of the day in China.
				end_time: Date.UTC(2026, 0, 10, 15, 59, 59) / 1000,
				limit: 10_000,
			},
		]);
		expect(bodies(ANSWERS)).toEqual([{ repeated_id: ROUND, answer_ids: [1, 2] }]);
		expect(bodies(CONVERT)).toEqual([
			{ business_type: 2, user_type: 1, tmp_external_userid_list: ['ouKq8DDAAA0011'] },
		]);
		expect(calls(bench)).toEqual([GET, STATISTIC, ANSWERS, CONVERT]);
		const about = { formid: FORM, repeated_id: ROUND };
		expect(items).toEqual([
			{
				json: {
					...about,
					answer_id: 1,
					user_name: 'Zhang San',
					userid: 'zhangsan',
					answered_at: '2026-01-07T08:00:00.000Z',
					changed_at: '2026-01-07T08:00:00.000Z',
					Catalogue: 'Kitchen',
					'Phone number': null,
				},
				pairedItem: { item: 0 },
			},
			{
				json: {
					...about,
					answer_id: 2,
					user_name: 'Emma Chen',
					tmp_external_userid: 'ouKq8DDAAA0011',
					external_userid: emma,
					answered_at: '2026-01-07T09:00:00.000Z',
					changed_at: '2026-01-07T09:01:00.000Z',
					Catalogue: 'Bathroom',
					'Phone number': '13800000000',
				},
				pairedItem: { item: 0 },
			},
		]);
	});

	it('gives answers as WeCom has them, without Simplify', async () => {
		const { items } = await bench.run({ ...all, simplify: false });

		expect(jsonOf(items)[1]).toEqual({
			formid: FORM,
			repeated_id: ROUND,
			answer_id: 2,
			tmp_external_userid: 'ouKq8DDAAA0011',
			user_name: 'Emma Chen',
			ctime: 1_767_776_400,
			mtime: 1_767_776_460,
			answer_status: 1,
			reply: {
				items: [
					{
						question_id: 1,
						option_reply: [3],
						option_extend_reply: [{ option_reply: 3, extend_text: 'Bathroom' }],
					},
					{ question_id: 2, text_reply: '13800000000' },
				],
			},
			external_userid: emma,
		});
	});

	describe('of many answers', () => {
		beforeEach(async () => {
			const { error } = await bench.run({
				resource: 'collectForm',
				operation: 'update',
				formId: FORM,
				updateFields: { severalAnswers: true },
			});
			expect(error).toBeUndefined();
			fill(220);
			bench.sandbox.control.clearJournal();
		});

		it('reads three chunks of 100, one after another', async () => {
			bench.sandbox.control.setLimits({ latencyMs: 2, recordConflicts: true });
			const { items, error } = await bench.run(all);

			expect(error).toBeUndefined();
			expect(items).toHaveLength(222);
			expect(jsonOf(items).map(({ answer_id }) => answer_id)).toEqual(
				Array.from({ length: 222 }, (_, place) => place + 1),
			);
			const ids = bodies(ANSWERS).map(({ answer_ids }) => (answer_ids as number[]).length);
			expect(ids).toEqual([100, 100, 22]);
			const answers = bench.sandbox.control.journal({ path: ANSWERS });
			expect(answers.map(({ errcode }) => errcode)).toEqual([0, 0, 0]);
		});

		it('reads no more than Limit needs', async () => {
			const { items } = await bench.run({ ...getAnswers, limit: 120 });

			expect(items).toHaveLength(120);
			expect(bodies(ANSWERS)).toHaveLength(2);
		});

		it('asks for those who answered from a day on', async () => {
			const { items } = await bench.run({
				...all,
				filters: { answeredAfter: '2026-01-09T00:00:00+08:00' },
			});

			expect(items).toHaveLength(220);
			expect(bodies(STATISTIC)).toEqual([expect.objectContaining({ start_time: 1_767_888_000 })]);
		});
	});

	it('leaves out what lies outside of the range, although WeCom gives whole days', async () => {
		const { items } = await bench.run({
			...all,
			filters: {
				answeredAfter: '2026-01-07T08:30:00Z',
				answeredBefore: '2026-01-07T10:00:00Z',
			},
		});

		expect(jsonOf(items).map(({ answer_id }) => answer_id)).toEqual([2]);
		expect(bodies(ANSWERS)).toEqual([{ repeated_id: ROUND, answer_ids: [2] }]);
	});

	it('reads only the rounds that are named', async () => {
		await bench.run({ ...all, filters: { roundIds: ROUND } });
		expect(bodies(STATISTIC)).toHaveLength(1);
		bench.sandbox.control.clearJournal();

		const { error } = await bench.run({ ...all, filters: { roundIds: 'repUnknown' } });
		expect(error).toMatchObject({ httpCode: '40058' });
	});

	it('gives no External User ID of somebody who is no customer', async () => {
		bench.sandbox.control.addFault({ path: CONVERT, kind: 'missing' });
		const { items, error } = await bench.run(all);

		expect(error).toBeUndefined();
		expect(jsonOf(items)[1]).toMatchObject({ answer_id: 2, external_userid: null });
	});

	it('keeps the answers where the app may not convert IDs, and says so', async () => {
		bench.sandbox.control.addFault({ path: CONVERT, kind: 'errcode', errcode: 48002 });
		const { items, error } = await bench.run(all);

		expect(error).toBeUndefined();
		expect(jsonOf(items)[0]).not.toHaveProperty('reason');
		expect(jsonOf(items)[1]).toMatchObject({
			Catalogue: 'Bathroom',
			external_userid: null,
			errcode: 48002,
			reason: expect.any(String),
		});
	});

	it('converts nothing when it is not wanted', async () => {
		const { items } = await bench.run({ ...all, options: { convertTemporaryIds: false } });

		expect(calls(bench)).toEqual([GET, STATISTIC, ANSWERS]);
		expect(jsonOf(items)[1]).not.toHaveProperty('external_userid');
	});

	it('reads a form that it has created, filled in by a customer', async () => {
		const { items: created } = await bench.run({
			resource: 'collectForm',
			operation: 'create',
			formTitle: 'Interests',
			questionRows: {
				question: [
					{ title: 'Interest', kind: 'multipleChoice', choices: 'Solar, Heating, Cooling' },
					{ title: 'userid', kind: 'text' },
					{ title: 'Plan', kind: 'file' },
					{ title: 'Contact', kind: 'member' },
				],
			},
		});
		const formid = String(jsonOf(created)[0].formid);
		const { external_userid } = customerNamed(bench, 'Li Mei');
		bench.sandbox.control.fillForm({
			formid,
			external_userid,
			answers: { Interest: ['Solar', 'Cooling'], userid: 'mine', Plan: 'a.pdf', Contact: 'lisi' },
		});
		const { items, error } = await bench.run({ ...all, formId: formid });

		expect(bodies(CREATE)).toHaveLength(1);
		expect(error).toBeUndefined();
		expect(jsonOf(items)).toEqual([
			expect.objectContaining({
				user_name: 'Li Mei',
				external_userid,
				Interest: ['Solar', 'Cooling'],
				'userid (2)': 'mine',
				Plan: [{ name: 'a.pdf', fileid: expect.any(String) }],
				Contact: ['lisi'],
			}),
		]);
	});

	it('refuses a range that ends before it starts, before anything is sent', async () => {
		const { error } = await bench.run({
			...all,
			filters: { answeredAfter: '2026-02-01', answeredBefore: '2026-01-01' },
		});

		expect(error?.message).toContain("'Answered Before' lies before 'Answered After'");
		expect(bench.sandbox.control.journal()).toEqual([]);
	});

	it.each([701450, 710003])('passes on errcode %d', async (errcode) => {
		bench.sandbox.control.addFault({ path: GET, kind: 'errcode', errcode });
		const { error } = await bench.run(all);

		expect(error).toMatchObject({ httpCode: String(errcode) });
		expect(calls(bench)).toEqual([GET]);
	});
});
