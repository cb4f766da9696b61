import { requiredId } from '../../fields/checks';
import { sentAs } from '../../fields/field';
import { listOrId } from '../../fields/locator';
import { memberLocator, USER_ID_LENGTH } from '../../fields/member';

/** Who hands customers over. */
export const handoverUserId = sentAs(
	'handover_userid',
	requiredId(USER_ID_LENGTH),
	memberLocator({
		displayName: 'Handover Member',
		name: 'handoverUserId',
		required: true,
		description:
			'The member who hands the customers over, by the User ID. A member who has left is not in the list; Get Unassigned gives the ID.',
	}),
);

/** Who takes them over. */
export const takeoverUserId = sentAs('takeover_userid', requiredId(USER_ID_LENGTH), {
	...memberLocator({
		displayName: 'Takeover Member',
		name: 'takeoverUserId',
		required: true,
		description: 'The member who takes the customers over, by the User ID',
	}),
	...listOrId({ search: 'searchMembers', what: 'member', exampleId: 'lisi' }),
});
