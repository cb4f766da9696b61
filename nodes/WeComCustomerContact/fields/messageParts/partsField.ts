import type { INodeProperties } from 'n8n-workflow';
import { updateDisplayOptions } from 'n8n-workflow';

import type { MessagePart, PartKind } from './part';

/** The parts that an endpoint takes beside the text. */
export interface PartSet {
	/** Name of the parameter, unlike any other in the node. */
	name: string;
	/** Label of the field; errors name it. Left out, it is 'Attachments', or 'Attachment' where only one goes. */
	label?: string;
	/** In alphabetical order of their names. */
	parts: MessagePart[];
	/** How many go into one message. */
	max: number;
	/** What of them goes together, where not everything does; without a full stop. */
	allowed?: string;
	/** Rule over the kinds of all parts of a message. */
	check?: (kinds: PartKind[]) => void;
}

/** The key under which n8n keeps the entries of the collection. */
export const ENTRIES = 'part';

/** Label of the field. */
export function labelOf({ label, max }: PartSet): string {
	return label ?? (max > 1 ? 'Attachments' : 'Attachment');
}

/** The editor's list of attachments, in the order in which they are sent; a single one where only one goes. */
export function partsField(set: PartSet): INodeProperties {
	const { name, parts, max, allowed = `at most ${max}` } = set;
	const isList = max > 1;
	return {
		displayName: labelOf(set),
		name,
		type: 'fixedCollection',
		placeholder: 'Add Attachment',
		typeOptions: isList ? { multipleValues: true, sortable: true } : undefined,
		default: {},
		description: isList
			? `What goes out after the text, in this order; ${allowed}`
			: 'What goes out after the text; WeCom takes one only',
		options: [
			{
				displayName: 'Attachment',
				name: ENTRIES,
				values: [
					{
						displayName: 'Type',
						name: 'kind',
						type: 'options',
						noDataExpression: true,
						options: parts.map(({ kind, option }) => ({ ...option, value: kind })),
						default: 'image',
						description: 'What the attachment is',
					},
					...parts.flatMap(({ kind, fields }) =>
						updateDisplayOptions({ show: { kind: [kind] } }, fields),
					),
				],
			},
		],
	};
}
