import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { updateDisplayOptions } from 'n8n-workflow';

import type { ItemContext } from '../../../wecom/context';
import { corpOf } from '../../../wecom/corp';
import { invalid } from '../../../wecom/errors/failure';
import type { MediaType, MediaUse } from '../../../wecom/files/mediaUse';
import { GivenMedia } from '../../../wecom/files/givenMedia';
import type { MediaToUpload } from '../../../wecom/files/upload';
import { FileToUpload } from '../../../wecom/files/upload';
import { WebFileToUpload } from '../../../wecom/files/webUpload';
import { requiredId } from '../checks';
import { mediaIdPlaceholder } from '../mediaId';
import { oneOf } from '../selector';

/** Where the file of a part comes from. */
export interface Source {
	/** What the file is in the part, for example "Image". */
	label: string;
	type: MediaType;
	use: MediaUse;
	/** Whether the URL of a picture uploaded as image URL is taken too. */
	takesUrl?: boolean;
	/** Whether a file uploaded from a URL is taken too. */
	takesUploadFromUrl?: boolean;
	/** Size and format, without a full stop. */
	limits: string;
}

const mediaId = requiredId();

/** Label of the address of a file on the web. */
const FILE_URL = 'File URL';

const anySource = oneOf(['binary', 'mediaId', 'url', 'web']);

/** The fields to choose a file with: a binary field of the input item, a media ID, an address on the web, or the URL of an upload where WeCom takes one. */
export function sourceFields({
	label,
	takesUrl,
	takesUploadFromUrl,
	limits,
	use,
}: Source): INodeProperties[] {
	const uploads = takesUploadFromUrl ? `${use.name} or with Media: Upload From URL` : use.name;
	return [
		{
			displayName: `${label} From`,
			name: 'source',
			type: 'options',
			options: [
				...(takesUrl
					? [
							{
								name: 'Image URL',
								value: 'url',
								description: 'What Media: Upload gave for a picture that is used for image URLs',
							},
						]
					: []),
				{
					name: 'Input Item',
					value: 'binary',
					description: 'A file of the input item; it is uploaded first',
				},
				{
					name: 'Media ID',
					value: 'mediaId',
					description: 'Of a file uploaded before with Media: Upload',
				},
				{
					name: 'URL',
					value: 'web',
					description: 'A file on the web; it is downloaded and uploaded first',
				},
			],
			default: 'binary',
			description: 'Where the file comes from',
		},
		...updateDisplayOptions({ show: { source: ['binary'] } }, [
			{
				displayName: 'Input Data Field Name',
				name: 'binaryField',
				type: 'string',
				default: 'data',
				required: true,
				placeholder: 'e.g. data',
				hint: 'The name of the input field containing the binary file data',
				description: limits,
			},
		]),
		...updateDisplayOptions({ show: { source: ['mediaId'] } }, [
			{
				displayName: 'Media ID',
				name: 'mediaId',
				type: 'string',
				default: '',
				required: true,
				placeholder: mediaIdPlaceholder,
				description: `A file uploaded as ${uploads} in the last three days`,
			},
		]),
		...updateDisplayOptions({ show: { source: ['web'] } }, [
			{
				displayName: FILE_URL,
				name: 'fileUrl',
				type: 'string',
				default: '',
				required: true,
				placeholder: 'e.g. https://www.example.com/spring.png',
				description: `Address that is open to everybody. ${limits.replace(' of the input item', '')}.`,
			},
		]),
		...(takesUrl
			? updateDisplayOptions({ show: { source: ['url'] } }, [
					{
						displayName: 'Image URL',
						name: 'imageUrl',
						type: 'string',
						default: '',
						required: true,
						placeholder: 'e.g. https://wework.qpic.cn/wwpic/418203_kYx2Lr0m/0',
						description: 'WeCom takes no other URL here than one that it gave for an upload',
					},
				])
			: []),
	] as INodeProperties[];
}

/** The file: `url` when it is the URL of a picture, else `media`. */
export async function readSource(
	context: ItemContext,
	values: IDataObject,
	{ label: part, type, use }: Source,
): Promise<{ media?: MediaToUpload; url?: string }> {
	// An expression that gives nothing must not pass for the default.
	if ('source' in values) anySource(values.source, `${part} From`);
	if (values.source === 'url') return { url: await imageUrl(context, values.imageUrl) };
	if (values.source === 'mediaId') {
		const given = { mediaId: mediaId(values.mediaId, 'Media ID'), label: 'Media ID', use, type };
		return { media: new GivenMedia(context, given) };
	}
	if (values.source === 'web') {
		const url = mediaId(values.fileUrl, FILE_URL);
		return { media: WebFileToUpload.of(context, { url, label: FILE_URL, use, type }) };
	}
	const label = 'Input Data Field Name';
	const field = mediaId(values.binaryField, label);
	return { media: await FileToUpload.of(context, { field, label, use, type }) };
}

/** Where WeCom keeps the pictures that were uploaded for image URLs. */
const PICTURE_HOST = /(^|\.)qpic\.cn$/;

/** @throws {Failure} when WeCom has not given the URL: it would take the message for one with a wrong parameter */
async function imageUrl(context: ItemContext, given: unknown): Promise<string> {
	const url = mediaId(given, 'Image URL');
	// A stand-in for WeCom, or a gateway before it, gives URLs of its own.
	const { baseUrl } = await corpOf(context);
	const host = hostOf(url);
	if (host !== '' && (PICTURE_HOST.test(host) || host === hostOf(baseUrl))) return url;
	throw invalid(
		"'Image URL' is not a URL that WeCom gave for an upload",
		"WeCom takes no picture from elsewhere. Set 'Image From' to 'URL', and give the address there; or upload the picture with Media: Upload, 'Use For' set to 'Image URL', and take the URL that it gives.",
	);
}

/** Nothing for what is no address on the web. */
function hostOf(url: string): string {
	return /^https?:/i.test(url) && URL.canParse(url) ? new URL(url).hostname : '';
}
