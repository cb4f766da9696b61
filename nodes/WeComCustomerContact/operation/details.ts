import type { IDataObject } from 'n8n-workflow';

import type { FormContext } from '../fields/field';
import { Failure } from '../../wecom/errors/failure';
import { inOrder } from './inOrder';
import { failedRecord } from './failedRecord';
import { lanesOf } from './sideBySide';

/** Reads more about one record of a list. */
export type Details = (this: FormContext, record: IDataObject) => Promise<IDataObject>;

/**
 * Reads the details of each record; the order stays.
 *
 * A record that WeCom refuses, for example because somebody has deleted it meanwhile, comes as it stood in the list,
 * with the errcode, WeCom's words and the reason.
 *
 * @throws {Failure} when no other record could be read either
 */
export async function withDetails(
	context: FormContext,
	records: IDataObject[],
	details: Details,
): Promise<IDataObject[]> {
	return await inOrder(
		records,
		lanesOf(context),
		async (record) =>
			await details
				.call(context, record)
				.catch((error: Error) => ({ ...record, ...failedRecordOf(error) })),
	);
}

/**
 * What an item says about a record that WeCom refuses.
 *
 * @throws the error, unless it is about this record alone
 */
export function failedRecordOf(error: Error): IDataObject {
	if (!(error instanceof Failure) || error.errcode === undefined || error.kind) throw error;
	return failedRecord(error);
}
