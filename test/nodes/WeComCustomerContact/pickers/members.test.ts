import {
	getMembers,
	membersToPick,
	searchMembers,
} from '../../../../nodes/WeComCustomerContact/pickers/members';
import { editor, upTo } from './editor';

const LIST = 'get_follow_user_list';
const NAME = 'user/get';

const zhang = { name: 'Zhang San · zhangsan', value: 'zhangsan' };
const lisi = { name: 'lisi', value: 'lisi' };

describe('The list of members', () => {
	/** The app may read the name of one of them only. */
	const ofCompany = () =>
		editor({
			[LIST]: { follow_user: ['zhangsan', 'lisi'] },
			[NAME]: ({ userid }) => (userid === 'zhangsan' ? { name: 'Zhang San' } : 60011),
		});

	it('shows names where the app may read them, and else User IDs', async () => {
		const { context } = ofCompany();
		expect(await searchMembers.call(context)).toEqual({ results: [zhang, lisi] });
		expect(await getMembers.call(context)).toEqual([zhang, lisi]);
	});

	it.each([
		['zhang s', [zhang]],
		['LISI', [lisi]],
		['nobody', []],
	])('finds %p in name or User ID', async (filter, results) => {
		expect(await searchMembers.call(ofCompany().context, filter)).toEqual({ results });
	});

	it.each([{}, { name: null }, { name: '' }])(
		'shows the User ID of a member of whom WeCom says %j',
		async (member) => {
			const { context } = editor({ [LIST]: { follow_user: ['lisi'] }, [NAME]: member });
			expect(await getMembers.call(context)).toEqual([lisi]);
		},
	);

	it('reads at most 100 names, and shows the other members all the same', async () => {
		const { context, sentTo } = editor({
			[LIST]: { follow_user: upTo(101).map((number) => `member${number}`) },
			[NAME]: ({ userid }) => ({ name: `Name of ${String(userid)}` }),
		});
		const members = await getMembers.call(context);

		expect(sentTo(NAME)).toHaveLength(100);
		expect(members.slice(99)).toEqual([
			{ name: 'Name of member100 · member100', value: 'member100' },
			{ name: 'member101', value: 'member101' },
		]);
	});

	it('says what to do where the app sees no member', async () => {
		const { context } = editor({ [LIST]: { follow_user: [] } });
		const words = /^The app sees no member with customer contact\. .*visible range.*Range of Use/;
		await expect(searchMembers.call(context)).rejects.toThrow(words);
		await expect(getMembers.call(context)).rejects.toThrow(words);
		await expect(membersToPick(context)).rejects.toMatchObject({ kind: 'input' });
	});
});
