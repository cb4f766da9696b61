import type { IDataObject } from 'n8n-workflow';

import type { Parts } from '../../fields/messageParts';

/** Puts the closing attachment beside the closing text (结束语); its file is uploaded now. */
export async function addClosing(body: IDataObject, parts: Parts): Promise<void> {
	if (parts.isEmpty) return;
	body.conclusions = { ...(body.conclusions as IDataObject), ...(await parts.asKeys()) };
}
