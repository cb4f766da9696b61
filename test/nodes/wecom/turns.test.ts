import { sleep } from 'n8n-workflow';

import { Turns } from '../../../nodes/wecom/turns';

jest.mock('n8n-workflow', () => ({
	...jest.requireActual<object>('n8n-workflow'),
	sleep: jest.fn(async () => {}),
}));

describe('Turns', () => {
	let now = 1000;
	beforeEach(() => {
		jest.mocked(sleep).mockClear();
		jest.spyOn(Date, 'now').mockImplementation(() => now);
	});
	afterEach(() => jest.restoreAllMocks());

	it('go to n8n after 50 milliseconds of work, and not before', async () => {
		const turns = new Turns();
		now += 50;
		await turns.next();
		expect(sleep).not.toHaveBeenCalled();

		now += 1;
		await turns.next();
		expect(sleep).toHaveBeenCalledTimes(1);
		expect(sleep).toHaveBeenCalledWith(0);

		now += 50;
		await turns.next();
		expect(sleep).toHaveBeenCalledTimes(1);
	});
});
