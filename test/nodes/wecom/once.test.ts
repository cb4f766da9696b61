import type { IExecuteData } from 'n8n-workflow';

import type { WeComContext } from '../../../nodes/wecom/context';
import { Once, oncePerRun } from '../../../nodes/wecom/once';

const itemOf = (data: IExecuteData) => ({ getExecuteData: () => data }) as unknown as WeComContext;

describe('Once', () => {
	it('looks each thing up once, and again after a failure', async () => {
		const once = new Once<string>();
		const lookUp = jest
			.fn<Promise<string>, []>()
			.mockRejectedValueOnce(new Error('no'))
			.mockResolvedValue('found');

		await expect(once.get('a', lookUp)).rejects.toThrow('no');
		await expect(Promise.all([once.get('a', lookUp), once.get('a', lookUp)])).resolves.toEqual([
			'found',
			'found',
		]);
		expect(lookUp).toHaveBeenCalledTimes(2);
		await once.get('b', lookUp);
		expect(lookUp).toHaveBeenCalledTimes(3);
	});
});

describe('oncePerRun', () => {
	it('looks up once for all items of a run, and for each picker', async () => {
		const lookUp = jest.fn(async () => 'found');
		const found = oncePerRun(lookUp);
		const [run, other] = [{}, {}] as IExecuteData[];
		await Promise.all([run, run, other].map(async (data) => await found(itemOf(data))));
		expect(lookUp).toHaveBeenCalledTimes(2);

		const picker = {} as WeComContext;
		await found(picker);
		await found(picker);
		expect(lookUp).toHaveBeenCalledTimes(4);
	});
});
