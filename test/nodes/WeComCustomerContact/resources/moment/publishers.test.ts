import type { IDataObject } from 'n8n-workflow';

import { department } from '../../../../../nodes/WeComCustomerContact/names/departments';
import { publishersOf } from '../../../../../nodes/WeComCustomerContact/resources/moment/publishers';
import { answeredItem } from '../../../../engine/answeredItem';

const MEMBERS = 'get_follow_user_list';
const DEPARTMENTS = 'department/simplelist';
const OF_DEPARTMENT = 'user/simplelist';

/** 1 has 2 and 5 below it, 2 has 3, and 3 has 4. */
const TREE = [
	{ id: 1, parentid: 0 },
	{ id: 2, parentid: 1 },
	{ id: 5, parentid: 1 },
	{ id: 3, parentid: 2 },
	{ id: 4, parentid: 3 },
];

const IN: Record<number, string[]> = {
	1: ['boss'],
	2: ['zhangsan'],
	3: ['lisi', 'noCustomers'],
	4: ['wangwu', 'LISI'],
	5: ['zhaoliu'],
};

const world = () =>
	answeredItem({
		[MEMBERS]: () => ({ follow_user: ['ZhangSan', 'lisi', 'wangwu', 'zhaoliu'] }),
		[DEPARTMENTS]: () => ({ department_id: TREE }),
		[OF_DEPARTMENT]: ({ department_id }: IDataObject) => ({
			userlist: [...IN[Number(department_id)].map((userid) => ({ userid })), { userid: '' }],
		}),
	});

const nobody = { user_list: [], department_list: [] };

describe('Who is asked to publish a moment', () => {
	it.each([{}, nobody])('are all members without a list: %j', async (senders) => {
		const { item, sent } = world();

		expect(await publishersOf(item, senders)).toEqual({
			members: ['ZhangSan', 'lisi', 'wangwu', 'zhaoliu'],
			invalid: nobody,
		});
		expect(sent(DEPARTMENTS)).toEqual([]);
	});

	it('are the members that are given, each once and in the spelling of WeCom', async () => {
		const { item, sent } = world();

		expect(
			await publishersOf(item, { user_list: ['zhangsan', 'nobody', 'LISI', 'ZHANGSAN', 'boss'] }),
		).toEqual({
			members: ['ZhangSan', 'lisi'],
			invalid: { user_list: ['nobody', 'boss'], department_list: [] },
		});
		expect(sent(DEPARTMENTS)).toEqual([]);
	});

	it('are those of a department and of all below it who have the customer contact function', async () => {
		const { item, sent } = world();

		expect(await publishersOf(item, { department_list: [2, 9] })).toEqual({
			members: ['ZhangSan', 'lisi', 'wangwu'],
			invalid: { user_list: [], department_list: [9] },
		});
		expect(sent(OF_DEPARTMENT)).toEqual([2, 3, 4].map((department_id) => ({ department_id })));
	});

	it('are the given ones and those of departments together, each once', async () => {
		const { item } = world();
		const { members } = await publishersOf(item, {
			user_list: ['zhaoliu', 'lisi'],
			department_list: [3, 4],
		});

		expect(members).toEqual(['zhaoliu', 'lisi', 'wangwu']);
	});

	it('are nobody where all that is given is unknown', async () => {
		const { item } = world();

		expect(await publishersOf(item, { user_list: ['nobody'], department_list: [9] })).toEqual({
			members: [],
			invalid: { user_list: ['nobody'], department_list: [9] },
		});
	});

	it('are read once for all items of a run', async () => {
		const { item, sent } = world();
		await publishersOf(item, { department_list: [3] });
		await publishersOf(item, { department_list: [4, 5] });

		expect(sent(MEMBERS)).toHaveLength(1);
		expect(sent(DEPARTMENTS)).toHaveLength(1);
		expect(sent(OF_DEPARTMENT).map(({ department_id }) => department_id)).toEqual([3, 4, 5]);
	});

	it('are found with the departments that were read for a name', async () => {
		const { item, sent } = world();
		await department.read(item);
		await publishersOf(item, { department_list: [5] });

		expect(sent(DEPARTMENTS)).toHaveLength(1);
	});
});
