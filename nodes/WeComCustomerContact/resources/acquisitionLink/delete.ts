import { acquisitionLinkApi } from '../../../wecom/api';
import { done } from '../../operation/answers';
import { defineOperation } from '../../operation/operation';
import { linkId } from './fields';

/**
 * Acquisition Link: Delete (删除获客链接). The link stops working at once, and no event comes.
 *
 * Sends `link_id`. Gives one item: `{ deleted: true, link_id }`.
 *
 * @see https://developer.work.weixin.qq.com/document/path/97297
 */
export const deleteLink = defineOperation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete acquisition link',
	description: 'Delete an acquisition link, which stops working at once',
	fields: [linkId],
	...done(acquisitionLinkApi.delete, { says: { deleted: true }, repeats: ['link_id'] }),
});
