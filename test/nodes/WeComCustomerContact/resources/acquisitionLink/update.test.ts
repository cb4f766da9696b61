import type { IDataObject } from 'n8n-workflow';

import type { Bench } from '../../../../engine';
import { jsonOf, startBench } from '../../../../engine';
import { withToken } from '../../../../engine/expected';
import { byId, itemsOf } from '../../../../engine/input';

const PATH = '/cgi-bin/externalcontact/customer_acquisition/update_link';
const LINK = 'cawcde11aa22bb33cc44';

const update = { resource: 'acquisitionLink', operation: 'update', linkId: byId(LINK) };

describe('Acquisition Link: Update', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench();
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	const sentBodies = () => bench.sent(PATH).map(({ body }) => body as IDataObject);

	it('sends the one field that the user added', async () => {
		const { items, error } = await bench.run({ ...update, updateFields: { linkName: 'Autumn' } });

		expect(error).toBeUndefined();
		const body = { link_id: LINK, link_name: 'Autumn' };
		expect(bench.sent(PATH)).toEqual([{ method: 'POST', query: withToken, body }]);
		expect(items).toEqual([{ json: { success: true, ...body }, pairedItem: { item: 0 } }]);
		expect(bench.sandbox.control.state().acquisitionLinks[0]).toMatchObject({
			link_name: 'Autumn',
			user_list: ['zhangsan'],
			department_list: [2],
		});
	});

	it('sends every field', async () => {
		const { items } = await bench.run({
			...update,
			updateFields: {
				departments: '4',
				linkName: 'Autumn',
				markSource: true,
				members: 'lisi',
				priority: 2,
				priorityMembers: 'zhangsan, wangwu',
				skipVerify: false,
			},
		});

		const body = {
			link_id: LINK,
			link_name: 'Autumn',
			range: { user_list: ['lisi'], department_list: [4] },
			skip_verify: false,
			priority_option: { priority_type: 2, priority_userid_list: ['zhangsan', 'wangwu'] },
			mark_source: true,
		};
		expect(sentBodies()).toEqual([body]);
		expect(jsonOf(items)).toEqual([{ success: true, ...body }]);
	});

	it('takes members and departments from lists', async () => {
		await bench.run({
			...update,
			updateFields: { userIds: ['lisi'], departmentIds: [4], priorityUserIds: ['lisi'] },
		});

		expect(sentBodies()).toEqual([
			{
				link_id: LINK,
				range: { user_list: ['lisi'], department_list: [4] },
				priority_option: { priority_type: 2, priority_userid_list: ['lisi'] },
			},
		]);
	});

	it('never changes one link twice at a time', async () => {
		bench.sandbox.control.setLimits({ latencyMs: 3 });
		await bench.run(
			{ ...update, updateFields: { linkName: '={{ $json.name }}' } },
			{ items: itemsOf(Array.from({ length: 5 }, (_, i) => ({ name: `no. ${i}` }))) },
		);

		const inFlight = bench.sandbox.control.journal({ path: PATH }).map((entry) => entry.inFlight);
		expect(inFlight).toHaveLength(5);
		expect(Math.max(...inFlight)).toBe(1);
	});

	it.each([
		['nothing', {}, 'Nothing to update'],
		['an empty name alone', { linkName: '' }, 'Nothing to update'],
		['an empty text of members', { members: '', linkName: 'n' }, "'Members' is empty"],
		['an empty list of members', { userIds: [] }, "'Member Names or IDs' is empty"],
		['an empty text of departments', { departments: ' ' }, "'Departments' is empty"],
		[
			'members as text and from the list',
			{ members: 'lisi', userIds: ['wangwu'] },
			"'Members' and 'Member Names or IDs' do not go together",
		],
		[
			'given members without any',
			{ priority: 2 },
			"It is not said which members 'Prefer Known Members' means",
		],
	])('refuses %s before anything is sent', async (_what, updateFields, message) => {
		const { error } = await bench.run({ ...update, updateFields });

		expect(error?.message).toContain(message);
		expect(bench.sandbox.control.journal()).toEqual([]);
	});

	it('deletes what it has created, and says that it is gone', async () => {
		const made = await bench.run({
			resource: 'acquisitionLink',
			operation: 'create',
			linkName: 'Short',
			members: 'lisi',
		});
		const { link_id } = jsonOf(made.items)[0];
		const link = { resource: 'acquisitionLink', linkId: byId(String(link_id)) };
		const changed = await bench.run({
			...link,
			operation: 'update',
			updateFields: { linkName: 'S' },
		});
		expect(changed.error).toBeUndefined();
		const read = await bench.run({ ...link, operation: 'get' });
		expect(jsonOf(read.items)[0]).toMatchObject({ link_name: 'S', user_list: ['lisi'] });
		const { items } = await bench.run({ ...link, operation: 'delete' });

		expect(jsonOf(items)).toEqual([{ deleted: true, link_id }]);
		expect(
			bench.sent('/cgi-bin/externalcontact/customer_acquisition/delete_link').map((it) => it.body),
		).toEqual([{ link_id }]);
		const gone = await bench.run({ ...link, operation: 'get' });
		expect(gone.error).toMatchObject({ httpCode: '40058' });
	});
});
