import type { IDataObject, INodeParameters } from 'n8n-workflow';

import type { Bench } from '../../../../engine';
import { jsonOf, runNode, startBench } from '../../../../engine';
import { startCannedWeCom } from '../../../../engine/cannedWeCom';
import { calls } from '../../../../engine/corp';
import { withToken } from '../../../../engine/expected';

const PATH = '/cgi-bin/media/get_upload_by_url_result';
const JOB = 'jobid_XXXXXXXXXXXXXXXXXXXX';

const getUploadResult = {
	resource: 'media',
	operation: 'getUploadResult',
	jobId: ` ${JOB} `,
};

describe('Media: Get Upload Result', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench();
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	it('gives the media ID of an upload that is done', async () => {
		const { items, error } = await bench.run(getUploadResult);

		expect(error).toBeUndefined();
		expect(bench.sent(PATH)).toEqual([{ method: 'POST', query: withToken, body: { jobid: JOB } }]);
		expect(calls(bench)).toEqual([PATH]);
		expect(items).toEqual([
			{
				json: {
					jobid: JOB,
					status: 2,
					status_text: 'done',
					media_id: '3*1*XXXXXXXXXXXXXXXXXXXXXXXXXXXX',
					created_at: expect.any(Number),
					uploaded_at: expect.stringMatching(/^\d{4}-.*Z$/),
				},
				pairedItem: { item: 0 },
			},
		]);
	});

	async function recordOfCanned(answer: IDataObject, more: INodeParameters = {}) {
		const canned = await startCannedWeCom({ [PATH]: [answer] });
		const { items, error } = await runNode({
			store: canned.store,
			parameters: { ...getUploadResult, ...more },
		}).finally(canned.close);
		expect(error).toBeUndefined();
		return jsonOf(items)[0];
	}

	it('takes the state as a number and as text', async () => {
		expect(await recordOfCanned({ status: 1 })).toEqual({
			jobid: JOB,
			status: 1,
			status_text: 'processing',
		});
		expect(
			await recordOfCanned({
				status: '2',
				detail: { media_id: '3*1*a', created_at: '1767232800' },
			}),
		).toEqual({
			jobid: JOB,
			status: 2,
			status_text: 'done',
			media_id: '3*1*a',
			created_at: 1767232800,
			uploaded_at: '2026-01-01T02:00:00.000Z',
		});
	});

	it('gives the record alone without Simplify', async () => {
		const detail = { media_id: '3*1*a', created_at: 1767232800 };
		expect(await recordOfCanned({ status: 2, detail }, { simplify: false })).toEqual({
			jobid: JOB,
			status: 2,
			...detail,
		});
	});

	it('does without a time that WeCom leaves out', async () => {
		expect(await recordOfCanned({ status: 2, detail: { media_id: '3*1*a' } })).toEqual({
			jobid: JOB,
			status: 2,
			status_text: 'done',
			media_id: '3*1*a',
		});
	});

	it('says why an upload has failed', async () => {
		const detail = { errcode: 830001, errmsg: 'url error' };
		expect(await recordOfCanned({ status: 3, detail })).toEqual({
			jobid: JOB,
			status: 3,
			status_text: 'failed',
			...detail,
			reason: expect.stringMatching(/HTTP Range.*\(WeCom 830001\)$/),
		});
	});

	it.each([
		['no job ID', '={{ $json.none }}', "'Job ID' is empty"],
		['a job ID of 129 characters', 'x'.repeat(129), "'Job ID' is too long: 129 characters"],
	])('refuses %s before anything is sent', async (_what, jobId, message) => {
		const { error } = await bench.run({ ...getUploadResult, jobId });

		expect(error?.message).toContain(message);
		expect(bench.sandbox.control.journal()).toEqual([]);
	});

	it('says what WeCom refuses', async () => {
		const { error } = await bench.run({ ...getUploadResult, jobId: 'jobid_old' });

		expect(error).toMatchObject({ httpCode: '40058' });
	});

	it('says that WeCom sent no ID', async () => {
		const wecom = await startCannedWeCom({
			[PATH]: [{ status: 2, detail: { created_at: 1767232800 } }],
		});
		const { items, error } = await runNode({ store: wecom.store, parameters: getUploadResult });
		await wecom.close();

		expect(items).toEqual([]);
		expect(error?.message).toBe('WeCom sent no media ID');
	});
});
