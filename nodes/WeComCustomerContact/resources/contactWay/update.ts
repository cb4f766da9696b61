import { contactWayApi } from '../../../wecom/api';
import { updateFields } from '../../fields/collections';
import { emptyClears } from '../../fields/emptyClears';
import type { Field } from '../../fields/field';
import { described } from '../../fields/field';
import { markSource } from '../../fields/markSource';
import { requiredMemberList, severalMembers } from '../../fields/member';
import { readParts } from '../../fields/messageParts';
import { requiredNumberList } from '../../fields/numberList';
import { severalToAdd } from '../../fields/several';
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
	memberLimits,
	qrCodeLifetime,
	remark,
	sessionLifetime,
	severalDepartments,
	skipVerify,
	state,
} from './fields';

const TEMPORARY = 'temporary sessions';

/** Fields that take effect on a part of the contact ways only; WeCom says nothing when they do not. */
function onlyFor(what: string, field: Field): Field {
	const words = String(field.description.description).replace(/([^.])$/, '$1.');
	return described({ description: `For ${what} only. ${words}` }, field);
}

/** An empty list must not pass for none given. */
const [members, userIds] = severalToAdd(
	severalMembers({
		sentAs: 'user',
		check: requiredMemberList(memberLimits),
		description: 'Members whom customers reach: exactly one for a single member, else at most 100',
	}),
);
const [departments, departmentIds] = severalToAdd(
	severalDepartments({ sentAs: 'party', check: requiredNumberList() }),
);

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
	action: 'Update contact way',
	description: 'Change some fields of a contact way',
	fields: [
		configId,
		updateFields(
			[
				onlyFor('mini program buttons', buttonStyle),
				emptyClears(state),
				onlyFor(TEMPORARY, closingParts.field),
				onlyFor(TEMPORARY, closingText),
				onlyFor(TEMPORARY, emptyClears(customerUnionId)),
				departmentIds,
				departments,
				described({ default: false }, markSource),
				userIds,
				members,
				onlyFor(TEMPORARY, qrCodeLifetime),
				emptyClears(remark),
				onlyFor(TEMPORARY, sessionLifetime),
				described({ default: false }, skipVerify),
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
