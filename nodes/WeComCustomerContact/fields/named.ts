import type { INodeProperties } from 'n8n-workflow';

/** What can be given by its name in place of its id. */
export type Kind = 'customer' | 'department' | 'groupChat' | 'member' | 'tag' | 'tagGroup';

/** That a field takes names. */
export interface Named {
	/** Of what. */
	readonly of: Kind;
	/** Where a fixed collection holds them: the name of its entries, and their values by name, with their labels. */
	readonly within?: { entries: string; values: Readonly<Record<string, string>> };
}

/** The lists of the editor that offer something by its name. */
const OFFERED: Readonly<Record<string, Kind>> = {
	getDepartments: 'department',
	getGroupChats: 'groupChat',
	getGroupChatsOfOwners: 'groupChat',
	getMembers: 'member',
	getResignedMembers: 'member',
	getTagGroups: 'tagGroup',
	getTags: 'tag',
	searchExternalContacts: 'customer',
	searchGroupChats: 'groupChat',
	searchHandoverMembers: 'member',
	searchMembers: 'member',
	searchTagGroups: 'tagGroup',
	searchTags: 'tag',
};

/** What a list of the editor offers by its name; nothing where names say nothing, of mass messages for example. */
export function offeredBy(list: string | undefined): Kind | undefined {
	return list === undefined ? undefined : OFFERED[list];
}

/** The names that a field takes: of what its list offers. */
export function namesPickedIn({
	modes,
	typeOptions,
}: Pick<INodeProperties, 'modes' | 'typeOptions'>): Named | undefined {
	const search = modes?.find(({ type }) => type === 'list')?.typeOptions?.searchListMethod;
	const kind = offeredBy(search ?? typeOptions?.loadOptionsMethod);
	return kind && { of: kind };
}
