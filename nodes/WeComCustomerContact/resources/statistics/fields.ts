import type { Field, FormContext } from '../../fields/field';
import { requiredMemberList } from '../../fields/member';
import type { Several } from '../../fields/several';
import { chooseSeveral, severalToAdd } from '../../fields/several';

const userIds = requiredMemberList();

/** The owners of the group chats, sent as `owner_filter`. */
export const owners: Several<{ userid_list: string[] }> = {
	sentAs: 'owner_filter',
	check: (value, label) => ({ userid_list: userIds(value, label) }),
	text: {
		displayName: 'Owners',
		name: 'owners',
		placeholder: 'e.g. zhangsan, Li Si',
		description:
			'Members who own the group chats: names or User IDs separated by commas, or an array from an expression',
	},
	list: {
		displayName: 'Owner Names or IDs',
		name: 'ownerIds',
		description: 'Members who own the group chats',
		loader: 'getMembers',
	},
};

export const ownerFields: Field[] = chooseSeveral(
	{ displayName: 'Owners By', name: 'ownersBy' },
	[owners],
	{ required: true },
);

/** Label of the field that the user has filled in. */
export function labelIn<T>(item: FormContext, several: Several<T>): string {
	const [text, list] = severalToAdd(several);
	return (item.given(text) === undefined ? list : text).description.displayName;
}
