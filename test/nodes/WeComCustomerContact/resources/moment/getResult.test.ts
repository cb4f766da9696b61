import type { IDataObject, INodeParameters } from 'n8n-workflow';

import type { Bench } from '../../../../engine';
import { jsonOf, runNode, startBench } from '../../../../engine';
import { startCannedWeCom } from '../../../../engine/cannedWeCom';
import { calls } from '../../../../engine/corp';
import { withToken } from '../../../../engine/expected';

const PATH = '/cgi-bin/externalcontact/get_moment_task_result';
const JOB = 'job7Xk2QmVzT0nLr5YpWc8Bd';

const getResult = { resource: 'moment', operation: 'getResult', jobId: ` ${JOB} ` };

const none = {
	invalid_sender_list: { user_list: [], department_list: [] },
	invalid_external_contact_list: { tag_list: [] },
};

describe('Moment: Get Creation Result', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench();
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	it('gives the moment of a task that is done', async () => {
		const { items, error } = await bench.run(getResult);

		expect(error).toBeUndefined();
		expect(bench.sent(PATH)).toEqual([
			{ method: 'GET', query: { ...withToken, jobid: JOB }, body: undefined },
		]);
		expect(calls(bench)).toEqual([PATH]);
		expect(items).toEqual([
			{
				json: {
					jobid: JOB,
					status: 3,
					status_text: 'finished',
					type: 'add_moment_task',
					moment_id: 'momBx7kEAAAn5QwXt2LzRc9KpVdYsH0g',
					...none,
				},
				pairedItem: { item: 0 },
			},
		]);
	});

	async function recordOfCanned(answer: IDataObject, more: INodeParameters = {}) {
		const canned = await startCannedWeCom({ [PATH]: [answer] });
		const { items, error } = await runNode({
			store: canned.store,
			parameters: { ...getResult, ...more },
		});
		await canned.close();
		expect(error).toBeUndefined();
		return jsonOf(items)[0];
	}

	it('gives the state of a task under way, without a result that means nothing yet', async () => {
		const type = 'add_moment_task';
		expect(await recordOfCanned({ status: 1, type })).toEqual({
			jobid: JOB,
			status: 1,
			status_text: 'started',
			type,
		});
		expect(
			await recordOfCanned({ status: 2, type, result: { errcode: 0, moment_id: '' } }),
		).toEqual({ jobid: JOB, status: 2, status_text: 'in progress', type });
		expect(await recordOfCanned({ status: 2, type }, { simplify: false })).toEqual({
			jobid: JOB,
			status: 2,
			type,
		});
	});

	it('says why a task has failed, with WeCom’s code and words', async () => {
		const result = {
			errcode: 41072,
			errmsg: 'attachment use scene error',
			invalid_sender_list: { user_list: ['lisi'] },
		};
		expect(await recordOfCanned({ status: 3, type: 'add_moment_task', result })).toEqual({
			jobid: JOB,
			status: 3,
			status_text: 'finished',
			type: 'add_moment_task',
			...result,
			reason: expect.stringContaining('(WeCom 41072)'),
		});
	});

	it.each([
		['no job ID', '={{ $json.none }}', "'Job ID' is empty"],
		['a job ID of 65 characters', 'x'.repeat(65), "'Job ID' is too long: 65 characters"],
	])('refuses %s before anything is sent', async (_what, jobId, message) => {
		const { error } = await bench.run({ ...getResult, jobId });

		expect(error?.message).toContain(message);
		expect(bench.sandbox.control.journal()).toEqual([]);
	});

	it('says what WeCom refuses', async () => {
		const { error } = await bench.run({ ...getResult, jobId: 'jobOld' });

		expect(error).toMatchObject({ httpCode: '40058' });
	});
});
