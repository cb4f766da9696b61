import type { INodeParameters, INodeProperties } from 'n8n-workflow';

import { resources } from '../../../../nodes/WeComCustomerContact/resources';
import type { Bench } from '../../../engine';
import { startBench } from '../../../engine';

const id = (value: string) => ({ __rl: true, mode: 'id', value });

/** n8n goes by its own routing where it does not know `customOperations`, for example in older AI agents. */
describe('What the description declares', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench();
	});
	afterAll(async () => await bench.close());

	async function carriedOut(parameters: INodeParameters, byRouting: boolean) {
		bench.reset();
		const { items, error } = await bench.run(parameters, {
			items: [{ json: { member: 'zhangsan', group: 'Customer level' } }, { json: {} }],
			onError: 'continueRegularOutput',
			byRouting,
		});
		const sent = bench.sandbox.control
			.journal()
			.filter(({ path }) => !path.endsWith('/gettoken'))
			.map(({ method, path, body }) => ({ method, path, body }));
		return { items, error, sent };
	}

	it.each<[string, INodeParameters]>([
		[
			'a change',
			{
				resource: 'tag',
				operation: 'mark',
				userId: id('={{ $json.member }}'),
				externalUserId: id('wmKq8DDAAA2c0VhXy1lQm7eZ9sT4uR6g'),
				identifyTagsBy: 'name',
				addTagNames: 'Customer level/Gold',
			},
		],
		[
			'a list with a filter in a collection',
			{
				resource: 'customerTransfer',
				operation: 'getResult',
				memberIs: 'active',
				handoverUserId: id('={{ $json.member }}'),
				takeoverUserId: id('lisi'),
				returnAll: true,
				resultFilters: { customerId: 'wmKq8DDAAA2c0VhXy1lQm7eZ9sT4uR6g' },
			},
		],
		[
			'a choice of endpoints',
			{
				resource: 'customerTransfer',
				operation: 'getResult',
				memberIs: 'resigned',
				handoverUserId: id('heqi'),
				takeoverUserId: id('={{ $json.member }}'),
			},
		],
	])('is carried out as n8n would: %s', async (_name, parameters) => {
		const ours = await carriedOut(parameters, false);
		const theirs = await carriedOut(parameters, true);

		expect(ours.sent.length).toBeGreaterThan(0);
		expect(ours).toEqual(theirs);
	});

	/** A field is looked for at the top and in collections, an endpoint at the top. */
	it('has nothing to carry out in deeper places', () => {
		const inside = ({ name, options = [] }: INodeProperties, depth: number): string[] =>
			options.flatMap((option) => {
				const children = 'values' in option ? option.values : [option as INodeProperties];
				return children.flatMap((child) => [
					...(child.routing && depth > 0 ? [`${name}.${child.name}`] : []),
					...inside(child, depth + 1),
				]);
			});
		const deep = resources
			.flatMap(({ fields }) => fields)
			.flatMap((field) => inside(field, field.type === 'fixedCollection' ? 1 : 0));

		expect(deep).toEqual([]);
	});
});
