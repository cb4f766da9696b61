import type { INode } from 'n8n-workflow';

import { Form } from '../../../../nodes/WeComCustomerContact/execution/form';
import { list, requiredId, text } from '../../../../nodes/WeComCustomerContact/fields/checks';
import { options } from '../../../../nodes/WeComCustomerContact/fields/collections';
import type { Field } from '../../../../nodes/WeComCustomerContact/fields/field';
import { notSent, sentAs, shownFor } from '../../../../nodes/WeComCustomerContact/fields/field';
import { switchField } from '../../../../nodes/WeComCustomerContact/fields/switch';
import { groupChatApi } from '../../../../nodes/wecom/api';
import { single } from '../../../../nodes/WeComCustomerContact/operation/answers';
import { defineOperation } from '../../../../nodes/WeComCustomerContact/operation/operation';
import type { ItemContext } from '../../../../nodes/wecom/context';
import type { Bench } from '../../../engine';
import { jsonOf, startBench } from '../../../engine';
import { byId, itemsOf } from '../../../engine/input';
import { liMei } from '../../../sandbox/knownIds';

const textField = (name: string, sent: string, check = text() as Field<unknown>['check']) =>
	sentAs(sent, check!, { displayName: `Label ${name}`, name, type: 'string', default: '' });

/** A form with these fields, filled in like this. */
function formOf(fields: Field[], parameters: INode['parameters']) {
	const operation = defineOperation({
		name: 'Get',
		value: 'get',
		action: 'Get',
		description: '',
		fields,
		...single(groupChatApi.get),
	});
	const form = new Form(operation, { parameters } as INode);
	const item = {
		getItemIndex: () => 0,
		getTimezone: () => 'UTC',
		getNodeParameter: (path: string, fallback: unknown) =>
			path.split('.').reduce<unknown>((value, name) => (value as never)?.[name], parameters) ??
			fallback,
	} as unknown as ItemContext;
	return { form, item, params: () => form.paramsOf(item) };
}

describe('What an item sends', () => {
	it('has the checked values under WeCom’s names, in the order of the form', () => {
		const { params } = formOf([textField('b', 'second'), textField('a', 'first')], {
			a: ' 1 ',
			b: '2',
		});

		expect(params()).toEqual({ second: '2', first: '1' });
		expect(Object.keys(params())).toEqual(['second', 'first']);
	});

	it('leaves out what is empty, not shown, not added, or not sent', () => {
		const { params } = formOf(
			[
				textField('empty', 'empty'),
				shownFor({ choice: ['x'] }, textField('hidden', 'hidden')),
				options([textField('added', 'added'), textField('notAdded', 'not_added')]),
				notSent(text(), { displayName: 'Read', name: 'read', type: 'string', default: '' }),
			],
			{ empty: ' ', choice: 'y', hidden: '1', options: { added: '2' }, read: '3', notAdded: '4' },
		);

		expect(params()).toEqual({ added: '2' });
	});

	it('hands value, label and time zone to the check, once', () => {
		const check = jest.fn(() => 'checked');
		const { params } = formOf([textField('a', 'first', check)], { a: 'given' });

		expect(params()).toEqual({ first: 'checked' });
		expect(check.mock.calls).toEqual([['given', 'Label a', 'UTC']]);
	});

	it('is refused with the first field that is wrong', () => {
		const { params } = formOf(
			[textField('a', 'first', requiredId()), textField('b', 'second', requiredId())],
			{ a: '', b: '' },
		);

		expect(params).toThrow("'Label a' is empty");
	});
});

