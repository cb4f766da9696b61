import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { updateDisplayOptions } from 'n8n-workflow';

import { done } from '../../operation/answers';
import { addContent } from './content';

/**
 * Group Welcome Template: Update (编辑入群欢迎语素材), of a template that this app created.
 *
 * Sends `template_id` and the whole content as Create does, without `notify`: WeCom does not say whether it keeps parts
 * that are left out, and shows pictures in a form that it does not take back. Gives one item:
 * `{ success: true, template_id }`.
 *
 * @see https://developer.work.weixin.qq.com/document/path/92366
 */
export const groupWelcomeTemplateUpdate = done({
	repeats: ['template_id'],
	async prepare({ body }) {
		await addContent(this, body as IDataObject);
	},
});

export const groupWelcomeTemplateUpdateFields: INodeProperties[] = updateDisplayOptions(
	{ show: { resource: ['groupWelcomeTemplate'], operation: ['update'] } },
	[
		{
			displayName:
				'Fill in the whole template: text and attachment replace what was there. WeCom does not say what becomes of parts that are left out.',
			name: 'wholeTemplateNotice',
			type: 'notice',
			default: '',
		},
	],
);
