import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import {
	actionInShort,
	describe as describeNode,
} from '../../../../nodes/WeComCustomerContact/description/describe';
import { text } from '../../../../nodes/WeComCustomerContact/fields/checks';
import type { Field } from '../../../../nodes/WeComCustomerContact/fields/field';
import { described, notSent, sentAs } from '../../../../nodes/WeComCustomerContact/fields/field';
import { options } from '../../../../nodes/WeComCustomerContact/fields/collections';
import { selector } from '../../../../nodes/WeComCustomerContact/fields/selector';
import { groupChatApi, joinWayApi } from '../../../../nodes/wecom/api';
import { single } from '../../../../nodes/WeComCustomerContact/operation/answers';
import { defineOperation } from '../../../../nodes/WeComCustomerContact/operation/operation';

const field = (name: string) =>
	sentAs(name, text(), { displayName: name, name, type: 'string', default: '' });

function operation(value: string, fields: Field[]) {
	return defineOperation({
		name: value,
		value,
		action: value,
		description: value,
		fields,
		...single(groupChatApi.get),
	});
}

/** The fields of a resource with these operations: name, and the operations that it is shown for. */
function fieldsOf(operations: Record<string, Field[]>) {
	const properties = describeNode([
		{
			name: 'Thing',
			value: 'thing',
			description: '',
			operations: Object.entries(operations).map(([value, fields]) => operation(value, fields)),
			default: '',
		},
	]);
	return properties
		.filter(({ name }) => !['resource', 'operation', 'options'].includes(name))
		.map(({ name, displayOptions }) => [name, displayOptions?.show?.operation]);
}

/** What n8n is shown of two resources, with one field each. */
function twoResources(...fields: [Field, Field]) {
	return fields.map((it, index) => ({
		name: ['Thing', 'Other'][index],
		value: ['thing', 'other'][index],
		description: ['A thing', 'Another'][index],
		operations: [
			{ ...operation('get', [it]), name: 'Get', action: 'Get one', description: 'Read it' },
		],
		default: 'get',
	}));
}

