import type { INodeProperties } from 'n8n-workflow';
import { updateDisplayOptions } from 'n8n-workflow';

import { externalUserIdField } from '../../fields/externalContact';
import { returnAllOrLimit } from '../../fields/returnAll';
import { simplifyField } from '../../fields/simplify';
import { memberFields } from './members';

const resource = ['externalContact'];

/** The customer, for an operation that is about no single member. */
export const customerFields: INodeProperties[] = updateDisplayOptions(
	{ show: { resource, operation: ['get'] } },
	[externalUserIdField],
);

/** Whose customers, how many, and in which detail, for the operations that read lists. */
export const listFields: INodeProperties[] = [
	...updateDisplayOptions({ show: { resource, operation: ['getAll', 'getAllIds'] } }, memberFields),
	...updateDisplayOptions(
		{ show: { resource, operation: ['getAll', 'getAllIds', 'getMembers', 'getServed'] } },
		returnAllOrLimit,
	),
	...updateDisplayOptions({ show: { resource, operation: ['get', 'getAll'] } }, [simplifyField]),
];
