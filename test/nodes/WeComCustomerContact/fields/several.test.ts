import { list } from '../../../../nodes/WeComCustomerContact/fields/checks';
import type { Several } from '../../../../nodes/WeComCustomerContact/fields/several';
import {
	chooseSeveral,
	givenOf,
	severalToAdd,
} from '../../../../nodes/WeComCustomerContact/fields/several';

const members: Several<string[] | undefined> = {
	sentAs: 'user',
	check: list(),
	text: { displayName: 'Members', name: 'members', placeholder: 'e.g. zhangsan, lisi' },
	list: { displayName: 'Member Names or IDs', name: 'userIds', loader: 'getMembers' },
};

describe('Things of which a user gives several', () => {
	it('are given as text or from a list, the text first', () => {
		const fields = chooseSeveral({ displayName: 'Members By', name: 'membersBy' }, [members]);

		expect(fields.map(({ description }) => [description.name, description.type])).toEqual([
			['membersBy', 'options'],
			['members', 'string'],
			['userIds', 'multiOptions'],
		]);
		expect(fields[0].description.default).toBe('text');
		expect(fields.slice(1).map(({ description }) => description.displayOptions)).toEqual([
			{ show: { membersBy: ['text'] } },
			{ show: { membersBy: ['list'] } },
		]);
		expect(fields.slice(1).map(({ sentAs }) => sentAs)).toEqual(['user', 'user']);
	});

	it('can be needed, whichever way they are given', () => {
		const by = { displayName: 'Members By', name: 'membersBy' };
		const [, text, picked] = chooseSeveral(by, [members], { required: true });

		expect([text, picked].map(({ description }) => description.required)).toEqual([true, true]);
	});

	it('stand in a collection as two entries, with the words that n8n asks for', () => {
		const [text, picked] = severalToAdd(members);

		expect(text.description).toMatchObject({ displayName: 'Members', type: 'string' });
		expect(picked.description).toMatchObject({
			displayName: 'Member Names or IDs',
			typeOptions: { loadOptionsMethod: 'getMembers' },
			description: expect.stringMatching(/^Choose from the list, or specify IDs using an /),
		});
	});

	it('are read whichever way they were given', () => {
		const given = (values: Record<string, unknown>) =>
			givenOf({ given: ({ description }) => values[description.name] as never }, members);

		expect(given({ members: ['a'] })).toEqual(['a']);
		expect(given({ userIds: ['b'] })).toEqual(['b']);
		expect(given({})).toBeUndefined();
	});
});
