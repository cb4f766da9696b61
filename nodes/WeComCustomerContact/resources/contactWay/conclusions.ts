import type { Parts } from '../../fields/messageParts';

/** Puts the closing attachment beside the closing text (结束语); its file is uploaded now. */
export async function addClosing(params: { conclusions?: object }, parts: Parts): Promise<void> {
	if (parts.isEmpty) return;
	params.conclusions = { ...params.conclusions, ...(await parts.asKeys()) };
}
