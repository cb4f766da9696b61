import { idsIn } from '../../../wecom/answer';
import type { Answer, Call } from '../../../wecom/api';
import { callWeCom } from '../../../wecom/callWeCom';
import { pagesOf } from '../../../wecom/pages';
import type { FormContext } from '../../fields/field';

/**
 * Ids of the customers of a member's moment: those who were chosen (获取客户朋友圈发表时选择的可见范围), or those who can see it
 * (获取客户朋友圈发表后的可见客户列表), by the call.
 *
 * @param params `{ moment_id, userid }`
 * @see https://developer.work.weixin.qq.com/document/path/93333
 */
export async function customersOfMoment(
	item: FormContext,
	call: Call<'moment.getCustomers' | 'moment.getSendResult', 'customer_list'>,
	params: object,
): Promise<string[]> {
	const customers: string[] = [];
	const send = async (page: object): Promise<Answer<'moment.getSendResult'>> =>
		await callWeCom(item, call, page);
	for await (const { entries } of pagesOf(call, params, send)) {
		customers.push(...idsIn(entries.map(({ external_userid }) => external_userid)));
	}
	return customers;
}
