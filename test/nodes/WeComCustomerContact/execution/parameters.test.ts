import type { IExecuteFunctions } from 'n8n-workflow';

import { Parameters } from '../../../../nodes/WeComCustomerContact/execution/parameters';

describe('Parameters', () => {
	const getNodeParameter = jest.fn((name: string, item: number) => ({ name, item, list: ['a'] }));
	const execution = { getNodeParameter } as unknown as IExecuteFunctions;
	const parameters = () =>
		new Parameters(execution, {
			fixed: 'text',
			perItem: '={{ $json.a }}',
			deep: { entry: [{ value: '={{ $json.a }}' }] },
			mixed: { plain: 1, computed: '={{ $json.a }}' },
			collection: { plain: 1 },
			nothing: null as never,
			noEntries: {},
		});
	beforeEach(() => getNodeParameter.mockClear());

	it.each(['fixed', 'collection.plain', 'nothing', 'noEntries'])(
		'reads %s once for all items',
		(name) => {
			const read = parameters();
			expect(read.read(name, 0)).toBe(read.read(name, 1));
			expect(getNodeParameter).toHaveBeenCalledTimes(1);
		},
	);

	it.each(['perItem', 'deep', 'deep.entry[0].other', 'mixed.plain'])(
		'reads %s for each item',
		(name) => {
			const read = parameters();
			read.read(name, 0);
			expect(read.read(name, 1)).toMatchObject({ item: 1 });
			expect(getNodeParameter).toHaveBeenCalledTimes(2);
		},
	);

	it('reads nothing as nothing', () => {
		getNodeParameter.mockReturnValueOnce(null as never);
		expect(parameters().read('fixed', 0)).toBeNull();
	});

	it('tells readings with another fallback or other options apart where they matter', () => {
		const read = parameters();
		for (const item of [0, 3]) {
			read.read('absent', item, 'a');
			read.read('absent', item, 'b');
			// The workflow has a value: the fallback is not looked at.
			read.read('fixed', item, 'a');
			read.read('fixed', item, 'b');
			read.read('fixed', item, 'b', { extractValue: true });
		}
		const unchecked = { skipValidation: true };
		expect(getNodeParameter.mock.calls).toEqual([
			['absent', 0, 'a', unchecked],
			['absent', 0, 'b', unchecked],
			['fixed', 0, 'a', unchecked],
			['fixed', 0, 'b', { extractValue: true, ...unchecked }],
		]);
	});

	it('lets nobody change what all items share', () => {
		const { list } = parameters().read('fixed', 0) as { list: string[] };
		expect(() => list.push('b')).toThrow(TypeError);
	});
});
