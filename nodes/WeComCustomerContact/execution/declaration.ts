import type {
	DeclarativeRestApiSettings,
	IDataObject,
	IExecutePaginationFunctions,
	IHttpRequestOptions,
	INode,
	INodeExecutionData,
	INodeProperties,
	INodePropertyOptions,
	INodeRequestSend,
	INodeTypeDescription,
} from 'n8n-workflow';
import { NodeHelpers } from 'n8n-workflow';

import type { ItemContext } from '../request/context';
import { refusal } from '../request/failure';

/** A selector whose options have endpoints: the operation, or a choice within it. */
type Choice = Omit<INodeProperties, 'options'> & { options: INodePropertyOptions[] };

/** A field that is sent. */
interface Field {
	/** Where its value stands in the parameters. */
	path: string;
	/** The collection it belongs to; it is sent when the user has added it there. */
	collection?: string;
	name: string;
	isLocator: boolean;
	send: INodeRequestSend & { property: string };
}

type Carry = (
	this: IExecutePaginationFunctions,
	request: DeclarativeRestApiSettings.ResultOptions,
) => Promise<INodeExecutionData[]>;

/**
 * What the description declares in `routing` for the parameters that are shown. Which ones these are does not depend
 * on the items, so the description is searched once per run; n8n's own routing walks over all of it for each item.
 */
export class Declaration {
	private readonly choices: Choice[];

	private readonly fields: Field[];

	constructor(description: INodeTypeDescription, node: INode) {
		const isShown = (property: INodeProperties) =>
			NodeHelpers.displayParameter(node.parameters, property, node, description);
		const shown = description.properties.filter(isShown);
		this.choices = shown.filter(hasEndpoints) as Choice[];
		this.fields = shown.flatMap((property) => [
			...fieldsOf([property]),
			...(property.type === 'collection'
				? fieldsOf((property.options as INodeProperties[]).filter(isShown), property.name)
				: []),
		]);
	}

	/**
	 * Builds the request of an item as n8n's routing does, and hands it to the operation.
	 *
	 * @param transport the node's request options
	 * @returns the output items of the input item
	 */
	async carryOut(
		item: ItemContext,
		transport: Partial<IHttpRequestOptions>,
	): Promise<INodeExecutionData[]> {
		const options: IHttpRequestOptions = { ...transport, url: '', qs: {}, body: {} };
		let carry: Carry | undefined;
		for (const choice of this.choices) {
			const { request, operations } = chosenIn(choice, item).routing ?? {};
			Object.assign(options, request);
			carry = (operations?.pagination as Carry | undefined) ?? carry;
		}
		const body = options.body as IDataObject;
		const given = this.fields.filter(
			({ collection, name }) =>
				collection === undefined || name in (item.getNodeParameter(collection) as IDataObject),
		);
		for (const { path, isLocator, send } of given) {
			body[send.property] = item.getNodeParameter(path, undefined, {
				extractValue: isLocator,
			}) as IDataObject[string];
		}
		// What an item lacks of n8n's own context, no operation uses.
		const context = item as IExecutePaginationFunctions;
		for (const { send } of given) {
			for (const step of send.preSend ?? []) await step.call(context, options);
		}
		return await carry!.call(context, {
			options,
			preSend: [],
			postReceive: [],
			requestOperations: {},
		});
	}
}

function hasEndpoints(property: INodeProperties): boolean {
	return (
		property.type === 'options' &&
		(property.options ?? []).some((option) => 'routing' in option && option.routing !== undefined)
	);
}

function fieldsOf(properties: INodeProperties[], collection?: string): Field[] {
	return properties.flatMap(({ name, type, routing }) => {
		const send = routing?.send;
		if (send?.property === undefined) return [];
		return [
			{
				path: collection === undefined ? name : `${collection}.${name}`,
				collection,
				name,
				isLocator: type === 'resourceLocator',
				send: { ...send, property: send.property },
			},
		];
	});
}

function chosenIn({ name, displayName, options }: Choice, item: ItemContext): INodePropertyOptions {
	const value = item.getNodeParameter(name);
	const chosen = options.find((option) => option.value === value);
	if (!chosen) {
		throw refusal(
			`'${displayName}' cannot be ${JSON.stringify(value)}`,
			`It is one of ${options.map((option) => `"${String(option.value)}"`).join(', ')}.`,
		);
	}
	return chosen;
}
