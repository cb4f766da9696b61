import type {
	IDataObject,
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';

import { callWeCom } from '../request/pipeline';
import { readMembers } from '../resources/externalContact/members';
import { matching, pick } from './picker';

const MEMBERS_PER_CALL = 100;

const CUSTOMERS_PER_PAGE = 100;

/**
 * Customers for a field that takes one: those of the member chosen in 'User ID', else those of the first members. The
 * list goes on page by page; a search looks through the pages already there, since WeCom cannot search.
 */
export async function searchExternalContacts(
	this: ILoadOptionsFunctions,
	filter?: string,
	cursor?: string,
): Promise<INodeListSearchResult> {
	return await pick(this, async () => {
		const answer = await callWeCom(
			this,
			{
				method: 'POST',
				url: '/cgi-bin/externalcontact/batch/get_by_user',
				body: {
					userid_list: await membersToList(this),
					limit: CUSTOMERS_PER_PAGE,
					...(cursor ? { cursor } : {}),
				},
			},
			{ isRepeatable: true },
		);
		const records = (answer.external_contact_list as IDataObject[] | undefined) ?? [];
		return {
			results: matching(records.map(entryOf), filter),
			paginationToken: (answer.next_cursor as string | undefined) || undefined,
		};
	});
}

async function membersToList(context: ILoadOptionsFunctions): Promise<string[]> {
	const chosen = context.getCurrentNodeParameter('userId', { extractValue: true });
	if (typeof chosen === 'string' && chosen !== '' && !chosen.startsWith('=')) return [chosen];
	return (await readMembers(context)).slice(0, MEMBERS_PER_CALL);
}

function entryOf({ external_contact, follow_info }: IDataObject): INodeListSearchItems {
	const { external_userid, name } = external_contact as IDataObject;
	const { remark } = (follow_info ?? {}) as IDataObject;
	const label = remark && remark !== name ? `${String(name)} (${String(remark)})` : String(name);
	return { name: label, value: String(external_userid) };
}