describe('What the operation reads of its form', () => {
	const read = notSent(list(), { displayName: 'Read', name: 'read', type: 'string', default: '' });
	const inOptions = switchField({ displayName: 'Switch', name: 'switch', default: true });
	const fields = [shownFor({ choice: ['x'] }, read), options([inOptions])];

	it('passes the same checks', () => {
		const { form, item } = formOf(fields, {
			choice: 'x',
			read: 'a, b',
			options: { switch: 'true' },
		});

		expect(form.given(item, read)).toEqual(['a', 'b']);
		expect(form.given(item, inOptions)).toBe(true);
	});

	it('is nothing when the field is not shown, or not added', () => {
		const { form, item } = formOf(fields, { choice: 'y', read: 'a, b' });

		expect(form.given(item, read)).toBeUndefined();
		expect(form.given(item, inOptions)).toBeUndefined();
	});

	it('is an error of the operation when it has no such field', () => {
		const { form, item } = formOf([], {});

		expect(form.has(read)).toBe(false);
		expect(() => form.given(item, read)).toThrow('Get: there is no field "read"');
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
				updateFields: { remark: 'x'.repeat(21) },
			},
			{
				items: itemsOf([{ customer: 'wm1' }, { member: 'zhangsan', customer: 'wm1' }]),
				onError: 'continueRegularOutput',
			},
		);

		expect(items.map(({ json, pairedItem }) => [json.error, pairedItem])).toEqual([
			["'Member' is empty", { item: 0 }],
			["'Remark' is too long: 21 characters, WeCom takes at most 20", { item: 1 }],
		]);
		expect(bench.sandbox.control.journal()).toEqual([]);
	});

	it('is none of another operation, whose values n8n has kept', async () => {
		const { items, error } = await bench.run(
			{ resource: 'externalContact', operation: 'get', externalUserId: byId(liMei) },
			{
				leftOver: {
					userId: byId('={{ $json.no.such.thing }}'),
					filters: { externalUserId: '' },
					updateFields: { remark: 'x'.repeat(100) },
					temporaryIds: 'tmp',
					limit: 'many',
				},
			},
		);

		expect(error).toBeUndefined();
		expect(items).toHaveLength(1);
		expect(bench.sent('/cgi-bin/externalcontact/get')).toMatchObject([
			{ query: { external_userid: liMei } },
		]);
	});

	it('does not hold up the other items', async () => {
		const { items } = await bench.run(
			{
				resource: 'externalContact',
				operation: 'get',
				externalUserId: byId('={{ $json.customer }}'),
			},
			{
				items: itemsOf([{}, { customer: liMei }]),
				onError: 'continueRegularOutput',
			},
		);

		expect(jsonOf(items)).toEqual([
			expect.objectContaining({ error: "'Customer' is empty" }),
			expect.objectContaining({ name: 'Li Mei' }),
		]);
	});
});

describe('What all items of a run share', () => {
	const counted = (name: string) => {
		const check = jest.fn(list());
		return { check, field: textField(name, name, check) };
	};

	it.each<[string, unknown, number]>([
		['a value', 'x, y', 1],
		['nothing', undefined, 1],
		['an expression', '={{ $json.a }}', 3],
		['an expression within a list', ['={{ $json.a }}'], 3],
	])('is checked once: %s', (_what, value, times) => {
		const { check, field } = counted('a');
		const { form, item, params } = formOf([field], { a: value as never });
		const first = params();
		expect(params()).toEqual(first);
		form.given(item, field);
		expect(check).toHaveBeenCalledTimes(times);
	});

	it.each<[string, INode['parameters'], [number, number]]>([
		['plain', { options: { a: 'x', b: 'y' } }, [1, 1]],
		['beside an expression', { options: { a: 'x', b: '={{ $json.b }}' } }, [1, 2]],
		['not added', { options: { b: 'y' } }, [0, 1]],
		['all by an expression', { options: '={{ $json.options }}' }, [0, 0]],
	])('is checked once in a collection: %s', (_what, parameters, times) => {
		const [a, b] = [counted('a'), counted('b')];
		const { params } = formOf([options([a.field, b.field])], parameters);
		if (typeof parameters.options !== 'string') expect(params()).toEqual(params());
		expect([a, b].map(({ check }) => check.mock.calls.length)).toEqual(times);
	});

	it('is read anew for each item where an expression gives a whole collection', () => {
		const { check, field } = counted('a');
		const { form, item } = formOf([options([field])], { options: '={{ $json.options }}' });
		const read = (given: object) =>
			form.paramsOf({
				...item,
				getNodeParameter: ((path: string) =>
					path === 'options' ? given : given['a' as never]) as never,
			});
		expect([read({ a: 'x' }), read({}), read({ a: 'y' })]).toEqual([
			{ a: ['x'] },
			{},
			{ a: ['y'] },
		]);
		expect(check).toHaveBeenCalledTimes(2);
	});

	it('cannot be changed by one of them', () => {
		const { params } = formOf([counted('a').field], { a: 'x' });
		expect(() => (params().a as string[]).push('y')).toThrow(TypeError);
	});

	it('is refused for each of them', () => {
		const { params } = formOf([textField('a', 'first', requiredId())], { a: '' });
		expect(params).toThrow("'Label a' is empty");
		expect(params).toThrow("'Label a' is empty");
	});

	it.each<[string, object, [string, boolean | undefined]]>([
		['its value alone', { __rl: true, mode: 'id', value: '={{ 1 }}' }, ['a.value', undefined]],
		['by n8n, where its mode differs', { __rl: true, mode: '={{ 1 }}', value: 'x' }, ['a', true]],
		['by n8n, without a value', { __rl: true, mode: 'id', value: null }, ['a', true]],
	])('of a locator is read as %s', (_how, given, expected) => {
		const locator = sentAs('a', text(), {
			displayName: 'A',
			name: 'a',
			type: 'resourceLocator',
			default: { mode: 'id', value: '' },
		});
		const { form, item } = formOf([locator], { a: given as never });
		const read = jest.fn(() => 'x');
		form.paramsOf({ ...item, getNodeParameter: read as never });
		const [[path, , how]] = read.mock.calls as unknown as Array<
			[string, unknown, { extractValue?: boolean }?]
		>;
		expect([path, how?.extractValue]).toEqual(expected);
	});
});
