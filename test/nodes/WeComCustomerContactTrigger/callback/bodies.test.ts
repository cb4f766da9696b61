import { Bodies } from '../../../../nodes/WeComCustomerContactTrigger/callback/bodies';
import { FakeTime } from './fakeTime';

/** Bodies that come when they are told to. */
function waiting() {
	const time = new FakeTime();
	const bodies = new Bodies(time.sleep);
	const outcomes: string[] = [];
	const wait = (name: string) => {
		let come = () => {};
		let breakOff = () => {};
		const body = new Promise<void>((resolve, reject) => {
			come = resolve;
			breakOff = () => reject(new Error('broken off'));
		});
		void bodies.wait(body).then(
			() => outcomes.push(`${name}: come`),
			(error: Error) => outcomes.push(`${name}: ${error.message}`),
		);
		return { come, breakOff };
	};
	return { time, outcomes, wait };
}

const late = 'bad_request (body not there after 2 s)';
const displaced = 'bad_request (body displaced by newer ones)';

describe('bodies that are waited for', () => {
	it('are waited for until they have come, for two seconds', async () => {
		const { time, outcomes, wait } = waiting();
		const [one] = [wait('one'), wait('other')];
		await time.pass(1999);
		one.come();
		await time.pass(0);
		expect(outcomes).toEqual(['one: come']);
		await time.pass(1);
		expect(outcomes).toEqual(['one: come', `other: ${late}`]);
	});

	it('break off for their own reason', async () => {
		const { time, outcomes, wait } = waiting();
		wait('one').breakOff();
		await time.settle();
		expect(outcomes).toEqual(['one: broken off']);
	});

	it('are twenty at most: one more takes the place of the oldest', async () => {
		const { time, outcomes, wait } = waiting();
		const all = Array.from({ length: 20 }, (_, count) => wait(String(count)));
		await time.settle();
		expect(outcomes).toEqual([]);
		const newest = [wait('20'), wait('21')];
		await time.settle();
		expect(outcomes).toEqual([`0: ${displaced}`, `1: ${displaced}`]);
		[...all.slice(2), ...newest].forEach(({ come }) => come());
		await time.settle();
		expect(outcomes).toHaveLength(22);
		expect(outcomes.filter((outcome) => outcome.endsWith('come'))).toHaveLength(20);
	});

	it('leave their place when they have come, broken off or taken too long', async () => {
		const { time, outcomes, wait } = waiting();
		for (let count = 0; count < 30; count++) {
			wait('late');
			if (count % 10 === 0) await time.pass(2000);
		}
		for (let count = 0; count < 30; count++) {
			const { come, breakOff } = wait('one');
			if (count % 2) come();
			else breakOff();
			await time.settle();
		}
		await time.pass(2000);
		expect(outcomes.filter((outcome) => outcome.includes('displaced'))).toEqual([]);
	});
});
