import { invalid } from '../../../wecom/errors/failure';
import { requiredId, text } from '../../fields/checks';
import { sentAs, shownFor } from '../../fields/field';
import { listOrId } from '../../fields/locator';
import { memberLocator, USER_ID_LENGTH } from '../../fields/member';
import { selector } from '../../fields/selector';

/** Whether the member who hands over still works here. */
export const memberIs = selector({
	displayName: 'Member Is',
	name: 'memberIs',
	options: [
		{
			name: 'Active',
			value: 'active',
			description: 'The member who hands over still works here',
		},
		{
			name: 'Resigned',
			value: 'resigned',
			description: 'The member who hands over has left',
		},
	],
	default: 'active',
	description: 'Whether the member who hands over still works here',
});

/** Who hands customers over. */
export const handoverUserId = sentAs('handover_userid', requiredId(USER_ID_LENGTH), {
	...memberLocator({
		displayName: 'Handover Member',
		name: 'handoverUserId',
		required: true,
		description:
			"The member who hands the customers over, by the User ID. With 'Member Is' at Resigned the list has the members who have left and whose customers are waiting.",
	}),
	...listOrId({ search: 'searchHandoverMembers', what: 'member', exampleId: 'zhangsan' }),
});

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

/** What customers of an active member read; WeCom takes none for those of one who has left. */
export const transferMessage = shownFor(
	{ '/memberIs': ['active'] },
	sentAs('transfer_success_msg', text({ max: 200 }), {
		displayName: 'Message to Customers',
		name: 'transferMessage',
		type: 'string',
		typeOptions: { rows: 2 },
		default: '',
		placeholder: 'e.g. Hello, my colleague Li Si will look after you from now on.',
		description:
			'What customers get when the transfer has taken effect, at most 200 characters. Left out, WeCom takes a text of its own.',
	}),
);

/** The failure when a member is to take over their own customers. */
export function sameMember(label: string) {
	return invalid(
		`'Handover Member' and '${label}' are the same member`,
		`Choose another member in '${label}'.`,
	);
}
