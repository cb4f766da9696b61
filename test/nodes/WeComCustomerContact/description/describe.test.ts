import type { INodePropertyOptions } from 'n8n-workflow';

import { describe as describeNode } from '../../../../nodes/WeComCustomerContact/description/describe';
import { text } from '../../../../nodes/WeComCustomerContact/fields/checks';
import type { Field } from '../../../../nodes/WeComCustomerContact/fields/field';
import { described, sentAs } from '../../../../nodes/WeComCustomerContact/fields/field';
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

describe('The description of the node', () => {
	const [a, b, c] = ['a', 'b', 'c'].map(field);

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
