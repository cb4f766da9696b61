import { done } from '../../operation/answers';

/**
 * Group Welcome Template: Delete (删除入群欢迎语素材), of a template that this app created.
 *
 * Sends `template_id`. Gives one item: `{ deleted: true, template_id }`.
 *
 * @see https://developer.work.weixin.qq.com/document/path/92366
 */
export const groupWelcomeTemplateDelete = done({
	says: { deleted: true },
	repeats: ['template_id'],
});
