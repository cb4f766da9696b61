import type { INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';

import {
	imagePart,
	linkPart,
	miniProgramPart,
	partSet,
} from '../../../../../nodes/WeComCustomerContact/fields/messageParts';

const parts = [imagePart(), linkPart(), miniProgramPart];

const several = partSet({ parts, max: 9 });
const one = partSet({ parts, max: 1 });

const fieldsOf = ({ field }: typeof several) =>
	(field.description.options as INodePropertyCollection[])[0].values;

describe('A set of parts', () => {
	it('is a list that can be put in order, or a single entry where one goes', () => {
		expect(several.label).toBe('Attachments');
		expect(several.field.description).toMatchObject({
			displayName: 'Attachments',
			name: 'attachments',
			typeOptions: { multipleValues: true, sortable: true },
			description: 'What goes out after the text, in this order; at most 9',
		});
		expect(one.label).toBe('Attachment');
		expect(one.field.description).toMatchObject({
			displayName: 'Attachment',
			name: 'attachment',
			description: 'What goes out after the text; WeCom takes one only',
		});
		expect(one.field.description.typeOptions).toBeUndefined();
	});

	it('has the words and the name that it is given', () => {
		const { label, field } = partSet({
			parts,
			max: 9,
			label: 'Closing Attachments',
			name: 'closing',
			description: 'What goes out at the end',
		});
		expect(label).toBe('Closing Attachments');
		expect(field.description).toMatchObject({
			displayName: 'Closing Attachments',
			name: 'closing',
			description: 'What goes out at the end',
		});
		const { description } = partSet({ parts, max: 9, allowed: 'nine images, or one link' }).field;
		expect(description.description).toContain('in this order; nine images, or one link');
	});

	it('offers its parts by name, and shows the fields of the one that is chosen', () => {
		const [type, ...fields] = fieldsOf(several);
		expect(type).toMatchObject({ name: 'kind', default: 'image', noDataExpression: true });
		expect(
			(type.options as INodePropertyOptions[]).map(({ name, value }) => [name, value]),
		).toEqual([
			['Image', 'image'],
			['Link', 'link'],
			['Mini Program', 'miniprogram'],
		]);
		const kinds = fields.map(({ displayOptions }) => displayOptions?.show?.kind);
		expect(kinds).toEqual(parts.flatMap(({ kind, fields: own }) => own.map(() => [kind])));
	});

	it.each<[string, unknown, object[]]>([
		[
			'several entries',
			{ part: [{ kind: 'image' }, { kind: 'link' }] },
			[{ kind: 'image' }, { kind: 'link' }],
		],
		['a single one', { part: { kind: 'image' } }, [{ kind: 'image' }]],
		['nothing', {}, []],
	])('is read from %s', (_what, value, entries) => {
		expect(several.field.check!(value, 'Attachments')).toEqual(entries);
	});

	it('takes no more than go into one message', () => {
		const entries = (count: number) => ({ part: Array.from({ length: count }, () => ({})) });
		expect(several.field.check!(entries(9), 'Attachments')).toHaveLength(9);
		expect(() => several.field.check!(entries(10), 'Attachments')).toThrow(
			"There are 10 attachments, WeCom takes at most 9. Take some out of 'Attachments'.",
		);
		expect(several.field.check!.limits).toBe('at most 9');
	});
});

/** Which fields of a part the form marks as needed. */
const needed = (set: typeof several, kind: string) =>
	fieldsOf(set)
		.filter(({ displayOptions }) => displayOptions?.show?.kind?.includes(kind))
		.filter(({ required }) => required)
		.map(({ name }) => name);

describe('The parts of a set', () => {
	it('mark what WeCom needs of them', () => {
		expect(needed(several, 'link')).toEqual(['title', 'url']);
		expect(needed(several, 'miniprogram')).toEqual(
			expect.arrayContaining(['title', 'appId', 'page']),
		);
	});
});
