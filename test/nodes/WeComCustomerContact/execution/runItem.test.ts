import type { IExecuteFunctions } from 'n8n-workflow';

import type { Form } from '../../../../nodes/WeComCustomerContact/execution/form';
import { RunContext, RunItem } from '../../../../nodes/WeComCustomerContact/execution/runItem';
import { text } from '../../../../nodes/WeComCustomerContact/fields/checks';
import { notSent } from '../../../../nodes/WeComCustomerContact/fields/field';

const field = notSent(text(), { displayName: 'A', name: 'a', type: 'string', default: '' });

/** n8n, as far as items ask it; what takes an item gives back for which one it was. */
const asked = {
	getNode: jest.fn(() => ({ name: 'WeCom', parameters: { a: '={{ $json.a }}' } })),
	getInputData: jest.fn(() => [{ json: { place: 0 } }, { json: { place: 1 } }]),
	getTimezone: jest.fn(() => 'Asia/Shanghai'),
	getInstanceBaseUrl: () => 'https://n8n.example/',
	getNodeParameter: (...all: unknown[]) => all,
	getCredentials: async (...all: unknown[]) => all,
	continueOnFail: () => true,
	getExecuteData: () => 'execute data',
	getExecutionCancelSignal: () => 'signal',
	logger: { warn() {} },
	helpers: {
		httpRequest() {},
		httpRequestWithAuthentication() {},
		prepareBinaryData() {},
		assertBinaryData: (...all: unknown[]) => all,
		getBinaryDataBuffer: async (...all: unknown[]) => all,
	},
};

const form = {
	given: (item: RunItem, of: unknown) => ['given', item.getItemIndex(), of === field],
	has: (of: unknown) => of === field,
} as unknown as Form;

const run = new RunContext(asked as unknown as IExecuteFunctions);
const item = new RunItem(run, form, 1);

describe('An item of a run', () => {
	it('asks n8n for itself, not for the first item', async () => {
		expect(item.getItemIndex()).toBe(1);
		expect(item.getInputData()).toEqual({ json: { place: 1 } });
		expect(item.getNodeParameter('a', 'none', { extractValue: true })).toEqual([
			'a',
			1,
			'none',
			expect.objectContaining({ extractValue: true }),
		]);
		expect(await item.getCredentials('wecom')).toEqual(['wecom', 1]);
		expect(item.helpers.assertBinaryData('data')).toEqual([1, 'data']);
		expect(await item.helpers.getBinaryDataBuffer('data')).toEqual([1, 'data']);
	});

	it('has what all items of the run have, asked for once', () => {
		new RunItem(run, form, 0).getNode();

		expect(item.getNode()).toBe(run.node);
		expect(item.getNode().name).toBe('WeCom');
		expect(item.getTimezone()).toBe('Asia/Shanghai');
		for (const once of [asked.getNode, asked.getInputData, asked.getTimezone]) {
			expect(once).toHaveBeenCalledTimes(1);
		}
	});

	it('has the rest from n8n as it is', () => {
		const { httpRequest, httpRequestWithAuthentication, prepareBinaryData } = asked.helpers;
		expect(item.helpers).toMatchObject({
			httpRequest,
			httpRequestWithAuthentication,
			prepareBinaryData,
		});
		expect(item.logger).toBe(asked.logger);
		expect(item.getInstanceBaseUrl()).toBe('https://n8n.example/');
		expect(item.continueOnFail()).toBe(true);
		expect(item.getExecuteData()).toBe('execute data');
		expect(item.getExecutionCancelSignal()).toBe('signal');
	});

	it('reads its form', () => {
		expect(item.given(field)).toEqual(['given', 1, true]);
		expect(item.has(field)).toBe(true);
		expect(item.has({ ...field })).toBe(false);
	});
});
