import type { IDataObject } from 'n8n-workflow';

import { listIn, recordsIn } from '../../../wecom/answer';
import type { Call } from '../../../wecom/api';
import { transferApi } from '../../../wecom/api';
import { requiredList, text } from '../../fields/checks';
import { options } from '../../fields/collections';
import { sentAs, shownFor } from '../../fields/field';
import { selector } from '../../fields/selector';
import type { AnyWay } from '../../operation/operation';
import { defineOperation, way } from '../../operation/operation';
import { invalid } from '../../../wecom/errors/failure';
import { isSameMember } from '../../../values/ids';
import { onlyPreview } from '../../fields/onlyPreview';
import { handoverUserId, takeoverUserId } from './fields';
import { inChunks, outcomeOf, unnamed } from './inChunks';
import { previewTransfer } from './previewTransfer';
import type { Kind } from './transferResults';

const memberIs = selector({
	displayName: 'Member Is',
	name: 'memberIs',
	options: [
		{
			name: 'Active',
			value: 'active',
			description: 'The member who hands over still works here (在职继承)',
		},
		{
			name: 'Resigned',
			value: 'resigned',
			description: 'The member who hands over has left (离职继承)',
		},
	],
	default: 'active',
	description: 'Whether the member who hands over still works here',
});

const externalUserIds = sentAs('external_userid', requiredList(), {
	displayName: 'Customers',
	name: 'externalUserIds',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. wmKq8DDAAA2c0VhXy1lQm7eZ9sT4uR6g, wmKq8DDAAAb7TsYe0QxJn4GzLk2VwRcD',
	description:
		'Customers (客户) of the member, any number: External User IDs separated by commas, or an array from an expression',
});

const transferMessage = sentAs('transfer_success_msg', text({ max: 200 }), {
	displayName: 'Message to Customers',
	name: 'transferMessage',
	type: 'string',
	typeOptions: { rows: 2 },
	default: '',
	placeholder: 'e.g. Hello, my colleague Li Si will look after you from now on.',
	description:
		'What customers get when the transfer has taken effect, at most 200 characters. Left out, WeCom takes a text of its own.',
});

/** Hands the customers over; each has an errcode of its own. */
function transfer(
	kind: Kind,
	call: Call<'transfer.transferCustomer' | 'transfer.resignedTransferCustomer'>,
): AnyWay {
	return way({
		call,
		prepare({ handover_userid, takeover_userid }) {
			if (isSameMember(handover_userid, takeover_userid)) {
				throw invalid(
					"'Handover Member' and 'Takeover Member' are the same member",
					"Choose another member in 'Takeover Member'.",
				);
			}
		},
		async answer(params, send) {
			const { handover_userid, takeover_userid, external_userid: ids } = params;
			if (this.given(onlyPreview)) {
				return await previewTransfer(this, kind, {
					...params,
					handover_userid: handover_userid!,
					takeover_userid: takeover_userid!,
					external_userid: ids!,
				});
			}
			const recordOf = (external_userid: string, outcome: IDataObject) => ({
				external_userid,
				handover_userid,
				takeover_userid,
				...outcome,
			});
			return await inChunks(
				ids ?? [],
				async (external_userid) => {
					const customers = listIn(await send({ ...params, external_userid }), 'customer');
					const named = new Map(
						recordsIn(customers).map((it) => [
							it.external_userid,
							outcomeOf(it.errcode, it.errmsg),
						]),
					);
					return external_userid.map((id) => recordOf(id, named.get(id) ?? unnamed));
				},
				recordOf,
			);
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
	description: 'Hand customers over to another member (分配在职或离职成员的客户)',
	fields: [
		memberIs,
		handoverUserId,
		takeoverUserId,
		externalUserIds,
		options([shownFor({ '/memberIs': ['active'] }, transferMessage), onlyPreview]),
	],
	by: memberIs,
	ways: {
		active: transfer('active', transferApi.transferCustomer),
		resigned: transfer('resigned', transferApi.resignedTransferCustomer),
	},
});
