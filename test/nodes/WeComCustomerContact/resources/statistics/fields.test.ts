import type { Field, FormContext } from '../../../../../nodes/WeComCustomerContact/fields/field';
import {
	labelIn,
	ownerFields,
	owners,
} from '../../../../../nodes/WeComCustomerContact/resources/statistics/fields';

describe('The owners of group chats', () => {
	it('are needed, given as text or picked', () => {
		const [by, ...fields] = ownerFields.map(({ description }) => description);

		expect(by).toMatchObject({ displayName: 'Owners By', name: 'ownersBy' });
		expect(fields.map(({ name, required }) => [name, required])).toEqual([
			['owners', true],
			['ownerIds', true],
		]);
		expect(fields[1].typeOptions).toEqual({ loadOptionsMethod: 'getMembers' });
		for (const { description } of fields) expect(description).toMatch(/who own the group chats/);
	});

	it('are sent in a filter, each once', () => {
		expect(owners.sentAs).toBe('owner_filter');
		expect(owners.check('zhangsan, ZhangSan, lisi', 'It')).toEqual({
			userid_list: ['zhangsan', 'lisi'],
		});
		expect(() => owners.check('', 'It')).toThrow("'It' is empty");
	});

	it('have the label of the field in which they were given', () => {
		const item = (filled?: string) =>
			({
				given: ({ description }: Field) =>
					description.name === filled ? { userid_list: ['lisi'] } : undefined,
			}) as unknown as FormContext;

		expect(labelIn(item('owners'), owners)).toBe('Owners');
		expect(labelIn(item('ownerIds'), owners)).toBe('Owner Names or IDs');
	});
});
