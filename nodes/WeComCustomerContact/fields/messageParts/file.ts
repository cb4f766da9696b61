import { temporaryMedia } from '../../../wecom/files/mediaUse';
import type { MessagePart } from './part';
import type { Source } from './source';
import { readSource, sourceFields } from './source';

/** A file of any kind (文件): `{ media_id }`. */
export function filePart({
	takesUploadFromUrl,
}: Pick<Source, 'takesUploadFromUrl'> = {}): MessagePart {
	const file: Source = {
		label: 'File',
		type: 'file',
		use: temporaryMedia,
		takesUploadFromUrl,
		limits: 'A file of the input item, at most 20 MB; its name is shown to the customer',
	};
	return {
		kind: 'file',
		option: { name: 'File', description: 'A file of any kind, for example a PDF' },
		fields: sourceFields(file),
		async read(context, values) {
			const { media } = await readSource(context, values, file);
			return { media_id: media };
		},
	};
}
