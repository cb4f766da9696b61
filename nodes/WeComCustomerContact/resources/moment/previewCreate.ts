import type { IDataObject } from 'n8n-workflow';

import { memberKey } from '../../../values/ids';
import { Failure, failureOf } from '../../../wecom/errors/failure';
import type { FormContext } from '../../fields/field';
import { failedRecord } from '../../operation/failedRecord';
import { inOrder } from '../../operation/inOrder';
import type { Given } from '../../operation/operation';
import { previewed } from '../../operation/previewed';
import { lanesOf } from '../../operation/sideBySide';
import { NO_LICENCE } from '../externalContact/readCustomers';
import { customersOfMember, taggedCustomers } from '../externalContact/relations';
import { tagBookOf } from '../tag/tagBook';
import { hiddenFrom } from './hiddenFrom';
import { publishersOf } from './publishers';

/** WeCom's codes when none of the tags is one, and none of the senders. */
const TAG_UNKNOWN = 40068;
const NO_SENDER = 40031;

const SECOND = 1000;

/** To whom the members would publish. */
interface Audience {
	/** The customers of each member who would be asked. */
	customers: Map<string, string[]>;
	/** Members without an interface licence, whose customers are not to be read. */
	unread: string[];
}

/**
 * What Create Moment would do: members, tags, customers and the last moments are read; no task is created. WeCom tells nobody
 * who has deleted a member, nor who has blocked one before the member has published a moment.
 *
 * @returns one record, also where WeCom would refuse the moment or its task would fail
 */
export async function previewCreate(
	item: FormContext,
	wanted: Given<'moment.createTask'>,
): Promise<IDataObject[]> {
	const { sender_list = {}, external_contact_list } = wanted.visible_range ?? {};
	const tags = external_contact_list?.tag_list ?? [];
	const book = tags.length > 0 ? await tagBookOf(item) : undefined;
	const known = tags.filter((id) => book?.hasId(id));
	const { members, invalid } = await publishersOf(item, sender_list);
	const failure = whyNot(wanted, known, members);
	const { customers, unread } = failure
		? { customers: new Map<string, string[]>(), unread: [] }
		: await audienceOf(item, members, known);
	const hidden = await hiddenFrom(item, [...customers.keys()], Math.floor(Date.now() / SECOND));
	const senders = [...customers].map(([userid, external_userid]) => {
		const theirs = hidden.get(memberKey(userid));
		return { userid, external_userid, cannotSee: external_userid.filter((id) => theirs?.has(id)) };
	});
	const { text, attachments, uploads } = wanted;
	const record = {
		success: failure === undefined,
		...(failure ? failedRecord(failure) : {}),
		customers_total: new Set([...customers.values()].flat()).size,
		senders: senders.map(({ userid, external_userid, cannotSee }) => ({
			userid,
			customers_total: external_userid.length,
			customers_hidden: cannotSee.length,
			external_userid,
		})),
		failed: [
			...unread.map((userid) => ({ userid, ...failedRecord(failureOf(NO_LICENCE)) })),
			...senders.flatMap(({ userid, cannotSee }) =>
				cannotSee.map((external_userid) => ({ userid, external_userid, ...blocked })),
			),
		],
		invalid_sender_list: { ...invalid },
		invalid_external_contact_list: { tag_list: tags.filter((id) => !known.includes(id)) },
		...(text === undefined ? {} : { text }),
		...(attachments === undefined ? {} : { attachments }),
	};
	return [previewed(record as IDataObject, failure ? 0 : Number(uploads) + 1)];
}

/** Why there would be no moment. */
function whyNot(
	{ visible_range: range }: Given<'moment.createTask'>,
	tags: string[],
	members: string[],
): Failure | undefined {
	if (range?.external_contact_list && tags.length === 0) return failureOf(TAG_UNKNOWN);
	return range?.sender_list && members.length === 0 ? failureOf(NO_SENDER) : undefined;
}

/** With tags the members who have put one of them on a customer, else all. */
async function audienceOf(item: FormContext, members: string[], tags: string[]): Promise<Audience> {
	if (tags.length === 0) {
		const lists = await inOrder(
			members,
			lanesOf(item),
			async (member) => await customersOfMember(item, member),
		);
		return {
			customers: new Map(members.map((member, place) => [member, lists[place]])),
			unread: [],
		};
	}
	const tagged = await taggedCustomers(item, members, [tags]);
	if (members.length > 0 && tagged.unread.length === members.length) throw failureOf(NO_LICENCE);
	const customers = new Map<string, string[]>();
	for (const [id, theirs] of tagged.members) {
		for (const member of theirs) {
			const others = customers.get(member);
			if (others) others.push(id);
			else customers.set(member, [id]);
		}
	}
	return { customers, unread: tagged.unread };
}

const blocked: IDataObject = {
	errmsg: 'Cannot see the moments of the member',
	reason:
		'The last moment that the member has published was hidden from the customer, who has blocked the member. The customer has to change that.',
};
