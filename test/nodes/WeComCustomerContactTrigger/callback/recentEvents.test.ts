import { RecentEvents } from '../../../../nodes/WeComCustomerContactTrigger/callback/recentEvents';

describe('events of the last minutes', () => {
	it('are known from the moment they are entered, each by its key', () => {
		const recent = new RecentEvents(10);
		expect(recent.has('a', 0)).toBe(false);
		recent.add('a', 600, 0);
		expect(recent.has('a', 0)).toBe(true);
		expect(recent.has('b', 0)).toBe(false);
	});

	it('are forgotten when their time is over, not before', () => {
		const recent = new RecentEvents(10);
		recent.add('a', 600, 0);
		expect(recent.has('a', 599.9)).toBe(true);
		expect(recent.has('a', 600)).toBe(false);
		recent.add('a', 600, 300);
		expect(recent.has('a', 899)).toBe(true);
		expect(recent.has('a', 900)).toBe(false);
	});

	it('keep no memory of what is over', () => {
		const recent = new RecentEvents(1000);
		for (let second = 0; second < 5000; second++) recent.add(`event ${second}`, 60, second);
		expect(recent.size).toBe(60);
	});

	it('are bounded in number; the oldest go first', () => {
		const recent = new RecentEvents(3);
		for (const key of ['a', 'b', 'c', 'a', 'd']) recent.add(key, 600, 0);
		expect(recent.size).toBe(3);
		expect(['a', 'b', 'c', 'd'].filter((key) => recent.has(key, 1))).toEqual(['a', 'c', 'd']);
	});

	it('with different lifetimes are each kept for theirs', () => {
		const recent = new RecentEvents(10);
		recent.add('long', 1200, 0);
		recent.add('short', 600, 0);
		expect(recent.has('short', 601)).toBe(false);
		expect(recent.has('long', 1199)).toBe(true);
	});
});
