import { collectFormApi } from '../../../wecom/api';
import { done } from '../../operation/answers';
import { defineOperation } from '../../operation/operation';
import { formId, ownFormsOnly } from './fields';

/**
 * Collection Form: Delete (删除文档).
 *
 * Sends `formid`. Gives one item: `{ deleted: true, formid }`. WeCom does not say what becomes of the answers: read them
 * before.
 *
 * @see https://developer.work.weixin.qq.com/document/path/97735
 */
export const deleteForm = defineOperation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete collection form',
	description: 'Delete a form; WeCom does not say whether its answers can still be read',
	fields: [formId, ownFormsOnly],
	...done(collectFormApi.delete, { says: { deleted: true }, repeats: ['formid'] }),
});
