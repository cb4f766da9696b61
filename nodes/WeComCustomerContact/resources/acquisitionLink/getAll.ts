import { acquisitionLinkApi } from '../../../wecom/api';
import { idIn } from '../../../wecom/answer';
import { shownFor } from '../../fields/field';
import { includeDetailsField } from '../../fields/includeDetails';
import { returnAllOrLimit } from '../../fields/returnAll';
import { simplify } from '../../fields/simplify';
import { defineOperation } from '../../operation/operation';
import { listOf } from '../../operation/pages';
import { ownLinksNotice } from './fields';
import { linkRecord, readLink } from './readLinks';

/**
 * Acquisition Link: Get Many (获取获客链接列表).
 *
 * Pages by `cursor`, at most 100 a page. Gives one item per link that works and that the app has created: `{ link_id }`,
 * with details what Get gives. A link that is gone meanwhile has `errcode`, `errmsg` and `reason` in place of its details.
 *
 * @see https://developer.work.weixin.qq.com/document/path/97297
 */
export const getAll = defineOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many acquisition links',
	description: 'Retrieve a list of the acquisition links that the app has created',
	fields: [
		ownLinksNotice,
		...returnAllOrLimit,
		includeDetailsField('link'),
		shownFor({ includeDetails: [true] }, simplify),
	],
	...listOf(acquisitionLinkApi.list, {
		item: 'link_id',
		async details(record) {
			const linkId = idIn(record, 'link_id', 'ID of the link');
			return linkRecord(this, linkId, await readLink(this, linkId));
		},
	}),
});
