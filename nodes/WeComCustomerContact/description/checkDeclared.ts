import type { Field } from '../fields/field';
import type { Operation } from '../operation/operation';
import type { Resource } from '../operation/resource';

/** Keys by which n8n itself would be told to do something. The engine does what fields and operations say. */
const OF_N8N = ['routing', 'requestOperations', 'requestDefaults', 'extractValue', 'validateType'];

/**
 * Refuses what the engine would not carry out, when the description is built: a wrong request is worse than a node
 * that does not load.
 *
 * @throws {Error} for whoever writes operations
 */
export function checkDeclared(resources: Resource[]): void {
	for (const { value, operations } of resources) {
		for (const operation of operations) {
			const problem = problemOf(operation);
			if (problem) {
				throw new Error(`${value}:${operation.value}: ${problem}. See docs/architecture.md.`);
			}
		}
	}
}

function problemOf(operation: Operation): string | undefined {
	const { fields, ...own } = operation;
	return (
		routingIn(own) ??
		waysProblem(operation) ??
		fields.map(fieldProblem).find(Boolean) ??
		repeatedName(operation)
	);
}

function waysProblem(operation: Operation): string | undefined {
	if (!('ways' in operation)) {
		return operation.call ? undefined : 'it has no call';
	}
	const { description } = operation.by;
	const values = (description.options ?? []).map((option) => 'value' in option && option.value);
	const without = values.filter((value) => !(String(value) in operation.ways));
	const more = Object.keys(operation.ways).filter((value) => !values.includes(value));
	if (without.length + more.length === 0) return undefined;
	return `the values of '${description.displayName}' and the ways differ (${[...without, ...more].join(', ')})`;
}

function fieldProblem({ description, check, sentAs, fields }: Field): string | undefined {
	const label = `'${description.displayName}'`;
	const routing = routingIn(description);
	if (routing) return `${label} ${routing}`;
	if (sentAs !== undefined && !/^\w+$/.test(sentAs)) {
		return `${label} is sent as "${sentAs}", which is no name at the top level of a request`;
	}
	if (description.type === 'notice') return undefined;
	if (description.type === 'collection') {
		if (!fields) return `the fields of ${label} are no fields of ours: build it by collection(…)`;
		if (fields.some((field) => field.fields)) return `${label} holds another collection`;
		return fields.map(fieldProblem).find(Boolean);
	}
	return check ? undefined : `${label} has no check: build it by sentAs(…) or notSent(…)`;
}

/** Says where something is declared that n8n's routing alone would do. */
function routingIn(value: unknown): string | undefined {
	if (typeof value !== 'object' || value === null) return undefined;
	for (const [key, inner] of Object.entries(value)) {
		if (OF_N8N.includes(key) && inner !== undefined) {
			return `declares "${key}" for n8n, which the engine does not carry out: say sentAs(…), call, prepare or answer instead`;
		}
		const problem = routingIn(inner);
		if (problem) return problem;
	}
	return undefined;
}

/** A name in two places would not say whose value is meant. */
function repeatedName({ fields }: Operation): string | undefined {
	const places = new Map<string, string>();
	for (const { description, fields: entries = [] } of fields) {
		const named: Array<[string, string]> = [
			[description.name, ''],
			...entries.map((entry): [string, string] => [entry.description.name, description.name]),
		];
		for (const [name, place] of named) {
			if ((places.get(name) ?? place) !== place) return `it has two fields "${name}"`;
			places.set(name, place);
		}
	}
	return undefined;
}
