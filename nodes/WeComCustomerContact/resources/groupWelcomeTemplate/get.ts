import { sentNo } from '../../../wecom/answer';
import { groupWelcomeTemplateApi } from '../../../wecom/api';
import { defineOperation } from '../../operation/operation';
import { templateId } from './fields';

/**
 * Group Welcome Template: Get (获取入群欢迎语素材).
 *
 * Sends `template_id`. Gives one item: `{ template_id, text: { content } }` and one of `image: { pic_url }`, `link`,
 * `miniprogram`, `file: { media_id }`, `video: { media_id }`. A picture comes as URL, however it was set.
 *
 * @see https://developer.work.weixin.qq.com/document/path/92366
 */
export const get = defineOperation({
	name: 'Get',
	value: 'get',
	action: 'Get group welcome template',
	description: 'Retrieve a template by its ID',
	call: groupWelcomeTemplateApi.get,
	fields: [templateId],
	async answer(params, send) {
		const template = await send(params);
		// WeCom takes none without content.
		if (!Object.values(template).some((part) => typeof part === 'object' && part !== null)) {
			throw sentNo('group welcome template');
		}
		return [{ template_id: params.template_id, ...template }];
	},
});
