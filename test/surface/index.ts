import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { WeComCustomerContactApi } from '../../credentials/WeComCustomerContactApi.credentials';
import { WeComCustomerContactCallbackApi } from '../../credentials/WeComCustomerContactCallbackApi.credentials';
import { resources } from '../../nodes/WeComCustomerContact/resources';
import { WeComCustomerContact } from '../../nodes/WeComCustomerContact/WeComCustomerContact.node';
import { WeComCustomerContactTrigger } from '../../nodes/WeComCustomerContactTrigger/WeComCustomerContactTrigger.node';
import type { Bench } from '../engine';
import { jsonOf } from '../engine';
import type { Surface } from './surface';
import { outputFieldsOf, parametersOf } from './surface';
import { useOf, withMember } from './uses';

const { description: node } = new WeComCustomerContact();

/** The names of all operations, `tag:mark`. */
export const operationNames = resources.flatMap(({ value, operations }) =>
	operations.map((operation) => `${value}:${operation.value}`),
);

/** Types, resources, operations and parameters, which users save in their workflows. */
export function savedSurface(): Surface {
	const { description: trigger } = new WeComCustomerContactTrigger();
	const credentials = [new WeComCustomerContactApi(), new WeComCustomerContactCallbackApi()];
	return {
		[node.name]: { type: 'node' },
		...Object.assign({}, ...operationNames.map(savedOf)),
		[trigger.name]: { type: 'node' },
		...parametersOf(trigger.name, trigger.properties),
		...Object.assign(
			{},
			...credentials.map(({ name, properties }) => ({
				[name]: { type: 'credential' },
				...parametersOf(name, properties),
			})),
		),
	};
}

function savedOf(name: string): Surface {
	const [resource, operation] = name.split(':');
	const isOf = ({ displayOptions }: INodeProperties) =>
		displayOptions?.show?.resource?.includes(resource) === true &&
		displayOptions.show.operation?.includes(operation) === true;
	const isOption = ({ displayOptions: { show } = {} }: INodeProperties) =>
		(show?.['/resource']?.includes(resource) ?? true) &&
		(show?.['/operation']?.includes(operation) ?? true);
	const options = node.properties.find((property) => property.name === 'options')!;
	const own = (options.options as INodeProperties[]).filter(isOption);
	return {
		[name]: { type: 'operation' },
		...parametersOf(name, [...node.properties.filter(isOf), { ...options, options: own }]),
	};
}

/** What an operation gives on the sandbox as it begins, and users refer to in expressions. */
export async function outputSurface(bench: Bench, name: string): Promise<Surface> {
	return outputFieldsOf(name, await outputOf(bench, name));
}

/** @throws when the operation fails: its output would be unknown */
async function outputOf(bench: Bench, name: string): Promise<IDataObject[]> {
	bench.reset();
	const { items, error } = await bench.run(await useOf(bench, name), withMember);
	if (error) throw new Error(`${name}: ${error.message}`);
	if (items.length === 0) throw new Error(`${name} gives no item`);
	return jsonOf(items);
}
