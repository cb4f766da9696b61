import type { IDataObject } from 'n8n-workflow';

import { Failure } from '../../wecom/errors/failure';
import { failedRecord } from './failedRecord';

/**
 * Does what follows a creation. When that fails, the item has what was created and says what is missing: an error
 * would hide the id, and running the item again would create everything a second time.
 *
 * @returns what `next` gives, or the created record with what {@link failedRecord} says
 */
export async function afterCreation<R>(
	created: IDataObject,
	next: () => Promise<R>,
): Promise<R | IDataObject> {
	return await next().catch((error: Error) => ({
		...created,
		...(error instanceof Failure ? failedRecord(error) : { reason: error.message }),
	}));
}
