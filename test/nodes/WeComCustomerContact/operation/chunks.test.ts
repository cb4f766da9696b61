import { chunksOf } from '../../../../nodes/WeComCustomerContact/operation/chunks';

describe('chunksOf', () => {
	it('splits a list into lists of a size', () => {
		expect(chunksOf([0, 1, 2, 3, 4], 2)).toEqual([[0, 1], [2, 3], [4]]);
		expect(chunksOf([0, 1, 2, 3], 2)).toEqual([
			[0, 1],
			[2, 3],
		]);
		expect(chunksOf([], 2)).toEqual([]);
	});
});
