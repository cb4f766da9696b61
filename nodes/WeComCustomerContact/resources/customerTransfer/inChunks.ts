import type { IDataObject } from 'n8n-workflow';

import { numberIn } from '../../../wecom/answer';
import { chunksOf } from '../../operation/chunks';
import { failedRecord } from '../../operation/failedRecord';
import { Failure, failureOf } from '../../../wecom/errors/failure';

/** WeCom takes this many customers or group chats at once. */
export const AT_ONCE = 100;

/**
 * Hands a list over in chunks, one after the other, and joins the records of the chunks.
 *
 * When a later chunk fails, what was handed over before must not be lost: the records of the failed chunk and of those
 * not sent any more say so instead.
 *
 * @param handOver sends one chunk, and gives a record for each of its ids
 * @param recordOf the record of an id that was not handed over
 * @throws {Failure} when the first chunk fails: nothing has been handed over then
 */
export async function inChunks(
	ids: string[],
	handOver: (chunk: string[]) => Promise<IDataObject[]>,
	recordOf: (id: string, outcome: IDataObject) => IDataObject,
): Promise<IDataObject[]> {
	const records: IDataObject[] = [];
	const chunks = chunksOf(ids, AT_ONCE);
	for (const [place, chunk] of chunks.entries()) {
		const handedOver = await handOver(chunk).catch((error: Error) => error);
		if (!(handedOver instanceof Error)) {
			records.push(...handedOver);
			continue;
		}
		if (!(handedOver instanceof Failure) || place === 0) throw handedOver;
		const failed = { success: false, ...failedRecord(handedOver) };
		const unsent = {
			success: false,
			errmsg: 'Not sent',
			reason: `It was not sent, since the call before failed: ${handedOver.message}`,
		};
		return [
			...records,
			...chunk.map((id) => recordOf(id, failed)),
			...chunks
				.slice(place + 1)
				.flat()
				.map((id) => recordOf(id, unsent)),
		];
	}
	return records;
}

/**
 * What an item says about one customer or group chat that the answer of a call names with its errcode.
 *
 * @param errmsg WeCom's own words, where it gives them
 */
export function outcomeOf(errcode: unknown, errmsg?: unknown): IDataObject {
	const code = numberIn(errcode);
	if (code === 0) return { success: true, errcode: code };
	return failedOutcomeOf(code, errmsg);
}

/** The same for what WeCom lists as failed, whatever the errcode, also without one. */
export function failedOutcomeOf(errcode: unknown, errmsg?: unknown): IDataObject {
	const words = typeof errmsg === 'string' ? errmsg : '';
	const code = numberIn(errcode);
	if (code) return { success: false, ...failedRecord(failureOf(code, words)) };
	return {
		success: false,
		errmsg: words || 'No errcode',
		reason: `WeCom does not say why${words ? `: ${words}` : ''}. Look in WeCom whether it was handed over before you run this again.`,
	};
}

/** What an item says about one that the answer does not name. */
export const unnamed: IDataObject = {
	success: false,
	errmsg: 'Not in the answer',
	reason:
		'WeCom sent no result for it. Look in WeCom whether it was handed over before you run this again.',
};
