import {
	readGroupChat,
	readGroupChats,
} from '../../../../../nodes/WeComCustomerContact/resources/groupChat/readGroupChats';
import { answeredItem } from '../../../../engine/answeredItem';

const LIST = 'groupchat/list';
const GET = 'groupchat/get';

const page = async (answer: object) => {
	const { item, sent } = answeredItem({ [LIST]: () => ({ ...answer }) });
	const params = { limit: 5, owner_filter: { userid_list: ['lisi'] } };
	const read = await readGroupChats(item, params);
	expect(sent(LIST)).toEqual([params]);
	return read;
};

describe('Reading group chats', () => {
	it('gives the IDs of a page, and the cursor of the next one where there is one', async () => {
		const group_chat_list = [{ chat_id: 'a' }, { chat_id: 'b' }];

		expect(await page({ group_chat_list, next_cursor: 'two' })).toEqual({
			...{ ids: ['a', 'b'], next: 'two' },
		});
		expect(await page({ group_chat_list, next_cursor: '' })).toEqual({ ids: ['a', 'b'] });
		expect(await page({})).toEqual({ ids: [] });
	});

	it('is an error when a group chat has no ID', async () => {
		await expect(page({ group_chat_list: [{ status: 0 }] })).rejects.toThrow(
			'WeCom sent no ID of the group chat',
		);
	});

	it('gives one group chat, and asks for names where they are wanted', async () => {
		const { item, sent } = answeredItem({ [GET]: ({ chat_id }) => ({ group_chat: { chat_id } }) });

		expect(await readGroupChat(item, 'a')).toEqual({ chat_id: 'a' });
		await readGroupChat(item, 'b', { need_name: 1 });
		expect(sent(GET)).toEqual([{ chat_id: 'a' }, { chat_id: 'b', need_name: 1 }]);
	});
});
