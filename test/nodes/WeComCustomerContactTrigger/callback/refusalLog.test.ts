import { Refusal } from '../../../../nodes/WeComCustomerContactTrigger/callback/refusal';
import { RefusalLog } from '../../../../nodes/WeComCustomerContactTrigger/callback/refusalLog';

const refusal = new Refusal('bad_signature', 'wrong signature');

describe('the log of refusals', () => {
	it('has one line a minute for each trigger and code', () => {
		const log = new RefusalLog();
		expect(log.line('a', refusal, 0)).toBe(
			'A delivery to the WeCom trigger was refused: bad_signature (wrong signature)',
		);
		expect(log.line('a', refusal, 1)).toBeUndefined();
		expect(log.line('a', refusal, 59)).toBeUndefined();
		expect(log.line('b', refusal, 59)).toContain('bad_signature');
		expect(log.line('a', new Refusal('bad_request', 'no nonce'), 59)).toContain('no nonce');
	});

	it('says how many it kept to itself', () => {
		const log = new RefusalLog();
		for (let second = 0; second < 60; second++) log.line('a', refusal, second);
		expect(log.line('a', refusal, 60)).toMatch(/, and 59 more before$/);
		expect(log.line('a', refusal, 120)).not.toContain('more');
	});

	it('is bounded in memory', () => {
		const log = new RefusalLog();
		for (let trigger = 0; trigger < 3000; trigger++) log.line(`trigger ${trigger}`, refusal, 0);
		expect(log.line('trigger 2999', refusal, 1)).toBeUndefined();
		expect(log.line('trigger 2000', refusal, 1)).toBeUndefined();
		expect(log.line('trigger 1999', refusal, 1)).toBeDefined();
	});
});
