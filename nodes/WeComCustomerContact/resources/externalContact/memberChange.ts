import type { IDataObject } from 'n8n-workflow';

import type { Call, CallId } from '../../../wecom/api';
import { externalContactApi } from '../../../wecom/api';
import { callWeCom } from '../../../wecom/callWeCom';
import { Failure } from '../../../wecom/errors/failure';
import { distinctMembers } from '../../../values/ids';
import { externalUserId } from '../../fields/externalContact';
import type { Field, FieldDescription, FormContext } from '../../fields/field';
import { shownFor } from '../../fields/field';
import { userId } from '../../fields/member';
import { selector } from '../../fields/selector';
import type { ChangeTraits } from '../../operation/answers';
import { done } from '../../operation/answers';
import { failedRecord } from '../../operation/failedRecord';
import { inOrder } from '../../operation/inOrder';
import type { Given, Way } from '../../operation/operation';
import { lanesOf } from '../../operation/sideBySide';
import { readCustomer } from './readCustomer';

/**
 * A change of what a member has for a customer, such as tags and remarks, which each member has apart: of one member, or
 * of all members who have added the customer.
 */
export interface MemberChange {
	/** The choice, the member and the customer. */
	fields: Field[];
	/** Makes the change, which takes `userid` and `external_userid`, for those who are chosen. */
	way<I extends CallId>(call: Call<I>, traits: ChangeTraits<I>): Way<I>;
}

/** @param about label and name of the choice, for example "Tag For" */
export function memberChange(
	about: Pick<FieldDescription, 'displayName' | 'name' | 'description'>,
): MemberChange {
	const choice = selector({
		...about,
		options: [
			{ name: 'The Member', value: 'member', description: 'One member who has added the customer' },
			{
				name: 'All Members Who Have Added the Customer',
				value: 'allMembers',
				description: 'They are looked up first; each of them gives an item',
			},
		],
		default: 'member',
	});
	return {
		fields: [choice, shownFor({ [about.name]: ['member'] }, userId), externalUserId],
		way(call, traits) {
			const ofOne = done(call, traits);
			return {
				...ofOne,
				async answer(params, send) {
					const one = async (userid?: string) =>
						await ofOne.answer.call(
							this,
							userid === undefined ? params : { ...params, userid },
							send,
						);
					if (this.given(choice) === 'member') return await one();
					return await forEach(this, await membersOf(this, params), params, async (userid) => {
						const [record] = await one(userid);
						return record as IDataObject;
					});
				},
			};
		},
	};
}

/** @throws {Failure} when nobody whom the app may see has added the customer */
async function membersOf(item: FormContext, params: Given<CallId>): Promise<string[]> {
	const { external_userid } = params;
	const customer = await readCustomer(
		{ external_userid },
		async (page) => await callWeCom(item, externalContactApi.get, page),
	);
	const members = customer.follow_user
		.map(({ userid }) => userid)
		.filter((userid): userid is string => typeof userid === 'string' && userid !== '');
	if (members.length > 0) return distinctMembers(members);
	throw nobodyHasAdded();
}

/** The failure when there is nobody for whom the change could be made. */
export function nobodyHasAdded(): Failure {
	return new Failure({
		what: 'No member has added the customer',
		description:
			"Check 'Customer'. WeCom names only members who are in the visible range of the app.",
	});
}

/**
 * Makes the change for each member, and gives what became of each.
 *
 * @throws {Failure} when it came about for nobody: then the item has failed as a whole
 */
async function forEach(
	item: FormContext,
	members: string[],
	{ external_userid }: Given<CallId>,
	change: (userid: string) => Promise<IDataObject>,
): Promise<IDataObject[]> {
	const outcomes = await inOrder(
		members,
		lanesOf(item),
		async (userid) =>
			await change(userid).catch((error: unknown) =>
				error instanceof Failure ? error : Promise.reject<never>(error),
			),
	);
	const [first] = outcomes;
	if (first instanceof Failure && outcomes.every((outcome) => outcome instanceof Failure)) {
		throw first;
	}
	return outcomes.map((outcome, place) =>
		outcome instanceof Failure
			? { success: false, userid: members[place], external_userid, ...failedRecord(outcome) }
			: outcome,
	) as IDataObject[];
}
