import { groupWelcomeTemplateApi } from '../../../wecom/api';
import { notice } from '../../fields/field';
import { done } from '../../operation/answers';
import { defineOperation } from '../../operation/operation';
import { addContent } from './content';
import { parts, templateId, text } from './fields';

const wholeTemplate = notice(
	'wholeTemplateNotice',
	'Fill in the whole template: text and attachment replace what was there. WeCom does not say what becomes of parts that are left out.',
);

/**
 * Group Welcome Template: Update (编辑入群欢迎语素材), of a template that this app created.
 *
 * Sends `template_id` and the whole content as Create does, without `notify`: WeCom does not say whether it keeps parts
 * that are left out, and shows pictures in a form that it does not take back. Gives one item:
 * `{ success: true, template_id }`.
 *
 * @see https://developer.work.weixin.qq.com/document/path/92366
 */
export const update = defineOperation({
	name: 'Update',
	value: 'update',
	action: 'Update group welcome template',
	description: 'Replace the content of a template that this app created',
	fields: [templateId, wholeTemplate, text, parts.field],
	...done(groupWelcomeTemplateApi.update, {
		repeats: ['template_id'],
		async prepare(params) {
			await addContent(this, params);
		},
	}),
});
