import type { IDataObject } from 'n8n-workflow';

import { loneItem } from '../../../engine/loneItem';
import { begin, carryOut } from '../../../../nodes/WeComCustomerContact/execution/carryOut';
import type { Form } from '../../../../nodes/WeComCustomerContact/execution/form';
import type { AnyWay } from '../../../../nodes/WeComCustomerContact/operation/operation';
import { RecordWithFiles } from '../../../../nodes/WeComCustomerContact/operation/operation';
import { groupChatApi } from '../../../../nodes/wecom/api';
import { Failure, failureOf } from '../../../../nodes/wecom/errors/failure';

const GET = 'groupchat/get';
const files = { data: { data: '', mimeType: 'image/png' } };

/** An item, its form, and in which order things are done with them. */
function started(
	way: Partial<AnyWay>,
	{ wanted, more, answers }: { wanted?: string[]; more?: object; answers?: IDataObject } = {},
) {
	const steps: string[] = [];
	const form = {
		wayOf: () => ({ call: groupChatApi.get, ...way }),
		lookNamesUp: async () => void steps.push('look up'),
		paramsOf: () => (steps.push('params'), { chat_id: 'c' }),
		forget: () => void steps.push('forget'),
	} as unknown as Form;
	const { item, sent } = loneItem(
		{ [GET]: answers ?? { group_chat: { a: 1, b: 2 } } },
		{
			getItemIndex: () => 3,
			has: ({ description }: { description: { name: string } }) =>
				description.name === 'outputFields' && wanted !== undefined,
			given: ({ description }: { description: { name: string } }) =>
				description.name === 'outputFields' ? wanted : undefined,
			getNodeParameter: (_name: string, fallback: unknown) => fallback,
			...more,
		},
	);
	return { item, form, steps, sent };
}

const giving =
	(...records: Array<IDataObject | RecordWithFiles>): AnyWay['answer'] =>
	async () =>
		records;

const failing =
	(error: Error): AnyWay['answer'] =>
	async () =>
		await Promise.reject<never>(error);

const onFail = (onError: string) => ({
	continueOnFail: () => true,
	getNode: () => ({ name: 'WeCom', type: 'x', typeVersion: 1, parameters: {}, onError }),
});

const run = async (...about: Parameters<typeof started>) => {
	const { item, form } = started(...about);
	return await carryOut(item, form);
};

describe('An item that is carried out', () => {
	it('is prepared first, then makes its calls, and is forgotten', async () => {
		const { item, form, steps, sent } = started({
			prepare(params) {
				steps.push('prepare');
				params.more = this.getItemIndex();
			},
			async answer(params, send) {
				steps.push('answer');
				return [{ ...((await send(params)) as IDataObject), place: this.getItemIndex() }];
			},
		});
		const finish = await begin(item, form);
		expect(steps).toEqual(['look up', 'params', 'prepare']);
		expect(sent).toEqual([]);

		expect(await finish()).toEqual([
			{ json: { group_chat: { a: 1, b: 2 }, place: 3 }, pairedItem: { item: 3 } },
		]);
		expect(steps.slice(3)).toEqual(['answer', 'forget']);
		expect(sent.map(([, params]) => params)).toEqual([{ chat_id: 'c', more: 3 }]);
	});

	it('gives each record as an item of its own, with the files beside it', async () => {
		const records = [{ a: 1 }, new RecordWithFiles({ b: 2 }, files)];
		const items = await run({ answer: giving(...records) });

		expect(items).toStrictEqual([
			{ json: { a: 1 }, pairedItem: { item: 3 } },
			{ json: { b: 2 }, binary: files, pairedItem: { item: 3 } },
		]);
		expect(items[0].json).toBe(records[0]);
	});

	it('gives the fields alone that are wanted, and the files all the same', async () => {
		const answer = giving({ a: 1, b: 2 }, new RecordWithFiles({ a: 3, b: 4 }, files));
		const items = await run({ answer }, { wanted: ['b'] });

		expect(items.map(({ json, binary }) => [json, binary])).toEqual([
			[{ b: 2 }, undefined],
			[{ b: 4 }, files],
		]);
	});

	it('tells of what WeCom warned of, beside records and files, each warning once', async () => {
		const records = [{ a: 1 }, new RecordWithFiles({ b: 2 }, files)];
		const warning = 'ok. Warning: wrong json format.';
		const items = await run(
			{
				async answer(params, send) {
					await send(params);
					await send(params);
					return records;
				},
			},
			{ answers: { errmsg: warning } },
		);

		expect(items.map(({ json }) => json)).toEqual([
			{ a: 1, warning: expect.stringContaining('Warning: wrong json format') },
			{ b: 2, warning: expect.stringContaining('Warning: wrong json format') },
		]);
		expect(String(items[0].json.warning).match(/Warning/g)).toHaveLength(1);
		expect(items[1].binary).toBe(files);
	});
});

describe('An item that fails', () => {
	const refused = failureOf(84061, 'not external contact');
	const invalid = new Failure({ what: 'No name', description: 'Fill it in.', kind: 'input' });

	it.each<[string, Partial<AnyWay>]>([
		['in its calls', { answer: failing(refused) }],
		['before them', { prepare: async () => await Promise.reject<never>(refused) }],
	])('stops the workflow %s, as an error of n8n with its index', async (_when, way) => {
		const { item, form, steps } = started(way);

		await expect(carryOut(item, form)).rejects.toMatchObject({
			name: 'NodeApiError',
			message: refused.what,
			httpCode: '84061',
			context: { itemIndex: 3 },
		});
		expect(steps.at(-1)).toBe('forget');
	});

	it.each<[string, Partial<AnyWay>]>([
		['in its calls', { answer: failing(refused) }],
		['before them', { prepare: async () => await Promise.reject<never>(refused) }],
	])('is an item itself where the workflow goes on %s', async (_when, way) => {
		const { item, form, steps } = started(way, { more: onFail('continueRegularOutput') });
		const details = {
			errcode: 84061,
			errmsg: 'not external contact',
			description: refused.description,
		};

		expect(await carryOut(item, form)).toEqual([
			{
				json: {
					error: refused.what,
					errcode: 84061,
					errmsg: 'not external contact',
					details,
				},
				pairedItem: { item: 3 },
			},
		]);
		expect(steps.filter((step) => step === 'forget')).toHaveLength(1);
	});

	it('holds nothing beside error and details where it goes to the error output', async () => {
		const [{ json }] = await run(
			{ answer: failing(refused) },
			{ more: onFail('continueErrorOutput') },
		);

		expect(Object.keys(json)).toEqual(['error', 'details']);
		expect(json.details).toMatchObject({ errcode: 84061, errmsg: 'not external contact' });
	});

	it('has no code where no answer of WeCom came', async () => {
		const [{ json }] = await run(
			{ answer: failing(invalid) },
			{ more: onFail('continueRegularOutput') },
		);

		expect(json).toStrictEqual({ error: 'No name', details: { description: 'Fill it in.' } });
	});

	it('says what it is where the error is none of ours, without a description', async () => {
		const bug = new TypeError('x is not a function');
		const [{ json }] = await run(
			{ answer: failing(bug) },
			{ more: onFail('continueRegularOutput') },
		);
		expect(json).toStrictEqual({ error: 'x is not a function', details: {} });

		await expect(run({ answer: failing(bug) })).rejects.toBe(bug);
	});
});
