import type { IDataObject } from 'n8n-workflow';

import { recordsIn } from '../../../wecom/answer';
import type { Answer } from '../../../wecom/api';
import { simplify } from '../../fields/simplify';
import type { Shape } from '../../operation/answers';
import { excerptOf, keptOf } from '../../operation/simplified';
import { customerWords, relationWords } from './words';

const ABOUT_CUSTOMER = ['external_userid', 'name', 'type', 'corp_name', 'unionid'];
const ABOUT_RELATION = ['userid', 'remark', 'createtime', 'add_way', 'state'];

/** A customer with all members who have added the customer, as WeCom sends both. */
type WholeCustomer = Pick<Answer<'externalContact.get'>, 'external_contact' | 'follow_user'>;

/** A customer with one of these members. */
export type CustomerOfMember = NonNullable<
	Answer<'externalContact.batchGetByUser'>['external_contact_list']
>[number];

/** What of a customer is most used. */
const customerOf = excerptOf(ABOUT_CUSTOMER, customerWords);

/** What of a member's relation to the customer is most used. */
const relationOf = excerptOf(ABOUT_RELATION, relationWords);

/** The same with the ids of the tags. */
const relationWithTagsOf = excerptOf([...ABOUT_RELATION, 'tag_id'], relationWords);

/**
 * A customer with all members who have added the customer, simplified:
 * `{ external_userid, name, type, type_text, corp_name, unionid, follow_user }`, each member with
 * `{ userid, remark, createtime, created_at, add_way, add_way_text, state, tag_names }`.
 */
export const simplifyCustomer: Shape<WholeCustomer> = function (record) {
	if (!this.given(simplify)) return record;
	return {
		...customerOf(record.external_contact),
		follow_user: recordsIn(record.follow_user).map((follower) => ({
			...relationOf(follower),
			tag_names: recordsIn(follower.tags).map(({ tag_name }) => tag_name),
		})),
	};
};

/**
 * A customer of one member, simplified to one flat record:
 * `{ external_userid, name, type, type_text, corp_name, unionid, userid, remark, createtime, created_at, add_way,
 * add_way_text, state, tag_id }`.
 */
export function simplifyCustomerOfMember(record: CustomerOfMember): IDataObject {
	const flat = relationWithTagsOf(record.follow_info, customerOf(record.external_contact));
	return keptOf(flat, record as IDataObject);
}
