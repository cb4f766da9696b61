import { failedRecord } from '../../../../nodes/WeComCustomerContact/operation/failedRecord';
import { Failure, failureOf } from '../../../../nodes/wecom/errors/failure';

const facts = { what: 'It broke', description: 'Mend it.' };

describe('A record that failed', () => {
	it('has the errcode and the words of WeCom, and ours', () => {
		const failure = new Failure({ ...facts, errcode: 84061, errmsg: 'not external contact' });

		expect(failedRecord(failure)).toStrictEqual({
			errcode: 84061,
			errmsg: 'not external contact',
			reason: 'It broke. Mend it.',
		});
	});

	it('does not say twice what WeCom says', () => {
		for (const errcode of [84061, 60020, 1]) {
			const { errmsg, reason } = failedRecord(failureOf(errcode, 'the user said $& no'));
			expect(errmsg).toBe('the user said $& no');
			expect(reason).toContain(`(WeCom ${errcode})`);
			expect(reason).not.toContain(errmsg);
		}
	});

	it.each([undefined, ''])('has our words alone where WeCom has none: %j', (errmsg) => {
		expect(failedRecord(new Failure({ ...facts, errmsg }))).toStrictEqual({
			errmsg: 'It broke',
			reason: 'Mend it.',
		});
	});
});
