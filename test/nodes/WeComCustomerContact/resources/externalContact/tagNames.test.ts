import type { IDataObject } from 'n8n-workflow';

import { addTagNames } from '../../../../../nodes/WeComCustomerContact/resources/externalContact/tagNames';
import { answeredItem } from '../../../../engine/answeredItem';

let mockTurns = 0;
jest.mock('n8n-workflow', () => {
	const workflow = jest.requireActual<typeof import('n8n-workflow')>('n8n-workflow');
	return {
		...workflow,
		sleep: async () => {
			mockTurns++;
			await Promise.resolve();
		},
	};
});

const PATH = 'get_corp_tag_list';

const tag_group = [
	{
		group_id: 'g1',
		tag: [
			{ id: 'gold', name: 'Gold' },
			{ id: 'silver', name: 'Silver' },
		],
	},
	{ group_id: 'g2', tag: null },
	{ group_id: 'g3' },
	{ group_id: 'g4', tag: [{ id: 'solar', name: 'Solar' }] },
];

const world = (answer: IDataObject = { tag_group }) => answeredItem({ [PATH]: () => answer });

describe('The names of tags beside their ids', () => {
	it('are those of the list of the company, in the order of the ids', async () => {
		const { item, sent } = world();
		const records: IDataObject[] = [
			{ tag_id: ['solar', 'unknown', 'gold'] },
			{ tag_id: [] },
			{ tag_id: 'gold' },
			{ userid: 'lisi' },
		];
		await addTagNames(item, records);

		expect(records).toEqual([
			{ tag_id: ['solar', 'unknown', 'gold'], tag_names: ['Solar', 'Gold'] },
			{ tag_id: [], tag_names: [] },
			{ tag_id: 'gold' },
			{ userid: 'lisi' },
		]);
		expect(sent(PATH)).toEqual([{}]);
	});

	it('are read once for all items of a run, and only where a record has a tag', async () => {
		const { item, sent } = world();
		const untagged: IDataObject[] = [{ tag_id: [] }, { tag_id: 'gold' }, {}];
		await addTagNames(item, untagged);
		expect(untagged).toEqual([{ tag_id: [], tag_names: [] }, { tag_id: 'gold' }, {}]);
		expect(sent(PATH)).toEqual([]);

		for (const tag_id of [['gold'], ['solar']]) await addTagNames(item, [{}, { tag_id }]);
		expect(sent(PATH)).toHaveLength(1);
	});

	it('are left out when WeCom refuses them, which is said in the log, and not asked for again', async () => {
		const { item, sent } = world({ errcode: 48002, errmsg: 'forbidden' });
		const warn = jest.spyOn(item.logger, 'warn');
		const records: IDataObject[] = [{ tag_id: ['gold'] }, { tag_id: [] }];
		await addTagNames(item, records);
		await addTagNames(item, records);

		expect(records).toEqual([{ tag_id: ['gold'] }, { tag_id: [] }]);
		expect(warn.mock.calls).toEqual([
			[expect.stringMatching(/^WeCom does not give the names of the tags: .*48002/)],
		]);
		expect(sent(PATH)).toHaveLength(1);
	});

	it('are an error when no answer of WeCom has come', async () => {
		const { item } = answeredItem({
			[PATH]: () => {
				throw new TypeError('x is not a function');
			},
		});

		await expect(addTagNames(item, [{ tag_id: ['gold'] }])).rejects.toThrow();
	});

	it('let others have their turn every 1,000 records', async () => {
		const { item } = world();
		const records = Array.from({ length: 2001 }, () => ({ tag_id: ['gold'] }));
		await addTagNames(item, records.slice(0, 1));
		let now = Date.now();
		const clock = jest.spyOn(Date, 'now').mockImplementation(() => (now += 1000));
		mockTurns = 0;
		await addTagNames(item, records);
		clock.mockRestore();

		expect(mockTurns).toBe(3);
	});
});
