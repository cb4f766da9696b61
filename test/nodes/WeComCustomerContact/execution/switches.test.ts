import type { INodeParameters } from 'n8n-workflow';

import { resources } from '../../../../nodes/WeComCustomerContact/resources';
import type { Bench } from '../../../engine';
import { startBench } from '../../../engine';
import { parametersOf } from '../../../engine/everyOperation';
import type { Outcome } from '../../../engine/formOnly';
import { carryOutAlone } from '../../../engine/formOnly';
import { byId, itemsOf } from '../../../engine/input';

const YES = [true, 'true', 'TRUE', 1, '1'];
const NO = [false, 'false', 'FALSE', 0, '0'];

/** As n8n saves it, from an expression, and from one in a text. */
const WAYS: Array<[string, (value: unknown) => unknown]> = [
	['saved', (value) => value],
	['from an expression', () => '={{ $json.value }}'],
];

describe.each(WAYS)('A switch that is %s', (_way, as) => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench();
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	const run = async (value: unknown, parameters: INodeParameters) =>
		await bench.run(parameters, { items: itemsOf([{ value: value as never }]) });

	it.each([...YES.map((value) => [value, true]), ...NO.map((value) => [value, false])])(
		'%p is %p',
		async (value, isOn) => {
			const given = as(value) as string;
			const tags = await run(value, {
				resource: 'tag',
				operation: 'getAll',
				returnAll: given,
				limit: 2,
				simplify: given,
			});
			expect(tags.items).toHaveLength(isOn ? 11 : 2);
			expect('created_at' in tags.items[0].json).toBe(isOn);
			const way = await run(value, {
				resource: 'contactWay',
				operation: 'create',
				userId: byId('zhangsan'),
				downloadQrCode: given,
			});
			expect(way.items[0].binary !== undefined).toBe(isOn);
		},
	);
});

describe('Every switch of every operation', () => {
	const switches = resources.flatMap(({ value, operations }) =>
		operations.flatMap((operation) =>
			operation.fields.flatMap((field) =>
				[field, ...(field.fields ?? [])]
					.filter(({ description }) => description.type === 'boolean')
					.map((one): [string, string, () => Promise<Outcome>] => {
						const { name, displayName } = one.description;
						const parameters = parametersOf(`${value}:${operation.value}`);
						const given = field.fields
							? { ...parameters, [field.description.name]: { [name]: 'maybe' } }
							: { ...parameters, [name]: 'maybe' };
						for (const [key, [first]] of Object.entries(
							one.description.displayOptions?.show ?? {},
						) as Array<[string, unknown[]]>) {
							Object.assign(given, { [key.replace('/', '')]: first });
						}
						const run = async () => await carryOutAlone(operation, given as INodeParameters, given);
						return [`${value}:${operation.value} ${name}`, displayName, run];
					}),
			),
		),
	);

	it.each(switches)('%s refuses what is neither', async (_name, label, run) => {
		expect(await run()).toEqual({
			sent: [],
			refused: `'${label}' is neither true nor false`,
			items: [],
		});
	});
});
