import type { SharedStore } from '../../../../nodes/WeComCustomerContactTrigger/callback/sharedEvents';
import {
	isShared,
	SharedEvents,
} from '../../../../nodes/WeComCustomerContactTrigger/callback/sharedEvents';

/** What another call, or another process, finds when it loads the store. */
const loaded = (store: SharedStore) => JSON.parse(JSON.stringify(store)) as SharedStore;

describe('events in a store that processes share', () => {
	it('are known to all who read it, until their time is over', () => {
		const store: SharedStore = {};
		new SharedEvents().write('trigger', store, ['a', 'b'], 600, 0);
		for (const id of ['a', 'b']) expect(isShared(loaded(store), id, 599)).toBe(true);
		expect(isShared(loaded(store), 'a', 600)).toBe(false);
		expect(isShared(loaded(store), 'c', 0)).toBe(false);
	});

	it('stay when a call writes what it found before others had written', () => {
		const shared = new SharedEvents();
		const found: SharedStore = { recent: [['before', 600]] };
		const [first, second] = [loaded(found), loaded(found)];
		shared.write('trigger', first, ['a'], 600, 0);
		shared.add('trigger', 'a', 600, 0);
		shared.write('trigger', second, ['b'], 600, 1);
		for (const id of ['before', 'a', 'b']) expect(isShared(second, id, 1)).toBe(true);
		expect(second.recent).toHaveLength(3);
	});

	it('are not entered by who only has them under way, nor by another trigger', () => {
		const shared = new SharedEvents();
		shared.write('trigger', {}, ['failed'], 600, 0);
		shared.add('another', 'a', 600, 0);
		const store: SharedStore = {};
		shared.write('trigger', store, [], 600, 0);
		expect(store.recent).toEqual([]);
	});

	it('are dropped when their time is over, and bounded in number', () => {
		const shared = new SharedEvents();
		const store: SharedStore = { recent: [['old', 1]] };
		for (let count = 0; count < 1000; count++) shared.add('trigger', `event ${count}`, 600, 0);
		shared.write('trigger', store, ['last'], 600, 2);
		expect(store.recent).toHaveLength(300);
		expect(isShared(store, 'event 999', 2)).toBe(true);
		expect(isShared(store, 'last', 2)).toBe(true);
		expect(isShared(store, 'event 0', 2)).toBe(false);
		shared.write('trigger', store, [], 600, 10_000);
		expect(store.recent).toEqual([]);
	});

	it('are forgotten with a trigger when 1000 others have come after it', () => {
		const shared = new SharedEvents();
		const found = (trigger: string) => {
			const store: SharedStore = {};
			shared.write(trigger, store, [], 600, 0);
			return (store.recent as unknown[]).length;
		};
		for (let count = 0; count < 1000; count++) shared.add(`trigger ${count}`, 'a', 600, 0);
		shared.add('trigger 0', 'b', 600, 0);
		shared.add('one more', 'a', 600, 0);
		expect([found('trigger 0'), found('trigger 1'), found('trigger 2')]).toEqual([2, 0, 1]);
	});

	it.each([
		[null],
		['x'],
		[{}],
		[[null]],
		[[undefined, 1, 'a', {}, [], ['a'], ['a', 'soon'], [1, 600]]],
	])('are none in a store that holds %j, and it does no harm', (recent) => {
		const store: SharedStore = { recent };
		expect(isShared(store, 'a', 0)).toBe(false);
		new SharedEvents().write('trigger', store, ['a'], 600, 0);
		expect(store.recent).toEqual([['a', 600]]);
	});
});
