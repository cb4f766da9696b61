import type { Call } from '../../../wecom/api';
import { transferApi } from '../../../wecom/api';
import { isSameMember } from '../../../values/ids';
import { requiredList } from '../../fields/checks';
import { options } from '../../fields/collections';
import { sentAs } from '../../fields/field';
import type { AnyWay } from '../../operation/operation';
import { defineOperation, way } from '../../operation/operation';
import { onlyPreview } from '../../fields/onlyPreview';
import { handoverUserId, memberIs, sameMember, takeoverUserId, transferMessage } from './fields';
import { handOver } from './handOver';
import { previewTransfer } from './previewTransfer';
import type { Kind } from './transferResults';

const externalUserIds = sentAs('external_userid', requiredList(), {
	displayName: 'Customers',
	name: 'externalUserIds',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. wmKq8DDAAA2c0VhXy1lQm7eZ9sT4uR6g, wmKq8DDAAAb7TsYe0QxJn4GzLk2VwRcD',
	description:
		'Customers of the member, any number: External User IDs separated by commas, or an array from an expression',
});

/** Hands the customers over; each has an errcode of its own. */
function transfer(
	kind: Kind,
	call: Call<'transfer.transferCustomer' | 'transfer.resignedTransferCustomer'>,
): AnyWay {
	return way({
		call,
		prepare({ handover_userid, takeover_userid }) {
			if (isSameMember(handover_userid, takeover_userid)) throw sameMember('Takeover Member');
		},
		async answer(params, send) {
			const { handover_userid, takeover_userid, external_userid: ids = [] } = params;
			if (this.given(onlyPreview)) {
				return await previewTransfer(this, kind, {
					...params,
					handover_userid: handover_userid!,
					takeover_userid: takeover_userid!,
					external_userid: ids,
				});
			}
			return await handOver(ids, params, send);
		},
	});
}

/**
 * Customer Transfer: Transfer Customers, of an active member (分配在职成员的客户) or of one who has left
 * (分配离职成员的客户).
 *
 * Sends `handover_userid`, `takeover_userid`, `transfer_success_msg` (of an active member only) and `external_userid` in
 * chunks of 100, one after the other. Gives one item per customer:
 * `{ external_userid, handover_userid, takeover_userid, success, errcode }`, with `errmsg` and `reason` for a customer
 * who was refused, or whom WeCom's answer does not name. Success means that the transfer has begun; it takes effect after 24 hours unless the customer
 * refuses, and Get Result says how it went.
 *
 * With Only Preview nothing is handed over. The customers of the member (获取客户列表, or 获取待分配的离职成员列表), the members and the
 * results between the member and each other member are read, and the items say what would come out, also where WeCom
 * would refuse all with one error: the same with `preview: true`, `transfer_success_msg`, and `calls` and `seconds` that all
 * customers of the item would take. WeCom tells nobody that a member is banned, has not signed in or has too many customers.
 *
 * @see https://developer.work.weixin.qq.com/document/path/92125
 * @see https://developer.work.weixin.qq.com/document/path/94081
 */
export const transferCustomers = defineOperation({
	name: 'Transfer Customers',
	value: 'transferCustomers',
	action: 'Transfer customers to another member',
	description: 'Hand customers over to another member',
	fields: [
		memberIs,
		handoverUserId,
		takeoverUserId,
		externalUserIds,
		options([transferMessage, onlyPreview]),
	],
	by: memberIs,
	ways: {
		active: transfer('active', transferApi.transferCustomer),
		resigned: transfer('resigned', transferApi.resignedTransferCustomer),
	},
});
