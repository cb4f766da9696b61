import { Failure } from '../../../nodes/wecom/errors/failure';
import type { Step, Tries } from '../../../nodes/wecom/nextStep';
import { nextStep } from '../../../nodes/wecom/nextStep';

type Kind = Failure['kind'];

const none: Tries = { busy: 0, broken: 0, blocked: 0 };
const call = { isRepeatable: true, blockSeconds: 61 };

function after(kind: Kind, tries: Partial<Tries> = {}, about: Partial<typeof call> = {}): Step {
	const failure = new Failure({ what: '', description: '', kind });
	return nextStep(failure, { ...none, ...tries }, { ...call, ...about });
}

const fails = (endsRun: boolean): Step => ({ do: 'fail', endsRun });
const repeats = (milliseconds: number): Step => ({ do: 'repeat', after: milliseconds });

describe('The next step after a failure', () => {
	it('is a pause that doubles, five times, when WeCom is busy', () => {
		const steps = [0, 1, 2, 3, 4, 5].map((busy) => after('busy', { busy }));

		expect(steps).toEqual([...[500, 1000, 2000, 4000, 8000].map(repeats), fails(false)]);
	});

	it('is the same for what may not be repeated: WeCom has not carried it out', () => {
		expect(after('busy', {}, { isRepeatable: false })).toEqual(repeats(500));
		expect(after('blocked', {}, { isRepeatable: false }).do).toBe('waitOutBlock');
	});

	it('is another try, twice, after a broken connection, where it may be repeated', () => {
		const steps = [0, 1, 2].map((broken) => after('broken', { broken }));

		expect(steps).toEqual([repeats(500), repeats(2000), fails(false)]);
		expect(after('broken', {}, { isRepeatable: false })).toEqual(fails(false));
	});

	it('waits as long as the one who answered wants it, up to a minute', () => {
		const step = (retryAfter: number) => nextStep({ kind: 'broken', retryAfter }, none, call);

		expect(step(100)).toEqual(repeats(500));
		expect(step(7000)).toEqual(repeats(7000));
		expect(step(60_001)).toEqual(fails(false));
	});

	it('is no other try where something else than WeCom answers', () => {
		expect(after('foreign')).toEqual(fails(false));
	});

	it('is the wait for the end of a block, once; then the run ends', () => {
		expect(after('blocked')).toEqual({ do: 'waitOutBlock', milliseconds: 61_000 });
		expect(after('blocked', { blocked: 1 })).toEqual(fails(true));
		expect(after('blocked', {}, { blockSeconds: 0 })).toEqual(fails(true));
	});

	it('is the end of the run where no other call can succeed', () => {
		expect(after('fatal')).toEqual(fails(true));
	});

	it.each<Kind>([undefined, 'input'])('is the failure of the item alone for kind %s', (kind) => {
		expect(after(kind)).toEqual(fails(false));
	});

	it('counts each kind on its own', () => {
		expect(after('busy', { broken: 2, blocked: 1 })).toEqual(repeats(500));
		expect(after('broken', { busy: 5 })).toEqual(repeats(500));
		expect(after('blocked', { busy: 5, broken: 2 }).do).toBe('waitOutBlock');
	});
});
