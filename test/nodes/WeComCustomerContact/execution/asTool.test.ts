import type { IDataObject, IExecutePaginationFunctions } from 'n8n-workflow';

import { loneItem } from '../../../engine/loneItem';
import { asTool } from '../../../../nodes/WeComCustomerContact/execution/asTool';
import { returnAllOrLimit } from '../../../../nodes/WeComCustomerContact/fields/returnAll';
import type { Way } from '../../../../nodes/WeComCustomerContact/operation/operation';
import { defineOperation } from '../../../../nodes/WeComCustomerContact/operation/operation';
import { groupChatApi } from '../../../../nodes/wecom/api';

const [returnAll, limit] = returnAllOrLimit;

type Answer = Way<'groupChat.get'>['answer'];

const operationOf = (answer: Answer) =>
	defineOperation({
		name: 'Get',
		value: 'get',
		action: 'Get',
		description: '',
		fields: [limit],
		call: groupChatApi.get,
		answer,
	});

/** What n8n's routing gives the hook for paging, and what its calls have sent. */
function context(more: object = {}) {
	const values: IDataObject = { limit: 7 };
	return loneItem(
		{ 'groupchat/get': { group_chat: { a: 1 } } },
		{
			getItemIndex: () => 2,
			getNodeParameter: (name: string, fallback: unknown) => values[name] ?? fallback,
			getNode: () => ({
				name: 'WeCom',
				type: 'x',
				typeVersion: 1,
				parameters: { returnAll: false, limit: 7 },
			}),
			...more,
		},
	);
}

async function carriedOut(answer: Answer, item = context().item) {
	const { operations } = asTool(operationOf(answer));
	const pagination = operations?.pagination as (
		this: IExecutePaginationFunctions,
	) => Promise<unknown>;
	return await pagination.call(item as unknown as IExecutePaginationFunctions);
}

describe('An operation that n8n routes to as a tool', () => {
	it('takes the hook for paging, which routing leaves everything to', () => {
		expect(asTool(operationOf(async () => []))).toEqual({
			send: { paginate: true },
			operations: { pagination: expect.any(Function) },
		});
	});

	it('is carried out for the item', async () => {
		const { item, sent } = context();
		const records = await carriedOut(async (params, send) => {
			return [(await send({ ...params, chat_id: 'c' })) as IDataObject, { b: 2 }];
		}, item);

		expect(records).toEqual([
			{ json: { group_chat: { a: 1 } }, pairedItem: { item: 2 } },
			{ json: { b: 2 }, pairedItem: { item: 2 } },
		]);
		expect(sent.map(([, params]) => params)).toEqual([{ chat_id: 'c' }]);
	});

	it('reads its form, by the parameters of the node', async () => {
		const [{ json }] = (await carriedOut(async function () {
			return [
				{ limit: this.given(limit), has: [this.has(limit), this.has(returnAll)] } as IDataObject,
			];
		})) as Array<{ json: IDataObject }>;

		expect(json).toEqual({ limit: 7, has: [true, false] });
	});

	it('leaves what n8n has given it as it is, and has all of it', async () => {
		const given = () => 'own';
		const { item } = context({ given });
		const before = { ...item };
		const [{ json }] = (await carriedOut(async function () {
			return [{ zone: this.getTimezone(), isSame: this === item }];
		}, item)) as Array<{ json: IDataObject }>;

		expect(json).toEqual({ zone: 'Asia/Shanghai', isSame: false });
		expect({ ...item }).toEqual(before);
		expect(item.given).toBe(given);
	});

	it('fails with the error of its item', async () => {
		const failing = async () => await Promise.reject<never>(new Error('no'));

		await expect(carriedOut(failing)).rejects.toThrow('no');
		const { item } = context({ continueOnFail: () => true });
		expect(await carriedOut(failing, item)).toMatchObject([
			{ json: { error: 'no' }, pairedItem: { item: 2 } },
		]);
	});
});
