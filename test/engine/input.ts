import type { IDataObject, INodeExecutionData } from 'n8n-workflow';

/** A resource locator in the mode "By ID". */
export function byId(value: string) {
	return { __rl: true, mode: 'id', value };
}

/** A resource locator with an entry picked from the list. */
export function picked(value: string, cachedResultName = `Name of ${value}`) {
	return { __rl: true, mode: 'list', value, cachedResultName };
}

export function itemsOf(records: IDataObject[]): INodeExecutionData[] {
	return records.map((json) => ({ json }));
}

/** An input item with a file in the binary field `data`. */
export function itemWithFile(
	bytes: Buffer,
	about: { fileName?: string; mimeType?: string } = {},
): INodeExecutionData {
	return {
		json: {},
		binary: { data: { mimeType: 'image/png', ...about, data: bytes.toString('base64') } },
	};
}
