import type { IDataObject, INode } from 'n8n-workflow';

import { Form } from '../../../../nodes/WeComCustomerContact/execution/form';
import { lookUpOf } from '../../../../nodes/WeComCustomerContact/execution/nameLookUp';
import { list, requiredId, text } from '../../../../nodes/WeComCustomerContact/fields/checks';
import { options } from '../../../../nodes/WeComCustomerContact/fields/collections';
import type { Field, FormContext } from '../../../../nodes/WeComCustomerContact/fields/field';
import { notice, notSent, sentAs } from '../../../../nodes/WeComCustomerContact/fields/field';
import { selector } from '../../../../nodes/WeComCustomerContact/fields/selector';
import { yesNo } from '../../../../nodes/WeComCustomerContact/fields/yesNo';
import { groupChatApi, tagApi } from '../../../../nodes/wecom/api';
import { single } from '../../../../nodes/WeComCustomerContact/operation/answers';
import type { Operation } from '../../../../nodes/WeComCustomerContact/operation/operation';
import { defineOperation } from '../../../../nodes/WeComCustomerContact/operation/operation';

jest.mock('../../../../nodes/WeComCustomerContact/execution/nameLookUp', () => ({
	lookUpOf: jest.fn(),
}));
const lookUps = jest.mocked(lookUpOf);

const about = { name: 'Get', value: 'get', action: 'Get', description: '' };

/** A form with these fields. What an expression gives, each item has. */
function formOf(fields: Field[], parameters: INode['parameters'], operation?: Operation) {
	const form = new Form(
		operation ?? defineOperation({ ...about, fields, ...single(groupChatApi.get) }),
		{ parameters } as INode,
	);
	const item = (index: number, given: IDataObject = {}) => {
		const values = { ...parameters, ...given } as IDataObject;
		return {
			getItemIndex: () => index,
			getTimezone: () => 'UTC',
			getNodeParameter: (path: string, fallback: unknown) =>
				path.split('.').reduce<unknown>((value, name) => (value as never)?.[name], values) ??
				fallback,
		} as unknown as FormContext;
	};
	return { form, item };
}

const field = (name: string, sent = name, more: Partial<Field> = {}): Field => ({
	...sentAs(sent, text() as Field<unknown>['check'] & object, {
		displayName: `Label ${name}`,
		name,
		type: 'string',
		default: '',
	}),
	...more,
});

const EXPRESSION = '={{ $json.a }}';

describe('What does not go together', () => {
	it('is refused by both labels, and not sent', () => {
		const { form, item } = formOf([field('other'), field('a', 'same'), field('b', 'same')], {
			other: 'x',
			a: '1',
			b: '2',
		});

		expect(() => form.paramsOf(item(0))).toThrow("'Label a' and 'Label b' do not go together");
	});

	it('is fine where one of the two is empty', () => {
		const { form, item } = formOf([field('a', 'same'), field('b', 'same')], { a: '', b: '2' });

		expect(form.paramsOf(item(0))).toEqual({ same: '2' });
	});
});

describe('A field that narrows', () => {
	const narrow = field('a', 'a', { narrows: true });

	it.each<[string, INode['parameters'], IDataObject]>([
		['an expression in it gives nothing', { a: EXPRESSION }, { a: '' }],
		['it was added without a value', { options: { a: '' } }, {}],
		['an expression gives an empty collection', { options: EXPRESSION }, { options: {} }],
		['an expression gives no collection', { options: EXPRESSION }, { options: '' }],
	])('is refused when %s', (_how, parameters, given) => {
		const fields = 'options' in parameters ? [options([narrow])] : [narrow];
		const { form, item } = formOf(fields, parameters);
		const label =
			'options' in parameters && typeof parameters.options === 'string' ? 'Options' : 'Label a';

		expect(() => form.paramsOf(item(0, given))).toThrow(`'${label}' is empty`);
	});

	it('is not given when nobody means anything by it', () => {
		const { form, item } = formOf([narrow], { a: '' });

		expect(form.paramsOf(item(0))).toEqual({});
	});
});

describe('A collection that an expression gives', () => {
	it.each([
		['an object', { a: '1' }, { a: '1' }],
		['an empty object', {}, {}],
		['nothing', null, {}],
	])('may be %s', (_what, given, sent) => {
		const { form, item } = formOf([options([field('a')])], { options: EXPRESSION });

		expect(form.paramsOf(item(0, { options: given }))).toEqual(sent);
	});

	it.each(['text', 5, [['a']]])('may not be %j', (given) => {
		const { form, item } = formOf([options([field('a')])], { options: EXPRESSION });

		expect(() => form.paramsOf(item(0, { options: given as never }))).toThrow(
			"'Options' is not an object",
		);
	});
});

