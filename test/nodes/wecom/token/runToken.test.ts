import { RunToken } from '../../../../nodes/wecom/token/runToken';

const access = (token: string) => ({ baseURL: 'https://wecom.example', token });

/** A run whose token WeCom has accepted. */
function trusted(token: string): RunToken {
	const run = new RunToken();
	run.forCall().accepted(access(token));
	return run;
}

describe('The token of a run', () => {
	it('is taken over by the others when WeCom has accepted it', () => {
		expect(new RunToken().access).toBeUndefined();
		expect(new RunToken().isHopeless).toBe(false);
		expect(trusted('a').access).toEqual(access('a'));
	});

	describe('that is refused', () => {
		it('is renewed at once when it has never worked', () => {
			const run = new RunToken();
			const call = run.forCall();

			expect(call.refused('a', true)).toBe('renew');
			expect(call.reported).toBe('a');
			expect(run.isHopeless).toBe(true);
		});

		it('is renewed by a call that does not go alone, too, when nobody has found out about it', () => {
			expect(new RunToken().forCall().refused('a', false)).toBe('renew');
		});

		it('is tried once more when it has worked, and renewed when it is refused again', () => {
			const run = trusted('a');
			const call = run.forCall();

			expect(call.refused('a', false)).toBe('sameAgain');
			expect(run.access).toEqual(access('a'));
			expect(call.refused('a', true)).toBe('renew');
			expect(run.access).toBeUndefined();
			expect(call.reported).toBe('a');
		});

		it('is left to the call that finds out about it', () => {
			const run = trusted('a');
			const [first, second] = [run.forCall(), run.forCall()];
			first.refused('a', false);
			first.refused('a', true);

			expect(second.refused('a', false)).toBe('follow');
			second.learn('a');
			expect(second.reported).toBe('a');
		});

		it('is not reported by a call whose token turned out to be good', () => {
			const run = trusted('a');
			const [first, second] = [run.forCall(), run.forCall()];
			first.refused('a', false);
			second.refused('a', false);
			first.accepted(access('a'));
			second.learn('a');

			expect(second.reported).toBeUndefined();
		});

		it('ends the run when the new one is refused too', () => {
			const run = new RunToken();
			const call = run.forCall();
			call.refused('a', true);

			// A fresh token is tried twice as well.
			expect(call.refused('b', true)).toBe('sameAgain');
			expect(call.refused('b', true)).toBe('giveUp');
			expect(run.isHopeless).toBe(true);
		});

		it('is renewed three times at most for one call, in a run whose tokens work', () => {
			const run = trusted('a');
			const call = run.forCall();
			const verdicts = ['a', 'b', 'c', 'd'].map((token) => [
				call.refused(token, true),
				call.refused(token, true),
			]);

			expect(verdicts).toEqual([
				['sameAgain', 'renew'],
				['sameAgain', 'renew'],
				['sameAgain', 'renew'],
				['sameAgain', 'giveUp'],
			]);
		});
	});

	it('is good again when WeCom hands it out again and accepts it', () => {
		const run = trusted('a');
		const call = run.forCall();
		call.refused('a', false);
		call.refused('a', true);
		call.accepted(access('a'));

		expect(call.reported).toBeUndefined();
		expect(run.access).toEqual(access('a'));
		expect(run.isHopeless).toBe(false);
		expect(run.forCall().refused('a', false)).toBe('sameAgain');
	});

	it('leaves the one that came after it as it is when it is refused once more', () => {
		const run = trusted('a');
		const [first, late] = [run.forCall(), run.forCall()];
		first.refused('a', false);
		first.refused('a', true);
		first.accepted(access('b'));

		expect(late.refused('a', true)).toBe('renew');
		expect(run.access).toEqual(access('b'));
		expect(run.isHopeless).toBe(false);
	});

	it('does not come back by an answer that was under way while it ended', () => {
		const run = trusted('a');
		const [first, late] = [run.forCall(), run.forCall()];
		first.refused('a', false);
		first.refused('a', true);
		late.accepted(access('a'));

		expect(run.access).toBeUndefined();
		first.accepted(access('b'));
		late.accepted(access('a'));
		expect(run.access).toEqual(access('b'));
	});

	it('is still reported by a call whose answer was under way while the next one ended', () => {
		const run = trusted('a');
		const [late, other] = [run.forCall(), run.forCall()];
		late.refused('a', false);
		late.refused('a', true);
		other.refused('b', false);
		other.refused('b', true);
		late.accepted(access('b'));

		expect(late.reported).toBe('a');
	});
});
