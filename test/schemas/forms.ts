import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';

import type { Field } from '../../nodes/WeComCustomerContact/fields/field';
import type { Operation } from '../../nodes/WeComCustomerContact/operation/operation';
import type { Values } from '../engine/formValues';
import { isEmpty, isShown, sampleIds, sampleOf, shown } from '../engine/formValues';
import { byId } from '../engine/input';

/** A form with one of its fields filled in. */
export interface FilledForm {
	/** Which, in words. */
	note: string;
	values: Values;
	/** The same with all that is shown and empty filled in, too. */
	full: Values;
}

const SHOP = { title: 'Shop', appId: 'wx4f8a2c91d7be36a0', page: 'pages/index' };

/** Each kind of attachment, with a file and without. */
const PARTS = [
	...['image', 'file'].map((kind) => ({ kind, source: 'binary', binaryField: 'data' })),
	{ kind: 'video', source: 'binary', binaryField: 'video' },
	...['image', 'file', 'video'].map((kind) => ({ kind, source: 'mediaId', mediaId: kind })),
	{ kind: 'image', source: 'url', imageUrl: 'https://wework.qpic.cn/wwpic/1/0' },
	{ kind: 'link', title: 'A', url: 'https://a.example', description: 'B', coverUrl: 'c' },
	{ kind: 'miniprogram', ...SHOP, source: 'binary', binaryField: 'data' },
];

/** Forms that no walk over the fields finds. */
const ALSO: Readonly<Record<string, Array<{ note: string; values: Values }>>> = {
	'acquisitionLink:getCustomers': [
		{
			note: "Only with 'Include Details' on and 'Simplify' off",
			values: { includeDetails: true, simplify: false },
		},
	],
	'customerTransfer:transferCustomers': [
		{
			note: "Only with 'Only Preview' on",
			values: {
				handoverUserId: byId('lisi'),
				takeoverUserId: byId('zhangsan'),
				externalUserIds: ['external_userid of externalContact.list 1'],
				options: { onlyPreview: true, transferMessage: 'Hello' },
			},
		},
	],
	'externalContact:find': [
		// Of all members, those without a licence among them.
		{ note: 'Only of a record that failed', values: { filters: { nameContains: 'name' } } },
	],
	'message:create': [
		{
			note: 'Only with more customers than one message takes',
			values: { externalUserIds: Array.from({ length: 10_001 }, (_, place) => `wm${place}`) },
		},
		...[{}, { senderUserId: byId('lisi') }].map((sender) => ({
			note: "Only with 'Only Preview' on",
			values: {
				...sender,
				externalUserIds: ['external_userid of externalContact.list 1', 'wm1', 'wm1'],
				attachments: { part: PARTS },
				options: { onlyPreview: true, allowSelect: true },
			},
		})),
		{
			note: "Only with 'Only Preview' on",
			values: {
				sendTo: 'tags',
				tagConditions: { condition: [{ anyOfTags: 'Solar' }] },
				attachments: {
					part: [{ kind: 'miniprogram', ...SHOP, source: 'mediaId', mediaId: 'media' }],
				},
				options: { onlyPreview: true },
			},
		},
		...['groupChats', 'ownersChoice'].map((sendTo) => ({
			note: "Only with 'Only Preview' on",
			values: {
				sendTo,
				senderUserId: byId('lisi'),
				groupChats: ['wrKq8DDAAAok2GQa9INMc5qAsXThLQIO'],
				options: { onlyPreview: true },
			},
		})),
	],
	'moment:create': [
		{
			note: "Only with 'Only Preview' on",
			values: {
				visibleRange: { senders: 'zhangsan, nobody', senderDepartments: '1, 999' },
				attachments: { part: [{ kind: 'image', source: 'binary', binaryField: 'data' }] },
				options: { onlyPreview: true },
			},
		},
		...[
			{ kind: 'video', source: 'binary', binaryField: 'video' },
			{ kind: 'link', title: 'A', url: 'https://a.example', source: 'binary', binaryField: 'data' },
			...['image', 'video', 'link'].map((kind) => ({
				...{ kind, title: 'A', url: 'https://a.example' },
				...{ source: 'mediaId', mediaId: kind },
			})),
		].map((part) => ({
			note: "Only with 'Only Preview' on",
			values: {
				visibleRange: { customerTags: 'Solar' },
				attachments: { part: [part] },
				options: { onlyPreview: true },
			},
		})),
	],
	'tag:mark': [
		{
			note: "Only with 'Only Preview' on",
			values: {
				addTags: 'Interest/Roof',
				createMissingTags: true,
				options: { onlyPreview: true },
			},
		},
	],
	'tag:setTags': [
		{
			note: "Only with 'Tags' filled in",
			values: { tags: 'Solar, Heat pumps', createMissingTags: true },
		},
	],
};

