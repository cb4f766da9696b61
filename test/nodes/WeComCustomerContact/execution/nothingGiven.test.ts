import type { INodeParameters } from 'n8n-workflow';

import type { Field } from '../../../../nodes/WeComCustomerContact/fields/field';
import type { Operation } from '../../../../nodes/WeComCustomerContact/operation/operation';
import { resources } from '../../../../nodes/WeComCustomerContact/resources';
import { everyOperation } from '../../../engine/everyOperation';
import type { Outcome } from '../../../engine/formOnly';
import { carryOutAlone } from '../../../engine/formOnly';
import { byId } from '../../../engine/input';

/** What an expression gives when the input item does not have the value. */
const NOTHINGS = [undefined, null, '', [], [null], {}];

const EXPRESSION = '={{ $json.value }}';

/** Fields beside Filters and Visible Range without which an operation takes in more than is meant. */
const ALSO_NARROW = [
	'account:check options.mustServe',
	'contactWay:create options.customerUnionId',
	'externalContact:updateRemark updateFields.pictureField',
	'message:create senderUserId',
	'message:getSendResults userId',
];

/** What is said of a text that an update clears when it is empty. */
const CLEARS = /Empty clears it\./;

type Values = Record<string, unknown>;

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
interface Spot {
	name: string;
	operation: Operation;
	field: Pick<Field, 'sentAs' | 'narrows'> & { description: { description?: string } };
	narrows: boolean;
	with(value: unknown): Values;
	without: Values;
	sample: unknown;
}

const operations = resources.flatMap(({ value, operations: all }) =>
	all.map((operation): [string, Operation] => [`${value}:${operation.value}`, operation]),
);

function lessOf(values: Values, name: string): Values {
	return Object.fromEntries(Object.entries(values).filter(([key]) => key !== name));
}

function sampleOf({ description, sentAs }: Field): unknown {
	const { type, name, options } = description;
	if (type === 'resourceLocator') return byId('sample1');
	if (type === 'boolean') return true;
	if (type === 'number') return 1;
	if (type === 'dateTime') return '2026-11-01';
	if (type === 'multiOptions') return ['1'];
	if (type === 'options') return options?.flatMap((one) => ('value' in one ? [one.value] : []))[0];
	return sentAs === 'md5' || name === 'url' ? undefined : '1';
}

/** The operation as its plain use has it, every field of its form at its default. */
function baseOf(name: string, { fields }: Operation): Values {
	const defaults = fields.map(({ description }) => [description.name, description.default]);
	const given = lessOf(everyOperation[name], 'attachments');
	return JSON.parse(
		JSON.stringify({ ...Object.fromEntries(defaults), ...given }).replace(
			'={{ $json.member }}',
			'zhangsan',
		),
	) as Values;
}

/** The parameters with which the field is shown, and what comes along with it filled in. */
function shown(base: Values, { description }: Field, operation: Operation): Values {
	const { show = {} } = description.displayOptions ?? {};
	const values = { ...base };
	for (const [name, [first]] of Object.entries(show) as Array<[string, unknown[]]>) {
		const key = name.replace(/^\//, '');
		const allowed = (show as Record<string, unknown[]>)[name];
		if (!allowed.includes(values[key])) values[key] = first;
	}
	for (const other of operation.fields) {
		const { name, required, displayOptions } = other.description;
		const conditions = Object.entries(displayOptions?.show ?? {}) as Array<[string, unknown[]]>;
		const isShown = conditions.every(([key, allowed]) => allowed.includes(values[key]));
		const { value } = (values[name] ?? {}) as { value?: unknown };
		const isEmpty = values[name] === '' || value === '';
		if (required && isShown && isEmpty) values[name] = sampleOf(other);
	}
	return values;
}

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

const spots = operations.flatMap(([name, operation]) => spotsOf(name, operation));

/** Runs an item whose field has its value from an expression. */
async function run({ operation, with: filled }: Spot, value: unknown): Promise<Outcome> {
	return await carryOutAlone(operation, filled(EXPRESSION) as INodeParameters, filled(value));
}

/** What is sent, without one of the names. */
function withoutName(sent: string[], name?: string): string[] {
	return sent.map((request) =>
		JSON.stringify(
			JSON.parse(request, (key, value: unknown) => (key === name ? undefined : value)),
		),
	);
}

describe('Every field of every operation, by an expression that gives nothing', () => {
	it('is none that the walk does not know', () => {
		expect(operations.map(([name]) => name).sort()).toEqual(Object.keys(everyOperation).sort());
		expect(spots.length).toBeGreaterThan(300);
		const narrowing = spots.filter(({ field }) => field.narrows).map(({ name }) => name);
		expect(narrowing).toEqual(spots.filter(({ narrows }) => narrows).map(({ name }) => name));
	});

	it.each(operations.map(([name]) => name))('%s sends only what was given', async (name) => {
		const wrong: string[] = [];
		for (const spot of spots.filter((one) => one.name.startsWith(`${name} `))) {
			const { operation, without, field, narrows } = spot;
			const bare = await carryOutAlone(operation, without as INodeParameters, without);
			for (const value of NOTHINGS) {
				const { sent, refused, bug } = await run(spot, value);
				const says = (what: string) =>
					wrong.push(
						`${spot.name} = ${JSON.stringify(value)}: ${what} ${refused ?? ''} ${sent.join()}`,
					);
				if (bug) says(`${bug.name} ${bug.message}`);
				if (/undefined|null|\[object/.test(sent.join())) says('text of nothing');
				if (narrows && refused === undefined) says('takes in more');
				if (refused !== undefined || bug) continue;
				const isCreate = name.endsWith(':create');
				const clears =
					value === '' && (isCreate || CLEARS.test(field.description.description ?? ''));
				if (clears && sent.join().includes(`"${field.sentAs}":""`)) continue;
				if (![bare.sent.join(), withoutName(bare.sent, field.sentAs).join()].includes(sent.join()))
					says(`is sent, not ${bare.refused ?? bare.sent.join()}`);
			}
		}
		expect(wrong).toEqual([]);
	});

	it.each(spots.filter(({ narrows }) => narrows).map((spot): [string, Spot] => [spot.name, spot]))(
		'%s is taken when it has a value',
		async (_name, spot) => {
			const { refused, bug } = await run(
				spot,
				(spot.sample as { value?: unknown })?.value ?? spot.sample,
			);
			expect([refused ?? '', bug]).toEqual([expect.not.stringContaining('is empty'), undefined]);
		},
	);
});
