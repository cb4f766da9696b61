import { groupWelcomeTemplateApi } from '../../../wecom/api';
import { done } from '../../operation/answers';
import { defineOperation } from '../../operation/operation';
import { templateId } from './fields';

/**
 * Group Welcome Template: Delete (删除入群欢迎语素材), of a template that this app created.
 *
 * Sends `template_id`. Gives one item: `{ deleted: true, template_id }`.
 *
 * @see https://developer.work.weixin.qq.com/document/path/92366
 */
export const deleteTemplate = defineOperation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete group welcome template',
	description: 'Delete a template that this app created',
	fields: [templateId],
	...done(groupWelcomeTemplateApi.delete, { says: { deleted: true }, repeats: ['template_id'] }),
});
