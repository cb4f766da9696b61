import { RecentEvents } from '../../../../nodes/WeComCustomerContactTrigger/callback/recentEvents';
import type { SharedEvents } from '../../../../nodes/WeComCustomerContactTrigger/callback/sharedEvents';
import { addToShared } from '../../../../nodes/WeComCustomerContactTrigger/callback/sharedEvents';

describe('events of the last minutes', () => {
	it('are new once', () => {
		const recent = new RecentEvents(10);
		expect(recent.add('a', 600, 0)).toBe(true);
		expect(recent.add('a', 600, 0)).toBe(false);
		expect(recent.add('b', 600, 1)).toBe(true);
		expect(recent.add('a', 600, 599.9)).toBe(false);
	});

	it('are forgotten when their time is over, not before', () => {
		const recent = new RecentEvents(10);
		recent.add('a', 600, 0);
		recent.add('a', 600, 300);
		expect(recent.add('a', 600, 600)).toBe(true);
		expect(recent.add('a', 600, 1199)).toBe(false);
	});

	it('keep no memory of what is over', () => {
		const recent = new RecentEvents(1000);
		for (let second = 0; second < 5000; second++) recent.add(`event ${second}`, 60, second);
		expect(recent.size).toBe(60);
	});

	it('are bounded in number; the oldest go first', () => {
		const recent = new RecentEvents(3);
		for (const key of ['a', 'b', 'c', 'd']) recent.add(key, 600, 0);
		expect(recent.size).toBe(3);
		expect(recent.add('d', 600, 1)).toBe(false);
		expect(recent.add('b', 600, 1)).toBe(false);
		expect(recent.add('a', 600, 1)).toBe(true);
	});

	it('with different lifetimes are each kept for theirs', () => {
		const recent = new RecentEvents(10);
		recent.add('long', 1200, 0);
		recent.add('short', 600, 0);
		expect(recent.add('short', 600, 601)).toBe(true);
		expect(recent.add('long', 1200, 1199)).toBe(false);
	});
});

describe('events in a store that processes share', () => {
	it('are new once, for all who read the store', () => {
		const store: SharedEvents = {};
		expect(addToShared(store, 'a', 600, 0)).toBe(true);
		const loaded = JSON.parse(JSON.stringify(store)) as SharedEvents;
		expect(addToShared(loaded, 'a', 600, 599)).toBe(false);
		expect(addToShared(loaded, 'b', 600, 599)).toBe(true);
		expect(addToShared(loaded, 'a', 600, 600)).toBe(true);
	});

	it('are bounded in number', () => {
		const store: SharedEvents = {};
		for (let entry = 0; entry < 1000; entry++) addToShared(store, `event ${entry}`, 600, 0);
		expect(store.recent).toHaveLength(300);
		expect(addToShared(store, 'event 999', 600, 0)).toBe(false);
	});

	it('start anew when the store holds something else', () => {
		expect(addToShared({ recent: 'x' }, 'a', 600, 0)).toBe(true);
	});
});
