import type { IExecuteFunctions, WorkflowExecuteMode } from 'n8n-workflow';

import { WeComCustomerContactTrigger } from '../../../nodes/WeComCustomerContactTrigger/WeComCustomerContactTrigger.node';
import { noteExecution } from '../../../nodes/WeComCustomerContactTrigger/store';
import { receive } from './fakeWebhook';

jest.mock('../../../nodes/WeComCustomerContactTrigger/store');

/** The first step of an execution with two events. */
async function execute(mode: WorkflowExecuteMode) {
	const context = {
		getMode: () => mode,
		getNodeParameter: (_name: string, _index: number, fallback: unknown) => fallback,
		getInputData: () => [{ json: { eventId: 'a' } }, { json: { eventId: 'b' } }],
	} as unknown as IExecuteFunctions;
	return await new WeComCustomerContactTrigger().execute.call(context);
}

describe('The trigger', () => {
	it('answers what comes to its webhook', async () => {
		expect(await receive({})).toMatchObject({ status: 403, answer: 'forbidden' });
	});

	it('gives the events of an execution to the next node', async () => {
		expect(await execute('webhook')).toEqual([
			[{ json: { eventId: 'a' } }, { json: { eventId: 'b' } }],
		]);
	});

	it('lets the storing of events know how the execution has started', async () => {
		await execute('trigger');
		expect(noteExecution).toHaveBeenLastCalledWith('trigger');
	});
});
