import type { IDataObject } from 'n8n-workflow';

import { getGroupChatsOfOwners } from '../../../../nodes/WeComCustomerContact/pickers/groupChatsOfOwners';
import { editor, upTo } from './editor';

const LIST = 'groupchat/list';
const GET = 'groupchat/get';
const UNASSIGNED = 'get_unassigned_list';

const resigned = { ownerIs: 'resigned' };

const TOO_MANY_PEOPLE = 81017;

interface Found {
	byStatus: string[] | number;
	byOwner?: string[];
	leavers?: string[];
}

/** A company in which these group chats wait, found by status or by owner. */
function company({ byStatus, byOwner = [], leavers = ['heqi'] }: Found) {
	const listOf = (ids: string[]) => ({ group_chat_list: ids.map((chat_id) => ({ chat_id })) });
	return editor(
		{
			[UNASSIGNED]: { info: leavers.map((handover_userid) => ({ handover_userid })) },
			[LIST]: ({ owner_filter }: IDataObject) => {
				if (owner_filter) return listOf(byOwner);
				return typeof byStatus === 'number' ? byStatus : listOf(byStatus);
			},
			[GET]: ({ chat_id }) => ({ group_chat: { name: `Name ${String(chat_id)}` } }),
		},
		resigned,
	);
}

const entries = (...ids: string[]) => ids.map((id) => ({ name: `Name ${id}`, value: id }));

describe('The list of group chats to hand over', () => {
	it('shows those whose owner has left, asked by status and by owner, each once', async () => {
		const { context, sentTo } = company({ byStatus: ['wr1', 'wr2'], byOwner: ['wr2', 'wr3'] });
		expect(await getGroupChatsOfOwners.call(context)).toEqual(entries('wr1', 'wr2', 'wr3'));
		expect(sentTo(LIST)).toEqual(
			expect.arrayContaining([
				{ limit: 200, status_filter: 1 },
				{ limit: 200, status_filter: 1, owner_filter: { userid_list: ['heqi'] } },
			]),
		);
		expect(sentTo(LIST)).toHaveLength(2);
	});

	it('asks by status alone where nobody who has left is known', async () => {
		const { context, sentTo } = company({ byStatus: ['wr1'], byOwner: ['wr2'], leavers: [] });
		expect(await getGroupChatsOfOwners.call(context)).toEqual(entries('wr1'));
		expect(sentTo(LIST)).toHaveLength(1);
	});

	it('goes by the owners alone in a large company', async () => {
		const { context } = company({ byStatus: TOO_MANY_PEOPLE, byOwner: ['wr1'] });
		expect(await getGroupChatsOfOwners.call(context)).toEqual(entries('wr1'));
	});

	it('asks for as many owners as WeCom takes, and shows 200 group chats at most', async () => {
		const { context, sentTo } = company({
			byStatus: upTo(150).map((number) => `wr${number}`),
			byOwner: upTo(201).map((number) => `wr${number}`),
			leavers: upTo(101).map((number) => `left${number}`),
		});
		expect(await getGroupChatsOfOwners.call(context)).toHaveLength(200);
		expect(sentTo(GET)).toHaveLength(200);
		const owners = sentTo(LIST).flatMap(({ owner_filter: filter }) =>
			filter ? ((filter as IDataObject).userid_list as string[]) : [],
		);
		expect(owners).toHaveLength(100);
		expect(owners[0]).toBe('left1');
	});

	it.each([48002, 40058])('says why it cannot load, as with %i', async (errcode) => {
		const { context } = company({ byStatus: errcode, byOwner: ['wr1'] });
		await expect(getGroupChatsOfOwners.call(context)).rejects.toMatchObject({
			name: 'NodeOperationError',
			message: expect.stringContaining(String(errcode)),
		});
	});

	it.each([[{ ownerIs: 'active' }], [{}]])(
		'shows those of owners who work here for %j',
		async (parameters) => {
			const { context, sentTo } = editor(
				{
					[LIST]: { group_chat_list: [{ chat_id: 'wr1' }] },
					[GET]: { group_chat: { name: 'Name wr1' } },
				},
				parameters,
			);
			expect(await getGroupChatsOfOwners.call(context)).toEqual(entries('wr1'));
			expect(sentTo(LIST)).toEqual([{ limit: 200 }]);
		},
	);
});
