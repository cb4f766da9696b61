import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { updateDisplayOptions } from 'n8n-workflow';

import { markSourceField } from '../../fields/markSource';
import { done } from '../../operation/answers';
import { refusal } from '../../request/failure';
import { addClosing, closingFields, readClosing } from './conclusions';
import {
	departmentsField,
	membersField,
	qrCodeLifetimeField,
	remarkField,
	sessionLifetimeField,
	skipVerifyField,
	stateField,
	styleField,
	unionIdField,
} from './settings';

/** Fields that take effect on a part of the contact ways only; WeCom says nothing when they do not. */
const onlyFor = (what: string, field: INodeProperties): INodeProperties => ({
	...field,
	description: `For ${what} only. ${String(field.description).replace(/([^.])$/, '$1.')}`,
});

/**
 * Contact Way: Update (更新企业已配置的「联系我」方式).
 *
 * Sends `config_id` and only what the user added of `remark`, `skip_verify`, `style`, `state`, `user`, `party`,
 * `mark_source`, `expires_in`, `chat_expires_in`, `unionid`, `conclusions` (its image is uploaded first). `user` and
 * `party` replace the old lists. Type, scene, temporary and exclusive cannot be changed.
 *
 * Gives one item: `{ success: true, config_id }` and the fields as sent.
 *
 * @see https://developer.work.weixin.qq.com/document/path/92228
 */
export const contactWayUpdate = done({
	repeats: [
		'config_id',
		'remark',
		'skip_verify',
		'style',
		'state',
		'user',
		'party',
		'mark_source',
		'expires_in',
		'chat_expires_in',
		'unionid',
		'conclusions',
	],
	record: ({ body }) => `contact way ${String((body as IDataObject).config_id)}`,
	async prepare({ body }) {
		const changes = body as IDataObject;
		const closing = await readClosing(this, 'contactWayUpdateFields');
		if (Object.keys(changes).length === 1 && closing.isEmpty) {
			throw refusal('Nothing to update', "Add a field under 'Update Fields'.");
		}
		await addClosing(changes, closing);
	},
});

const TEMPORARY = 'temporary sessions (临时会话)';

export const contactWayUpdateFields: INodeProperties[] = updateDisplayOptions(
	{ show: { resource: ['contactWay'], operation: ['update'] } },
	[
		{
			displayName: 'Update Fields',
			name: 'contactWayUpdateFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			description: 'Only the fields that you add are sent; the others stay as they are',
			options: [
				onlyFor('mini program buttons', styleField),
				onlyFor(TEMPORARY, closingFields.attachment),
				onlyFor(TEMPORARY, closingFields.text),
				onlyFor(TEMPORARY, unionIdField),
				departmentsField(true),
				markSourceField,
				membersField(true),
				onlyFor(TEMPORARY, qrCodeLifetimeField),
				remarkField,
				onlyFor(TEMPORARY, sessionLifetimeField),
				skipVerifyField,
				stateField,
			],
		},
	],
);
