import type { Answer } from '../../wecom/api';
import { externalContactApi } from '../../wecom/api';
import { callWeCom } from '../../wecom/callWeCom';
import { Once } from '../../wecom/once';
import { perRun } from '../../wecom/run';
import type { FormContext } from '../fields/field';
import { userId } from '../fields/member';
import { asTheyCome, lanesOf } from '../operation/sideBySide';
import { factsOf } from '../resources/externalContact/facts';
import { readMembers } from '../resources/externalContact/members';
import { customersOf } from '../resources/externalContact/readCustomers';
import type { Directory, Entry } from './directory';
import { directoryOf } from './directory';
import type { NamedKind } from './namedKind';
import { longId } from './namedKind';

type Customer = NonNullable<
	Answer<'externalContact.batchGetByUser'>['external_contact_list']
>[number];

/** A customer of a member, by what it can be given in place of the ID. */
export interface CustomerNames extends Entry {
	about: string;
	/** The numbers that the member has noted, with their country codes. */
	mobiles: string[];
}

/** Customers that were read. */
interface Customers {
	byName: Directory;
	/** By numbers with their country codes. */
	withMobile: ReadonlyMap<string, CustomerNames[]>;
}

const readings = perRun(() => new Once<Customers>());

/**
 * The customers of the member whom the form names, or of all members, read once for all items of the run.
 *
 * @returns the customers, and the member if there is one
 */
export async function customersIn(
	item: FormContext,
): Promise<{ customers: Customers; member?: string }> {
	const member = item.has(userId) ? item.given(userId) : undefined;
	const customers = await readings(item).get(member ?? '', async () => {
		const members = member === undefined ? await readMembers(item) : [member];
		return await readCustomers(item, members);
	});
	return { customers, ...(member !== undefined && { member }) };
}

async function read(item: FormContext): Promise<Directory> {
	const { customers } = await customersIn(item);
	return customers.byName;
}

async function readCustomers(item: FormContext, members: string[]): Promise<Customers> {
	const entries: CustomerNames[] = [];
	const lanes = lanesOf(item);
	const send = async (page: object) =>
		await callWeCom(item, externalContactApi.batchGetByUser, page);
	for await (const { page, error } of asTheyCome(customersOf(members, send, lanes), lanes)) {
		if (error) throw error.cause;
		if (page) entries.push(...page.entries.flatMap(entriesOf));
	}
	const withMobile = new Map<string, CustomerNames[]>();
	for (const entry of entries) {
		for (const mobile of new Set(entry.mobiles)) {
			const known = withMobile.get(mobile);
			if (known) known.push(entry);
			else withMobile.set(mobile, [entry]);
		}
	}
	return { byName: directoryOf(entries, 'customers'), withMobile };
}

function entriesOf(customer: Customer): CustomerNames[] {
	const { external_contact, follow_info } = customer;
	const id = external_contact?.external_userid;
	if (typeof id !== 'string' || id === '') return [];
	const { remark, userid } = follow_info ?? {};
	const names = [external_contact?.name, remark].filter(
		(name): name is string => typeof name === 'string' && name !== '',
	);
	const about = `${[...new Set(names)].join(' · ')}, of ${String(userid)}`;
	return [{ id, names, about, mobiles: factsOf(customer).mobiles }];
}

/** Customers (客户), by their names or by the remarks of members. */
export const customer: NamedKind = {
	what: 'customer',
	isId: longId(/w[mo]/),
	read,
	advice: "A customer can be given by the name in WeChat or by a member's remark.",
};
