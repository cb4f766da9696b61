import type { IDataObject, IExecuteSingleFunctions } from 'n8n-workflow';

import { Failure } from '../request/failure';

/** Reads more about one record of a list. */
export type Details = (this: IExecuteSingleFunctions, record: IDataObject) => Promise<IDataObject>;

/** Calls prepared at a time, as many as there are slots: a long list must not stand before the calls of others. */
const AT_A_TIME = 8;

/**
 * Reads the details of each record; the order stays.
 *
 * A record that WeCom refuses, for example because somebody has deleted it meanwhile, comes as it stood in the list,
 * with the errcode and what it means.
 *
 * @throws {Failure} when no other record could be read either
 */
export async function withDetails(
	context: IExecuteSingleFunctions,
	records: IDataObject[],
	details: Details,
): Promise<IDataObject[]> {
	return await inOrder(
		records,
		async (record) =>
			await details
				.call(context, record)
				.catch((error: Error) => ({ ...record, ...refusedRecord(error) })),
	);
}

/**
 * What an item says about a record that WeCom refuses.
 *
 * @throws the error, unless it is about this record alone
 */
export function refusedRecord(error: Error): IDataObject {
	if (!(error instanceof Failure) || error.errcode === undefined || error.kind) throw error;
	return { errcode: error.errcode, errmsg: error.what };
}

async function inOrder<T, R>(entries: T[], work: (entry: T) => Promise<R>): Promise<R[]> {
	const results: R[] = [];
	const failures: Error[] = [];
	let next = 0;
	const worker = async () => {
		while (next < entries.length && failures.length === 0) {
			const place = next++;
			await work(entries[place]).then(
				(result) => (results[place] = result),
				(error: Error) => failures.push(error),
			);
		}
	};
	// All are waited for, so that nothing is under way any more when the operation has failed.
	await Promise.all(Array.from({ length: AT_A_TIME }, worker));
	if (failures.length > 0) return await Promise.reject<R[]>(failures[0]);
	return results;
}
