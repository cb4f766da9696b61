import { contactWayApi } from '../../../wecom/api';
import { requiredList } from '../../fields/checks';
import { updateFields } from '../../fields/collections';
import type { Field } from '../../fields/field';
import { described, sentAs } from '../../fields/field';
import { markSource } from '../../fields/markSource';
import { readParts } from '../../fields/messageParts';
import { requiredNumberList } from '../../fields/numberList';
import { done } from '../../operation/answers';
import { defineOperation } from '../../operation/operation';
import { invalid } from '../../../wecom/errors/failure';
import { addClosing } from './conclusions';
import {
	buttonStyle,
	closingParts,
	closingText,
	configId,
	customerUnionId,
	departmentsPicker,
	memberLimits,
	membersPicker,
	qrCodeLifetime,
	remark,
	sessionLifetime,
	skipVerify,
	state,
} from './fields';

const TEMPORARY = 'temporary sessions (临时会话)';

/** Fields that take effect on a part of the contact ways only; WeCom says nothing when they do not. */
function onlyFor(what: string, field: Field): Field {
	const words = String(field.description.description).replace(/([^.])$/, '$1.');
	return described({ description: `For ${what} only. ${words}` }, field);
}

/** An empty list must not pass for none given. */
const userIds = sentAs('user', requiredList(memberLimits), membersPicker);
const departmentIds = sentAs('party', requiredNumberList(), departmentsPicker);

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
export const update = defineOperation({
	name: 'Update',
	value: 'update',
	action: 'Update a contact way',
	description: 'Change some fields of a contact way (更新企业已配置的「联系我」方式)',
	fields: [
		configId,
		updateFields(
			[
				onlyFor('mini program buttons', buttonStyle),
				onlyFor(TEMPORARY, closingParts.field),
				onlyFor(TEMPORARY, closingText),
				onlyFor(TEMPORARY, customerUnionId),
				departmentIds,
				markSource,
				userIds,
				onlyFor(TEMPORARY, qrCodeLifetime),
				remark,
				onlyFor(TEMPORARY, sessionLifetime),
				skipVerify,
				state,
			],
			{ description: 'Only the fields that you add are sent; the others stay as they are' },
		),
	],
	...done(contactWayApi.update, {
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
		async prepare(changes) {
			const closing = await readParts(this, closingParts);
			if (Object.keys(changes).length === 1 && closing.isEmpty) {
				throw invalid('Nothing to update', "Add a field under 'Update Fields'.");
			}
			await addClosing(changes, closing);
		},
	}),
});
