import type { INodeProperties } from 'n8n-workflow';

import { list } from '../../fields/checks';
import { USER_ID_LENGTH } from '../../fields/member';
import type { ItemContext, WeComContext } from '../../request/context';
import { callWeCom } from '../../request/pipeline';
import { runOf } from '../../request/run';

/**
 * Reads the members who have the customer contact function (获取配置了客户联系功能的成员列表), once for all items of a run.
 *
 * @see https://developer.work.weixin.qq.com/document/path/92571
 */
export async function readMembers(context: WeComContext): Promise<string[]> {
	return await runOf(context).once('members', async () => {
		const answer = await callWeCom(
			context,
			{ method: 'GET', url: '/cgi-bin/externalcontact/get_follow_user_list' },
			{ isRepeatable: true },
		);
		return (answer.follow_user as string[] | undefined) ?? [];
	});
}

/** The members that 'Customers Of' and 'Member Names or IDs' name. */
export async function chosenMembers(context: ItemContext): Promise<string[]> {
	if (context.getNodeParameter('customersOf') === 'allMembers') return await readMembers(context);
	const members = context.getNodeParameter('userIds', []);
	return list({ isRequired: true, maxLength: USER_ID_LENGTH })(
		members,
		'Member Names or IDs',
	) as string[];
}

export const memberFields: INodeProperties[] = [
	{
		displayName: 'Customers Of',
		name: 'customersOf',
		type: 'options',
		options: [
			{
				name: 'All Members',
				value: 'allMembers',
				description: 'All members with the customer contact function who are visible to the app',
			},
			{ name: 'Selected Members', value: 'selectedMembers' },
		],
		default: 'selectedMembers',
		description: 'Whose customers are wanted',
	},
	{
		displayName: 'Member Names or IDs',
		name: 'userIds',
		type: 'multiOptions',
		typeOptions: { loadOptionsMethod: 'getMembers' },
		default: [],
		required: true,
		description:
			'Members (成员) whose customers are wanted. Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>.',
		displayOptions: { show: { customersOf: ['selectedMembers'] } },
	},
];
