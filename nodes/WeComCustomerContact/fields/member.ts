import { distinctMembers } from '../../values/ids';
import type { Check } from './checks';
import { list, required, requiredId } from './checks';
import type { FieldDescription } from './field';
import { sentAs } from './field';
import { listOrId } from './locator';
import type { Several } from './several';

/** A userid has 1 to 64 characters. */
export const USER_ID_LENGTH = 64;

/** A list of members, each once: upper and lower case of a userid are the same to WeCom. */
export function memberList({ max }: { max?: number } = {}): Check<string[] | undefined> {
	return list({ max, maxLength: USER_ID_LENGTH, distinct: distinctMembers });
}

/** The same with at least one member. */
export function requiredMemberList(limits?: { max?: number }): Check<string[]> {
	return required(memberList(limits));
}

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

/** What members they are, for example "Members (成员) whose customers are wanted", and what becomes of the values. */
type About<T> = Pick<Several<T>, 'check' | 'sentAs'> & { description: string };

const IDS = {
	placeholder: 'e.g. zhangsan, Li Si',
	description: 'Names or IDs separated by commas, or an array from an expression',
};

/** Several members. */
export function severalMembers<T>({ description, ...about }: About<T>): Several<T> {
	return {
		...about,
		text: {
			displayName: 'Members',
			name: 'members',
			...IDS,
			description: `${description}. ${IDS.description}.`,
		},
		list: {
			displayName: 'Member Names or IDs',
			name: 'userIds',
			loader: 'getMembers',
			description,
		},
	};
}

/** Several members who own group chats. */
export function severalOwners<T>({ description, ...about }: About<T>): Several<T> {
	return {
		...about,
		text: {
			displayName: 'Owners',
			name: 'owners',
			...IDS,
			description: `${description}. ${IDS.description}.`,
		},
		list: {
			displayName: 'Owner Names or IDs',
			name: 'ownerIds',
			loader: 'getMembers',
			description,
		},
	};
}

/** The member who has added the customer. */
export const userId = sentAs(
	'userid',
	requiredId(USER_ID_LENGTH),
	memberLocator({
		displayName: 'Member',
		name: 'userId',
		required: true,
		description:
			'The member whose customer it is, by the User ID. Tags and remarks belong to the two of them; other members have their own.',
	}),
);
