import { Batch } from '../../../../nodes/WeComCustomerContactTrigger/callback/batch';

const arrival = (item: number, answer: (isStored: boolean) => void = () => {}) => ({
	id: `event ${item}`,
	item,
	answer,
});

describe('A batch of events', () => {
	it('begins with one event, unknown to n8n', () => {
		const { items, ids, isProvable, isWritten, isOver } = new Batch(arrival(1), false);
		expect({ items, ids, isProvable, isWritten, isOver }).toEqual({
			items: [1],
			ids: ['event 1'],
			isProvable: true,
			isWritten: false,
			isOver: false,
		});
	});

	it('has the items in the order in which they came, and the names of those that have one', () => {
		const batch = new Batch(arrival(1), false);
		batch.add({ item: 2, answer: () => {} });
		batch.add(arrival(3));

		expect(batch.items).toEqual([1, 2, 3]);
		expect(batch.ids).toEqual(['event 1', 'event 3']);
	});

	it('has room for 500 items', () => {
		const batch = new Batch(arrival(1), false);
		for (let item = 2; item < 500; item++) batch.add(arrival(item));
		expect(batch.hasRoom).toBe(true);
		batch.add(arrival(500));
		expect(batch.hasRoom).toBe(false);
	});

	it('has no room where the event has an execution of its own', () => {
		expect(new Batch(arrival(1), true).hasRoom).toBe(false);
	});

	it.each([true, false])('tells all senders, those of repetitions too: %p', (isStored) => {
		const told: unknown[] = [];
		const batch = new Batch(
			arrival(1, (is) => told.push(['first', is])),
			false,
		);
		batch.add(arrival(2, (is) => told.push(['second', is])));
		batch.join((is) => told.push(['again', is]));
		batch.answer(isStored);

		expect(told).toEqual([
			['first', isStored],
			['second', isStored],
			['again', isStored],
		]);
		expect(batch.items).toEqual([1, 2]);
	});
});
