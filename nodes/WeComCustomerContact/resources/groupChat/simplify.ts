import type { IDataObject } from 'n8n-workflow';

import { isRecord } from '../../fields/entries';
import { simplify } from '../../fields/simplify';
import type { Shape } from '../../operation/answers';
import type { Words } from '../../operation/simplified';
import { withWords } from '../../operation/simplified';

/** How far a group chat is with the transfer to a new owner. */
const OF_CHAT: Words = {
	status: {
		0: 'owner active',
		1: 'owner left',
		2: 'transfer in progress',
		3: 'transfer done',
	},
};

const OF_MEMBER: Words = {
	join_scene: {
		1: 'invited directly by a member',
		2: 'invited through a link',
		3: 'scanned a group QR code',
	},
	type: { 1: 'member', 2: 'external contact' },
};

/** A group chat and its members with words, times and names, where the user has left Simplify on. */
export const simplifyGroupChat: Shape = function (chat) {
	if (!this.given(simplify)) return chat;
	const { owner, admin_list: admins, member_list: members } = chat;
	const names = namesIn(members);
	return {
		...withWords(chat, OF_CHAT),
		...named('owner_name', names.get(owner)),
		...(Array.isArray(admins) && { admin_list: eachOf(admins, (admin) => withName(admin, names)) }),
		...(Array.isArray(members) && {
			member_list: eachOf(members, ({ invitor, ...member }) => ({
				...withWords(member, OF_MEMBER),
				...(invitor === undefined ? {} : { invitor: withName(invitor, names) }),
			})),
		}),
	};
};

/** What WeCom calls the members of the group chat by their ids; it says so only where their names are wanted. */
type Names = ReadonlyMap<unknown, unknown>;

function namesIn(members: unknown): Names {
	const known = Array.isArray(members) ? members.filter(isRecord) : [];
	return new Map(known.map(({ userid, name }) => [userid, name]));
}

function withName<T>(person: T, names: Names): T | IDataObject {
	return isRecord(person) ? { ...person, ...named('user_name', names.get(person.userid)) } : person;
}

function named(field: string, name: unknown): IDataObject {
	return typeof name === 'string' ? { [field]: name } : {};
}

/** What is no record stays as it is. */
function eachOf(list: unknown[], change: (record: IDataObject) => unknown): IDataObject[] {
	return list.map((entry) => (isRecord(entry) ? change(entry) : entry)) as IDataObject[];
}
