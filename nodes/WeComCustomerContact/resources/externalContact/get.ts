import type { IDataObject } from 'n8n-workflow';

import { operation } from '../../operation/operation';
import { simplifyCustomer } from './simplify';

/**
 * External Contact: Get (获取客户详情).
 *
 * Sends `external_userid`. More than 500 members who follow the customer come in pages; they are joined into one
 * list. Gives one item: `{ external_contact, follow_user }`, or simplified.
 *
 * @see https://developer.work.weixin.qq.com/document/path/92114
 */
export const externalContactGet = operation(
	async function (request, send) {
		const followers: IDataObject[] = [];
		let customer: IDataObject = {};
		for (let cursor: unknown = ''; cursor !== undefined;) {
			const qs = { ...request.qs, ...(cursor ? { cursor } : {}) } as IDataObject;
			const { next_cursor, follow_user, ...answer } = await send({ ...request, qs });
			customer = answer;
			followers.push(...((follow_user as IDataObject[] | undefined) ?? []));
			cursor = next_cursor && next_cursor !== cursor ? next_cursor : undefined;
		}
		return [simplifyCustomer.call(this, { ...customer, follow_user: followers })];
	},
	{ isRepeatable: true },
);
