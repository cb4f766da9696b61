import type { INodeProperties } from 'n8n-workflow';

import { requiredId } from '../../fields/checks';
import { listOrId } from '../../fields/locator';
import { USER_ID_LENGTH } from '../../fields/member';
import { sentAs } from '../../fields/sending';

/** Who hands customers over, and who takes them over. */
export const transferMemberFields: INodeProperties[] = [
	sentAs('handover_userid', requiredId(USER_ID_LENGTH), {
		displayName: 'Handover User ID',
		name: 'handoverUserId',
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		required: true,
		description:
			'The member who hands the customers over (原跟进成员). A member who has left is not in the list; Get Unassigned gives the ID.',
		...listOrId({ search: 'searchMembers', what: 'member', exampleId: 'zhangsan' }),
	}),
	sentAs('takeover_userid', requiredId(USER_ID_LENGTH), {
		displayName: 'Takeover User ID',
		name: 'takeoverUserId',
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		required: true,
		description: 'The member who takes the customers over (接替成员)',
		...listOrId({ search: 'searchMembers', what: 'member', exampleId: 'lisi' }),
	}),
];
