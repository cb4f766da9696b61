import {
	getTagGroups,
	searchTagGroups,
} from '../../../../nodes/WeComCustomerContact/pickers/tagGroups';
import { editor } from './editor';

const LIST = 'get_corp_tag_list';

const all = [
	{ name: 'Customer level', value: 'et1' },
	{ name: 'Region', value: 'et2' },
];

describe('The list of tag groups', () => {
	const tag_group = [
		{ group_id: 'et1', group_name: 'Customer level' },
		{ group_name: 'No ID' },
		{ group_id: 'et2', group_name: 'Region' },
	];
	const ofCompany = () => editor({ [LIST]: { tag_group } });

	it('shows all groups with an ID, in one request', async () => {
		const { context, sentTo } = ofCompany();
		expect(await searchTagGroups.call(context)).toEqual({ results: all });
		expect(await getTagGroups.call(context)).toEqual(all);
		expect(sentTo(LIST)).toEqual([{}, {}]);
	});

	it('finds a group by a part of its name, in any case', async () => {
		const { context } = ofCompany();
		expect(await searchTagGroups.call(context, 'LEVEL')).toEqual({ results: [all[0]] });
	});

	it('says why it cannot load', async () => {
		const { context } = editor({ [LIST]: 48002 });
		await expect(searchTagGroups.call(context)).rejects.toMatchObject({ name: 'NodeApiError' });
		await expect(getTagGroups.call(context)).rejects.toMatchObject({
			name: 'NodeOperationError',
		});
	});
});
