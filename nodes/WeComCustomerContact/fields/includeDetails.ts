import type { IExecuteSingleFunctions, INodeProperties } from 'n8n-workflow';

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
export function wantsDetails(context: IExecuteSingleFunctions): boolean {
	return context.getNodeParameter('includeDetails', false) === true;
}
