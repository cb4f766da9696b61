import type { IDataObject } from 'n8n-workflow';

/** About so long a call takes, in seconds. */
const SECONDS_OF_A_CALL = 0.3;

/**
 * A record of what would happen.
 *
 * @param calls that would change WeCom
 */
export function previewed(record: IDataObject, calls: number): IDataObject {
	return { preview: true, ...record, calls, seconds: Math.ceil(calls * SECONDS_OF_A_CALL) };
}