/** The form with each of its fields filled in, one at a time, those of its collections included. */
export function formsOf(name: string, operation: Operation, base: Values): FilledForm[] {
	const also = (ALSO[name] ?? []).map(({ note, values }) => {
		const more = { ...base, ...values };
		return { note, values: more, full: more };
	});
	return [...also, ...walkedForms(operation, base)];
}

function walkedForms(operation: Operation, base: Values): FilledForm[] {
	return operation.fields.flatMap((field): FilledForm[] => {
		const { name } = field.description;
		const form = shown(base, field, operation);
		if (!field.fields) {
			return samplesOf(field, base[name]).map(({ value, words }) =>
				filled(operation, field, words, shown({ ...form, [name]: value }, field, operation)),
			);
		}
		return field.fields.flatMap((entry) => {
			const around = shown(form, entry, operation);
			return samplesOf(entry).map(({ value, words }) => {
				const others = around[name] as object;
				const values = { ...around, [name]: { ...others, [entry.description.name]: value } };
				return filled(operation, entry, words, values);
			});
		});
	});
}

function filled(
	operation: Operation,
	{ description }: Field,
	words: string,
	values: Values,
): FilledForm {
	const full = { ...values };
	for (const field of operation.fields) {
		const { name, type, default: preset } = field.description;
		const isChoice = type === 'boolean' || type === 'options' || field.fields !== undefined;
		if (isChoice || !isShown(field, full)) continue;
		const isAtRest = isEmpty(full[name]) || full[name] === preset;
		const [sample] = samplesOf(field, preset);
		if (isAtRest && sample) full[name] = sample.value;
	}
	return { note: `Only with '${description.displayName}' ${words}`, values, full };
}

/** Values of a field beside the usual one, with what they are called. */
function samplesOf(field: Field, usual?: unknown): Array<{ value: unknown; words: string }> {
	const { type, options, placeholder = '' } = field.description;
	if (type === 'notice') return [];
	if (type === 'fixedCollection') return entriesOf(field);
	if (type === 'boolean') {
		return [true, false]
			.filter((value) => value !== usual)
			.map((value) => ({ value, words: value ? 'on' : 'off' }));
	}
	if (type === 'options') {
		return (options as INodePropertyOptions[])
			.filter(({ value }) => value !== usual)
			.map(({ name, value }) => ({ value, words: `"${name}"` }));
	}
	// The usual pace: fewer calls in a minute would be waited for.
	const preset = type === 'number' && Number(field.description.default);
	// A name would be looked up in answers that have none.
	const example = type === 'string' && !field.names ? exampleIn(placeholder) : undefined;
	const value = preset || example || sampleOf(field);
	return value === undefined ? [] : [{ value, words: 'filled in' }];
}

function exampleIn(placeholder = ''): string | undefined {
	return /^e\.g\. (.+)$/.exec(placeholder)?.[1];
}

/** An entry of each kind. */
function entriesOf({ description: { options }, names }: Field) {
	const [{ name, values }] = options as INodePropertyCollection[];
	const kinds = values.find((inside) => inside.name === 'kind')?.options ?? [{ value: undefined }];
	return (kinds as Array<Partial<INodePropertyOptions>>).map(({ name: called, value: kind }) => {
		const entry = Object.fromEntries(
			values
				.filter(({ displayOptions }) => displayOptions?.show?.kind?.includes(kind!) ?? true)
				.map((inside) => [inside.name, insideOf(inside, names)]),
		);
		const value = { [name]: [{ ...entry, ...(kind === undefined ? {} : { kind }) }] };
		return { value, words: called ? `"${called}"` : 'filled in' };
	});
}

function insideOf(
	{ name, type, placeholder, default: preset, options }: INodeProperties,
	names: Field['names'],
) {
	if (type === 'string' && names?.within?.values[name]) return sampleIds[names.of];
	if (type === 'options') {
		const values = (options as INodePropertyOptions[]).map(({ value }) => value);
		return name === 'source' && values.includes('mediaId') ? 'mediaId' : preset;
	}
	return preset || exampleIn(placeholder) || (type === 'string' ? '1' : preset);
}
