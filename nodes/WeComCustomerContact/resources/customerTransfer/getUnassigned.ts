import type { INodeProperties } from 'n8n-workflow';
import { updateDisplayOptions } from 'n8n-workflow';

import { returnAllOrLimit } from '../../fields/returnAll';
import { listOf } from '../../operation/pages';

/**
 * Customer Transfer: Get Unassigned (获取待分配的离职成员列表).
 *
 * Pages by `cursor`, `page_size` at most 1000. Gives one item per customer who waits for a new member, those of the
 * member who left last first: `{ handover_userid, external_userid, dimission_time }`.
 *
 * @see https://developer.work.weixin.qq.com/document/path/92124
 */
export const customerTransferGetUnassigned = listOf({
	list: 'info',
	pageSize: 1000,
	pageSizeName: 'page_size',
});

export const getUnassignedFields: INodeProperties[] = updateDisplayOptions(
	{ show: { resource: ['customerTransfer'], operation: ['getUnassigned'] } },
	returnAllOrLimit,
);
