/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import type { IExecuteData, IExecuteSingleFunctions, ILoadOptionsFunctions } from 'n8n-workflow';

import { Run, runOf } from '../../../../nodes/WeComCustomerContact/request/run';

const settle = async () => await new Promise<void>((resolve) => setImmediate(resolve));

describe('Run', () => {
	it('lets the first task go alone, then all others', async () => {
		const run = new Run();
		const log: string[] = [];
		let letGo!: () => void;
		const first = run.pass(async () => {
			log.push('first');
			await new Promise<void>((resolve) => (letGo = resolve));
		});
		const others = [1, 2].map(async (n) => await run.pass(async () => log.push(`other ${n}`)));
		await settle();
		expect(log).toEqual(['first']);

		letGo();
		await Promise.all([first, ...others]);
		expect(log).toEqual(['first', 'other 1', 'other 2']);
	});

	it('opens the gate when the first task fails', async () => {
		const run = new Run();
		const first = run.pass(async () => await Promise.reject(new Error('no')));
		const second = run.pass(async () => 'done');

		await expect(first).rejects.toThrow('no');
		await expect(second).resolves.toBe('done');
	});

	it('holds others back while a task goes alone later on', async () => {
		const run = new Run();
		await run.pass(async () => {});
		let letGo!: () => void;
		const alone = run.alone(async () => await new Promise<void>((resolve) => (letGo = resolve)));
		const other = jest.fn(async () => {});
		const waiting = run.pass(other);
		await settle();
		expect(other).not.toHaveBeenCalled();

		letGo();
		await Promise.all([alone, waiting]);
		expect(other).toHaveBeenCalled();
	});

	it('looks a thing up once, and again after a failure', async () => {
		const run = new Run();
		const lookUp = jest
			.fn<Promise<string>, []>()
			.mockRejectedValueOnce(new Error('no'))
			.mockResolvedValue('found');
		await expect(run.once('key', lookUp)).rejects.toThrow('no');
		await expect(run.once('key', lookUp)).resolves.toBe('found');
		await expect(run.once('key', lookUp)).resolves.toBe('found');
		expect(lookUp).toHaveBeenCalledTimes(2);
	});
});

describe('runOf', () => {
	const itemOf = (data: IExecuteData) =>
		({ getExecuteData: () => data }) as unknown as IExecuteSingleFunctions;

	it('is one for all items of a run, and another for each other run', () => {
		const data = {} as IExecuteData;
		expect(runOf(itemOf(data))).toBe(runOf(itemOf(data)));
		expect(runOf(itemOf(data))).not.toBe(runOf(itemOf({} as IExecuteData)));
	});

	it('is one of its own for a picker', () => {
		const picker = {} as ILoadOptionsFunctions;
		expect(runOf(picker)).not.toBe(runOf(picker));
	});
});
