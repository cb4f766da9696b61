import type { IDataObject } from 'n8n-workflow';

import { searchExternalContacts } from '../../../../nodes/WeComCustomerContact/pickers/externalContacts';
import { editor, upTo } from './editor';

const MEMBERS = 'get_follow_user_list';
const CUSTOMERS = 'batch/get_by_user';

const customer = (id: string, name?: string | null, remark?: string) => ({
	external_contact: { external_userid: id, name },
	follow_info: { remark },
});

const ofZhang = { userId: { mode: 'list', value: 'zhangsan' } };

describe('The list of customers', () => {
	it('shows the customers of the chosen member by name and remark, each once', async () => {
		const external_contact_list = [
			customer('wm1', 'Li Mei', 'Ms Li (Acme)'),
			customer('wm2', 'Emma', 'Emma'),
			customer('wm3', 'Oliver', ''),
			customer('wm4', null, 'No name'),
			{ external_contact: { external_userid: 'wm5' } },
			customer('wm1', 'Li Mei', 'Ms Li (Acme)'),
		];
		const { context, sentTo } = editor({ [CUSTOMERS]: { external_contact_list } }, ofZhang);

		expect(await searchExternalContacts.call(context)).toEqual({
			results: [
				{ name: 'Li Mei · Ms Li (Acme)', value: 'wm1' },
				{ name: 'Emma', value: 'wm2' },
				{ name: 'Oliver', value: 'wm3' },
				{ name: 'wm4 · No name', value: 'wm4' },
				{ name: 'wm5', value: 'wm5' },
			],
		});
		expect(sentTo(CUSTOMERS)).toEqual([{ userid_list: ['zhangsan'], limit: 100 }]);
		const { results } = await searchExternalContacts.call(context, 'acme');
		expect(results.map(({ value }) => value)).toEqual(['wm1']);
	});

	it.each<[string, object]>([
		['is none yet', { userId: { value: '' } }],
		['comes from an expression', { userId: { value: '={{ $json.member }}' } }],
		['is no text', { userId: { value: 7 } }],
		['is no field of the operation', {}],
	])('shows those of all members where the member %s', async (_why, parameters) => {
		const { context, sentTo } = editor(
			{
				[MEMBERS]: { follow_user: ['zhangsan', 'lisi'] },
				[CUSTOMERS]: { external_contact_list: [customer('wm1', 'Emma')] },
			},
			parameters as Record<string, unknown>,
		);
		const { results } = await searchExternalContacts.call(context);

		expect(results).toEqual([{ name: 'Emma', value: 'wm1' }]);
		expect(sentTo(CUSTOMERS)[0].userid_list).toEqual(['zhangsan', 'lisi']);
	});

	/** A company of so many members; each hundred of them has two pages of customers. */
	function company(count: number) {
		const follow_user = upTo(count).map((number) => `member${number}`);
		const pageOf = ({ userid_list, cursor }: IDataObject) => {
			const [first] = userid_list as string[];
			return cursor
				? { external_contact_list: [customer(`${first}-2`)], next_cursor: '' }
				: { external_contact_list: [customer(`${first}-1`)], next_cursor: 'a/b' };
		};
		return { follow_user, ...editor({ [MEMBERS]: { follow_user }, [CUSTOMERS]: pageOf }) };
	}

	it('goes on page by page, and with the next hundred members behind the last page', async () => {
		const { context, sentTo, follow_user } = company(200);
		const shown: unknown[] = [];
		let token: string | undefined;
		do {
			const page = await searchExternalContacts.call(context, undefined, token);
			shown.push(...page.results.map(({ value }) => value));
			token = page.paginationToken as string | undefined;
		} while (token && shown.length < 9);

		expect(shown).toEqual(['member1-1', 'member1-2', 'member101-1', 'member101-2']);
		const groups = [follow_user.slice(0, 100), follow_user.slice(100)];
		expect(sentTo(CUSTOMERS)).toEqual([
			{ userid_list: groups[0], limit: 100 },
			{ userid_list: groups[0], limit: 100, cursor: 'a/b' },
			{ userid_list: groups[1], limit: 100 },
			{ userid_list: groups[1], limit: 100, cursor: 'a/b' },
		]);
	});

	it('ends where the list of members has become shorter meanwhile', async () => {
		const { context, sentTo } = company(100);
		expect(await searchExternalContacts.call(context, undefined, '1/')).toEqual({ results: [] });
		expect(sentTo(CUSTOMERS)).toEqual([]);
	});

	it('says why it cannot load', async () => {
		const { context } = editor({ [CUSTOMERS]: 48002 }, ofZhang);
		await expect(searchExternalContacts.call(context)).rejects.toThrow(/Callable Apps/);
	});
});
