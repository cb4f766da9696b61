import { loneItem } from '../../../../engine/loneItem';
import {
	departmentPaths,
	readDepartmentNames,
	readDepartments,
} from '../../../../../nodes/WeComCustomerContact/resources/account/departmentTree';

const LIST = 'department/simplelist';
const ONE = 'department/get';

const department = (id: number, parentid = 0) => ({ id, parentid, order: 0 });

const treeOf = async (department_id: unknown[]) =>
	await readDepartments(loneItem({ [LIST]: { department_id: department_id as never } }).item);

describe('The departments that the app sees', () => {
	it('stand each behind the one it belongs to, higher positions first', async () => {
		const tree = await treeOf([
			{ id: 4, parentid: 2, order: 10 },
			{ id: 3, parentid: 1, order: 5 },
			{ id: 5, parentid: 2, order: 20 },
			{ id: 2, parentid: 1, order: 30 },
			{ id: 6, parentid: 4, order: 1 },
		]);

		expect(tree.map(({ id }) => id)).toEqual([2, 5, 4, 6, 3]);
	});

	it('have no parent and no position where WeCom gives none', async () => {
		expect(await treeOf([{ id: '7' }, null, { id: 8, parentid: null, order: null }])).toEqual([
			department(7),
			department(8),
		]);
	});

	it('have an ID', async () => {
		await expect(treeOf([{ parentid: 1 }])).rejects.toThrow('WeCom sent no ID of a department');
	});
});

describe('Names of departments', () => {
	it('are read one by one, and left out where one may not be read or has none', async () => {
		const { item, sent } = loneItem({
			[ONE]: ({ id }) =>
				[60011, { department: { name: 'Sales' } }, { department: { name: '' } }, {}][Number(id)],
		});
		const names = await readDepartmentNames(
			item,
			[0, 1, 2, 3].map((id) => department(id)),
		);

		expect([...names]).toEqual([[1, 'Sales']]);
		expect(sent.map(([, params]) => params)).toEqual([{ id: 0 }, { id: 1 }, { id: 2 }, { id: 3 }]);
	});

	it('make paths, in which an ID stands for a name that is not known', () => {
		const tree = [department(2, 1), department(3, 2), department(4, 3), department(5, 1)];
		const names = new Map([
			[2, 'Sales'],
			[4, 'East'],
		]);

		expect([...departmentPaths(tree, names)]).toEqual([
			[2, 'Sales'],
			[3, 'Sales / 3'],
			[4, 'Sales / 3 / East'],
			[5, '5'],
		]);
	});
});
