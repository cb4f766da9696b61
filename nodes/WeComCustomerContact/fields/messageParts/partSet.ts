import type { IDataObject } from 'n8n-workflow';
import { updateDisplayOptions } from 'n8n-workflow';

import { invalid } from '../../../wecom/errors/failure';
import type { Check } from '../checks';
import { taking } from '../checks';
import { entriesIn } from '../entries';
import type { Field } from '../field';
import { notSent } from '../field';
import type { MessagePart, PartKind } from './part';

interface PartTraits {
	/** Name of the parameter; left out, `attachments`, or `attachment` where only one goes. */
	name?: string;
	/** Label of the field; errors name it. Left out, 'Attachments', or 'Attachment' where only one goes. */
	label?: string;
	/** Instead of a general description. */
	description?: string;
	/** In alphabetical order of their names. */
	parts: MessagePart[];
	/** How many go into one message. */
	max: number;
	/** What of them goes together, where not everything does; without a full stop. */
	allowed?: string;
	/** Rule over the kinds of all parts of a message. */
	check?: (kinds: PartKind[]) => void;
}

/** The parts that a call takes beside the text. */
export interface PartSet extends Pick<PartTraits, 'parts' | 'max' | 'check'> {
	label: string;
	/** The editor's list of attachments, in the order in which they are sent; a single one where only one goes. */
	field: Field<IDataObject[]>;
}

/** The key under which n8n keeps the entries of the collection. */
const ENTRIES = 'part';

export function partSet(traits: PartTraits): PartSet {
	const { parts, max, check, allowed = `at most ${max}` } = traits;
	const isList = max > 1;
	const label = traits.label ?? (isList ? 'Attachments' : 'Attachment');
	const field = notSent(entries(max), {
		displayName: label,
		name: traits.name ?? (isList ? 'attachments' : 'attachment'),
		type: 'fixedCollection',
		placeholder: 'Add Attachment',
		typeOptions: isList ? { multipleValues: true, sortable: true } : undefined,
		default: {},
		description:
			traits.description ??
			(isList
				? `What goes out after the text, in this order; ${allowed}`
				: 'What goes out after the text; WeCom takes one only'),
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
	});
	return { parts, max, check, label, field };
}

/** What the user filled in for each part. */
function entries(max: number): Check<IDataObject[]> {
	return taking(`at most ${max}`, (value, label) => {
		const parts = entriesIn(value, ENTRIES);
		if (parts.length > max) {
			throw invalid(
				`There are ${parts.length} attachments, WeCom takes at most ${max}`,
				`Take some out of '${label}'.`,
			);
		}
		return parts;
	});
}
