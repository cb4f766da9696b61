import type { IDataObject } from 'n8n-workflow';

import type { Call } from '../../../wecom/api';
import { transferApi } from '../../../wecom/api';
import { pagesOf } from '../../../wecom/pages';
import { id } from '../../fields/checks';
import { filters } from '../../fields/collections';
import { customerLocator } from '../../fields/externalContact';
import { notSent } from '../../fields/field';
import { limitOf, returnAllOrLimit } from '../../fields/returnAll';
import { selector } from '../../fields/selector';
import { simplify } from '../../fields/simplify';
import type { AnyWay } from '../../operation/operation';
import { defineOperation, way } from '../../operation/operation';
import { simplified } from '../../operation/simplified';
import { handoverUserId, takeoverUserId } from './fields';

const memberIs = selector({
	displayName: 'Member Is',
	name: 'memberIs',
	options: [
		{
			name: 'Active',
			value: 'active',
			description: 'The transfer was one of an active member',
		},
		{
			name: 'Resigned',
			value: 'resigned',
			description: 'The transfer was one of a member who had left',
		},
	],
	default: 'active',
	description: 'Whether the member who handed over still worked here',
});

const externalUserId = notSent(id(), {
	...customerLocator,
	description:
		'Return the result of this customer alone, by the External User ID. WeCom cannot search, so all results are read.',
});

const shape = simplified({
	status: {
		1: 'done',
		2: 'waiting',
		3: 'refused by customer',
		4: 'new member has too many customers',
		5: 'no transfer record',
	},
});

/** Reads the states of the transfers from one member to another. */
function result(
	call: Call<'transfer.transferResult' | 'transfer.resignedTransferResult', 'customer'>,
): AnyWay {
	return way({
		call,
		async answer(params, send) {
			const limit = limitOf(this);
			const wanted = this.given(externalUserId);
			const { handover_userid, takeover_userid } = params;
			const records: IDataObject[] = [];
			for await (const { entries } of pagesOf(call, params, send)) {
				for (const customer of entries) {
					if (wanted === undefined || customer.external_userid === wanted) {
						records.push(shape.call(this, { ...customer, handover_userid, takeover_userid }));
					}
				}
				if (records.length >= limit) break;
			}
			return records.slice(0, limit);
		},
	});
}

/**
 * Customer Transfer: Get Result (查询客户接替状态), of the customers of an active member (在职继承) or of one who has left
 * (离职继承).
 *
 * Sends `handover_userid` and `takeover_userid`; pages by `cursor`, 1000 a page. Gives one item per customer:
 * `{ external_userid, status, takeover_time, handover_userid, takeover_userid }`. `status` is 1 done, 2 waiting
 * (`takeover_time` is then to come), 3 refused by the customer, 4 the new member has too many customers. Simplified with
 * `status_text`, and with `takeover_at` (ISO text) beside `takeover_time`.
 *
 * @see https://developer.work.weixin.qq.com/document/path/94088
 * @see https://developer.work.weixin.qq.com/document/path/94082
 */
export const getResult = defineOperation({
	name: 'Get Result',
	value: 'getResult',
	action: 'Get results of customer transfers',
	description: 'Retrieve how far transfers of customers are',
	fields: [
		memberIs,
		handoverUserId,
		takeoverUserId,
		...returnAllOrLimit,
		simplify,
		filters([externalUserId]),
	],
	by: memberIs,
	ways: {
		active: result(transferApi.transferResult),
		resigned: result(transferApi.resignedTransferResult),
	},
});
