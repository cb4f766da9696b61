import type { IDataObject } from 'n8n-workflow';

import type { Bench } from '../../../engine';
import { startBench } from '../../../engine';
import { groupChatNamed } from '../../../engine/corp';
import { options, search } from '../../../engine/pickers';

const LIST = '/cgi-bin/externalcontact/groupchat/list';
const GET = '/cgi-bin/externalcontact/groupchat/get';
const MEMBERS = '/cgi-bin/externalcontact/get_follow_user_list';

describe('Picker of group chats', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench();
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	const sentBodies = (path: string) => bench.sent(path).map(({ body }) => body as IDataObject);
	const entry = (name: string) => ({ name, value: groupChatNamed(bench, name).chat_id });
	const named = ['Spring campaign', 'Acme key accounts', 'Neighbours', 'Garden friends'];
	const nameless = () => groupChatNamed(bench, '').chat_id;
	const all = () => [...named.map(entry), { name: nameless(), value: nameless() }];

	it('shows the group chats by name, by ID where they have none', async () => {
		expect(await search(bench, 'searchGroupChats')).toEqual({ results: all() });
		expect(await options(bench, 'getGroupChats')).toEqual(all());
		expect(sentBodies(LIST)).toEqual([{ limit: 50 }, { limit: 200 }]);
	});

	it('shows the ID where WeCom does not give the name', async () => {
		bench.sandbox.control.addFault({ path: GET, kind: 'errcode', errcode: 49008, times: 5 });
		const { results } = await search(bench, 'searchGroupChats');

		expect(results).toEqual(all().map(({ value }) => ({ name: value, value })));
	});

	it('finds a group chat on a later page', async () => {
		bench.sandbox.control.reset({ groupChats: 120 });
		const first = await search(bench, 'searchGroupChats');
		expect(first.results).toHaveLength(50);
		expect(first.paginationToken).toEqual(expect.any(String));

		const found = await search(bench, 'searchGroupChats', {}, ' GROUP 99');
		expect(found.results).toEqual([entry('Group 99')]);

		const next = await search(bench, 'searchGroupChats', {}, '', first.paginationToken as string);
		expect(sentBodies(LIST).at(-1)).toEqual({ limit: 50, cursor: first.paginationToken });
		expect(next.results).toHaveLength(50);
	});

	it('asks for the group chats of the first members where the app sees too many people', async () => {
		bench.sandbox.control.reset({ members: 1100, groupChats: 30 });
		const { results } = await search(bench, 'searchGroupChats');

		expect(results.length).toBeGreaterThan(3);
		expect(bench.sent(MEMBERS)).toHaveLength(1);
		const [plain, withOwners] = sentBodies(LIST);
		expect(plain).toEqual({ limit: 50 });
		expect((withOwners.owner_filter as IDataObject).userid_list).toHaveLength(100);
	});

	it('says why it cannot load', async () => {
		bench.sandbox.control.addFault({ path: LIST, kind: 'errcode', errcode: 48002, times: 2 });

		await expect(search(bench, 'searchGroupChats')).rejects.toThrow(/Callable Apps/);
		await expect(options(bench, 'getGroupChats')).rejects.toThrow(/Callable Apps/);
	});
});
