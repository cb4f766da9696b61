import type { INodeProperties, INodePropertyMode, INodePropertyOptions } from 'n8n-workflow';

import {
	buttonStyle,
	closingParts,
	closingText,
	configId,
	customerUnionId,
	downloadQrCode,
	memberLimits,
	outputField,
	qrCodeLifetime,
	remark,
	sessionLifetime,
	severalDepartments,
	skipVerify,
	state,
} from '../../../../../nodes/WeComCustomerContact/resources/contactWay/fields';
import type { Field } from '../../../../../nodes/WeComCustomerContact/fields/field';
import { list } from '../../../../../nodes/WeComCustomerContact/fields/checks';

const made = ({ check }: Field, value: unknown): unknown => check?.(value, 'It');

describe('The contact way', () => {
	it('is needed, picked from the list or given by its ID', () => {
		const { sentAs, description } = configId;
		const modes = description.modes as INodePropertyMode[];

		expect(sentAs).toBe('config_id');
		expect(description).toMatchObject({ required: true, default: { mode: 'list', value: '' } });
		expect(modes.map(({ name }) => name)).toEqual(['list', 'id']);
		expect(modes[0]).toMatchObject({
			placeholder: 'Select a contact way…',
			typeOptions: { searchListMethod: 'searchContactWays' },
		});
		expect(() => made(configId, ' ')).toThrow("'It' is empty");
	});
});

describe('What a contact way has', () => {
	it.each<[string, Field, string]>([
		['remark', remark, 'remark'],
		['channel', state, 'state'],
	])('is a %s of 30 characters, which an empty one clears', (_what, field, name) => {
		expect(field.sentAs).toBe(name);
		expect(made(field, ` ${'长'.repeat(30)} `)).toBe('长'.repeat(30));
		expect(() => made(field, 'x'.repeat(31))).toThrow("'It' is too long: 31 characters");
		expect(made(field, ' ')).toBe('');
		expect(made(field, undefined)).toBeUndefined();
	});

	it('is a union ID, everybody if empty', () => {
		expect(customerUnionId.sentAs).toBe('unionid');
		expect(made(customerUnionId, ' oz1 ')).toBe('oz1');
		expect(made(customerUnionId, '')).toBe('');
	});

	it.each([
		['channel', state],
		['union ID', customerUnionId],
	])('is no %s that an expression without a value gives', (_what, field) => {
		expect(() => made(field, 'undefined')).toThrow('which is no value');
	});

	it('is a verification that is skipped or not', () => {
		expect(skipVerify.sentAs).toBe('skip_verify');
		expect([true, false, 'false', ''].map((value) => made(skipVerify, value))).toEqual([
			...[true, false, false, undefined],
		]);
	});

	it('is one of three styles of a button', () => {
		const { sentAs, description } = buttonStyle;

		expect(sentAs).toBe('style');
		const offered = (description.options as INodePropertyOptions[]).map(({ value }) => value);
		expect(offered.map((value) => made(buttonStyle, value))).toEqual([1, 2, 3]);
		for (const value of [0, 4, 1.5]) {
			expect(() => made(buttonStyle, value)).toThrow("'It' is not a whole number from 1 to 3");
		}
	});

	it.each([
		['of the QR code', qrCodeLifetime, 'expires_in'],
		['of the session', sessionLifetime, 'chat_expires_in'],
	])('is a lifetime %s of 14 days at most', (_what, field, name) => {
		const most = 14 * 24 * 60 * 60;

		expect(field.sentAs).toBe(name);
		expect([1, most].map((value) => made(field, value))).toEqual([1, most]);
		for (const value of [0, most + 1]) expect(() => made(field, value)).toThrow('whole number');
		expect(field.description.typeOptions).toEqual({ minValue: 1, maxValue: most });
		expect(made(field, field.description.default)).toBe(field.description.default);
	});

	it('is a closing text, as it was written, with one attachment', () => {
		expect(closingText.sentAs).toBe('conclusions');
		expect(made(closingText, 'Bye ')).toEqual({ text: { content: 'Bye ' } });
		expect(made(closingText, ' ')).toBeUndefined();
		expect(closingText.check?.limits).toBe('at most 4000 bytes');
		expect(closingText.description.typeOptions).toEqual({ rows: 2 });

		expect(closingParts.max).toBe(1);
		expect(closingParts.parts.map(({ kind }) => kind)).toEqual(['image', 'link', 'miniprogram']);
		expect(closingParts.field.description).toMatchObject({
			name: 'closingAttachment',
			displayName: 'Closing Attachment',
			description: expect.stringContaining('one only'),
		});
	});

	it('leads to 100 members at most', () => {
		expect(memberLimits).toEqual({ max: 100 });
	});
});

describe('The picture of the QR code', () => {
	it('is put into a field that is asked for when it is wanted', () => {
		const { displayOptions, required } = outputField.description as INodeProperties;

		expect(displayOptions).toEqual({ show: { [downloadQrCode.description.name]: [true] } });
		expect(required).toBe(true);
		expect(() => made(outputField, '')).toThrow("'It' is empty");
		expect(outputField.sentAs).toBeUndefined();
	});
});

describe('Departments whose members customers reach', () => {
	it('are given as text or picked, and checked as the operation says', () => {
		const about = { sentAs: 'party', check: list() };
		const several = severalDepartments(about);

		expect(several).toMatchObject(about);
		expect(several.text).toMatchObject({ displayName: 'Departments', name: 'departments' });
		expect(several.list).toMatchObject({ name: 'departmentIds', loader: 'getDepartments' });
		for (const { description } of [several.text, several.list]) {
			expect(description).toMatch(/at most 100 members/);
		}
	});
});
