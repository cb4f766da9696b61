import { idIn } from '../../../wecom/answer';
import { collectFormApi } from '../../../wecom/api';
import { defineOperation } from '../../operation/operation';
import { formId, ownFormsOnly } from './fields';

/**
 * Collection Form: Share (分享文档).
 *
 * Sends `formid`. Gives one item: `{ formid, share_url }`. Create gives the link, too.
 *
 * @see https://developer.work.weixin.qq.com/document/path/97733
 */
export const share = defineOperation({
	name: 'Share',
	value: 'share',
	action: 'Get link to collection form',
	description: 'Get the link by which people fill in a form',
	fields: [formId, ownFormsOnly],
	call: collectFormApi.share,
	async answer(params, send) {
		const { formid } = params;
		return [{ formid, share_url: idIn(await send(params), 'share_url', 'link to the form') }];
	},
});
