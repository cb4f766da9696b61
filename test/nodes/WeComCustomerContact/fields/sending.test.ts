import type { IHttpRequestOptions, INodeProperties, PreSendAction } from 'n8n-workflow';

import { requiredId, text } from '../../../../nodes/WeComCustomerContact/fields/checks';
import { sentAs } from '../../../../nodes/WeComCustomerContact/fields/sending';
import type { Bench } from '../../../engine';
import { jsonOf, startBench } from '../../../engine';
import { byId, itemsOf } from '../../../engine/input';

const field: INodeProperties = {
	displayName: 'User ID',
	name: 'userId',
	type: 'string',
	default: '',
};

describe('sentAs', () => {
	/** What n8n does: it puts the value into the body, then calls `preSend`. */
	async function prepared(property: INodeProperties, request: Partial<IHttpRequestOptions>) {
		const [step] = property.routing!.send!.preSend as PreSendAction[];
		return await step.call({ getTimezone: () => 'UTC' } as never, { url: '', ...request });
	}

	it('keeps the field as it is, and sends it under WeCom’s name', () => {
		expect(sentAs('userid', text(), field)).toMatchObject({
			...field,
			routing: { send: { type: 'body', property: 'userid' } },
		});
	});

	it('sends the checked value in the body of a POST', async () => {
		const request = await prepared(sentAs('userid', text(), field), {
			method: 'POST',
			body: { userid: ' lisi ', other: 1 },
		});

		expect(request).toMatchObject({ body: { userid: 'lisi', other: 1 } });
		expect(request.qs).toBeUndefined();
	});

	it('sends it in the query of a GET, beside what is there', async () => {
		const request = await prepared(sentAs('userid', text(), field), {
			method: 'GET',
			qs: { type: 'image' },
			body: { userid: ' lisi ' },
		});

		expect(request).toMatchObject({ qs: { type: 'image', userid: 'lisi' }, body: {} });
	});

	it.each(['GET', 'POST'] as const)('leaves a field without value out of a %s', async (method) => {
		const request = await prepared(sentAs('userid', text(), field), {
			method,
			qs: {},
			body: { userid: ' ' },
		});

		expect(request).toMatchObject({ qs: {}, body: {} });
	});

	it('hands label and time zone to the check', async () => {
		const check = jest.fn();
		await prepared(sentAs('userid', check, field), { method: 'POST', body: { userid: 'lisi' } });

		expect(check).toHaveBeenCalledWith('lisi', 'User ID', 'UTC');
	});

	it('keeps the error for the operation, so that n8n links it to its item', async () => {
		const request = prepared(sentAs('userid', requiredId(), field), { method: 'POST', body: {} });

		await expect(request).resolves.toBeDefined();
	});
});

describe('A field that is refused', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench();
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	it('gives one error with the first of several wrong fields, linked to its item', async () => {
		const { items } = await bench.run(
			{
				resource: 'externalContact',
				operation: 'updateRemark',
				userId: byId('={{ $json.member }}'),
				externalUserId: byId('={{ $json.customer }}'),
				remarkFields: { remark: 'x'.repeat(21) },
			},
			{
				items: itemsOf([{ customer: 'wm1' }, { member: 'zhangsan', customer: 'wm1' }]),
				onError: 'continueRegularOutput',
			},
		);

		expect(items.map(({ json, pairedItem }) => [json.error, pairedItem])).toEqual([
			["'User ID' is empty", { item: 0 }],
			["'Remark' is too long: 21 characters, WeCom takes at most 20", { item: 1 }],
		]);
		expect(bench.sandbox.control.journal()).toEqual([]);
	});

	it('does not hold up the other items', async () => {
		const { items } = await bench.run(
			{
				resource: 'externalContact',
				operation: 'get',
				externalUserId: byId('={{ $json.customer }}'),
			},
			{
				items: itemsOf([{}, { customer: 'wmKq8DDAAA2c0VhXy1lQm7eZ9sT4uR6g' }]),
				onError: 'continueRegularOutput',
			},
		);

		expect(jsonOf(items)).toEqual([
			expect.objectContaining({ error: "'External User ID' is empty" }),
			expect.objectContaining({ name: 'Li Mei' }),
		]);
	});
});
