import type { INodeExecutionData } from 'n8n-workflow';

import { whenWritten } from '../../../nodes/WeComCustomerContactTrigger/whenWritten';

function watched() {
	const told = jest.fn();
	const item: INodeExecutionData = { json: { id: 'a' }, pairedItem: 0 };
	whenWritten(item, told);
	return { item, told };
}

describe('an item that n8n writes', () => {
	it('is written when n8n looks at it once more after it has made a text of it', () => {
		const { item, told } = watched();
		expect(item.binary).toBeUndefined();
		expect(told).not.toHaveBeenCalled();
		JSON.stringify({ items: [item] });
		expect(told).not.toHaveBeenCalled();
		expect(item.binary).toBeUndefined();
		expect(told).toHaveBeenCalledTimes(1);
	});

	it('is the same item for everybody else', () => {
		const { item } = watched();
		expect(JSON.parse(JSON.stringify([item]))).toEqual([{ json: { id: 'a' }, pairedItem: 0 }]);
		expect({ ...item }).toEqual({ json: { id: 'a' }, pairedItem: 0 });
		expect(Object.keys(item)).toEqual(['json', 'pairedItem']);
	});
});
