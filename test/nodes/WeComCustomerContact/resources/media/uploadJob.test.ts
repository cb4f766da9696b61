import type { UploadState } from '../../../../../nodes/WeComCustomerContact/resources/media/uploadJob';
import {
	failureIn,
	isOver,
	recordOf,
} from '../../../../../nodes/WeComCustomerContact/resources/media/uploadJob';

const stateOf = (status: unknown, detail?: unknown) => ({ status, detail }) as UploadState;

describe('An upload from a URL', () => {
	it.each([
		[1, false],
		[2, true],
		['2', true],
		[3, true],
		['3', true],
		[0, false],
		[undefined, false],
		['done', false],
	])('with the status %j is over: %s', (status, isDone) => {
		expect(isOver(stateOf(status))).toBe(isDone);
	});

	it('has its media ID and its time once it is done, and not before', () => {
		const detail = { media_id: 'm', created_at: '1767232800' };

		expect(recordOf('j', stateOf('2', detail))).toStrictEqual({
			jobid: 'j',
			status: 2,
			media_id: 'm',
			created_at: 1767232800,
		});
		expect(recordOf('j', stateOf(2, { media_id: 'm' }))).toStrictEqual({
			jobid: 'j',
			status: 2,
			media_id: 'm',
		});
		expect(recordOf('j', stateOf(1, detail))).toStrictEqual({ jobid: 'j', status: 1 });
	});

	it.each([undefined, null, {}, { media_id: '' }])(
		'is not done without a media ID: %j',
		(detail) => {
			expect(() => recordOf('j', stateOf(2, detail))).toThrow('WeCom sent no media ID');
		},
	);

	it.each([undefined, null, '', 'done'])('has a state, which %j is not', (status) => {
		expect(() => recordOf('j', stateOf(status))).toThrow('WeCom sent no state of the upload');
	});

	it('says why it has failed', () => {
		const detail = { errcode: '830001', errmsg: 'url error' };

		expect(recordOf('j', stateOf(3, detail))).toStrictEqual({
			jobid: 'j',
			status: 3,
			errcode: 830001,
			errmsg: 'url error',
			reason: expect.stringContaining('(WeCom 830001)'),
		});
		expect(failureIn(stateOf(3, detail))).toMatchObject({ errcode: 830001, errmsg: 'url error' });
	});

	it.each([
		[undefined, 'WeCom does not say why. Check the URL'],
		[null, 'WeCom does not say why. Check the URL'],
		[{ errcode: 0 }, 'WeCom does not say why. Check the URL'],
		[{ errcode: 0, errmsg: 'odd' }, 'WeCom does not say why: odd. Check the URL'],
		[
			{ errmsg: 'at https://a.example?access_token=abc' },
			'WeCom does not say why: at https://a.example?access_token=',
		],
	])('has failed, whatever WeCom says of it: %j', (detail, words) => {
		const failure = failureIn(stateOf(3, detail))!;

		expect(failure).toMatchObject({ what: 'WeCom has not taken the file', errcode: undefined });
		expect(failure.description).toContain(words);
		expect(failure.description).not.toContain('abc');
		expect(recordOf('j', stateOf(3, detail))).toStrictEqual({
			jobid: 'j',
			status: 3,
			errmsg: failure.what,
			reason: failure.description,
		});
	});

	it.each([1, 2, undefined])('has not failed with the status %j', (status) => {
		expect(failureIn(stateOf(status, { errcode: 830001 }))).toBeUndefined();
	});
});
