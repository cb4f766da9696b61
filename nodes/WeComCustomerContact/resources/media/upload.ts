import type { INodeProperties, INodePropertyRouting } from 'n8n-workflow';
import { updateDisplayOptions } from 'n8n-workflow';

import { text } from '../../fields/checks';
import { operation } from '../../operation/operation';
import type { MediaType, MediaUse } from '../../request/mediaUse';
import {
	imageUrl,
	momentAttachment,
	productAttachment,
	temporaryMedia,
} from '../../request/mediaUse';
import { FileToUpload } from '../../request/upload';

const FIELD = 'Input Data Field Name';

/**
 * Media: Upload, for one use (上传临时素材, 上传图片, 上传附件资源).
 *
 * Sends the file as multipart; kind and size are checked first. The same file in several items is uploaded once.
 *
 * Gives one item: `{ type, media_id, created_at }`, where the ID lives for 3 days, or for image URLs `{ type, url }`.
 *
 * @see https://developer.work.weixin.qq.com/document/path/91054
 */
function uploadFor(use: MediaUse, type?: MediaType): INodePropertyRouting {
	return {
		request: { method: 'POST', url: use.url as `/${string}` },
		...operation(async function () {
			const file = await FileToUpload.of(this, {
				field: text({ isRequired: true })(this.getNodeParameter('uploadField'), FIELD) as string,
				label: FIELD,
				use,
				type: type ?? (this.getNodeParameter('fileType') as MediaType),
				fileName: text()(this.getNodeParameter('uploadOptions.fileName', ''), 'File Name') as
					string | undefined,
			});
			const { created_at, ...answer } = await file.upload();
			return [
				{
					...(type ? { type } : {}),
					...answer,
					// WeCom gives text or a number, by use.
					...(created_at === undefined ? {} : { created_at: Number(created_at) }),
				},
			];
		}),
	};
}

export const mediaUploadFields: INodeProperties[] = updateDisplayOptions(
	{ show: { resource: ['media'], operation: ['upload'] } },
	[
		{
			displayName: 'Use For',
			name: 'useFor',
			type: 'options',
			options: [
				{
					name: 'Image URL',
					value: 'imageUrl',
					description:
						'A picture with a URL that never expires, for images in messages and group welcome templates (上传图片). JPG or PNG, at most 2 MB; 1,000 a day and 3,000 a month.',
					routing: uploadFor(imageUrl, 'image'),
				},
				{
					name: 'Message (Temporary Media)',
					value: 'temporaryMedia',
					description:
						'A media ID for messages, group welcome templates, contact ways and remarks, for 3 days (上传临时素材)',
					routing: uploadFor(temporaryMedia),
				},
				{
					name: 'Moment',
					value: 'moment',
					description: 'A media ID for moments (朋友圈) only, for 3 days (上传附件资源)',
					routing: uploadFor(momentAttachment),
				},
				{
					name: 'Product Album',
					value: 'productAlbum',
					description:
						'A media ID for the product album (商品图册) only, for 3 days (上传附件资源). JPG or PNG, at most 10 MB.',
					routing: uploadFor(productAttachment, 'image'),
				},
			],
			default: 'temporaryMedia',
			description: 'What the file is for; WeCom takes an upload for no other use',
		},
		{
			displayName: 'File Type',
			name: 'fileType',
			type: 'options',
			options: [
				{ name: 'File', value: 'file', description: 'Any file, at most 20 MB' },
				{ name: 'Image', value: 'image', description: 'JPG or PNG, at most 10 MB' },
				{ name: 'Video', value: 'video', description: 'MP4, at most 10 MB' },
				{
					name: 'Voice',
					value: 'voice',
					description: 'AMR, at most 2 MB and 60 seconds; messages to customers take none',
				},
			],
			default: 'image',
			description: 'What the file is; it is checked before it is uploaded',
			displayOptions: { show: { useFor: ['temporaryMedia'] } },
		},
		{
			displayName: 'File Type',
			name: 'fileType',
			type: 'options',
			options: [
				{
					name: 'Image',
					value: 'image',
					description:
						'JPG or PNG, at most 10 MB, the long side at most 10,800 pixels, the short side at most 1,080',
				},
				{ name: 'Video', value: 'video', description: 'MP4, at most 10 MB and 30 seconds' },
			],
			default: 'image',
			description: 'What the file is; it is checked before it is uploaded',
			displayOptions: { show: { useFor: ['moment'] } },
		},
		{
			displayName: FIELD,
			name: 'uploadField',
			type: 'string',
			default: 'data',
			required: true,
			placeholder: 'e.g. data',
			hint: 'The name of the input field containing the binary file data',
		},
		{
			displayName: 'Options',
			name: 'uploadOptions',
			type: 'collection',
			placeholder: 'Add Option',
			default: {},
			options: [
				{
					displayName: 'File Name',
					name: 'fileName',
					type: 'string',
					default: '',
					placeholder: 'e.g. Price list.pdf',
					description:
						'Name with which the file is uploaded; customers see it with files. Left out, it is the one of the input item.',
				},
			],
		},
	],
);
