import type { IDataObject } from 'n8n-workflow';

import type { FormContext } from '../../../../../nodes/WeComCustomerContact/fields/field';
import { simplifyGroupChat } from '../../../../../nodes/WeComCustomerContact/resources/groupChat/simplify';

const simplified = (chat: IDataObject, simplify = true) =>
	simplifyGroupChat.call({ given: () => simplify } as unknown as FormContext, chat as never);

const membersOf = (...member_list: unknown[]) =>
	(simplified({ member_list: member_list as IDataObject[] }) as IDataObject).member_list;

describe('A group chat in words', () => {
	it.each([
		[0, 'owner active'],
		[1, 'owner left'],
		[2, 'transfer in progress'],
		[3, 'transfer done'],
	])('says what its status %i means', (status, status_text) => {
		expect(simplified({ status })).toEqual({ status, status_text });
	});

	it.each([
		[{ type: 1, join_scene: 1 }, 'member', 'invited directly by a member'],
		[{ type: 2, join_scene: 2 }, 'external contact', 'invited through a link'],
		[{ type: 2, join_scene: 3 }, 'external contact', 'scanned a group QR code'],
		[{ type: 9, join_scene: 9 }, undefined, undefined],
	])('says of its members what %j means', (member, type_text, join_scene_text) => {
		expect(membersOf(member)).toEqual([
			{
				...member,
				...(type_text === undefined ? {} : { type_text, join_scene_text }),
			},
		]);
	});

	it('has the names of owner, admins and inviters, where they are members with a name', () => {
		const lisi = { userid: 'lisi', name: 'Li Si' };
		const zhangsan = { userid: 'zhangsan', name: 'Zhang San', invitor: { userid: 'lisi' } };
		const nameless = { userid: 'wangwu', invitor: { userid: 'gone' } };

		expect(
			simplified({
				owner: 'zhangsan',
				admin_list: [{ userid: 'lisi' }, { userid: 'wangwu' }, { userid: 'gone' }],
				member_list: [lisi, zhangsan, nameless],
			}),
		).toEqual({
			owner: 'zhangsan',
			owner_name: 'Zhang San',
			admin_list: [
				{ userid: 'lisi', user_name: 'Li Si' },
				{ userid: 'wangwu' },
				{ userid: 'gone' },
			],
			member_list: [
				lisi,
				{ ...zhangsan, invitor: { userid: 'lisi', user_name: 'Li Si' } },
				nameless,
			],
		});
	});

	it.each<[string, IDataObject]>([
		['without lists', { chat_id: 'c', owner: 'lisi' }],
		[
			'with lists that are none',
			{ owner: 'lisi', admin_list: 'x', member_list: { userid: 'lisi' } },
		],
		[
			'with entries that are no records',
			{
				...{ owner: 'lisi', admin_list: [null, 'lisi'] as never },
				member_list: [null, 'lisi', ['lisi']] as never,
			},
		],
		[
			'with an inviter who is no record',
			{
				member_list: [
					{ userid: 'a', invitor: 'lisi' },
					{ userid: 'b', invitor: null },
				],
			},
		],
		['with a name that is none', { owner: 'lisi', member_list: [{ userid: 'lisi', name: 5 }] }],
	])('is as it was %s', (_what, chat) => {
		expect(simplified(chat)).toStrictEqual(chat);
	});

	it('is as it was without Simplify', () => {
		const chat = {
			status: 1,
			owner: 'lisi',
			member_list: [{ userid: 'lisi', name: 'L', type: 1 }],
		};

		expect(simplified(chat, false)).toEqual(chat);
	});
});
