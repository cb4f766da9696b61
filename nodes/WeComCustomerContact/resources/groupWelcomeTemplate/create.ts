import { idIn } from '../../../wecom/answer';
import { groupWelcomeTemplateApi } from '../../../wecom/api';
import { sentAs } from '../../fields/field';
import { yesNoAs } from '../../fields/yesNo';
import { defineOperation } from '../../operation/operation';
import { addContent } from './content';
import { parts, text } from './fields';

const notifyMembers = sentAs('notify', yesNoAs(1, 0), {
	displayName: 'Notify Members',
	name: 'notifyMembers',
	type: 'boolean',
	default: true,
	description: 'Whether WeCom tells the members that there is a new template for their group chats',
});

/**
 * Group Welcome Template: Create (添加入群欢迎语素材). A company has at most 100.
 *
 * Sends `text` and at most one of `image`, `link`, `miniprogram`, `file`, `video`, not both empty, and `notify`. A file
 * comes from the input item, and is uploaded first, or by media ID; an image also by the URL that Media: Upload gives
 * for an image URL.
 *
 * Gives one item: `{ template_id }`. Keep it: WeCom has no list of the templates. Never repeated when the connection
 * breaks: there could be two templates then.
 *
 * @see https://developer.work.weixin.qq.com/document/path/92366
 */
export const create = defineOperation({
	name: 'Create',
	value: 'create',
	action: 'Create group welcome template',
	description: 'Create a greeting that owners can set for their group chats',
	call: groupWelcomeTemplateApi.create,
	fields: [text, parts.field, notifyMembers],
	async prepare(params) {
		await addContent(this, params);
	},
	async answer(params, send) {
		const answer = await send(params);
		return [{ ...answer, template_id: idIn(answer, 'template_id', 'ID of the template') }];
	},
});
