import type { IDataObject, INodePropertyOptions } from 'n8n-workflow';

import type { MessagePart } from '../../../../../nodes/WeComCustomerContact/fields/messageParts';
import {
	filePart,
	imagePart,
	videoPart,
} from '../../../../../nodes/WeComCustomerContact/fields/messageParts';
import { momentAttachment } from '../../../../../nodes/wecom/files/mediaUse';
import type { MediaToUpload } from '../../../../../nodes/wecom/files/upload';
import { mp4, png } from '../../../../sandbox/pictures';
import { withFile } from './withFile';

const ofItem = { source: 'binary', binaryField: 'data' };

/** As what the file of a part would be uploaded: the call, and what goes along. */
async function uploadOf(part: MessagePart, bytes: Buffer) {
	const { media_id } = await part.read(withFile(bytes), ofItem);
	const { upload } = await (media_id as MediaToUpload).lookAhead();
	const [path, params] = JSON.parse(upload!) as [string, IDataObject];
	return [path.split('/').at(-1), params];
}

/** What stands in the form beside a field of a part. */
const wordsAt = ({ fields }: MessagePart, wanted: string) =>
	fields.find(({ name }) => name === wanted)?.description;

describe('A part for a file', () => {
	it.each([
		[filePart(), 'file', mp4, 'A file of the input item, at most 20 MB'],
		[imagePart(), 'image', png, 'A JPG or PNG of the input item, at most 10 MB'],
		[videoPart(), 'video', mp4, 'An MP4 of the input item, at most 10 MB'],
	])('has it as temporary media: %#', async (part, kind, bytes, limits) => {
		expect([part.kind, part.option.name.toLowerCase()]).toEqual([kind, kind]);
		expect(await part.read(withFile(bytes), ofItem)).toEqual({ media_id: expect.anything() });
		expect(await uploadOf(part, bytes)).toEqual(['upload', { type: kind }]);
		expect(wordsAt(part, 'binaryField')).toContain(limits);
	});

	it.each([
		[imagePart, 'image', png],
		[videoPart, 'video', mp4],
	])('has it for another use, with other limits: %#', async (partOf, kind, bytes) => {
		const part = partOf({ use: momentAttachment, limits: 'At most a line' });
		expect(await uploadOf(part, bytes)).toEqual([
			'upload_attachment',
			{ media_type: kind, attachment_type: 1 },
		]);
		expect(wordsAt(part, 'binaryField')).toBe('At most a line');
	});

	it.each([
		[imagePart(), mp4, 'is not a JPG or PNG picture'],
		[videoPart(), png, 'is not an MP4 video'],
	])('takes none of another kind: %#', async (part, bytes, message) => {
		await expect(part.read(withFile(bytes), ofItem)).rejects.toThrow(message);
	});

	it.each([[filePart], [videoPart]])(
		'takes what was uploaded from a URL where WeCom does: %#',
		(partOf) => {
			const fromUrl = 'or with Media: Upload From URL';
			expect(wordsAt(partOf(), 'mediaId')).not.toContain(fromUrl);
			expect(wordsAt(partOf({ takesUploadFromUrl: true }), 'mediaId')).toContain(fromUrl);
		},
	);
});

describe('The part for an image', () => {
	const url = 'https://wework.qpic.cn/wwpic/1/0';

	it('has a URL in place of the media ID where one was given', async () => {
		const values = { source: 'url', imageUrl: url };
		expect(await imagePart({ takesUrl: true }).read(withFile(png), values)).toStrictEqual({
			pic_url: url,
		});
	});

	it('offers the URL only where WeCom takes it', () => {
		const offers = (part: MessagePart) =>
			(part.fields[0].options as INodePropertyOptions[]).map(({ value }) => value);
		expect(offers(imagePart())).not.toContain('url');
		expect(offers(imagePart({ takesUrl: true }))).toContain('url');
	});
});
