import { Failure, failureOf, tokenFailure } from '../../../../nodes/wecom/errors/failure';
import { RefusedSecrets } from '../../../../nodes/wecom/token/refusedSecrets';

const MINUTE = 60_000;

describe('A secret that WeCom has refused', () => {
	let now = 0;
	let refused: RefusedSecrets;
	beforeEach(() => {
		now = 1_000_000;
		refused = new RefusedSecrets(() => now);
	});

	function remembered(app: string): Failure | undefined {
		try {
			refused.check(app);
		} catch (error) {
			return error as Failure;
		}
		return undefined;
	}

	it.each([40001, 40013, 40091, 45009, 45031, 2000002])(
		'is remembered for five minutes after %i, with what WeCom said and how to go on',
		(errcode) => {
			const failure = tokenFailure(errcode, 'said');
			refused.failed('app', failure);

			expect(remembered('app')).toMatchObject({
				what: failure.what,
				kind: 'fatal',
				errcode,
				errmsg: 'said',
				httpCode: `WeCom ${errcode}`,
				description: `${failure.description} This answer is remembered, and WeCom is not asked again for about 5 minutes. Correct the credential, or test it once it is right: then it is used at once.`,
			});
			now += 4 * MINUTE;
			expect(remembered('app')?.description).toContain('for about 1 minute.');
			now += MINUTE - 1;
			expect(remembered('app')).toBeInstanceOf(Failure);
			now += 1;
			expect(remembered('app')).toBeUndefined();
			now -= MINUTE;
			expect(remembered('app')).toBeUndefined();
		},
	);

	it.each<unknown>([
		tokenFailure(-1),
		tokenFailure(60020),
		failureOf(48002),
		new Failure({ what: 'WeCom cannot be reached', description: '', kind: 'fatal' }),
		new Error('no'),
		undefined,
	])('is not remembered after another failure: %p', (error) => {
		refused.failed('app', error);
		expect(remembered('app')).toBeUndefined();
	});

	it('says nothing of other apps', () => {
		refused.failed('app', tokenFailure(40001));
		expect(remembered('another')).toBeUndefined();
	});

	it('is forgotten once WeCom gives a token', () => {
		refused.failed('app', tokenFailure(40001));
		refused.forget('app');
		expect(remembered('app')).toBeUndefined();
	});

	it('is one of a thousand at most: the one that was refused the longest time ago is forgotten', () => {
		refused.failed('first', tokenFailure(40001));
		refused.failed('second', tokenFailure(40001));
		for (let i = 0; i < 998; i++) refused.failed(`app ${i}`, tokenFailure(40001));
		refused.failed('first', tokenFailure(40001));
		expect(remembered('second')).toBeInstanceOf(Failure);

		refused.failed('one more', tokenFailure(40001));
		expect(remembered('second')).toBeUndefined();
		expect(remembered('first')).toBeInstanceOf(Failure);
		expect(remembered('app 0')).toBeInstanceOf(Failure);
	});
});
