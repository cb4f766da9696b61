import type {
	INodeParameters,
	INodeProperties,
	INodePropertyCollection,
	INodePropertyOptions,
	INodeTypeDescription,
} from 'n8n-workflow';
import { NodeHelpers } from 'n8n-workflow';
import { Editor } from '../editor';
import { createWorld, type World } from '../world';

const nodeName = 'WeCom Customer Contact';

/** A workflow that holds the node, as it is right after it was added. */
const nodeOnly = {
	name: 'For the operations',
	nodes: [
		{
			id: '1',
			name: nodeName,
			type: 'n8n-nodes-wecom-customer-contact.weComCustomerContact',
			typeVersion: 1,
			position: [0, 0],
			parameters: {},
		},
	],
	connections: {},
	settings: { executionOrder: 'v1' },
};

describe("the operations in n8n's editor", () => {
	let world: World;
	let editor: Editor;
	let description: INodeTypeDescription;

	beforeAll(async () => {
		world = await createWorld({ hasEditor: true });
		const types = await world.api.typeFile<INodeTypeDescription[]>('nodes');
		description = types.find(({ displayName }) => displayName === nodeName)!;
		const { id } = await world.api.saveWorkflow(nodeOnly);
		editor = await Editor.open(world.instance.url);
		await editor.signIn(world.owner);
		await editor.openWorkflow(id);
		await editor.openNode(nodeName);
	});

	afterAll(async () => {
		await editor?.close();
		await world?.close();
	});

	it('each show their fields, with the labels and in the order of the description', async () => {
		const shown: Record<string, string[]> = {};
		const described: Record<string, string[]> = {};
		for (const resource of choicesOf('resource')) {
			await editor.chooseOption('resource', resource.name);
			for (const operation of choicesOf('operation', resource.value as string)) {
				await editor.chooseOption('operation', operation.name);
				const name = `${resource.name}: ${operation.name}`;
				described[name] = labelsOf({ resource: resource.value, operation: operation.value });
				shown[name] = await editor.labels(described[name]);
			}
		}
		expect(shown).toEqual(described);
	}, 300_000);

	function choicesOf(name: string, resource?: string): INodePropertyOptions[] {
		const selector = description.properties.find(
			(property) =>
				property.name === name &&
				(resource === undefined || property.displayOptions?.show?.resource?.includes(resource)),
		);
		// n8n itself adds the way to its HTTP Request node.
		return (selector!.options as INodePropertyOptions[]).filter(
			({ value }) => value !== '__CUSTOM_API_CALL__',
		);
	}

	/** The fields of an operation when nothing has been filled in, as the description has them. */
	function labelsOf(choice: Record<string, unknown>): string[] {
		const { properties } = description;
		const node = { typeVersion: 1 };
		const parameters = NodeHelpers.getNodeParameters(
			properties,
			choice as never,
			true,
			false,
			node,
			description,
		)!;
		const isShown = (property: INodeProperties) =>
			NodeHelpers.displayParameter(parameters, property, node, description);
		return properties
			.filter(({ type, isNodeSetting }) => type !== 'notice' && !isNodeSetting)
			.filter(isShown)
			.flatMap((property) => [property.displayName, ...labelsOfRows(property, parameters)]);
	}

	/** The fields of the rows with which a list of rows begins. */
	function labelsOfRows(
		{ name, type, options }: INodeProperties,
		parameters: INodeParameters,
	): string[] {
		if (type !== 'fixedCollection') return [];
		const groups = options as INodePropertyCollection[];
		return Object.entries(parameters[name] as Record<string, INodeParameters[]>).flatMap(
			([group, rows]) => {
				const { values } = groups.find((one) => one.name === group)!;
				return [rows].flat().flatMap((row) => {
					const filled = { ...defaultsOf(values), ...row };
					return values
						.filter((value) => value.type !== 'notice')
						.filter((value) =>
							NodeHelpers.displayParameter(
								filled,
								value,
								{ typeVersion: 1 },
								description,
								parameters,
							),
						)
						.map(({ displayName }) => displayName);
				});
			},
		);
	}

	const defaultsOf = (values: INodeProperties[]): INodeParameters =>
		Object.fromEntries(values.map(({ name, default: usual }) => [name, usual])) as INodeParameters;
});
