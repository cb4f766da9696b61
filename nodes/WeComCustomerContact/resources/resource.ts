import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

/** One entry of the Resource selector with everything that belongs to it. */
export interface Resource {
	/** How the Resource selector shows it. */
	option: INodePropertyOptions;
	/** The Operation selector: its table of contents. */
	operations: INodeProperties;
	/** The fields of its operations. */
	fields: INodeProperties[];
}
