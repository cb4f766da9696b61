import { getTags, searchTags } from '../../../../nodes/WeComCustomerContact/pickers/tags';
import { editor } from './editor';

const LIST = 'get_corp_tag_list';

const groups = [
	{
		group_name: 'Region',
		tag: [
			{ id: 'et1', name: 'North' },
			{ id: 'et2', name: 'South' },
		],
	},
	{ group_name: 'Empty' },
	{ tag: [{ id: 'et3', name: 'East' }, { id: 'et4' }, { name: 'No ID' }] },
];
const all = [
	{ name: 'Region / North', value: 'et1' },
	{ name: 'Region / South', value: 'et2' },
	{ name: 'East', value: 'et3' },
	{ name: 'et4', value: 'et4' },
];

describe('The list of tags', () => {
	const ofCompany = () => editor({ [LIST]: { tag_group: groups } });

	it('shows all tags with an ID, each with its group, in one request', async () => {
		const { context, sentTo } = ofCompany();
		expect(await searchTags.call(context)).toEqual({ results: all });
		expect(await getTags.call(context)).toEqual(all);
		expect(sentTo(LIST)).toEqual([{}, {}]);
	});

	it('finds a tag by a part of its name, or by its ID', async () => {
		const { context } = ofCompany();
		expect(await searchTags.call(context, ' SOUTH')).toEqual({ results: [all[1]] });
		expect(await searchTags.call(context, 'et3')).toEqual({ results: [all[2]] });
	});

	it('says why it cannot load', async () => {
		const { context } = editor({ [LIST]: 48002 });
		await expect(searchTags.call(context)).rejects.toMatchObject({ name: 'NodeApiError' });
		await expect(getTags.call(context)).rejects.toMatchObject({ name: 'NodeOperationError' });
	});
});
