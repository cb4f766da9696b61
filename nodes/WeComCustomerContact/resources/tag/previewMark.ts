import type { IDataObject } from 'n8n-workflow';

import { distinctMembers, isSameMember } from '../../../values/ids';
import { idsIn, recordsIn } from '../../../wecom/answer';
import { externalContactApi } from '../../../wecom/api';
import { callWeCom } from '../../../wecom/callWeCom';
import { Failure, failureOf } from '../../../wecom/errors/failure';
import type { FormContext } from '../../fields/field';
import { failedRecord } from '../../operation/failedRecord';
import { previewed } from '../../operation/previewed';
import { nobodyHasAdded } from '../externalContact/memberChange';
import { readMembers } from '../externalContact/members';
import { readCustomer } from '../externalContact/readCustomer';
import { tagBookOf } from './tagBook';

/** WeCom's codes: somebody is no customer of the member, or no ID of a customer at all; a tag is not there, or one too many. */
const NOT_A_CUSTOMER = 84061;
const NO_CUSTOMER_ID = 40096;
const TAG_UNKNOWN = 40068;
const TOO_MANY_TAGS = 40144;

/** Tags that a member can put on one customer. */
const MOST_TAGS = 3000;

interface Marking {
	/** Without it, all members who have added the customer. */
	userid?: string;
	external_userid?: string;
	add_tag?: string[];
	remove_tag?: string[];
	/** Tags that would be created, as "Group/Name". */
	new_tags?: string[];
}

/**
 * What Tag Customer would do: the customer and the tags are read, nothing is changed.
 *
 * @throws {Failure} when the customer is to be changed for all members, and is not there or has none
 */
export async function previewMark(item: FormContext, marking: Marking): Promise<IDataObject[]> {
	const { userid, external_userid, add_tag, remove_tag, new_tags } = marking;
	const customer = await customerOf(item, marking);
	const followers = customer?.follow_user ?? [];
	const members = userid === undefined ? membersIn(followers) : [userid];
	const book = await tagBookOf(item);
	const isTagKnown = [...(add_tag ?? []), ...(remove_tag ?? [])].every((id) => book.hasId(id));
	const records = members.map(async (member) => {
		const follower = followers.find((one) => isSameMember(one.userid, member));
		const failure = follower
			? obstacle(follower, marking, isTagKnown)
			: await whyNoCustomer(item, member, customer !== undefined);
		const relation = { userid: member, external_userid };
		const record = failure
			? { success: false, ...relation, ...failedRecord(failure) }
			: { success: true, ...relation, ...given({ add_tag, remove_tag, new_tags }) };
		return previewed(record, failure ? 0 : 1);
	});
	return await Promise.all(records);
}

/** The customer; nothing when the app cannot read it and one member is meant. */
async function customerOf(item: FormContext, { userid, external_userid }: Marking) {
	const send = async (page: object) => await callWeCom(item, externalContactApi.get, page);
	const whenRefused = (error: unknown) =>
		userid !== undefined && isAboutCustomer(error) ? undefined : Promise.reject<never>(error);
	return await readCustomer({ external_userid }, send).catch(whenRefused);
}

function isAboutCustomer(error: unknown): boolean {
	return error instanceof Failure && [NOT_A_CUSTOMER, NO_CUSTOMER_ID].includes(error.errcode ?? 0);
}

/** @throws {Failure} when there is none */
function membersIn(followers: IDataObject[]): string[] {
	const members = idsIn(followers.map(({ userid }) => userid));
	if (members.length > 0) return distinctMembers(members);
	throw nobodyHasAdded();
}

/** Why the tags of a member could not be changed. */
function obstacle(
	{ tags }: IDataObject,
	{ add_tag = [], remove_tag = [], new_tags = [] }: Marking,
	isTagKnown: boolean,
): Failure | undefined {
	if (!isTagKnown) return failureOf(TAG_UNKNOWN);
	const after = new Set([...idsIn(recordsIn(tags).map(({ tag_id }) => tag_id)), ...add_tag]);
	for (const id of remove_tag) after.delete(id);
	return after.size + new_tags.length > MOST_TAGS ? failureOf(TOO_MANY_TAGS) : undefined;
}

async function whyNoCustomer(item: FormContext, userid: string, isRead: boolean): Promise<Failure> {
	const members = await readMembers(item);
	if (members.some((one) => isSameMember(one, userid))) {
		return isRead ? failureOf(NOT_A_CUSTOMER) : notRead();
	}
	return new Failure({
		what: 'The app does not see the member, or WeCom does not know it',
		description:
			"Check 'Member': the member must have the customer contact function and be in the visible range of the app.",
	});
}

/** WeCom has one code for an ID that is none, and another one for somebody else's customer; reading does not tell which. */
function notRead(): Failure {
	return new Failure({
		what: 'The app sees no such customer',
		description: "Check 'Customer', and whether the member has added the customer.",
	});
}

function given(lists: Pick<Marking, 'add_tag' | 'remove_tag' | 'new_tags'>): IDataObject {
	return Object.fromEntries(Object.entries(lists).filter(([, list]) => list !== undefined));
}
