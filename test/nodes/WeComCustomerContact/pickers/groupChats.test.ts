import {
	getGroupChats,
	searchGroupChats,
} from '../../../../nodes/WeComCustomerContact/pickers/groupChats';
import { editor } from './editor';

const LIST = 'groupchat/list';
const GET = 'groupchat/get';

const all = [
	{ name: 'Spring', value: 'wr1' },
	{ name: 'wr2', value: 'wr2' },
];

describe('The list of group chats', () => {
	const ofApp = (next_cursor?: string) =>
		editor({
			[LIST]: { group_chat_list: all.map(({ value }) => ({ chat_id: value })), next_cursor },
			[GET]: ({ chat_id }) => ({ group_chat: { name: chat_id === 'wr1' ? 'Spring' : '' } }),
		});

	it('shows them by name, by ID where they have none', async () => {
		const { context, sentTo } = ofApp();
		expect(await searchGroupChats.call(context)).toEqual({ results: all });
		expect(await getGroupChats.call(context)).toEqual(all);
		expect(sentTo(LIST)).toEqual([{ limit: 50 }, { limit: 200 }]);
	});

	it('finds a group chat, and goes on page by page', async () => {
		const { context, sentTo } = ofApp('next');
		expect(await searchGroupChats.call(context, 'SPRING', 'here')).toEqual({
			results: [all[0]],
			paginationToken: 'next',
		});
		expect(sentTo(LIST)).toEqual([{ limit: 50, cursor: 'here' }]);
	});

	it('says why it cannot load', async () => {
		const { context } = editor({ [LIST]: 48002 });
		await expect(searchGroupChats.call(context)).rejects.toMatchObject({ name: 'NodeApiError' });
		await expect(getGroupChats.call(context)).rejects.toMatchObject({
			name: 'NodeOperationError',
		});
	});
});
