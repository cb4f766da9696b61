import { requiredId } from './checks';
import type { FieldDescription } from './field';
import { sentAs } from './field';
import { listOrId } from './locator';

/** A userid has 1 to 64 characters. */
export const USER_ID_LENGTH = 64;

/** A field for one member, picked or by userid. */
export function memberLocator(
	about: Omit<FieldDescription, 'type' | 'default' | 'modes'>,
): FieldDescription {
	return {
		...about,
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		...listOrId({ search: 'searchMembers', what: 'member', exampleId: 'zhangsan' }),
	};
}

/** A field for several members, picked or by their userids. */
export function memberPicker(
	about: Omit<FieldDescription, 'type' | 'default' | 'typeOptions'>,
): FieldDescription {
	return {
		...about,
		type: 'multiOptions',
		typeOptions: { loadOptionsMethod: 'getMembers' },
		default: [],
	};
}

/** The member who has added the customer. */
export const userId = sentAs(
	'userid',
	requiredId(USER_ID_LENGTH),
	memberLocator({
		displayName: 'User ID',
		name: 'userId',
		required: true,
		description:
			'The member (成员) whose customer it is. Tags and remarks belong to the two of them; other members have their own.',
	}),
);
