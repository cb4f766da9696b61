import { idIn } from '../../../wecom/answer';
import { id, requiredId, requiredText } from '../../fields/checks';
import { options } from '../../fields/collections';
import type { Field, FormContext } from '../../fields/field';
import { notSent, shownFor } from '../../fields/field';
import { selector } from '../../fields/selector';
import { simplify } from '../../fields/simplify';
import type { AnyWay } from '../../operation/operation';
import { defineOperation, way } from '../../operation/operation';
import type { MediaType, MediaUse } from '../../../wecom/files/mediaUse';
import {
	imageUrl,
	momentAttachment,
	productAttachment,
	temporaryMedia,
} from '../../../wecom/files/mediaUse';
import type { MediaToUpload } from '../../../wecom/files/upload';
import { FileToUpload } from '../../../wecom/files/upload';
import { WebFileToUpload } from '../../../wecom/files/webUpload';
import { createdAt, readable } from './createdAt';

const useFor = selector({
	displayName: 'Use For',
	name: 'useFor',
	options: [
		{
			name: 'Image URL',
			value: 'imageUrl',
			description:
				'A picture with a URL that never expires, for images in messages and group welcome templates. JPG or PNG, at most 2 MB; 1,000 a day and 3,000 a month.',
		},
		{
			name: 'Message (Temporary Media)',
			value: 'temporaryMedia',
			description:
				'A media ID for messages, group welcome templates, contact ways and remarks, for 3 days',
		},
		{
			name: 'Moment',
			value: 'moment',
			description: 'A media ID for moments only, for 3 days',
		},
		{
			name: 'Product Album',
			value: 'productAlbum',
			description: 'A media ID for the product album only, for 3 days. JPG or PNG, at most 10 MB.',
		},
	],
	default: 'temporaryMedia',
	description: 'What the file is for; WeCom takes an upload for no other use',
});

const temporaryType = selector({
	displayName: 'File Type',
	name: 'fileType',
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
});

const momentType = selector({
	displayName: 'File Type',
	name: 'fileType',
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
});

const source = selector({
	displayName: 'File From',
	name: 'source',
	options: [
		{ name: 'Input Item', value: 'binary', description: 'A file of the input item' },
		{ name: 'URL', value: 'web', description: 'A file on the web; it is downloaded first' },
	],
	default: 'binary',
	description: 'Where the file comes from',
});

const fileUrl = notSent(requiredId(), {
	displayName: 'File URL',
	name: 'fileUrl',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. https://www.example.com/spring.png',
	description:
		'Address that is open to everybody. n8n downloads the file, as large as WeCom takes it.',
});

const binaryField = notSent(requiredText(), {
	displayName: 'Input Data Field Name',
	name: 'binaryField',
	type: 'string',
	default: 'data',
	required: true,
	placeholder: 'e.g. data',
	hint: 'The name of the input field containing the binary file data',
});

const fileName = notSent(id(), {
	displayName: 'File Name',
	name: 'fileName',
	type: 'string',
	default: '',
	placeholder: 'e.g. Price list.pdf',
	description:
		'Name with which a file is uploaded; customers see it. Left out, it is the one that the file has. Nobody sees the names of pictures, videos and recordings, which go out as picture.jpg, for example.',
});

/**
 * Media: Upload (上传临时素材, 上传图片, 上传附件资源).
 *
 * Sends the file as multipart, by the upload that fits what it is for. Kind (by the first bytes) and size are checked
 * before anything is sent. The same file in several items of a run is uploaded once. A file on
 * the web is downloaded before, with nothing of ours in the request.
 *
 * Gives one item: `{ type, media_id, created_at }`, where the ID lives for 3 days, and with Simplify `uploaded_at`; or for
 * image URLs `{ type, url }`, where the URL stays for ever.
 *
 * @see https://developer.work.weixin.qq.com/document/path/90253
 * @see https://developer.work.weixin.qq.com/document/path/90256
 * @see https://developer.work.weixin.qq.com/document/path/95098
 */
export const upload = defineOperation({
	name: 'Upload',
	value: 'upload',
	action: 'Upload file',
	description: 'Upload a file of the input item or from a URL, and get a media ID or a URL',
	by: useFor,
	ways: {
		temporaryMedia: uploadFor(temporaryMedia, temporaryType),
		imageUrl: uploadFor(imageUrl),
		moment: uploadFor(momentAttachment, momentType),
		productAlbum: uploadFor(productAttachment),
	},
	fields: [
		useFor,
		shownFor({ useFor: ['temporaryMedia'] }, temporaryType),
		shownFor({ useFor: ['moment'] }, momentType),
		source,
		shownFor({ source: ['binary'] }, binaryField),
		shownFor({ source: ['web'] }, fileUrl),
		shownFor({ useFor: ['temporaryMedia', 'moment', 'productAlbum'] }, simplify),
		options([fileName]),
	],
});

type About = Pick<Parameters<typeof WebFileToUpload.of>[1], 'use' | 'type' | 'fileName'>;

async function fileOf(item: FormContext, about: About): Promise<MediaToUpload> {
	if (item.given(source) === 'web') {
		const { displayName: label } = fileUrl.description;
		const url = item.given(fileUrl)!;
		return WebFileToUpload.of(item, { ...about, url, label, isFresh: true });
	}
	const { displayName: label } = binaryField.description;
	return await FileToUpload.of(item, { ...about, field: item.given(binaryField)!, label });
}

/** @param fileType without it WeCom takes pictures only, and does not repeat that it is one */
function uploadFor(use: MediaUse, fileType?: Field<string>): AnyWay {
	return way({
		call: use.call,
		async answer() {
			const about = {
				use,
				type: fileType ? (this.given(fileType) as MediaType) : ('image' as const),
				fileName: this.given(fileName),
			};
			const file = await fileOf(this, about);
			const { created_at, ...answer } = await file.upload();
			if (use === imageUrl) idIn(answer, 'url', 'URL of the picture');
			else idIn(answer, 'media_id', 'media ID of the file');
			const type = fileType ? {} : { type: 'image' };
			return [readable.call(this, { ...type, ...answer, ...createdAt(created_at) })];
		},
	});
}
