import type { IExecuteSingleFunctions } from 'n8n-workflow';
import { createHash } from 'node:crypto';

import { refusal } from './failure';
import { multipartBody } from './multipart';
import { callWeCom } from './pipeline';
import { runOf } from './run';

const MAX_IMAGE_BYTES = 10 * 1024 * 1024;

/** WeCom takes no file of 5 bytes or less. */
const MIN_BYTES = 6;

/** First bytes of the pictures that WeCom takes, with WeCom's content types. */
const IMAGE_KINDS = [
	{ start: Buffer.from([0xff, 0xd8, 0xff]), contentType: 'image/jpg', extension: 'jpg' },
	{ start: Buffer.from([0x89, 0x50, 0x4e, 0x47]), contentType: 'image/png', extension: 'png' },
];

/**
 * Uploads a picture of the input item as temporary media (上传临时素材); the same picture once per run.
 *
 * @param field name of the binary field
 * @param label the label of the parameter, for errors
 * @returns the `media_id`, valid for 3 days
 * @throws {Failure} when the field holds no JPG or PNG of 6 bytes to 10 MB
 * @see https://developer.work.weixin.qq.com/document/path/90253
 */
export async function uploadImage(
	context: IExecuteSingleFunctions,
	field: string,
	label: string,
): Promise<string> {
	if (!context.getInputData().binary?.[field]) {
		throw refusal(
			`The input item has no binary field "${field}"`,
			`Check '${label}': it takes the name of the field that holds the file, usually "data".`,
		);
	}
	const { fileName } = context.helpers.assertBinaryData(field);
	const bytes = await context.helpers.getBinaryDataBuffer(field);
	const kind = IMAGE_KINDS.find(({ start }) => bytes.subarray(0, start.length).equals(start));
	if (!kind) {
		throw refusal(
			`The file in "${field}" is not a JPG or PNG picture`,
			`Check '${label}': WeCom takes JPG and PNG only. Convert the picture first.`,
		);
	}
	if (bytes.length < MIN_BYTES || bytes.length > MAX_IMAGE_BYTES) {
		throw refusal(
			`The picture in "${field}" has ${bytes.length} bytes`,
			`Check '${label}': WeCom takes pictures of ${MIN_BYTES} bytes to 10 MB.`,
		);
	}
	const digest = createHash('sha256').update(bytes).digest('hex');
	return await runOf(context).once(`image ${digest}`, async () => {
		const { media_id } = await callWeCom(
			context,
			{
				method: 'POST',
				url: '/cgi-bin/media/upload',
				qs: { type: 'image' },
				...multipartBody({
					bytes,
					fileName: fileName ?? `picture.${kind.extension}`,
					contentType: kind.contentType,
				}),
			},
			{ isRepeatable: true },
		);
		return String(media_id);
	});
}
