import { getDepartments } from '../../../../nodes/WeComCustomerContact/pickers/departments';
import { editor, upTo } from './editor';

const LIST = 'department/simplelist';
const NAME = 'department/get';

describe('The list of departments', () => {
	const department_id = [
		{ id: 2, parentid: 1, order: 2 },
		{ id: 3, parentid: 2, order: 1 },
		{ id: 4, parentid: 1, order: 1 },
	];

	it('shows each below the one it belongs to, by its ID where its name may not be read', async () => {
		const { context } = editor({
			[LIST]: { department_id },
			[NAME]: ({ id }) => (id === 4 ? 60011 : { department: { name: `Name ${String(id)}` } }),
		});
		expect(await getDepartments.call(context)).toEqual([
			{ name: 'Name 2', value: 2 },
			{ name: 'Name 2 / Name 3', value: 3 },
			{ name: '4', value: 4 },
		]);
	});

	it('reads at most 100 names, and shows the other departments all the same', async () => {
		const { context, sentTo } = editor({
			[LIST]: { department_id: upTo(101).map((id) => ({ id, order: 101 - id })) },
			[NAME]: { department: { name: 'Branch' } },
		});
		const departments = await getDepartments.call(context);

		expect(sentTo(NAME)).toHaveLength(100);
		expect(departments.slice(99)).toEqual([
			{ name: 'Branch', value: 100 },
			{ name: '101', value: 101 },
		]);
	});

	it('says what to do where the app sees none, and what WeCom says where it refuses', async () => {
		const none = editor({ [LIST]: { department_id: [] } });
		await expect(getDepartments.call(none.context)).rejects.toMatchObject({
			name: 'NodeOperationError',
			message: expect.stringMatching(/^The app sees no department\. .*visible range/),
		});
		await expect(getDepartments.call(editor({ [LIST]: 60011 }).context)).rejects.toThrow(/60011/);
	});
});
