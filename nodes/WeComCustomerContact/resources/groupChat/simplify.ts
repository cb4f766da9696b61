import type { IDataObject } from 'n8n-workflow';

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

/** A group chat and its members with words and times, where the user has left Simplify on. */
export const simplifyGroupChat: Shape = function (chat) {
	if (!this.given(simplify)) return chat;
	const { member_list: members } = chat;
	return {
		...withWords(chat, OF_CHAT),
		...(Array.isArray(members) && {
			member_list: (members as Array<IDataObject | null>).map(
				(member) => member && withWords(member, OF_MEMBER),
			),
		}),
	};
};
