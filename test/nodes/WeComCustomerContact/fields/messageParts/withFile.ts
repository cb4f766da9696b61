import type { ItemContext } from '../../../../../nodes/wecom/context';
import { loneItem } from '../../../../engine/loneItem';

/** An item with a file in the binary field `data`. */
export function withFile(bytes: Buffer, { baseUrl = 'https://wecom.example' } = {}): ItemContext {
	const { item } = loneItem(
		{},
		{
			getInputData: () => ({ json: {}, binary: { data: {} } }),
			getCredentials: async () => ({ corpId: 'ww1', secret: 's', baseUrl }),
		},
	);
	Object.assign(item.helpers, {
		assertBinaryData: () => ({ fileName: 'of the item', fileExtension: '' }),
		getBinaryDataBuffer: async () => await Promise.resolve(bytes),
	});
	return item;
}
