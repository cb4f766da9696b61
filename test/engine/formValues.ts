import type { Field } from '../../nodes/WeComCustomerContact/fields/field';
import type { Kind } from '../../nodes/WeComCustomerContact/fields/named';
import type { Operation } from '../../nodes/WeComCustomerContact/operation/operation';
import { everyOperation } from './everyOperation';
import { byId } from './input';

/** Parameters of an operation by their names. */
export type Values = Record<string, unknown>;

/** The values without one of them. */
export function lessOf(values: Values, name: string): Values {
	return Object.fromEntries(Object.entries(values).filter(([key]) => key !== name));
}

/** Ids of what can also be given by name, in WeCom's form. */
export const sampleIds: Record<Kind, string> = {
	customer: `wm${'A'.repeat(30)}`,
	department: '1',
	groupChat: `wr${'A'.repeat(30)}`,
	member: '1',
	tag: `et${'A'.repeat(30)}`,
	tagGroup: `et${'B'.repeat(30)}`,
};

/** A value that the field takes; none where only a certain one would do. */
export function sampleOf({ description, sentAs, names }: Field): unknown {
	const { type, name, options } = description;
	const sampleId = names && sampleIds[names.of];
	if (type === 'resourceLocator') return byId('sample1');
	if (type === 'boolean') return true;
	if (type === 'number') return 1;
	if (type === 'dateTime') return '2026-11-01';
	if (type === 'multiOptions') return [sampleId ?? '1'];
	if (type === 'options') return options?.flatMap((one) => ('value' in one ? [one.value] : []))[0];
	return sentAs === 'md5' || name === 'url' ? undefined : (sampleId ?? '1');
}

/** The operation as its plain use has it, every field of its form at its default. */
export function baseOf(name: string, { fields }: Operation): Values {
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
export function shown(base: Values, { description }: Field, operation: Operation): Values {
	const { show = {} } = description.displayOptions ?? {};
	const values = { ...base };
	for (const [name, [first]] of Object.entries(show) as Array<[string, unknown[]]>) {
		const key = name.replace(/^\//, '');
		const allowed = (show as Record<string, unknown[]>)[name];
		if (!allowed.includes(values[key])) values[key] = first;
	}
	for (const other of operation.fields) {
		const { name, required } = other.description;
		if (required && isShown(other, values) && isEmpty(values[name])) {
			values[name] = sampleOf(other);
		}
	}
	return values;
}

/** Whether the form shows a field; one of a collection by what stands beside the collection. */
export function isShown({ description }: Field, values: Values): boolean {
	const conditions = Object.entries(description.displayOptions?.show ?? {});
	return conditions.every(([key, allowed]) => (allowed as unknown[]).includes(values[key]));
}

/** Whether nothing is in a text or in a locator. */
export function isEmpty(given: unknown): boolean {
	const { value } = (given ?? {}) as { value?: unknown };
	return given === '' || value === '';
}
