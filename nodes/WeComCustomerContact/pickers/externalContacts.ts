import type {
	IDataObject,
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';

import { callWeCom } from '../../wecom/callWeCom';
import { membersToPick } from './members';
import { pick, searchPages } from './picker';

const MEMBERS_PER_CALL = 100;

const CUSTOMERS_PER_PAGE = 100;

/**
 * Customers for a field that takes one: those of the member chosen in 'User ID', else those of the first members. WeCom
 * cannot search, so a search looks through the pages.
 */
export async function searchExternalContacts(
	this: ILoadOptionsFunctions,
	filter?: string,
	cursor?: string,
): Promise<INodeListSearchResult> {
	return await pick(this, async () => {
		const members = await membersToList(this);
		return await searchPages(
			async (from) => await customersOf(this, members, from),
			filter,
			cursor,
		);
	});
}

/** One page of the members' customers; a customer of several members stands there once. */
async function customersOf(context: ILoadOptionsFunctions, members: string[], cursor?: string) {
	const answer = await callWeCom(
		context,
		{
			method: 'POST',
			url: '/cgi-bin/externalcontact/batch/get_by_user',
			body: {
				userid_list: members,
				limit: CUSTOMERS_PER_PAGE,
				...(cursor ? { cursor } : {}),
			},
		},
		{ isRepeatable: true },
	);
	const records = (answer.external_contact_list as IDataObject[] | undefined) ?? [];
	const entries = new Map(records.map(entryOf).map((entry) => [entry.value, entry]));
	return {
		entries: [...entries.values()],
		next: (answer.next_cursor as string | undefined) || undefined,
	};
}

async function membersToList(context: ILoadOptionsFunctions): Promise<string[]> {
	// Not extracted by n8n: it throws where the operation has no such field.
	const locator = context.getCurrentNodeParameter('userId') as { value?: unknown } | undefined;
	const chosen = locator?.value;
	if (typeof chosen === 'string' && chosen !== '' && !chosen.startsWith('=')) return [chosen];
	return (await membersToPick(context)).slice(0, MEMBERS_PER_CALL);
}

function entryOf({ external_contact, follow_info }: IDataObject): INodeListSearchItems {
	const { external_userid, name } = external_contact as IDataObject;
	const { remark } = (follow_info ?? {}) as IDataObject;
	const label = remark && remark !== name ? `${String(name)} · ${String(remark)}` : String(name);
	return { name: label, value: String(external_userid) };
}
