import type { IDataObject } from 'n8n-workflow';

import { recordIn, recordsIn } from '../../../wecom/answer';
import { externalContactApi } from '../../../wecom/api';
import { pagesOf } from '../../../wecom/pages';
import type { Send } from '../../operation/operation';

/**
 * Reads a customer with all members who have added the customer (获取客户详情). More than 500 of them come in pages, which
 * are joined into one list.
 *
 * @param send makes the call
 * @returns `{ external_contact, follow_user }`, as WeCom gives them
 * @see https://developer.work.weixin.qq.com/document/path/92114
 */
export async function readCustomer(params: object, send: Send<'externalContact.get'>) {
	const followers: IDataObject[] = [];
	let customer: IDataObject | undefined;
	for await (const { answer, entries } of pagesOf(externalContactApi.get, params, send)) {
		customer ??= recordIn(answer, 'external_contact', 'customer');
		followers.push(...recordsIn(entries));
	}
	return { external_contact: customer, follow_user: followers };
}
