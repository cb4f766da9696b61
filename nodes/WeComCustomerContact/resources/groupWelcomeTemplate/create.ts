import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { updateDisplayOptions } from 'n8n-workflow';

import { sentAs } from '../../fields/sending';
import { yesNo } from '../../fields/yesNo';
import { operation } from '../../operation/operation';
import { addContent } from './content';

/**
 * Group Welcome Template: Create (添加入群欢迎语素材). A company has at most 100.
 *
 * Sends `text` and at most one of `image`, `link`, `miniprogram`, `file`, `video`, not both empty, and `notify`. Gives
 * one item: `{ template_id }`. Never repeated when the connection breaks: there could be two templates then.
 *
 * @see https://developer.work.weixin.qq.com/document/path/92366
 */
export const groupWelcomeTemplateCreate = operation(
	async (request, send) => [await send(request)],
	{
		async prepare({ body }) {
			await addContent(this, body as IDataObject);
		},
	},
);

export const groupWelcomeTemplateCreateFields: INodeProperties[] = updateDisplayOptions(
	{ show: { resource: ['groupWelcomeTemplate'], operation: ['create'] } },
	[
		sentAs('notify', yesNo({ yes: 1, no: 0 }), {
			displayName: 'Notify Members',
			name: 'notifyMembers',
			type: 'boolean',
			default: true,
			description:
				'Whether WeCom tells the members that there is a new template for their group chats',
		}),
	],
);
