import type { IDataObject } from 'n8n-workflow';

import { refusedPart } from '../../operation/refusedPart';
import { Failure, failureOf } from '../../../wecom/errors/failure';

/** WeCom takes this many customers or group chats at once. */
const AT_ONCE = 100;

/**
 * Hands a list over in parts, one after the other, and joins the records of the parts.
 *
 * When a later part fails, what was handed over before must not be lost: the records of the failed part and of those
 * not sent any more say so instead.
 *
 * @param handOver sends one part, and gives a record for each of its ids
 * @param recordOf the record of an id that was not handed over
 * @throws {Failure} when the first part fails: nothing has been handed over then
 */
export async function inChunks(
	ids: string[],
	handOver: (part: string[]) => Promise<IDataObject[]>,
	recordOf: (id: string, outcome: IDataObject) => IDataObject,
): Promise<IDataObject[]> {
	const records: IDataObject[] = [];
	for (let start = 0; start < ids.length; start += AT_ONCE) {
		const part = ids.slice(start, start + AT_ONCE);
		const handedOver = await handOver(part).catch((error: Error) => error);
		if (!(handedOver instanceof Error)) {
			records.push(...handedOver);
			continue;
		}
		if (!(handedOver instanceof Failure) || start === 0) throw handedOver;
		const failed = { success: false, ...refusedPart(handedOver) };
		const unsent = {
			success: false,
			errmsg: 'Not sent',
			reason: `It was not sent, since the call before failed: ${handedOver.message}`,
		};
		return [
			...records,
			...part.map((id) => recordOf(id, failed)),
			...ids.slice(start + AT_ONCE).map((id) => recordOf(id, unsent)),
		];
	}
	return records;
}

/**
 * What an item says about one customer or group chat of a call that succeeded as a whole.
 *
 * @param errmsg WeCom's own words, where it gives them
 */
export function outcomeOf(errcode: number, errmsg?: string): IDataObject {
	if (errcode === 0) return { success: true, errcode };
	return { success: false, ...refusedPart(failureOf(errcode, errmsg)) };
}
