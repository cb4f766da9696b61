import type { INodeProperties } from 'n8n-workflow';
import { updateDisplayOptions } from 'n8n-workflow';

import { externalUserIdField } from './externalContact';
import { userIdField } from './member';

/**
 * Member and customer, for every operation on the relation of the two. Defined once for all resources, since n8n
 * evaluates a parameter once per definition; so the operations' values must be unlike any other's.
 */
export const relationFields: INodeProperties[] = updateDisplayOptions(
	{
		show: {
			resource: ['contactWay', 'externalContact', 'tag'],
			operation: ['endTemporaryChat', 'mark', 'updateRemark'],
		},
	},
	[userIdField, externalUserIdField],
);
