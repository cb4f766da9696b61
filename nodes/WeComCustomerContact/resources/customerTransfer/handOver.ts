import type { IDataObject } from 'n8n-workflow';

import { listIn, recordsIn } from '../../../wecom/answer';
import type { Given, Send } from '../../operation/operation';
import { inChunks, outcomeOf, unnamed } from './inChunks';

/** The calls that hand customers over; they take and answer the same. */
export type TransferCall = 'transfer.transferCustomer' | 'transfer.resignedTransferCustomer';

/**
 * Hands customers over to one member, in chunks of 100, one after the other.
 *
 * @param params the two members, and the message to the customers
 * @returns a record for each customer: `{ external_userid, handover_userid, takeover_userid, success, errcode }`, with
 * `errmsg` and `reason` where it was refused
 * @throws {Failure} when the first chunk fails: nothing has been handed over then
 */
export async function handOver(
	customers: string[],
	params: Given<TransferCall>,
	send: Send<TransferCall>,
): Promise<IDataObject[]> {
	const { handover_userid, takeover_userid } = params;
	const recordOf = (external_userid: string, outcome: IDataObject) => ({
		external_userid,
		handover_userid,
		takeover_userid,
		...outcome,
	});
	return await inChunks(
		customers,
		async (external_userid) => {
			const answer = await send({ ...params, external_userid });
			const named = new Map(
				recordsIn(listIn(answer, 'customer')).map((it) => [
					it.external_userid,
					outcomeOf(it.errcode, it.errmsg),
				]),
			);
			return external_userid.map((id) => recordOf(id, named.get(id) ?? unnamed));
		},
		recordOf,
	);
}
