import type { ItemContext } from '../../../wecom/context';
import { tagBookOf } from './tagBook';

/**
 * Sends tags to add, `add_tag`, where the run may have created some of them: what WeCom does not know yet is sent once
 * more a second later.
 */
export async function whenKnown<T>(
	item: ItemContext,
	send: (params: { add_tag?: string[] }) => Promise<T>,
): Promise<(params: { add_tag?: string[] }) => Promise<T>> {
	const book = await tagBookOf(item);
	return async (params) =>
		await book.whenKnown(item, params.add_tag ?? [], async () => await send(params));
}
