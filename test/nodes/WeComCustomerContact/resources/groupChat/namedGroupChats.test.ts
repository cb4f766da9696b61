import type { IDataObject } from 'n8n-workflow';

import {
	namedGroupChats,
	withNames,
} from '../../../../../nodes/WeComCustomerContact/resources/groupChat/namedGroupChats';
import { answeredItem } from '../../../../engine/answeredItem';

const LIST = 'groupchat/list';
const GET = 'groupchat/get';
const MEMBERS = 'get_follow_user_list';

const NAMES: Record<string, unknown> = { a: 'Neighbours', b: '', c: 7 };

const members = Array.from({ length: 130 }, (_, place) => `m${place}`);

const isOfOwners = ({ owner_filter }: IDataObject) => owner_filter !== undefined;

/** @param refused what the list is refused with, as long as no owners are named */
function world(refused?: number) {
	return answeredItem({
		[MEMBERS]: () => ({ follow_user: members }),
		[LIST]: (params) =>
			refused !== undefined && !isOfOwners(params)
				? { errcode: refused, errmsg: 'refused' }
				: { group_chat_list: Object.keys(NAMES).map((chat_id) => ({ chat_id })), next_cursor: 'n' },
		[GET]: ({ chat_id }) =>
			chat_id === 'gone'
				? { errcode: 49008, errmsg: 'gone' }
				: { group_chat: { chat_id, name: NAMES[chat_id as string] } },
	});
}

describe('Group chats with their names', () => {
	it('have a name where WeCom gives one, and come in their order', async () => {
		expect(await withNames(world().item, ['b', 'gone', 'a', 'c'])).toStrictEqual([
			...[{ id: 'b' }, { id: 'gone' }, { id: 'a', name: 'Neighbours' }, { id: 'c' }],
		]);
	});

	it('come page by page', async () => {
		const { item, sent } = world();

		expect(await namedGroupChats(item, 50)).toEqual({
			...{ chats: [{ id: 'a', name: 'Neighbours' }, { id: 'b' }, { id: 'c' }], next: 'n' },
		});
		await namedGroupChats(item, 50, 'two');
		await namedGroupChats(item, 50, '');
		expect(sent(LIST)).toEqual([{ limit: 50 }, { limit: 50, cursor: 'two' }, { limit: 50 }]);
		expect(sent(MEMBERS)).toEqual([]);
	});

	it('are those of the first 100 members where the app sees too many people', async () => {
		const { item, sent } = world(81017);
		const { chats } = await namedGroupChats(item, 50, 'two');

		expect(chats).toHaveLength(3);
		const page = { limit: 50, cursor: 'two' };
		expect(sent(LIST)).toEqual([
			page,
			{ ...page, owner_filter: { userid_list: members.slice(0, 100) } },
		]);
	});

	it('are an error when WeCom refuses the list for another reason', async () => {
		const { item, sent } = world(48002);

		await expect(namedGroupChats(item, 50)).rejects.toMatchObject({ errcode: 48002 });
		expect(sent(MEMBERS)).toEqual([]);
	});
});
