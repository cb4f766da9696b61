import type { Resource } from '../../operation/resource';
import { download } from './download';
import { getUploadResult } from './getUploadResult';
import { upload } from './upload';
import { uploadFromUrl } from './uploadFromUrl';

/**
 * Media: the files (素材) that messages, moments and the like refer to.
 *
 * Operations that take files upload them by themselves. Upload a file on its own when several workflows use it, or
 * where WeCom wants the URL of an image.
 */
export const media: Resource = {
	name: 'Media',
	value: 'media',
	description: 'Files for messages, moments and the like',
	operations: [download, getUploadResult, upload, uploadFromUrl],
	default: 'upload',
};
