import type {
	INodeProperties,
	INodePropertyOptions,
	INodePropertyRouting,
	NodeParameterValue,
} from 'n8n-workflow';

import type { Call } from '../../wecom/api';
import { asTool } from '../execution/asTool';
import type { Field } from '../fields/field';
import type { Operation } from '../operation/operation';
import { waysOf } from '../operation/operation';
import type { Resource } from '../operation/resource';
import { checkDeclared } from './checkDeclared';
import { withLiveLists } from './liveLists';
import { withOneOptions } from './oneOptions';

/** What n8n is shown of the operations: the selectors of resource and operation, then the fields. */
export function describe(resources: Resource[]): INodeProperties[] {
	checkDeclared(resources);
	return [
		{
			displayName: 'Resource',
			name: 'resource',
			type: 'options',
			noDataExpression: true,
			options: resources.map(({ name, value, description }) => ({ name, value, description })),
			default: 'externalContact',
		},
		...resources.map(operationSelector),
		...withOneOptions(resources.flatMap(fieldsOf)),
	];
}

/** What the node shows below its name: its action, "Tag customer". An expression, since n8n evaluates it. */
export function actionInShort(resources: Resource[]): string {
	const actions = Object.fromEntries(
		resources.flatMap(({ value, operations }) =>
			operations.map((operation) => [`${value}:${operation.value}`, operation.action]),
		),
	);
	return `={{ (${JSON.stringify(actions)})[$parameter["resource"] + ":" + $parameter["operation"]] }}`;
}

function operationSelector(resource: Resource): INodeProperties {
	const { default: preset } = resource;
	return {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: [resource.value] } },
		options: resource.operations.map((operation) => {
			const { name, value, action, description } = operation;
			return { name, value, action, description, routing: routingOf(operation) };
		}),
		default: preset,
	};
}

function routingOf(operation: Operation): INodePropertyRouting {
	return { ...routingTo(waysOf(operation)[0].call), ...asTool(operation) };
}

/** The call, as n8n's declarative nodes declare it. */
function routingTo({ method, url }: Call): INodePropertyRouting {
	return { request: { method, url } };
}

/**
 * The fields of a resource. One that several operations share stands once, where that keeps the order of each form: the
 * editor loads all of them.
 */
function fieldsOf({ value: resource, operations }: Resource): INodeProperties[] {
	const shared: Array<{ property: INodeProperties; key: string; operation: string[] }> = [];
	for (const operation of operations) {
		let place = 0;
		for (const field of operation.fields) {
			const property = withCalls(propertyOf(field), operation);
			const key = JSON.stringify(property);
			const known = shared.findIndex((it, index) => index >= place && it.key === key);
			if (known >= 0) shared[known].operation.push(operation.value);
			else shared.splice(place, 0, { property, key, operation: [operation.value] });
			place = (known >= 0 ? known : place) + 1;
		}
	}
	return withLiveLists(shared).map(({ property, operation }) => ({
		...property,
		// Resource and operation first: n8n takes a condition on an expression for fulfilled, and reads no further.
		displayOptions: {
			show: { resource: [resource], operation, ...property.displayOptions?.show },
		},
	}));
}

function propertyOf({ description, fields }: Field): INodeProperties {
	const property = { ...description, ...asSaved(description) };
	return fields === undefined ? property : { ...property, options: fields.map(propertyOf) };
}

/** As what a switch may be saved, in a workflow that a program or an agent has written. */
const SAVED_AS = new Map<unknown, NodeParameterValue[]>([
	[true, [true, 'true', 'True', 'TRUE', 1, '1']],
	[false, [false, 'false', 'False', 'FALSE', 0, '0']],
]);

/** n8n drops the value of a field that it takes for hidden, and compares strictly: "true" is not true to it. */
function asSaved({ displayOptions }: Field['description']): Partial<INodeProperties> {
	const show = Object.entries(displayOptions?.show ?? {});
	if (!show.some(([, values = []]) => values.some((value) => SAVED_AS.has(value)))) return {};
	const all = show.map(([name, values = []]) => [
		name,
		values.flatMap((value) => SAVED_AS.get(value) ?? [value]),
	]);
	return { displayOptions: { ...displayOptions, show: Object.fromEntries(all) } };
}

/** Where a choice decides about the call, each value declares its own. */
function withCalls(property: INodeProperties, operation: Operation): INodeProperties {
	if (!('ways' in operation) || property.name !== operation.by.description.name) return property;
	return {
		...property,
		options: (property.options as INodePropertyOptions[]).map((option) => ({
			...option,
			routing: routingTo(operation.ways[option.value as string].call),
		})),
	};
}
