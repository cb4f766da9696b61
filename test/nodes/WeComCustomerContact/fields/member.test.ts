import {
	memberList,
	memberLocator,
	requiredMemberList,
	severalMembers,
	severalOwners,
	userId,
} from '../../../../nodes/WeComCustomerContact/fields/member';

describe('A list of members', () => {
	it('has each once, in whatever case', () => {
		expect(memberList()('ZhangSan, lisi, zhangsan', 'Members')).toEqual(['ZhangSan', 'lisi']);
	});

	it('has IDs of 64 characters, and as many as are taken', () => {
		expect(memberList()(['a'.repeat(64)], 'Members')).toHaveLength(1);
		expect(() => memberList()(['a'.repeat(65)], 'Members')).toThrow("'Members' is too long");
		expect(memberList({ max: 2 })('a,b,B', 'Members')).toEqual(['a', 'b']);
		expect(() => memberList({ max: 2 })('a,b,c', 'Members')).toThrow('at most 2');
		expect(() => requiredMemberList({ max: 2 })('a,b,c', 'Members')).toThrow('at most 2');
	});

	it('is needed, or not', () => {
		expect(memberList()('', 'Members')).toBeUndefined();
		expect(() => requiredMemberList()('', 'Members')).toThrow("'Members' is empty");
	});
});

describe('The field of one member', () => {
	it('is a choice from the list of members', () => {
		const field = memberLocator({ displayName: 'Sender', name: 'sender' });
		expect(field).toMatchObject({
			displayName: 'Sender',
			name: 'sender',
			type: 'resourceLocator',
			default: { mode: 'list', value: '' },
		});
		expect(field.modes?.map(({ name }) => name)).toEqual(['list', 'name', 'id']);
		expect(field.modes?.[0].typeOptions?.searchListMethod).toBe('searchMembers');
	});

	it('is needed where it is the member who has added the customer', () => {
		expect(userId.sentAs).toBe('userid');
		expect(userId.names).toEqual({ of: 'member' });
		expect(userId.description.required).toBe(true);
		expect(userId.check!('zhangsan', 'Member')).toBe('zhangsan');
		expect(() => userId.check!('', 'Member')).toThrow("'Member' is empty");
		expect(() => userId.check!('a'.repeat(65), 'Member')).toThrow("'Member' is too long");
	});
});

describe.each([
	['members', severalMembers, 'Members', 'members', 'Member Names or IDs', 'userIds'],
	['owners', severalOwners, 'Owners', 'owners', 'Owner Names or IDs', 'ownerIds'],
] as const)('Several %s', (_what, several, text, textName, list, listName) => {
	it('are given as text or picked, and their check and name stay', () => {
		const check = memberList();
		const given = several({ description: 'Whose customers', check, sentAs: 'user' });

		expect(given).toMatchObject({
			check,
			sentAs: 'user',
			text: {
				displayName: text,
				name: textName,
				placeholder: 'e.g. zhangsan, Li Si',
				description:
					'Whose customers. Names or IDs separated by commas, or an array from an expression.',
			},
			list: {
				displayName: list,
				name: listName,
				loader: 'getMembers',
				description: 'Whose customers',
			},
		});
	});
});
