import type { IDataObject } from 'n8n-workflow';

import type { Wanted } from '../../../../../nodes/WeComCustomerContact/resources/message/audience';
import { audienceOf } from '../../../../../nodes/WeComCustomerContact/resources/message/audience';
import { answeredItem } from '../../../../engine/answeredItem';

const MEMBERS = 'get_follow_user_list';
const CUSTOMERS = 'list';
const CUSTOMER = 'get';
const TAGGED = 'batch/get_by_user';
const CHATS = 'groupchat/list';
const CHAT = 'groupchat/get';

/** Customers by member. */
const OF: Record<string, string[]> = { zhangsan: ['a', 'b'], lisi: ['b', 'c'] };

const OWNERS: Record<string, unknown> = { own: 'ZHANGSAN', hers: 'lisi', ownerless: null };

const tagged = (userid: string, external_userid: string, ...tag_id: string[]) => ({
	external_contact: { external_userid },
	follow_info: { userid, tag_id },
});

function world(more: Record<string, (params: IDataObject) => IDataObject> = {}) {
	return answeredItem({
		[MEMBERS]: () => ({ follow_user: Object.keys(OF) }),
		[CUSTOMERS]: ({ userid }) => ({ external_userid: OF[userid as string] }),
		[CUSTOMER]: ({ external_userid: id }) => {
			const follow_user = Object.keys(OF)
				.filter((userid) => OF[userid].includes(id as string))
				.map((userid) => ({ userid }));
			return follow_user.length > 0
				? { external_contact: { external_userid: id }, follow_user }
				: { errcode: 84061, errmsg: 'not a customer' };
		},
		[TAGGED]: () => ({
			external_contact_list: [
				tagged('zhangsan', 'a', 'gold', 'solar'),
				tagged('zhangsan', 'b', 'gold'),
				tagged('lisi', 'b', 'solar', 'silver'),
			],
		}),
		[CHATS]: ({ cursor }) =>
			cursor === undefined
				? { group_chat_list: [{ chat_id: 'one' }, { chat_id: 'two' }], next_cursor: 'more' }
				: { group_chat_list: [{ chat_id: 'two' }, { chat_id: 'three' }] },
		[CHAT]: ({ chat_id }) =>
			chat_id === 'none'
				? { errcode: 40050, errmsg: 'no such chat' }
				: { group_chat: { chat_id, owner: OWNERS[chat_id as string] } },
		...more,
	});
}

const wanted = (kind: string, more: Partial<Wanted> = {}): Wanted => ({
	...{ kind, sender: undefined, ids: [], conditions: [] },
	...more,
});

const senders = (all: Record<string, string[]>) => new Map(Object.entries(all));

