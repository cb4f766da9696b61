/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import type { IExecuteData, IExecuteSingleFunctions, ILoadOptionsFunctions } from 'n8n-workflow';

import { Run, runOf } from '../../../nodes/wecom/run';

const settle = async () => await new Promise<void>((resolve) => setImmediate(resolve));

describe('Run', () => {
	it('begins once', () => {
		const run = new Run();
		expect([run.begins(), run.begins()]).toEqual([true, false]);
	});

	it('is closed while a task goes alone, and opens when it is over', async () => {
		const run = new Run();
		let letGo!: () => void;
		const alone = run.alone(async () => await new Promise<void>((resolve) => (letGo = resolve)));
		const waiting = jest.fn();
		const opened = run.opening().then(waiting);
		await settle();
		expect(run.isClosed).toBe(true);
		expect(waiting).not.toHaveBeenCalled();

		letGo();
		await Promise.all([alone, opened]);
		expect(run.isClosed).toBe(false);
	});

	it('opens when the task that goes alone fails', async () => {
		const run = new Run();
		const alone = run.alone(async () => await Promise.reject(new Error('no')));

		await expect(alone).rejects.toThrow('no');
		await expect(run.opening()).resolves.toBeUndefined();
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
