import {
	failureIn,
	recordOf,
} from '../../../../../nodes/WeComCustomerContact/resources/moment/taskResult';

const failed = (result: object) => failureIn({ status: 3, result: { errcode: 40031, ...result } });

describe('The failure of a task that creates a moment', () => {
	it('names whom and what WeCom does not accept', () => {
		const failure = failed({
			invalid_sender_list: { user_list: ['nobody', 'noone'], department_list: [7] },
			invalid_external_contact_list: { tag_list: ['etOne', 'etTwo'] },
		});

		expect(failure?.what).toMatch(/^WeCom has not created the moment: /);
		expect(failure?.description).toMatch(
			/ WeCom does not accept the members nobody, noone; the departments 7; the tags etOne, etTwo\.$/,
		);
	});

	it('names nobody where WeCom does not', () => {
		expect(failed({})?.description).not.toContain('does not accept the');
		expect(
			failed({ invalid_sender_list: null, invalid_external_contact_list: { tag_list: null } })
				?.description,
		).not.toContain('does not accept the');
	});

	it('is none before the end, and none of a success', () => {
		expect(failureIn({ status: 2, result: { errcode: 40031 } })).toBeUndefined();
		expect(failureIn({ status: 3, result: { errcode: 0 } })).toBeUndefined();
		expect(failureIn({ status: 3 })).toBeUndefined();
	});
});

describe('The record of a task that creates a moment', () => {
	const record = (state: object) => recordOf('job', state as never);

	it('has no result before the end, where WeCom sends one that means nothing', () => {
		expect(record({ status: 1, type: 'add_moment_task', result: { errcode: 40031 } })).toEqual({
			jobid: 'job',
			status: 1,
			type: 'add_moment_task',
		});
	});

	it('has the moment after the end, or why there is none', () => {
		expect(record({ status: 3, result: { errcode: 0, errmsg: 'ok', moment_id: 'm1' } })).toEqual({
			jobid: 'job',
			status: 3,
			moment_id: 'm1',
		});
		expect(record({ status: '3', result: { errcode: 40031, errmsg: 'bad' } })).toMatchObject({
			errcode: 40031,
			reason: expect.any(String),
		});
	});

	it.each([
		['no state', { result: { moment_id: 'm1' } }, 'state of the task'],
		['a state that is none', { status: 'x' }, 'state of the task'],
		['no result at its end', { status: 3 }, 'result of the task'],
		['no moment at its end', { status: 3, result: { errcode: 0 } }, 'ID of the moment'],
	])('is an error with %s', (_what, state, missing) => {
		expect(() => record(state)).toThrow(missing);
	});
});
