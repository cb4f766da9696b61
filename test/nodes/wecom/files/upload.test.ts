import type { ItemContext } from '../../../../nodes/wecom/context';
import type { Failure } from '../../../../nodes/wecom/errors/failure';
import { aboutOf } from '../../../../nodes/wecom/files/itemFile';
import type { MediaType } from '../../../../nodes/wecom/files/mediaUse';
import {
	imageUrl,
	momentAttachment,
	productAttachment,
	temporaryMedia,
} from '../../../../nodes/wecom/files/mediaUse';
import type { FileFacts } from '../../../../nodes/wecom/files/upload';
import {
	aboutUpload,
	checkFile,
	checkStart,
	FileToUpload,
	mostBytes,
	shownOf,
	tooLarge,
} from '../../../../nodes/wecom/files/upload';
import { amr, jpg, mp4, png } from '../../../sandbox/pictures';

const MEGABYTE = 1024 * 1024;

const factsOf = (type: MediaType, more: Partial<FileFacts> = {}): FileFacts => ({
	where: 'in "data"',
	label: 'Field',
	use: temporaryMedia,
	type,
	...more,
});

/** What is wrong with a file, if anything. */
function refusalOf(check: () => void): Pick<Failure, 'what' | 'description'> | undefined {
	try {
		check();
	} catch (error) {
		return error as Failure;
	}
	return undefined;
}

const page = Buffer.from('<!doctype html><title>Login</title>');

describe('A file that WeCom would not take', () => {
	it.each<[string, Buffer, FileFacts, string, string]>([
		[
			'is empty',
			Buffer.alloc(0),
			factsOf('file'),
			'The file in "data" is empty',
			"Check 'Field', and look at the node that the file comes from: it has delivered no bytes.",
		],
		[
			'is empty on the web',
			Buffer.alloc(0),
			factsOf('file', { where: 'on example.com', isOfWeb: true }),
			'The file on example.com is empty',
			"Check 'Field': the server has sent no bytes.",
		],
		[
			'is a web page',
			page,
			factsOf('image'),
			'The file in "data" is a web page, not a picture',
			"Check 'Field': the file is a web page: look at the node that downloaded it. The address may need a login, or may answer with an error.",
		],
		[
			'is a web page on the web',
			page,
			factsOf('video', { isOfWeb: true }),
			'The file in "data" is a web page, not a video',
			"Check 'Field': the file is a web page. The address may need a login, or may answer with an error.",
		],
		[
			'is no picture',
			mp4,
			factsOf('image'),
			'The file in "data" is not a JPG or PNG picture',
			"Check 'Field': WeCom takes JPG and PNG only. Convert the picture first.",
		],
		[
			'is no recording',
			mp4,
			factsOf('voice'),
			'The file in "data" is not an AMR recording',
			"Check 'Field': WeCom takes AMR only. Convert the recording first.",
		],
		[
			'is no video',
			Buffer.from('123456'),
			factsOf('video'),
			'The file in "data" is not an MP4 video',
			"Check 'Field': WeCom takes MP4 only. Convert the video first.",
		],
		[
			'is tiny',
			Buffer.from('12345'),
			factsOf('file'),
			'The file in "data" has 5 bytes',
			"Check 'Field': WeCom takes a file of 6 bytes to 20 MB here.",
		],
		[
			'is of a kind that is not taken here',
			mp4,
			factsOf('video', { use: imageUrl }),
			`The video in "data" has ${mp4.length} bytes`,
			"Check 'Field': WeCom takes a video of 5 bytes to 0 MB here.",
		],
	])('%s', (_what, bytes, facts, what, description) => {
		const refusal = refusalOf(() => checkFile({ ...aboutOf(bytes) }, facts));
		expect(refusal).toMatchObject({ what, description });
	});

	it.each<[MediaType, Buffer]>([
		['image', jpg],
		['image', png],
		['voice', amr],
		['video', mp4],
		['file', Buffer.from('123456')],
		['file', page],
		['file', mp4],
	])('is none that is right: %s', (type, bytes) => {
		expect(refusalOf(() => checkFile(aboutOf(bytes), factsOf(type)))).toBeUndefined();
		expect(refusalOf(() => checkStart(bytes, factsOf(type)))).toBeUndefined();
	});

	it.each<[MediaType, Buffer, string]>([
		['image', page, 'is a web page, not a picture'],
		['image', mp4, 'is not a JPG or PNG picture'],
		['file', Buffer.alloc(0), 'is empty'],
	])('is known by its start where that says it: %s', (type, start, what) => {
		expect(refusalOf(() => checkStart(start, factsOf(type)))?.what).toContain(what);
	});

	it('is larger than what the use takes, by one byte', () => {
		const facts = factsOf('image', { use: imageUrl });
		const sized = (size: number) => ({ ...aboutOf(png), size });
		expect(mostBytes(facts)).toBe(2 * MEGABYTE);
		expect(refusalOf(() => checkFile(sized(2 * MEGABYTE), facts))).toBeUndefined();
		expect(refusalOf(() => checkFile(sized(2 * MEGABYTE + 1), facts))).toMatchObject({
			what: `The picture in "data" has ${2 * MEGABYTE + 1} bytes`,
			description: "Check 'Field': WeCom takes a picture of 5 bytes to 2 MB here.",
		});
		expect(refusalOf(() => checkFile(sized(5), facts))).toBeUndefined();
		expect(refusalOf(() => checkFile(sized(4), facts))?.what).toContain('has 4 bytes');
	});

	it('is of no size that can be named while it is downloaded', () => {
		expect(tooLarge(factsOf('video', { where: 'on example.com' }))).toMatchObject({
			what: 'The video on example.com has more than 10 MB',
			description: "Check 'Field': WeCom takes a video of 6 bytes to 10 MB here.",
		});
		const notTaken = factsOf('voice', { use: momentAttachment });
		expect(mostBytes(notTaken)).toBe(0);
		expect(tooLarge(notTaken)).toMatchObject({
			what: 'The recording in "data" has more than 0 MB',
		});
	});
});

