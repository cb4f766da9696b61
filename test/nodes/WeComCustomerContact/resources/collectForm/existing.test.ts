import type { IDataObject } from 'n8n-workflow';

import type { Bench } from '../../../../engine';
import { jsonOf, startBench } from '../../../../engine';
import { calls } from '../../../../engine/corp';
import { withToken } from '../../../../engine/expected';

const GET = '/cgi-bin/wedoc/get_form_info';
const STATISTIC = '/cgi-bin/wedoc/get_form_statistic';
const SHARE = '/cgi-bin/wedoc/doc_share';
const DELETE = '/cgi-bin/wedoc/del_doc';
const FORM = 'wcBx7kEAAAq5LdHf3XcYz1KvRt8NpWmA';
const ROUND = 'repBx7kEAAAv6YcHs0dPzM3nKq8rLfTiA';

const of = (operation: string) => ({ resource: 'collectForm', operation, formId: FORM });

let bench: Bench;
beforeAll(async () => {
	bench = await startBench();
});
beforeEach(() => bench.reset());
afterAll(async () => await bench.close());

describe.each([
	['get', GET],
	['share', SHARE],
	['delete', DELETE],
])('Collection Form: %s', (operation, path) => {
	it('sends the ID of the form, and passes on that another app has created it', async () => {
		const { error } = await bench.run(of(operation));
		expect(error).toBeUndefined();
		expect(bench.sent(path)).toEqual([
			{ method: 'POST', query: withToken, body: { formid: FORM } },
		]);
		expect(calls(bench)).toEqual([path]);

		bench.reset();
		bench.sandbox.control.addFault({ path, kind: 'errcode', errcode: 701450 });
		const { error: refused } = await bench.run(of(operation));
		expect(refused).toMatchObject({
			message: 'Another app or a member has created this form or document',
			httpCode: '701450',
		});
	});

	it('refuses an empty ID before anything is sent', async () => {
		const { error } = await bench.run({ ...of(operation), formId: '={{ $json.missing }}' });
		expect(error?.message).toContain("'Form' is empty");
		expect(bench.sandbox.control.journal()).toEqual([]);
	});
});

describe('Collection Form', () => {
	it('Get gives the form with words, and as WeCom has it without Simplify', async () => {
		const { items } = await bench.run(of('get'));
		expect(jsonOf(items)).toEqual([
			expect.objectContaining({
				formid: FORM,
				repeated_id: [ROUND],
				form_question: {
					items: [
						expect.objectContaining({ reply_type_text: 'single choice', status_text: 'normal' }),
						expect.objectContaining({ reply_type_text: 'text' }),
					],
				},
				form_setting: expect.objectContaining({ fill_out_auth_text: 'everybody' }),
			}),
		]);

		const { items: raw } = await bench.run({ ...of('get'), simplify: false });
		expect(JSON.stringify(raw)).not.toContain('_text"');
	});

	it('Share gives the link, Delete deletes', async () => {
		const { items: shared } = await bench.run(of('share'));
		expect(jsonOf(shared)).toEqual([
			{ formid: FORM, share_url: `${bench.sandbox.url}/#/forms/${FORM}` },
		]);

		const { items: deleted } = await bench.run(of('delete'));
		expect(jsonOf(deleted)).toEqual([{ deleted: true, formid: FORM }]);
		expect(bench.sandbox.control.state().forms).toEqual([]);
		const { error } = await bench.run(of('get'));
		expect(error).toMatchObject({ httpCode: '710003' });
	});
});

describe('Collection Form: Get Statistics', () => {
	const get = of('getStatistics');
	const about = { formid: FORM, repeated_id: ROUND };
	const bodies = () => bench.sent(STATISTIC).map(({ body }) => body as IDataObject);

	it('counts the answers of each round', async () => {
		const { items } = await bench.run(get);

		expect(bodies()).toEqual([{ repeated_id: ROUND, req_type: 1 }]);
		expect(calls(bench)).toEqual([GET, STATISTIC]);
		expect(jsonOf(items)).toEqual([
			{ ...about, fill_cnt: 2, fill_user_cnt: 2, unfill_user_cnt: 0 },
		]);
	});

	it('lists who has answered in a range', async () => {
		const { items, error } = await bench.run({
			...get,
			formStatistics: 'answered',
			returnAll: true,
			filters: {
				answeredAfter: '2026-01-01T00:00:00+08:00',
				answeredBefore: '2026-01-31T23:59:59+08:00',
			},
		});
		expect(error).toBeUndefined();
		expect(bodies()).toEqual([
			{
				repeated_id: ROUND,
				req_type: 2,
				start_time: 1_767_196_800,
				end_time: 1_769_875_199,
				limit: 10_000,
			},
		]);
		expect(jsonOf(items)).toEqual([
			{
				...about,
				userid: 'zhangsan',
				user_name: 'Zhang San',
				answer_id: 1,
				submit_time: 1_767_772_800,
				submitted_at: '2026-01-07T08:00:00.000Z',
			},
			{
				...about,
				tmp_external_userid: 'ouKq8DDAAA0011',
				user_name: 'Emma Chen',
				answer_id: 2,
				submit_time: 1_767_776_400,
				submitted_at: '2026-01-07T09:00:00.000Z',
			},
		]);
	});

	it('lists who has not answered, of a named round without reading the form', async () => {
		await bench.run({
			...of('update'),
			updateFields: { whoMayAnswer: 1, answeringMembers: 'zhangsan, lisi, wangwu' },
		});
		bench.sandbox.control.clearJournal();
		const { items } = await bench.run({
			...get,
			formStatistics: 'unanswered',
			returnAll: true,
			filters: { roundIds: ROUND },
		});

		expect(calls(bench)).toEqual([STATISTIC]);
		expect(bodies()).toEqual([{ repeated_id: ROUND, req_type: 3, limit: 10_000 }]);
		expect(jsonOf(items)).toEqual([
			{ ...about, userid: 'lisi', user_name: 'Li Si' },
			{ ...about, userid: 'wangwu', user_name: 'Wang Wu' },
		]);
	});

	it('passes on an errcode', async () => {
		bench.sandbox.control.addFault({ path: STATISTIC, kind: 'errcode', errcode: 701450 });
		const { error } = await bench.run(get);
		expect(error).toMatchObject({ httpCode: '701450' });
	});
});
