import type { IDataObject } from 'n8n-workflow';

import { simplify } from '../../fields/simplify';
import type { Shape } from '../../operation/answers';

const ABOUT_CUSTOMER = ['external_userid', 'name', 'type', 'corp_name', 'unionid'];
const ABOUT_RELATION = ['userid', 'remark', 'createtime', 'state'];

function pick(record: unknown, names: string[]): IDataObject {
	const source = (record ?? {}) as IDataObject;
	return Object.fromEntries(
		names.filter((name) => source[name] !== undefined).map((name) => [name, source[name]]),
	);
}

/**
 * A customer with all members who have added the customer, simplified:
 * `{ external_userid, name, type, corp_name, unionid, follow_user: [{ userid, remark, createtime, state, tags }] }`,
 * where `tags` holds the names of the tags.
 */
export const simplifyCustomer: Shape = function (record) {
	if (!this.given(simplify)) return record;
	const followers = (record.follow_user as IDataObject[] | undefined) ?? [];
	return {
		...pick(record.external_contact, ABOUT_CUSTOMER),
		follow_user: followers.map((follower) => ({
			...pick(follower, ABOUT_RELATION),
			tags: ((follower.tags as IDataObject[] | undefined) ?? []).map(({ tag_name }) => tag_name),
		})) as IDataObject[],
	};
};

/**
 * A customer of one member, simplified to one flat record:
 * `{ external_userid, name, type, corp_name, unionid, userid, remark, createtime, state, tag_id }`.
 */
export const simplifyCustomerOfMember: Shape = function (record) {
	if (!this.given(simplify)) return record;
	return {
		...pick(record.external_contact, ABOUT_CUSTOMER),
		...pick(record.follow_info, [...ABOUT_RELATION, 'tag_id']),
	};
};
