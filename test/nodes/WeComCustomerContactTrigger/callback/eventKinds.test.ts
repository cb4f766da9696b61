import {
	changedGroupChat,
	eventKinds,
	groupChatChanges,
} from '../../../../nodes/WeComCustomerContactTrigger/callback/eventKinds';
import { events, families } from '../../../../nodes/WeComCustomerContactTrigger/callback/events';

const values = eventKinds.map(({ value }) => value);

describe('The list of events', () => {
	it('has the events of a family together, in the order of use, and behind them all of it', () => {
		let from = 0;
		for (const { event, label } of families) {
			const own = events
				.filter(({ kind, isHidden }) => !isHidden && kind.startsWith(`${event}.`))
				.map(({ kind }) => kind);
			const to = from + own.length;
			expect(own.length).toBeGreaterThan(0);
			expect(values.slice(from, to)).toEqual(own);
			expect(eventKinds[to]).toEqual({
				name: label,
				value: event,
				description: expect.stringContaining('adds to this kind later'),
			});
			from = to + 1;
		}
		const alone = values.slice(from, -1);
		expect(alone.length).toBeGreaterThan(0);
		expect(alone.filter((value) => value.includes('.'))).toEqual([]);
	});

	it('ends with everything', () => {
		expect(eventKinds.at(-1)).toMatchObject({ name: 'Any Event', value: '*' });
	});

	it('has the words of the table', () => {
		const [first] = events.filter(({ isHidden }) => !isHidden);
		expect(eventKinds[0]).toEqual({
			name: 'label' in first && first.label,
			value: first.kind,
			description: 'description' in first && first.description,
		});
	});
});

describe('The changes of a group chat', () => {
	it('have the words of the table', () => {
		const changes = events.flatMap(({ subChanges = [] }) => subChanges);
		expect(groupChatChanges).toEqual(changes.map(({ label, value }) => ({ name: label, value })));
	});

	it('come with everything, with the family, and with the one kind', () => {
		expect(changedGroupChat).toEqual(['*', 'change_external_chat', 'change_external_chat.update']);
	});
});