describe('A field that is not sent', () => {
	const flag = notSent(yesNo(), {
		displayName: 'Flag',
		name: 'flag',
		type: 'boolean',
		default: false,
	});
	const needed = notSent(requiredId(), {
		displayName: 'Needed',
		name: 'needed',
		type: 'string',
		default: '',
	});

	it('is read ahead when it is a switch', () => {
		const { form, item } = formOf([flag], { flag: EXPRESSION });

		expect(() => form.paramsOf(item(0, { flag: 'perhaps' }))).toThrow("'Flag'");
	});

	it('is otherwise read by the operation alone', () => {
		const { form, item } = formOf([needed, notice('explained', 'A text')], { needed: '' });

		expect(form.paramsOf(item(0))).toEqual({});
		expect(() => form.given(item(0), needed)).toThrow("'Needed' is empty");
	});
});

describe('The way of an item', () => {
	const by = selector({
		displayName: 'By',
		name: 'by',
		options: [
			{ name: 'One', value: 'one' },
			{ name: 'Two', value: 'two' },
		],
		default: 'one',
	});

	it('is the one that the item chooses', () => {
		const [one, two] = [single(groupChatApi.get), single(tagApi.list)];
		const operation = defineOperation({ ...about, fields: [by], by, ways: { one, two } });
		const { form, item } = formOf([], { by: EXPRESSION }, operation);

		expect(form.wayOf(item(0, { by: 'two' })).call).toBe(tagApi.list);
		expect(form.wayOf(item(1, { by: 'one' })).call).toBe(groupChatApi.get);
	});

	it('is the operation itself where it has one', () => {
		const { form, item } = formOf([], {});

		expect(form.wayOf(item(0)).call).toBe(groupChatApi.get);
	});
});

describe('Names', () => {
	const named = sentAs('tags', list(), {
		displayName: 'Tags',
		name: 'tags',
		type: 'string',
		default: '',
	});
	const tags: Field = { ...(named as Field), names: { of: 'tag' } };
	const other = sentAs('id', requiredId(), {
		displayName: 'Other',
		name: 'other',
		type: 'string',
		default: '',
	}) as Field;
	const find = jest.fn(async () => ['et1']);
	beforeEach(() => {
		find.mockClear();
		lookUps.mockReset();
		lookUps.mockReturnValue(find);
	});

	it('are looked up once, and ids stand in their place until the item has ended', async () => {
		const { form, item } = formOf([tags, other], { tags: EXPRESSION, other: 'o' });
		const [first, second] = [item(0, { tags: 'Gold' }), item(1, { tags: 'Silver' })];
		await form.lookNamesUp(first);

		expect(lookUps.mock.calls).toEqual([[tags, 'Gold']]);
		expect(find.mock.calls).toEqual([[first]]);
		expect(form.paramsOf(first)).toEqual({ tags: ['et1'], id: 'o' });
		expect(form.given(first, tags)).toEqual(['et1']);
		expect(form.paramsOf(second)).toEqual({ tags: ['Silver'], id: 'o' });
		form.forget(first);
		expect(form.paramsOf(first)).toEqual({ tags: ['Gold'], id: 'o' });
	});

	it('are looked up for each item, also where all items have the same', async () => {
		const { form, item } = formOf([tags], { tags: 'Gold' });
		await form.lookNamesUp(item(0));
		find.mockResolvedValueOnce(['et2']);
		await form.lookNamesUp(item(1));

		expect(form.paramsOf(item(0))).toEqual({ tags: ['et1'] });
		expect(form.paramsOf(item(1))).toEqual({ tags: ['et2'] });
	});

	it('are not looked up where there are none', async () => {
		lookUps.mockReturnValue(undefined);
		const { form, item } = formOf([tags, other], { tags: 'et1', other: '' });
		await form.lookNamesUp(item(0));

		expect(lookUps).toHaveBeenCalledTimes(1);
		expect(find).not.toHaveBeenCalled();
		expect(() => form.paramsOf(item(0))).toThrow("'Other' is empty");
	});

	it('are not looked up where another field is refused, nor in a field that was not added', async () => {
		const { form, item } = formOf([tags, other], { tags: 'Gold', other: '' });
		await expect(form.lookNamesUp(item(0))).rejects.toThrow("'Other' is empty");
		expect(find).not.toHaveBeenCalled();

		const inOptions = formOf([options([tags])], { options: {} });
		await inOptions.form.lookNamesUp(inOptions.item(0));
		expect(lookUps).toHaveBeenCalledTimes(1);
	});

	it.each<[string, unknown, number]>([
		['an id', 'id', 0],
		['a name', 'name', 1],
		['a mobile number', 'mobile', 1],
		['what an expression says', EXPRESSION, 1],
		['nobody knows what', undefined, 1],
	])('are looked for in a locator that holds %s', async (_what, mode, times) => {
		const locator: Field = {
			...tags,
			description: { ...tags.description, type: 'resourceLocator' },
		};
		const given = { __rl: true, mode, value: 'Gold' };
		const { form, item } = formOf([locator], { tags: given as never });
		await form.lookNamesUp(item(0));

		expect(lookUps.mock.calls).toEqual(Array<unknown>(times).fill([locator, given]));
	});
});

