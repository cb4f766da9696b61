import type { IDataObject, INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import type { ItemContext } from '../../../wecom/context';
import type { MediaToUpload } from '../../../wecom/files/upload';

/** The parts of a message beside its text, in WeCom's words. */
export type PartKind = 'image' | 'link' | 'miniprogram' | 'video' | 'file';

/** What one part says, under WeCom's names; files among it are checked, as far as they are here, and not yet uploaded. */
export type PartContent = Record<string, string | MediaToUpload | undefined>;

/** One kind of part, as one call takes it. */
export interface MessagePart {
	kind: PartKind;
	/** How the selector 'Type' shows it. */
	option: Omit<INodePropertyOptions, 'value'>;
	/** Shown for this kind only. */
	fields: INodeProperties[];
	/**
	 * Reads and checks what the user filled in; sends nothing.
	 *
	 * @throws {Failure} naming the label of a field
	 */
	read(context: ItemContext, values: IDataObject): Promise<PartContent>;
}
