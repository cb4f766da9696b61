import type { IDataObject } from 'n8n-workflow';

import type { FormContext } from '../../fields/field';
import { RecordWithFiles } from '../../operation/operation';
import type { ItemContext } from '../../../wecom/context';
import { Failure } from '../../../wecom/errors/failure';
import { downloadPublicFile } from '../../../wecom/files/publicFile';
import { downloadQrCode, outputField } from './fields';

/** Name of the binary field for the picture; nothing when the user does not want it. */
export function wantedQrCode(item: FormContext): string | undefined {
	return item.given(downloadQrCode) ? item.given(outputField) : undefined;
}

/**
 * The contact way with the picture of its QR code. One that shows as a button has none.
 *
 * @param way with `config_id` and `qr_code`
 * @param field of the item that takes the picture
 * @param named what its file is named after
 */
export async function withQrCode(
	context: ItemContext,
	way: IDataObject,
	field: string,
	named = `qr-code-${String(way.config_id)}`,
): Promise<IDataObject | RecordWithFiles> {
	if (!way.qr_code) return way;
	const what = 'The picture of the QR code';
	const { bytes, contentType } = await downloadPublicFile(context, String(way.qr_code), what);
	if (!contentType.startsWith('image/')) {
		throw new Failure({
			what: `${what} could not be downloaded (${contentType || 'something else'} came instead)`,
			description: 'Look whether something between n8n and the internet answers in its place.',
		});
	}
	const extension = contentType === 'image/jpeg' ? 'jpg' : contentType.slice('image/'.length);
	const fileName = `${named}.${extension}`;
	const binary = await context.helpers.prepareBinaryData(bytes, fileName, contentType);
	return new RecordWithFiles(way, { [field]: binary });
}