describe('The pixels of a picture in a moment', () => {
	const refusal = (width: number, height: number, use = momentAttachment) =>
		refusalOf(() =>
			checkFile({ ...aboutOf(png), pixels: { width, height } }, factsOf('image', { use })),
		);

	it.each([
		[10_800, 1080],
		[1080, 10_800],
		[1, 1],
	])('are taken: %i x %i', (width, height) => {
		expect(refusal(width, height)).toBeUndefined();
	});

	it.each([
		[10_801, 1],
		[1, 10_801],
		[1081, 1081],
		[10_800, 1081],
	])('are too many: %i x %i', (width, height) => {
		expect(refusal(width, height)).toMatchObject({
			what: `The picture in "data" has ${width} x ${height} pixels`,
			description:
				"Check 'Field': WeCom takes a picture whose longer side has at most 10800 pixels here, and whose shorter side at most 1080. Make the picture smaller.",
		});
		expect(refusal(width, height, temporaryMedia)).toBeUndefined();
	});

	it('are not asked for where the picture does not say them', () => {
		const file = { ...aboutOf(jpg), pixels: undefined };
		expect(
			refusalOf(() => checkFile(file, factsOf('image', { use: momentAttachment }))),
		).toBeUndefined();
	});
});

describe('A file as WeCom gets it', () => {
	it.each<[MediaType, Buffer, object, string, string]>([
		['image', png, { fileName: '报价.bmp' }, 'picture.png', 'image/png'],
		['video', mp4, {}, 'video.mp4', 'video/mp4'],
		['voice', amr, {}, 'recording.amr', 'voice/amr'],
		['file', png, { fileName: '报价.bmp' }, '报价.bmp', 'image/png'],
		['file', Buffer.from('%PDF-1.7'), {}, 'file.pdf', 'application/octet-stream'],
		['file', Buffer.from('a,b\n1,2'), { extension: 'csv' }, 'file.csv', 'application/octet-stream'],
		['file', png, { extension: 'bin' }, 'file.png', 'image/png'],
	])('has as %s a name that fits, its type and its size', (type, bytes, more, name, kind) => {
		const file = { ...aboutOf(bytes), ...more };
		expect(shownOf(file, { type })).toEqual({ name, kind, size: bytes.length });
	});
});

