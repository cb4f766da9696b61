import type { Resource } from '../resource';
import { mediaDownload, mediaDownloadFields } from './download';
import { mediaGetUploadResult, mediaGetUploadResultFields } from './getUploadResult';
import { mediaUploadFields } from './upload';
import { mediaUploadFromUrl, mediaUploadFromUrlFields } from './uploadFromUrl';

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
				name: 'Get Upload Result',
				value: 'getUploadResult',
				action: 'Get the result of an upload from a URL',
				description:
					'Retrieve whether WeCom has downloaded a file, and its media ID (查询异步任务结果)',
				routing: {
					request: { method: 'POST', url: '/cgi-bin/media/get_upload_by_url_result' },
					...mediaGetUploadResult,
				},
			},
			{
				name: 'Upload',
				value: 'upload',
				action: 'Upload a file',
				description:
					'Upload a file of the input item and get a media ID or a URL (上传临时素材, 上传图片, 上传附件资源)',
			},
			{
				name: 'Upload From URL',
				value: 'uploadFromUrl',
				action: 'Upload a file from a URL',
				description:
					'Have WeCom download a large file for a group welcome template (生成异步上传任务)',
				routing: {
					request: { method: 'POST', url: '/cgi-bin/media/upload_by_url' },
					...mediaUploadFromUrl,
				},
			},
		],
		default: 'upload',
	},
	fields: [
		...mediaDownloadFields,
		...mediaGetUploadResultFields,
		...mediaUploadFields,
		...mediaUploadFromUrlFields,
	],
};
