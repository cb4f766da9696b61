import type { INodeProperties } from 'n8n-workflow';
import { updateDisplayOptions } from 'n8n-workflow';

import { externalUserIdField } from '../../fields/externalContact';
import { userIdField } from '../../fields/member';
import { returnAllOrLimit } from '../../fields/returnAll';
import { simplifyField } from '../../fields/simplify';
import { memberFields } from './members';

const resource = ['externalContact'];

/** Member and customer, for the operations on one customer. */
export const customerFields: INodeProperties[] = [
	...updateDisplayOptions({ show: { resource, operation: ['updateRemark'] } }, [userIdField]),
	...updateDisplayOptions({ show: { resource, operation: ['get', 'updateRemark'] } }, [
		externalUserIdField,
	]),
];

/** Whose customers, how many, and in which detail, for the operations that read lists. */
export const listFields: INodeProperties[] = [
	...updateDisplayOptions({ show: { resource, operation: ['getAll', 'getAllIds'] } }, memberFields),
	...updateDisplayOptions(
		{ show: { resource, operation: ['getAll', 'getAllIds', 'getMembers', 'getServed'] } },
		returnAllOrLimit,
	),
	...updateDisplayOptions({ show: { resource, operation: ['get', 'getAll'] } }, [simplifyField]),
];
