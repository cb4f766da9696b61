import { SandboxClient } from '../client';
import { startSandbox, type Sandbox } from '../index';

let sandbox: Sandbox;
let client: SandboxClient;
beforeAll(async () => {
	sandbox = await startSandbox();
	client = new SandboxClient(sandbox);
});
afterAll(async () => await sandbox.close());

const ids = (list: unknown) => (list as Array<{ id: number }>).map(({ id }) => id);

describe('departments', () => {
	it('are listed inside the visible range', async () => {
		expect(ids((await client.get('department/simplelist')).department_id)).toEqual([2, 3, 4]);
		expect(ids((await client.get('department/list')).department)).toEqual([2, 3, 4]);
		expect(ids((await client.get('department/list', { id: '2' })).department)).toEqual([2, 3]);
	});

	it('are shown one by one', async () => {
		expect((await client.get('department/get', { id: '2' })).department).toMatchObject({
			id: 2,
			name: 'Sales',
			parentid: 1,
			department_leader: ['zhangsan'],
		});
	});

	it.each([
		['department/get', 'id', '1', 60011],
		['department/list', 'id', '5', 60011],
		['department/simplelist', 'id', '99', 60123],
		['user/simplelist', 'department_id', '5', 60011],
	])('%s refuses %s %s with %d', async (path, name, value, errcode) => {
		expect((await client.get(path, { [name]: value })).errcode).toBe(errcode);
	});
});

describe('members', () => {
	it('are listed by department, without those below', async () => {
		const { userlist } = await client.get('user/simplelist', { department_id: '2' });
		expect(userlist).toEqual([
			{ userid: 'zhangsan', name: 'Zhang San', department: [2, 3] },
			{ userid: 'zhaoliu', name: 'Zhao Liu', department: [2] },
		]);
	});

	it('are shown one by one, whatever the case of the userid', async () => {
		expect(await client.get('user/get', { userid: 'ZHANGSAN' })).toMatchObject({
			userid: 'zhangsan',
			name: 'Zhang San',
			department: [2, 3],
			is_leader_in_dept: [1, 0],
			main_department: 2,
			status: 1,
		});
	});

	it('are refused when unknown or invisible', async () => {
		expect((await client.get('user/get', { userid: 'nobody' })).errcode).toBe(60111);
		expect((await client.get('user/get', { userid: 'qianba' })).errcode).toBe(60011);
	});

	it('are paged by id for address book sync', async () => {
		const sync = new SandboxClient(sandbox, 'contactSync');
		const first = await sync.post('user/list_id', { limit: 4 });
		const second = await sync.post('user/list_id', { limit: 4, cursor: first.next_cursor });
		expect([...(first.dept_user as []), ...(second.dept_user as [])]).toHaveLength(7);
		expect(second.next_cursor).toBe('');
		expect((await sync.post('user/list_id', { cursor: 'x' })).errcode).toBe(50100);
	});
});
