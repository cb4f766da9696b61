import type { IDataObject } from 'n8n-workflow';

import type { Answer } from '../../../wecom/api';
import { simplify } from '../../fields/simplify';
import type { Shape } from '../../operation/answers';

const ABOUT_CUSTOMER = ['external_userid', 'name', 'type', 'corp_name', 'unionid'];
const ABOUT_RELATION = ['userid', 'remark', 'createtime', 'state'];

/** A customer with all members who have added the customer, as WeCom sends both. */
type WholeCustomer = Pick<Answer<'externalContact.get'>, 'external_contact' | 'follow_user'>;

/** A customer with one of these members. */
export type CustomerOfMember = NonNullable<
	Answer<'externalContact.batchGetByUser'>['external_contact_list']
>[number];

function pick(record: IDataObject | null | undefined, names: string[]): IDataObject {
	const source = record ?? {};
	return Object.fromEntries(
		names.filter((name) => source[name] !== undefined).map((name) => [name, source[name]]),
	);
}

/**
 * A customer with all members who have added the customer, simplified:
 * `{ external_userid, name, type, corp_name, unionid, follow_user: [{ userid, remark, createtime, state, tags }] }`,
 * where `tags` holds the names of the tags.
 */
export const simplifyCustomer: Shape<WholeCustomer> = function (record) {
	if (!this.given(simplify)) return record;
	return {
		...pick(record.external_contact, ABOUT_CUSTOMER),
		follow_user: (record.follow_user ?? []).map((follower) => ({
			...pick(follower, ABOUT_RELATION),
			tags: (follower.tags ?? []).map(({ tag_name }) => tag_name),
		})),
	};
};

/**
 * A customer of one member, simplified to one flat record:
 * `{ external_userid, name, type, corp_name, unionid, userid, remark, createtime, state, tag_id }`.
 */
export const simplifyCustomerOfMember: Shape = function (record) {
	if (!this.given(simplify)) return record;
	const { external_contact, follow_info } = record as CustomerOfMember;
	return {
		...pick(external_contact, ABOUT_CUSTOMER),
		...pick(follow_info, [...ABOUT_RELATION, 'tag_id']),
	};
};
