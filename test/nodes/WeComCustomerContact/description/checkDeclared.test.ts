import type { INodeProperties } from 'n8n-workflow';

import { checkDeclared } from '../../../../nodes/WeComCustomerContact/description/checkDeclared';
import { requiredId, text } from '../../../../nodes/WeComCustomerContact/fields/checks';
import { options } from '../../../../nodes/WeComCustomerContact/fields/collections';
import type { Field } from '../../../../nodes/WeComCustomerContact/fields/field';
import { notSent, sentAs } from '../../../../nodes/WeComCustomerContact/fields/field';
import { selector } from '../../../../nodes/WeComCustomerContact/fields/selector';
import { groupChatApi } from '../../../../nodes/wecom/api';
import { single } from '../../../../nodes/WeComCustomerContact/operation/answers';
import type { Operation } from '../../../../nodes/WeComCustomerContact/operation/operation';
import { defineOperation } from '../../../../nodes/WeComCustomerContact/operation/operation';

const shown = { displayName: 'Chat', name: 'chat', type: 'string', default: '' } as const;

/** An operation that is right, but for what is put in its place. */
function operationWith(more: object): Operation {
	return defineOperation({
		name: 'Get',
		value: 'get',
		action: 'Get something',
		description: 'Get something',
		fields: [sentAs('chat_id', requiredId(), shown)],
		...single(groupChatApi.get),
		...more,
	});
}

function check(operation: Operation): void {
	checkDeclared([
		{ name: 'Thing', value: 'thing', description: '', operations: [operation], default: 'get' },
	]);
}

/** A field as n8n's own documents write it, past our builders. */
function fieldWith(routing: INodeProperties['routing']): { fields: Field[] } {
	return { fields: [{ description: { ...shown, routing } as never, check: text() }] };
}

describe('What the engine does not carry out cannot be declared', () => {
	it('takes an operation as it should be', () => {
		expect(() => check(operationWith({}))).not.toThrow();
	});

	it('takes a notice, which has no value to check', () => {
		const notice = { displayName: 'Try it', name: 'tryIt', type: 'notice', default: '' } as const;

		expect(() => check(operationWith({ fields: [{ description: notice }] }))).not.toThrow();
	});

	it('takes what is declared as nothing', () => {
		expect(() => check(operationWith(fieldWith(undefined)))).not.toThrow();
		expect(() => check(operationWith(fieldWith(null as never)))).toThrow('declares "routing"');
	});

	it.each<[string, object]>([
		['a value sent in the query', fieldWith({ send: { type: 'query', property: 'chat_id' } })],
		['a value sent in the body', fieldWith({ send: { type: 'body', property: 'chat_id' } })],
		['a nested name', fieldWith({ send: { type: 'body', property: 'a.b' } })],
		['another value', fieldWith({ send: { property: 'a', value: '={{ $value + 1 }}' } })],
		['a step before sending', fieldWith({ send: { preSend: [async (request) => request] } })],
		['a step after receiving', fieldWith({ output: { postReceive: [async (items) => items] } })],
		['a limit of results', fieldWith({ output: { maxResults: 5 } })],
		['a request of a field', fieldWith({ request: { url: '/other' } })],
		['routing of the operation', { routing: { output: { postReceive: [] } } }],
		[
			'declared paging',
			{
				routing: {
					operations: { pagination: { type: 'offset', properties: { limitParameter: 'limit' } } },
				},
			},
		],
		['a type to check', { fields: [notSent(text(), { ...shown, validateType: 'number' })] }],
		['request operations', { requestOperations: { pagination: { type: 'generic' } } }],
		['request defaults', { requestDefaults: { baseURL: 'https://example.com' } }],
		[
			'routing of a choice',
			{
				fields: [
					selector({
						...shown,
						options: [{ name: 'A', value: 'a', routing: { request: { url: '/a' } } }],
					}),
				],
			},
		],
		[
			'routing of a field in a collection',
			{ fields: [options([...fieldWith({ send: { property: 'a' } }).fields])] },
		],
		[
			'routing of a field in a list of entries',
			{
				fields: [
					notSent(text(), {
						...shown,
						type: 'fixedCollection',
						options: [
							{
								displayName: 'Part',
								name: 'part',
								values: [{ ...shown, routing: { send: { property: 'a' } } }],
							},
						],
					}),
				],
			},
		],
	])('refuses %s, which n8n would do', (_what, more) => {
		expect(() => check(operationWith(more))).toThrow(
			/^thing:get: .*"(routing|requestOperations|requestDefaults|validateType)" for n8n, which the engine does not carry out: say sentAs\(…\), .* See docs\/architecture\.md\.$/,
		);
	});

	it.each<[string, object, string]>([
		[
			'a nested name',
			{ fields: [sentAs('owner_filter.userid_list', text(), shown)] },
			`'Chat' is sent as "owner_filter.userid_list", which is no name at the top level of a request`,
		],
		['a field without check', { fields: [{ description: shown }] }, "'Chat' has no check"],
		[
			'a collection of bare fields',
			{ fields: [{ description: { ...shown, type: 'collection', options: [shown] } }] },
			"the fields of 'Chat' are no fields of ours",
		],
		[
			'a collection in a collection',
			{
				fields: [
					options([
						sentAs('chat_id', text(), shown),
						notSent(text(), { ...shown, name: 'other' }),
						options([]),
					]),
				],
			},
			'another collection',
		],
		[
			'a name in two places',
			{
				fields: [sentAs('chat_id', text(), shown), options([sentAs('name', text(), shown)])],
			},
			'it has two fields "chat"',
		],
		['an operation without call', { call: undefined }, 'it has no call'],
		[
			'a choice without a call for one of its values',
			{
				by: selector({ ...shown, options: ['a', 'b'].map((value) => ({ name: value, value })) }),
				ways: { a: single(groupChatApi.get) },
			},
			"the values of 'Chat' and the ways differ (b)",
		],
		[
			'a call for a value that cannot be chosen',
			{
				by: selector({ ...shown, options: [{ name: 'a', value: 'a' }] }),
				ways: { a: single(groupChatApi.get), c: single(groupChatApi.get) },
			},
			"the values of 'Chat' and the ways differ (c)",
		],
		[
			'a value without and a call too much',
			{
				by: selector({ ...shown, options: [{ name: 'b', value: 'b' }] }),
				ways: { c: single(groupChatApi.get) },
			},
			"the values of 'Chat' and the ways differ (b, c)",
		],
		[
			'calls by a choice that offers nothing',
			{ by: notSent(text(), shown), ways: { c: single(groupChatApi.get) } },
			"the values of 'Chat' and the ways differ (c)",
		],
	])('refuses %s', (_what, more, problem) => {
		expect(() => check(operationWith(more))).toThrow(problem);
	});

	it('does not even compile with routing in a field, or with a field that no builder made', () => {
		// @ts-expect-error routing is the engine's
		sentAs('chat_id', text(), { ...shown, routing: { send: { property: 'chat_id' } } });
		// @ts-expect-error a property of n8n is no field
		const fields: Field[] = [shown];
		expect(fields).toHaveLength(1);
	});
});
