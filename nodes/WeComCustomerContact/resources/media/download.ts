import { mediaApi } from '../../../wecom/api';
import { callWeCom } from '../../../wecom/callWeCom';
import { requiredId, requiredText } from '../../fields/checks';
import { notSent, sentAs } from '../../fields/field';
import { mediaIdPlaceholder } from '../../fields/mediaId';
import { defineOperation, RecordWithFiles } from '../../operation/operation';
import { Failure } from '../../../wecom/errors/failure';

/** What WeCom says of files that it has no type for. */
const ANY_TYPE = 'application/octet-stream';

/** A file that came instead of JSON. */
interface ReceivedFile {
	file?: unknown;
	fileName?: string;
	contentType?: string;
}

const mediaId = sentAs('media_id', requiredId(), {
	displayName: 'Media ID',
	name: 'mediaId',
	type: 'string',
	default: '',
	required: true,
	placeholder: mediaIdPlaceholder,
	description: 'Of an upload of the last three days, or as WeCom gives it in other records',
});

const outputField = notSent(requiredText(), {
	displayName: 'Put Output File in Field',
	name: 'outputField',
	type: 'string',
	default: 'data',
	required: true,
	placeholder: 'e.g. data',
	hint: 'The name of the output binary field to put the file in',
});

/**
 * Media: Download (获取临时素材).
 *
 * Sends `media_id`, of any upload or from a mass message, moment, group welcome template or product. Gives one item:
 * `{ media_id }` with the file beside it, byte for byte, with the name and type that WeCom says. WeCom answers an error
 * with JSON; that is an error here too, never a file.
 *
 * @see https://developer.work.weixin.qq.com/document/path/90254
 */
export const download = defineOperation({
	name: 'Download',
	value: 'download',
	action: 'Download file',
	description: 'Get a file by its media ID',
	call: mediaApi.getTemporary,
	fields: [mediaId, outputField],
	async answer(params) {
		const field = this.given(outputField)!;
		const received: ReceivedFile = await callWeCom(this, mediaApi.getTemporary, params, {
			asFile: true,
		});
		const { file, fileName, contentType } = received;
		if (!Buffer.isBuffer(file)) {
			throw new Failure({
				what: 'WeCom sent no file',
				description: "Check 'Media ID'. If it is right, run the workflow again later.",
			});
		}
		const binary = await this.helpers.prepareBinaryData(
			file,
			fileName,
			// n8n looks at name and content when it is told nothing.
			contentType && contentType !== ANY_TYPE ? contentType : undefined,
		);
		return [new RecordWithFiles({ media_id: params.media_id }, { [field]: binary })];
	},
});