describe('A value that is not there', () => {
	const checked = (more: Partial<Field> = {}) => {
		const check = jest.fn((value: unknown) => value ?? 'none');
		return { check, field: field('a', 'a', { check, ...more }) };
	};

	it.each([null, undefined])('is told to the check as nothing: %p', (nothing) => {
		const { check, field: a } = checked();
		const { form, item } = formOf([a], { a: EXPRESSION });
		const given = { ...item(0), getNodeParameter: () => nothing } as unknown as FormContext;

		expect(form.paramsOf(given)).toEqual({ a: 'none' });
		expect(check.mock.calls).toEqual([[undefined, 'Label a', 'UTC']]);
	});

	it.each([null, undefined])('is not given in a collection: %p', (nothing) => {
		const { check, field: a } = checked();
		const { form, item } = formOf([options([a])], { options: { a: EXPRESSION } });
		const read = (path: string) => (path === 'options' ? { a: nothing } : nothing);
		const given = { ...item(0), getNodeParameter: read } as unknown as FormContext;

		expect(form.paramsOf(given)).toEqual({});
		expect(check).not.toHaveBeenCalled();
	});

	it('is the default where the workflow has saved none', () => {
		const { field: a } = checked();
		const preset = { ...a, description: { ...a.description, default: 'preset' } };
		const { form, item } = formOf([preset], {});

		expect(form.paramsOf(item(0))).toEqual({ a: 'preset' });
	});

	it('is taken from the collection where n8n finds no path in it', () => {
		const { field: a } = checked();
		const { form, item } = formOf([options([a])], { options: EXPRESSION });
		const read = jest.fn((path: string, fallback: unknown) =>
			path === 'options' ? { a: 'x' } : fallback,
		);
		const given = { ...item(0), getNodeParameter: read } as unknown as FormContext;

		expect(form.paramsOf(given)).toEqual({ a: 'x' });
		expect(read.mock.calls.at(-1)).toEqual(['options.a', 'x', { extractValue: false }]);
	});
});

describe('The fields of a form', () => {
	it('are shown in a collection by what else is in it', () => {
		const b = field('b');
		const dependent: Field = {
			...b,
			description: { ...b.description, displayOptions: { show: { a: ['on'] } } },
		};
		const sent = (a: string) => {
			const parameters = { options: { a, b: 'x' } };
			const { form, item } = formOf([options([field('a'), dependent])], parameters);
			return form.paramsOf(item(0));
		};

		expect([sent('on'), sent('off')]).toEqual([{ a: 'on', b: 'x' }, { a: 'off' }]);
	});

	it('are read with the check of who asks', () => {
		const { form, item } = formOf([field('a')], { a: 'x, y' });
		const asList = { ...field('a'), check: list() };

		expect(form.given(item(0), field('a'))).toBe('x, y');
		expect(form.given(item(0), asList as Field)).toEqual(['x', 'y']);
		expect(form.given(item(0), field('a'))).toBe('x, y');
	});

	it('that narrow and are not sent are read ahead', () => {
		const narrow: Field = { ...field('a'), sentAs: undefined, narrows: true };
		const { form, item } = formOf([narrow], { a: EXPRESSION });

		expect(() => form.paramsOf(item(0, { a: '' }))).toThrow("'Label a' is empty");
		expect(form.paramsOf(item(1, { a: 'x' }))).toEqual({});
	});

	it('that narrow are fine in a collection that an expression fills', () => {
		const narrow = field('a', 'a', { narrows: true });
		const { form, item } = formOf([options([narrow, field('b')])], { options: EXPRESSION });

		expect(form.paramsOf(item(0, { options: { b: 'x' } }))).toEqual({ b: 'x' });
	});
});
