import type { Resource } from '../resource';
import { mediaDownload, mediaDownloadFields } from './download';
import { mediaUploadFields } from './upload';

/** Media: the files (素材) that messages, moments and the like refer to. */
export const media: Resource = {
	option: {
		name: 'Media',
		value: 'media',
		description: 'Files (素材) for messages, moments and the like',
	},
	operations: {
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['media'] } },
		options: [
			{
				name: 'Download',
				value: 'download',
				action: 'Download a file',
				description: 'Get a file by its media ID (获取临时素材)',
				routing: {
					request: { method: 'GET', url: '/cgi-bin/media/get' },
					...mediaDownload,
				},
			},
			{
				name: 'Upload',
				value: 'upload',
				action: 'Upload a file',
				description:
					'Upload a file of the input item and get a media ID or a URL (上传临时素材, 上传图片, 上传附件资源)',
			},
		],
		default: 'upload',
	},
	fields: [...mediaDownloadFields, ...mediaUploadFields],
};
