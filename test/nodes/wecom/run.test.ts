import type { IExecuteData, IExecuteSingleFunctions, ILoadOptionsFunctions } from 'n8n-workflow';

import { perRun, Run, runOf } from '../../../nodes/wecom/run';

describe('Run', () => {
	it('begins once', () => {
		const run = new Run();
		expect([run.begins(), run.begins()]).toEqual([true, false]);
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

describe('perRun', () => {
	const itemOf = (data: IExecuteData) =>
		({ getExecuteData: () => data }) as unknown as IExecuteSingleFunctions;

	it('makes a thing once for each run', () => {
		const make = jest.fn(() => ({}));
		const sharedOf = perRun(make);
		const data = {} as IExecuteData;

		expect(sharedOf(itemOf(data))).toBe(sharedOf(itemOf(data)));
		expect(sharedOf(itemOf({} as IExecuteData))).not.toBe(sharedOf(itemOf(data)));
		expect(make).toHaveBeenCalledTimes(2);
	});
});