describe('The description of the node', () => {
	const [a, b, c] = ['a', 'b', 'c'].map(field);

	it('begins with the selectors, which take no expression', () => {
		const [resource, ...rest] = describeNode(twoResources(a, b));

		expect(resource).toMatchObject({
			name: 'resource',
			noDataExpression: true,
			options: [
				{ name: 'Thing', value: 'thing', description: 'A thing' },
				{ name: 'Other', value: 'other', description: 'Another' },
			],
		});
		const selectors = rest.filter(({ name }) => name === 'operation');
		expect(selectors.map(({ displayOptions }) => displayOptions)).toEqual([
			{ show: { resource: ['thing'] } },
			{ show: { resource: ['other'] } },
		]);
		for (const { noDataExpression, options: choices } of selectors) {
			expect(noDataExpression).toBe(true);
			expect(choices).toEqual([
				{
					name: 'Get',
					value: 'get',
					action: 'Get one',
					description: 'Read it',
					routing: expect.objectContaining({
						request: { method: 'POST', url: groupChatApi.get.url },
						operations: { pagination: expect.any(Function) },
					}),
				},
			]);
		}
	});

	it('shows the fields of a resource for it alone, those in a collection within it', () => {
		const properties = describeNode(twoResources(a, options([b, c])));

		expect(properties.find(({ name }) => name === 'a')?.displayOptions?.show?.resource).toEqual([
			'thing',
		]);
	});

	it('has the options of all operations in one collection, behind all other fields', () => {
		const last = describeNode(twoResources(a, options([b, c]))).at(-1)!;
		const entries = last.options as INodeProperties[];

		expect(last).toMatchObject({ name: 'options', displayOptions: undefined });
		const shown = (entry: string) =>
			entries.find(({ name }) => name === entry)?.displayOptions?.show;
		expect(shown('b')).toEqual({ '/resource': ['other'], '/operation': ['get'] });
		expect(shown('c')).toEqual({ '/resource': ['other'], '/operation': ['get'] });
		expect(entries.map(({ name }) => name)).toContain('callsPerMinute');
		expect(shown('callsPerMinute')).toBeUndefined();
	});

	it('has what the node shows below its name for each operation', () => {
		const expression = actionInShort(twoResources(a, b));
		expect(expression).toBe(
			'={{ ({"thing:get":"Get one","other:get":"Get one"})[$parameter["resource"] + ":" + $parameter["operation"]] }}',
		);
	});

	it('shows what a switch decides also where the switch is saved as text or number', () => {
		const shownWhen = (show: NonNullable<INodeProperties['displayOptions']>['show']) =>
			describeNode(twoResources(described({ displayOptions: { show } }, a), b)).find(
				({ name }) => name === 'a',
			)?.displayOptions?.show;

		const both = shownWhen({ all: [true], by: ['list'] });
		expect(both?.all).toEqual(expect.arrayContaining([true, 'true', 1]));
		expect(both?.all).not.toContain('false');
		expect(both?.by).toEqual(['list']);
		expect(shownWhen({ all: [false] })?.all).toEqual(
			expect.arrayContaining([false, 'false', 0, '0']),
		);
		expect(shownWhen({ by: ['list'] })?.by).toEqual(['list']);
	});

	it('has an entry of a collection under the rules of its own switch', () => {
		const entry = notSent(text(), {
			displayName: 'Entry',
			name: 'entry',
			type: 'string',
			default: '',
			displayOptions: { show: { '/all': [true] } },
		});
		const properties = describeNode(twoResources(options([entry]), b));
		const collection = properties.find(({ name }) => name === 'options');

		expect(
			(collection?.options?.find(({ name }) => name === 'entry') as INodeProperties).displayOptions
				?.show?.['/all'],
		).toEqual(expect.arrayContaining([true, 'true']));
	});

	it('has a field that operations share once', () => {
		expect(fieldsOf({ get: [a, b], list: [a, c], update: [b] })).toEqual([
			['a', ['get', 'list']],
			['c', ['list']],
			['b', ['get', 'update']],
		]);
	});

	it('has it again where the order of the forms asks for it', () => {
		expect(fieldsOf({ get: [a, b], list: [b, a] })).toEqual([
			['a', ['get']],
			['b', ['get', 'list']],
			['a', ['list']],
		]);
	});

	it('has it again where the words differ', () => {
		expect(fieldsOf({ get: [a], list: [described({ description: 'Other' }, a)] })).toEqual([
			['a', ['list']],
			['a', ['get']],
		]);
	});

	it('asks for resource and operation before anything else: an expression ends the questions', () => {
		const shown = described({ displayOptions: { show: { b: ['x'] } } }, a);
		const properties = describeNode([
			{
				name: '',
				value: 'thing',
				description: '',
				operations: [operation('get', [shown])],
				default: '',
			},
		]);
		const { displayOptions } = properties.find(({ name }) => name === 'a')!;

		expect(Object.keys(displayOptions!.show!)).toEqual(['resource', 'operation', 'b']);
	});

	it('says which call each value of a choice makes', () => {
		const by = selector({
			displayName: 'Member Is',
			name: 'memberIs',
			options: ['active', 'resigned'].map((value) => ({ name: value, value })),
			default: 'active',
		});
		const properties = describeNode([
			{
				name: '',
				value: 'thing',
				description: '',
				operations: [
					defineOperation({
						name: 'Get',
						value: 'get',
						action: 'Get',
						description: 'Get',
						fields: [by],
						by,
						ways: {
							active: single(groupChatApi.get),
							resigned: single(joinWayApi.get),
						},
					}),
				],
				default: '',
			},
		]);
		const choices = properties.find(({ name }) => name === 'memberIs')!
			.options as INodePropertyOptions[];

		expect(choices.map(({ routing }) => routing)).toEqual([
			{ request: { method: 'POST', url: groupChatApi.get.url } },
			{ request: { method: 'POST', url: joinWayApi.get.url } },
		]);
	});
});
