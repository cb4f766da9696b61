import { idIn, listIn, recordIn } from '../../../nodes/wecom/answer';

describe('What an answer has to hold', () => {
	it('is given', () => {
		expect(recordIn({ customer: { name: 'Li Si' } }, 'customer', 'customer')).toEqual({
			name: 'Li Si',
		});
		expect(idIn({ id: 'a' }, 'id', 'ID')).toBe('a');
		expect(idIn({ id: 0 }, 'id', 'ID')).toBe('0');
		expect(listIn({ list: ['a'] }, 'list')).toEqual(['a']);
	});

	it.each([undefined, null, 'text', 7, [], [{}]])('is no record: %j', (customer) => {
		expect(() => recordIn({ customer }, 'customer', 'customer')).toThrow('WeCom sent no customer');
	});

	it.each([undefined, null, '', {}, ['a'], true])('is no ID: %j', (id) => {
		expect(() => idIn({ id }, 'id', 'ID of the way')).toThrow('WeCom sent no ID of the way');
	});

	it.each([undefined, null, []])('may be a list without entries: %j', (list) => {
		expect(listIn({ list }, 'list')).toEqual([]);
	});

	it.each(['', 'text', 7, {}])('is no list: %j', (list) => {
		expect(() => listIn({ list }, 'list')).toThrow('WeCom sent no list of list');
	});
});
