import { listOf } from '../../operation/pages';

/**
 * Moment: Get Visible Customers (获取客户朋友圈发表后的可见客户列表): who can really see the moment of a member.
 *
 * Sends `moment_id` and `userid`; pages by `cursor`, 5000 a page. Gives one item per customer: `{ external_userid }`.
 *
 * @see https://developer.work.weixin.qq.com/document/path/93333
 */
export const momentGetSendResult = listOf({ list: 'customer_list', pageSize: 5000 });
