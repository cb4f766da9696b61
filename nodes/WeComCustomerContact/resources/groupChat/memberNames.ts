import type { INodeProperties } from 'n8n-workflow';

import { yesNo } from '../../fields/yesNo';

/** Sent as `need_name`, only when the names are wanted. */
export const needName = yesNo({ yes: 1, no: undefined });

export const includeMemberNamesField: INodeProperties = {
	displayName: 'Include Member Names',
	name: 'includeMemberNames',
	type: 'boolean',
	default: false,
	description: 'Whether to return the names of the members of the group chat as well',
};
