import type { INodeProperties } from 'n8n-workflow';

import type { ItemContext } from '../request/context';

/** Include Details, for lists of which WeCom gives little more than ids. */
export function includeDetailsField(about: string): INodeProperties {
	return {
		displayName: 'Include Details',
		name: 'includeDetails',
		type: 'boolean',
		default: false,
		description: `Whether to read each ${about} of the list as well, one more call for each`,
	};
}

/** Whether the user wants the details. */
export function wantsDetails(context: ItemContext): boolean {
	return context.getNodeParameter('includeDetails', false) === true;
}
