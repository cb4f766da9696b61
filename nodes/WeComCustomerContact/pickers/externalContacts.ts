import type {
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';

import { idIn, recordIn } from '../../wecom/answer';
import { externalContactApi } from '../../wecom/api';
import { callWeCom } from '../../wecom/callWeCom';
import type { CustomersPage } from '../resources/externalContact/readCustomers';
import { customerPages } from '../resources/externalContact/readCustomers';
import type { CustomerOfMember } from '../resources/externalContact/simplify';
import { membersToPick } from './members';
import { pick, searchPages } from './picker';

const MEMBERS_PER_CALL = 100;

/**
 * Customers for a field that takes one: those of the member chosen in 'User ID', else those of all members. WeCom cannot
 * search, so a search looks through the pages.
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

/**
 * One page of the members' customers; a customer of several members stands there once. WeCom takes 100 members at once,
 * so the list goes on with the next hundred behind the last page of the hundred before.
 *
 * @param from hundred and WeCom's cursor in it, as the page before gave it in `next`
 */
async function customersOf(context: ILoadOptionsFunctions, members: string[], from = '0/') {
	const slash = from.indexOf('/');
	const hundred = Number(from.slice(0, slash));
	const begin = hundred * MEMBERS_PER_CALL;
	const group = members.slice(begin, begin + MEMBERS_PER_CALL);
	// The list of members may have become shorter since the page before.
	if (group.length === 0) return { entries: [] };
	const send = async (page: object) =>
		await callWeCom(context, externalContactApi.batchGetByUser, page);
	const cursor = from.slice(slash + 1) || undefined;
	const { value } = await customerPages(group, send, { from: cursor }).next();
	const { entries: customers, answer } = value as CustomersPage;
	const entries = new Map(customers.map(entryOf).map((entry) => [entry.value, entry]));
	return { entries: [...entries.values()], next: nextOf() };

	function nextOf(): string | undefined {
		if (answer.next_cursor) return `${hundred}/${answer.next_cursor}`;
		return begin + group.length < members.length ? `${hundred + 1}/` : undefined;
	}
}

async function membersToList(context: ILoadOptionsFunctions): Promise<string[]> {
	// Not extracted by n8n: it throws where the operation has no such field.
	const locator = context.getCurrentNodeParameter('userId') as { value?: unknown } | undefined;
	const chosen = locator?.value;
	if (typeof chosen === 'string' && chosen !== '' && !chosen.startsWith('=')) return [chosen];
	return await membersToPick(context);
}

function entryOf(customer: CustomerOfMember): INodeListSearchItems {
	const contact = recordIn(customer, 'external_contact', 'customer');
	const value = idIn(contact, 'external_userid', 'ID of the customer');
	const name = contact.name ?? value;
	const remark = customer.follow_info?.remark;
	return { name: remark && remark !== name ? `${name} · ${remark}` : name, value };
}
