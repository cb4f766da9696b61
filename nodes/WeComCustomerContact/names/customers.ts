import type { Answer } from '../../wecom/api';
import { externalContactApi } from '../../wecom/api';
import { callWeCom } from '../../wecom/callWeCom';
import { Once } from '../../wecom/once';
import { perRun } from '../../wecom/run';
import type { FormContext } from '../fields/field';
import { userId } from '../fields/member';
import { asTheyCome, lanesOf } from '../operation/sideBySide';
import { readMembers } from '../resources/externalContact/members';
import { customersOf } from '../resources/externalContact/readCustomers';
import type { Directory, Entry } from './directory';
import { directoryOf } from './directory';
import type { NamedKind } from './namedKind';
import { longId } from './namedKind';

type Customer = NonNullable<
	Answer<'externalContact.batchGetByUser'>['external_contact_list']
>[number];

const directories = perRun(() => new Once<Directory>());

/** The customers of the member whom the form names, or of all members, read once for all items of the run. */
async function read(item: FormContext): Promise<Directory> {
	const member = item.has(userId) ? item.given(userId) : undefined;
	return await directories(item).get(member ?? '', async () => {
		const members = member === undefined ? await readMembers(item) : [member];
		return await readDirectory(item, members);
	});
}

async function readDirectory(item: FormContext, members: string[]): Promise<Directory> {
	const entries: Entry[] = [];
	const lanes = lanesOf(item);
	const send = async (page: object) =>
		await callWeCom(item, externalContactApi.batchGetByUser, page);
	for await (const { page, error } of asTheyCome(customersOf(members, send, lanes), lanes)) {
		if (error) throw error.cause;
		for (const customer of page?.entries ?? []) entries.push(...entriesOf(customer));
	}
	return directoryOf(entries, 'customers');
}

function entriesOf({ external_contact, follow_info }: Customer): Entry[] {
	const id = external_contact?.external_userid;
	if (typeof id !== 'string' || id === '') return [];
	const { remark, userid } = follow_info ?? {};
	const names = [external_contact?.name, remark].filter(
		(name): name is string => typeof name === 'string' && name !== '',
	);
	return [{ id, names, about: `${[...new Set(names)].join(' · ')}, of ${String(userid)}` }];
}

/** Customers (客户), by their names or by the remarks of members. */
export const customer: NamedKind = {
	what: 'customer',
	isId: longId(/w[mo]/),
	read,
	advice: "A customer can be given by the name in WeChat or by a member's remark.",
};