describe('Two uploads', () => {
	const file = { ...aboutOf(png), fileName: 'a.png' };
	const about = (type: MediaType, use = temporaryMedia, some = file) =>
		JSON.stringify(aboutUpload(some, factsOf(type, { use })));

	it('are the same for pictures of another name, which nobody sees', () => {
		expect(about('image', temporaryMedia, { ...file, fileName: 'b.png' })).toBe(about('image'));
	});

	it('differ by name, kind, use and content', () => {
		const all = [
			about('file'),
			about('file', temporaryMedia, { ...file, fileName: 'b.png' }),
			about('image'),
			about('image', imageUrl),
			about('image', momentAttachment),
			about('image', productAttachment),
			about('image', temporaryMedia, { ...aboutOf(jpg), fileName: 'a.png' }),
		];
		expect(new Set(all).size).toBe(all.length);
	});
});

/** An item with these files, by their fields, that counts how often one is read. */
function itemWith(files: Record<string, { bytes: Buffer; id?: string; fileName?: string }>) {
	const read: string[] = [];
	const run = {};
	const context = {
		getExecuteData: () => run,
		getExecutionCancelSignal: () => undefined,
		getInputData: () => ({ json: {}, binary: files }),
		helpers: {
			assertBinaryData: (field: string) => files[field],
			getBinaryDataBuffer: async (field: string) => {
				read.push(field);
				return await Promise.resolve(files[field].bytes);
			},
		},
	} as unknown as ItemContext;
	return { context, read };
}

const wanted = (field: string, more: object = {}) => ({
	field,
	label: 'Field',
	use: temporaryMedia,
	type: 'file' as const,
	...more,
});

describe('A file of the input item', () => {
	it('says what it is and what it would be uploaded as', async () => {
		const { context } = itemWith({ data: { bytes: png, fileName: 'a.png' } });
		const file = await FileToUpload.of(context, wanted('data'));
		const facts = factsOf('file');

		expect(await file.lookAhead()).toEqual({
			file: { name: 'a.png', kind: 'image/png', size: png.length },
			upload: JSON.stringify(aboutUpload({ ...aboutOf(png), fileName: 'a.png' }, facts)),
		});
	});

	it('has another name where one is given', async () => {
		const { context } = itemWith({ data: { bytes: png, fileName: 'a.png' } });
		const file = await FileToUpload.of(context, wanted('data', { fileName: 'b.png' }));

		expect((await file.lookAhead()).file?.name).toBe('b.png');
	});

	it('is read once where n8n has stored it, however many items have it', async () => {
		const { context, read } = itemWith({
			one: { bytes: png, id: 'filesystem:1' },
			same: { bytes: png, id: 'filesystem:1' },
			other: { bytes: jpg, id: 'filesystem:2' },
			inMemory: { bytes: mp4 },
			alsoInMemory: { bytes: amr },
		});
		const sizes: unknown[] = [];
		for (const field of ['one', 'same', 'other', 'inMemory', 'alsoInMemory']) {
			const { file } = await (await FileToUpload.of(context, wanted(field))).lookAhead();
			sizes.push(file?.size);
		}

		expect(read).toEqual(['one', 'other', 'inMemory', 'alsoInMemory']);
		expect(sizes).toEqual([png, png, jpg, mp4, amr].map(({ length }) => length));
	});

	it('is checked before it is uploaded', async () => {
		const { context } = itemWith({ data: { bytes: mp4 } });
		const image = FileToUpload.of(context, wanted('data', { type: 'image' }));
		await expect(image).rejects.toMatchObject({
			what: 'The file in "data" is not a JPG or PNG picture',
		});
		await expect(FileToUpload.of(context, wanted('other'))).rejects.toMatchObject({
			what: 'The input item has no binary field "other"',
			description:
				'Check \'Field\': it takes the name of the field that holds the file, usually "data".',
		});
	});

	it('is not there where the item has no files at all', async () => {
		const { context } = itemWith({});
		const bare = { ...context, getInputData: () => ({ json: {} }) } as unknown as ItemContext;
		await expect(FileToUpload.of(bare, wanted('data'))).rejects.toMatchObject({
			what: 'The input item has no binary field "data"',
		});
	});
});
