import type { INodeParameters } from 'n8n-workflow';

import type { Field } from '../../nodes/WeComCustomerContact/fields/field';
import type { Operation } from '../../nodes/WeComCustomerContact/operation/operation';
import { resources } from '../../nodes/WeComCustomerContact/resources';
import type { Outcome } from './formOnly';
import { carryOutAlone } from './formOnly';
import type { Values } from './formValues';
import { baseOf, lessOf, sampleOf, shown } from './formValues';
import { byId } from './input';

const EXPRESSION = '={{ $json.value }}';

/** Fields beside Filters and Visible Range without which an operation takes in more than is meant. */
const ALSO_NARROW = [
	'account:check options.mustServe',
	'contactWay:create options.customerUnionId',
	'externalContact:updateRemark updateFields.pictureField',
	'message:create senderUserId',
	'message:getSendResults userId',
];

const PART_VALUES: Values = {
	source: 'mediaId',
	mediaId: 'media1',
	title: 'Title',
	url: 'https://www.example.com',
	description: 'Words',
	coverUrl: 'https://www.example.com/a.png',
	appId: 'wx1',
	page: 'index',
};

/** One place of a form: what is in it, and what the parameters are without it. */
export interface Spot {
	name: string;
	operation: Operation;
	field: Pick<Field, 'sentAs' | 'narrows' | 'names'> & { description: { description?: string } };
	narrows: boolean;
	with(value: unknown): Values;
	without: Values;
	sample: unknown;
}

/** Every operation by its name, `resource:operation`. */
export const operations = resources.flatMap(({ value, operations: all }) =>
	all.map((operation): [string, Operation] => [`${value}:${operation.value}`, operation]),
);

function spotsOf(name: string, operation: Operation): Spot[] {
	const base = baseOf(name, operation);
	return operation.fields.flatMap((field): Spot[] => {
		const { name: key, type, default: preset, options } = field.description;
		if (type === 'notice') return [];
		const values = shown(base, field, operation);
		if (field.fields) {
			const narrows = ['filters', 'visibleRange'].includes(key);
			const whole: Spot = {
				name: `${name} ${key} (whole)`,
				operation,
				field: { ...field, ...(narrows ? { narrows } : {}) },
				narrows,
				with: (value) => ({ ...values, [key]: value }),
				without: { ...values, [key]: {} },
				sample: { [field.fields[0].description.name]: sampleOf(field.fields[0]) },
			};
			const entries = field.fields.map((entry): Spot => {
				const all = shown(values, entry, operation);
				const others = lessOf((all[key] ?? {}) as Values, entry.description.name);
				const path = `${name} ${key}.${entry.description.name}`;
				return {
					name: path,
					operation,
					field: entry,
					narrows: narrows || ALSO_NARROW.includes(path),
					with: (value) => ({ ...all, [key]: { ...others, [entry.description.name]: value } }),
					without: { ...all, [key]: others },
					sample: sampleOf(entry),
				};
			});
			return [whole, ...entries];
		}
		const itself: Spot = {
			name: `${name} ${key}`,
			operation,
			field,
			narrows: !field.description.required && ALSO_NARROW.includes(`${name} ${key}`),
			with: (value) => ({
				...values,
				[key]: type === 'resourceLocator' ? byId(value as string) : value,
			}),
			without: { ...values, [key]: preset },
			sample: sampleOf(field),
		};
		if (type !== 'fixedCollection') return [itself];
		// The values of an attachment, or of a condition, one after the other.
		const [group] = options as Array<{ name: string; values: Field['description'][] }>;
		const kinds = group.values.find((inner) => inner.name === 'kind')?.options ?? [{ value: '' }];
		const nested = (kinds as Array<{ value: string }>).flatMap(({ value: kind }) =>
			group.values
				.filter((inner) => {
					const { show } = inner.displayOptions ?? {};
					return inner.name !== 'kind' && (show?.kind?.includes(kind) ?? true);
				})
				.map((inner): Spot => {
					const others = lessOf({ ...PART_VALUES, kind }, inner.name);
					const entry = (value: object) => ({ ...values, [key]: { [group.name]: [value] } });
					return {
						name: `${name} ${key}.${kind}.${inner.name}`,
						operation,
						field: { description: inner },
						narrows: false,
						with: (value) => entry({ ...others, [inner.name]: value }),
						without: entry(others),
						sample: '1',
					};
				}),
		);
		return [
			itself,
			{
				...itself,
				name: `${itself.name} (entries)`,
				with: (value) => ({ ...values, [key]: { [group.name]: value } }),
			},
			...nested,
		];
	});
}

/** Every field of every operation, those of collections, attachments and conditions included. */
export const spots = operations.flatMap(([name, operation]) => spotsOf(name, operation));

/** Runs an item whose field has its value from an expression. */
export async function runSpot({ operation, with: filled }: Spot, value: unknown): Promise<Outcome> {
	return await carryOutAlone(operation, filled(EXPRESSION) as INodeParameters, filled(value));
}
