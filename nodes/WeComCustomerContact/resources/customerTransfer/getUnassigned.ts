import { transferApi } from '../../../wecom/api';
import { returnAllOrLimit } from '../../fields/returnAll';
import { simplify } from '../../fields/simplify';
import { defineOperation } from '../../operation/operation';
import { listOf } from '../../operation/pages';
import { simplified } from '../../operation/simplified';

/**
 * Customer Transfer: Get Unassigned (获取待分配的离职成员列表).
 *
 * Pages by `cursor`, `page_size` at most 1000. Gives one item per customer who waits for a new member, those of the
 * member who left last first: `{ handover_userid, external_userid, dimission_time }`, simplified with
 * `resigned_at` (ISO text) beside `dimission_time`.
 *
 * @see https://developer.work.weixin.qq.com/document/path/92124
 */
export const getUnassigned = defineOperation({
	name: 'Get Unassigned',
	value: 'getUnassigned',
	action: 'Get unassigned customers',
	description: 'Retrieve the customers of members who have left, who wait for another member',
	fields: [...returnAllOrLimit, simplify],
	...listOf(transferApi.getUnassigned, { shape: simplified() }),
});