describe('Whom a mass message goes to', () => {
	it('is, of customers, those whom members have added, each with all of these', async () => {
		const { item } = world();
		const audience = await audienceOf(item, wanted('customers', { ids: ['b', 'c', 'x'] }));

		expect(audience).toEqual({
			senders: senders({ b: ['zhangsan', 'lisi'], c: ['lisi'] }),
			failed: new Map([
				['x', expect.objectContaining({ errmsg: expect.stringContaining('whom the app sees') })],
			]),
		});
	});

	it('is, of customers for one sender, his own; for the others it says whose they are', async () => {
		const { item, sent } = world();
		const audience = await audienceOf(
			item,
			wanted('customers', { sender: 'ZhangSan', ids: ['a', 'b', 'c', 'x'] }),
		);

		expect(audience.senders).toEqual(senders({ a: ['zhangsan'], b: ['zhangsan'] }));
		expect([...audience.failed].map(([id, { errmsg, reason }]) => [id, errmsg, reason])).toEqual([
			['c', 'Not a customer of the sender', expect.stringContaining('added by lisi.')],
			['x', 'Not a customer of a member whom the app sees', expect.any(String)],
		]);
		// Of his own nothing has to be found out.
		expect(sent(CUSTOMER).map(({ external_userid }) => external_userid)).toEqual(['c', 'x']);
	});

	it('is all customers of a member', async () => {
		expect(await audienceOf(world().item, wanted('member', { sender: 'LISI' }))).toEqual({
			senders: senders({ b: ['lisi'], c: ['lisi'] }),
			failed: new Map(),
		});
	});

	it.each(['customers', 'member', 'tags', 'groupChats', 'ownersChoice'])(
		'is nobody when the sender cannot send (%s)',
		async (kind) => {
			const { item } = world();
			const { whole, ...audience } = await audienceOf(
				item,
				wanted(kind, { sender: 'nobody', ids: ['a', 'x'] }),
			);

			expect(whole?.what).toBe('The sender cannot send mass messages');
			const failed = expect.objectContaining({ errmsg: whole?.what });
			expect(audience).toEqual({
				senders: new Map(),
				failed: new Map([
					['a', failed],
					['x', failed],
				]),
			});
		},
	);

	describe('by tags', () => {
		it('is who has one of each condition, by the tags of one member', async () => {
			const { item, sent } = world();
			const conditions = [['gold', 'silver'], ['solar']];

			expect(await audienceOf(item, wanted('tags', { conditions }))).toEqual({
				senders: senders({ a: ['zhangsan'], b: ['lisi'] }),
				...{ failed: new Map(), unread: [] },
			});
			expect(sent(TAGGED)).toMatchObject([{ userid_list: ['zhangsan', 'lisi'] }]);
		});

		it('is read of the sender alone where one is chosen', async () => {
			const { item, sent } = world();
			await audienceOf(item, wanted('tags', { sender: 'LISI', conditions: [['gold']] }));

			expect(sent(TAGGED)).toMatchObject([{ userid_list: ['lisi'] }]);
		});

		it('leaves out those of members without a licence, and says who they are', async () => {
			const { item } = world({
				[TAGGED]: () => ({
					external_contact_list: [tagged('lisi', 'b', 'gold')],
					fail_info: { unlicensed_userid_list: ['zhangsan'] },
				}),
			});
			const { unread, senders: found } = await audienceOf(
				item,
				wanted('tags', { conditions: [['gold']] }),
			);

			expect([unread, found]).toEqual([['zhangsan'], senders({ b: ['lisi'] })]);
		});

		it('cannot be told when no member has a licence', async () => {
			const { item } = world({ [TAGGED]: () => ({ errcode: 701008, errmsg: 'no licence' }) });

			await expect(
				audienceOf(item, wanted('tags', { conditions: [['gold']] })),
			).rejects.toMatchObject({ errcode: 701008 });
		});

		it('is nobody where no member has the customer contact function', async () => {
			const { item } = world({ [MEMBERS]: () => ({ follow_user: [] }) });

			expect(await audienceOf(item, wanted('tags', { conditions: [['gold']] }))).toEqual({
				...{ senders: new Map(), failed: new Map(), unread: [] },
			});
		});
	});

	describe('in group chats', () => {
		it('is those of the owner, from all pages, each once', async () => {
			const { item, sent } = world();

			expect(await audienceOf(item, wanted('ownersChoice', { sender: 'LiSi' }))).toEqual({
				senders: senders({ one: ['lisi'], two: ['lisi'], three: ['lisi'] }),
				...{ failed: new Map(), ownerPicks: true },
			});
			expect(sent(CHATS)[0]).toMatchObject({ owner_filter: { userid_list: ['lisi'] } });
		});

		it('is the chosen ones that the sender owns; of the others it says why not', async () => {
			const { item, sent } = world();
			const audience = await audienceOf(
				item,
				wanted('groupChats', {
					...{ sender: 'zhangsan', ids: ['hers', 'three', 'none', 'one', 'ownerless', 'own'] },
				}),
			);

			expect(audience.senders).toEqual(senders({ three: ['zhangsan'], one: ['zhangsan'] }));
			expect(audience).not.toHaveProperty('ownerPicks');
			// The sender is not told to choose himself, where WeCom does not list a chat of his.
			const check = "Check 'Sender' and the group chats.";
			expect([...audience.failed]).toEqual([
				['hers', { errmsg: expect.any(String), reason: expect.stringContaining('Choose lisi as') }],
				['none', expect.objectContaining({ errcode: 40050 })],
				['ownerless', { errmsg: 'Not a group chat of the sender', reason: check }],
				['own', { errmsg: 'Not a group chat of the sender', reason: check }],
			]);
			expect(sent(CHAT).map(({ chat_id }) => chat_id)).toEqual([
				...['hers', 'none', 'ownerless', 'own'],
			]);
		});

		it('cannot be told when WeCom refuses more than the one group chat', async () => {
			const { item } = world({ [CHAT]: () => ({ errcode: 48002, errmsg: 'forbidden' }) });

			await expect(
				audienceOf(item, wanted('groupChats', { sender: 'lisi', ids: ['hers'] })),
			).rejects.toMatchObject({ errcode: 48002 });
		});
	});
});
