import type { IDataObject } from 'n8n-workflow';

import type { Source } from '../../../../../nodes/WeComCustomerContact/fields/messageParts/source';
import {
	readSource,
	sourceFields,
} from '../../../../../nodes/WeComCustomerContact/fields/messageParts/source';
import { GivenMedia } from '../../../../../nodes/wecom/files/givenMedia';
import { temporaryMedia } from '../../../../../nodes/wecom/files/mediaUse';
import { FileToUpload } from '../../../../../nodes/wecom/files/upload';
import { WebFileToUpload } from '../../../../../nodes/wecom/files/webUpload';
import { png } from '../../../../sandbox/pictures';
import { withFile } from './withFile';

const image: Source = {
	label: 'Image',
	type: 'image',
	use: temporaryMedia,
	limits: 'A JPG or PNG of the input item, at most 10 MB',
};

const read = async (values: IDataObject) => await readSource(withFile(png), values, image);

describe('The form of a file', () => {
	const summary = (more: Partial<Source> = {}) =>
		sourceFields({ ...image, ...more }).map(({ name, displayOptions, required, default: none }) => [
			name,
			displayOptions?.show?.source,
			required,
			none,
		]);
	const choice = ['source', undefined, undefined, 'binary'];
	const fields = [
		['binaryField', ['binary'], true, 'data'],
		['mediaId', ['mediaId'], true, ''],
		['fileUrl', ['web'], true, ''],
	];

	it('has a field for each place that the file can come from', () => {
		expect(summary()).toEqual([choice, ...fields]);
		expect(summary({ takesUrl: true })).toEqual([
			choice,
			...fields,
			['imageUrl', ['url'], true, ''],
		]);
	});

	it('offers these places by name, and the URL of an upload only where WeCom takes one', () => {
		const places = (more: Partial<Source> = {}) =>
			sourceFields({ ...image, ...more })[0].options!.map((option) => Object.values(option)[1]);
		expect(places()).toEqual(['binary', 'mediaId', 'web']);
		expect(places({ takesUrl: true })).toEqual(['url', 'binary', 'mediaId', 'web']);
	});

	it('says what WeCom takes, and after which upload', () => {
		const words = (more: Partial<Source> = {}) =>
			sourceFields({ ...image, ...more }).map(({ description }) => description);
		expect(words().slice(1)).toEqual([
			'A JPG or PNG of the input item, at most 10 MB',
			'A file uploaded as temporary media in the last three days',
			'Address that is open to everybody. A JPG or PNG, at most 10 MB.',
		]);
		expect(words({ takesUploadFromUrl: true })[2]).toBe(
			'A file uploaded as temporary media or with Media: Upload From URL in the last three days',
		);
	});
});

describe('A file', () => {
	it.each<[string, object]>([
		['where nothing is chosen', {}],
		['where it is chosen', { source: 'binary' }],
	])('comes from the input item %s', async (_where, chosen) => {
		const { media, url } = await read({ ...chosen, binaryField: 'data' });
		expect(media).toBeInstanceOf(FileToUpload);
		expect(await media!.lookAhead()).toMatchObject({
			file: { kind: 'image/png', size: png.length },
		});
		expect(url).toBeUndefined();
	});

	it('comes from WeCom by its media ID', async () => {
		const { media } = await read({ source: 'mediaId', mediaId: ' m1 ' });
		expect(media).toBeInstanceOf(GivenMedia);
		expect(await media!.upload()).toEqual({ media_id: 'm1' });
	});

	it('comes from the web, and is not downloaded yet', async () => {
		const { media } = await read({ source: 'web', fileUrl: 'https://www.example.com/a.png' });
		expect(media).toBeInstanceOf(WebFileToUpload);
	});

	it.each<[object, string]>([
		[{ source: 'disk' }, "'Image From'"],
		[{ source: undefined }, "'Image From'"],
		[{ source: null }, "'Image From'"],
		[{ binaryField: '' }, "'Input Data Field Name' is empty"],
		[{ binaryField: 'other' }, 'The input item has no binary field "other"'],
		[{ source: 'mediaId', binaryField: 'data' }, "'Media ID' is empty"],
		[{ source: 'web', binaryField: 'data' }, "'File URL' is empty"],
		[{ source: 'web', fileUrl: 'file:///etc/passwd' }, "'File URL' is not the address of a file"],
		[{ source: 'url', binaryField: 'data' }, "'Image URL' is empty"],
	])('is refused with %j', async (values, message) => {
		await expect(read(values as IDataObject)).rejects.toThrow(message);
	});
});

describe('The URL of an image', () => {
	it.each([
		'https://wework.qpic.cn/wwpic/418203_kYx2Lr0m/0',
		'https://qpic.cn/0',
		'http://p.qpic.cn/pic_wework/3474110808/7a7c8471673ff0f1/0',
		'HTTPS://WEWORK.QPIC.CN/wwpic/1/0',
		'https://wecom.example/wwpic/1/0',
	])('is taken where WeCom gave it, or what stands for WeCom: %s', async (url) => {
		expect(await read({ source: 'url', imageUrl: url })).toEqual({ url });
	});

	it.each([
		'https://www.example.com/a.png',
		'https://wework.qpic.cn.example.com/wwpic/1/0',
		'https://notqpic.cn/wwpic/1/0',
		'https://qpicxcn/0',
		'https://qpic.cn@www.example.com/0',
		'ftp://wework.qpic.cn/wwpic/1/0',
		'x-https://wework.qpic.cn/wwpic/1/0',
		'wework.qpic.cn/wwpic/1/0',
		'https://',
	])('is refused where it did not: %s', async (url) => {
		await expect(read({ source: 'url', imageUrl: url })).rejects.toMatchObject({
			what: "'Image URL' is not a URL that WeCom gave for an upload",
			kind: 'input',
		});
	});

	it.each(['', 'wecom.example', 'https://'])(
		'is not taken for one of WeCom where the base URL is %j, which has no host',
		async (baseUrl) => {
			const context = withFile(png, { baseUrl });
			for (const imageUrl of ['wework', 'https://', 'ftp://wecom.example/0']) {
				await expect(readSource(context, { source: 'url', imageUrl }, image)).rejects.toMatchObject(
					{ kind: 'input' },
				);
			}
		},
	);
});
