import type { ItemContext } from '../context';
import { invalid } from '../errors/failure';
import type { ItemFile } from './itemFile';
import { fileOfItem, withFile } from './itemFile';
import type { MediaType, MediaUse } from './mediaUse';
import { FORMATS } from './mediaUse';
import { formatOf } from './fileFormat';
import { multipartBody } from './multipart';
import { textInstead } from './textInstead';
import { uploadName } from './uploadName';
import type { Answer } from '../api';
import { callWeCom } from '../callWeCom';
import { Once } from '../once';
import { perRun } from '../run';

const MEGABYTE = 1024 * 1024;

/** What users call a kind of file, and the name that a file without one gets. */
const NOUNS: Record<MediaType, string> = {
	image: 'picture',
	voice: 'recording',
	video: 'video',
	file: 'file',
};

/** What WeCom answers to an upload. */
export type Uploaded = Answer<'media.uploadTemporary'> & Answer<'media.uploadImage'>;

/** The uploads of a run. */
const uploadsOf = perRun(() => new Once<Uploaded>());

/** What a file is uploaded as, and where it is, in the words of errors. */
export interface FileFacts {
	/** For example `in "data"`. */
	where: string;
	/** The label of the parameter that names it. */
	label: string;
	use: MediaUse;
	type: MediaType;
	/** Whether it comes from the web, and not from another node. */
	isOfWeb?: true;
}

/** A file as people know it. */
export interface FileShown {
	/** As WeCom gets it. */
	name: string;
	/** MIME type. */
	kind: string;
	/** Bytes. */
	size: number;
}

/** What would be uploaded, where nothing is. */
export interface UploadAhead {
	/** Nothing when the file is too large to be looked at. */
	file?: FileShown;
	/** The same for files of which one upload serves all; nothing when WeCom has the file already. */
	upload?: string;
	/** Of a file that was given by it. */
	mediaId?: string;
}

/** A file that can be uploaded, wherever it comes from. */
export interface MediaToUpload {
	/** Reads and checks the file as for an upload, and uploads nothing. */
	lookAhead(): Promise<UploadAhead>;
	/** Gives what WeCom answers; the same file for the same use is uploaded once per run. */
	upload(): Promise<Uploaded>;
}

interface Wanted extends Omit<FileFacts, 'where' | 'isOfWeb'> {
	/** Name of the binary field. */
	field: string;
	/** Instead of the name that the file has; pictures, videos and recordings have one of their own. */
	fileName?: string;
}

/** A file of the input item that may be uploaded for its use: kind and size are right. Nothing has been sent yet. */
export class FileToUpload implements MediaToUpload {
	private constructor(
		private readonly context: ItemContext,
		private readonly field: string,
		private readonly facts: FileFacts,
		private readonly file: ItemFile,
	) {}

	/** @throws {Failure} naming the label, when the item has no such file or WeCom would not take it */
	static async of(
		context: ItemContext,
		{ field, fileName, ...wanted }: Wanted,
	): Promise<FileToUpload> {
		const file = await fileOfItem(context, field, wanted.label);
		const facts = { ...wanted, where: `in "${field}"` };
		checkFile(file, facts);
		const named = fileName ?? file.fileName;
		return new FileToUpload(context, field, facts, { ...file, fileName: named });
	}

	/** What the file is; it was read and checked when this was made. */
	lookAhead(): Promise<UploadAhead> {
		const { file, facts } = this;
		return Promise.resolve({ file: shownOf(file, facts), upload: keyOf(file, facts) });
	}

	/** Uploads the file; the same file for the same use once per run. Gives what WeCom answers. */
	async upload(): Promise<Uploaded> {
		const { context, field, facts, file } = this;
		return await uploadsOf(context).get(
			keyOf(file, facts),
			async () =>
				// Read for each try, so that no file is in memory while a call waits.
				await uploadBytes(
					context,
					file,
					facts,
					async (send) => await withFile(context, field, send),
				),
		);
	}
}

function keyOf(file: ItemFile, facts: FileFacts): string {
	return JSON.stringify(aboutUpload(file, facts));
}

/** What makes two uploads the same. */
export function aboutUpload(file: ItemFile, { use, type }: FileFacts): unknown[] {
	// Receivers see the name of a file, not that of a picture or video.
	const name = type === 'file' ? nameOf(file, type) : '';
	return [use.call.url, use.params(type), file.digest, name];
}

/**
 * Uploads a file that has been checked.
 *
 * @param withBytes gives the bytes to what sends them, for each try
 */
export async function uploadBytes(
	context: ItemContext,
	file: ItemFile,
	{ use, type }: FileFacts,
	withBytes: <T>(send: (bytes: Buffer) => Promise<T>) => Promise<T>,
): Promise<Uploaded> {
	const { digest } = file;
	const { name: fileName, kind: contentType } = shownOf(file, { type });
	return await callWeCom(context, use.call, use.params(type), {
		file: async (send) =>
			await withBytes(
				async (bytes) => await send(multipartBody({ bytes, digest, fileName, contentType })),
			),
	});
}

/** A file as WeCom gets it: its name, its MIME type and its bytes. */
export function shownOf(file: ItemFile, { type }: Pick<FileFacts, 'type'>): FileShown {
	const kind = file.format?.contentType ?? 'application/octet-stream';
	return { name: nameOf(file, type), kind, size: file.size };
}

function nameOf({ format, extension, byBytes, fileName }: ItemFile, type: MediaType): string {
	const noun = NOUNS[type];
	// WeCom refuses pictures and videos by the extension, and shows their names to nobody.
	if (type !== 'file' && format) return `${noun}.${format.extension}`;
	return uploadName(fileName, [extension, byBytes], noun);
}

/** @throws {Failure} naming the label, when WeCom would not take the file */
export function checkFile(file: ItemFile, facts: FileFacts): void {
	checkContent(file, facts);
	checkFormat(file, facts);
	checkSize(file, facts);
	checkPixels(file, facts);
}

/** @throws {Failure} naming the label, when WeCom would not take a file that begins so */
export function checkStart(start: Buffer, facts: FileFacts): void {
	const file = { size: start.length, instead: textInstead(start), format: formatOf(start) };
	checkContent(file, facts);
	checkFormat(file, facts);
}

/** Most bytes that WeCom takes. */
export function mostBytes({ use, type }: FileFacts): number {
	return (use.megabytes[type] ?? 0) * MEGABYTE;
}

/** The failure of a file that is larger; how large does not matter. */
export function tooLarge(facts: FileFacts): Error {
	const megabytes = facts.use.megabytes[facts.type] ?? 0;
	return invalid(
		`The ${NOUNS[facts.type]} ${facts.where} has more than ${megabytes} MB`,
		sizesTaken(facts),
	);
}

function checkContent(
	{ size, instead }: Pick<ItemFile, 'size' | 'instead'>,
	{ where, label, type, isOfWeb }: FileFacts,
): void {
	if (size === 0) {
		throw invalid(
			`The file ${where} is empty`,
			isOfWeb
				? `Check '${label}': the server has sent no bytes.`
				: `Check '${label}', and look at the node that the file comes from: it has delivered no bytes.`,
		);
	}
	if (!instead || !FORMATS[type]) return;
	const look = isOfWeb ? '' : ' look at the node that downloaded it.';
	throw invalid(
		`The file ${where} is ${instead}, not a ${NOUNS[type]}`,
		`Check '${label}': the file is ${instead}${isOfWeb ? '.' : ':'}${look} The address may need a login, or may answer with an error.`,
	);
}

function checkFormat(
	{ format }: Pick<ItemFile, 'format'>,
	{ where, label, type }: FileFacts,
): void {
	const formats = FORMATS[type];
	if (!formats || (format && formats.includes(format.name))) return;
	const article = /^[AM]/.test(formats[0]) ? 'an' : 'a';
	throw invalid(
		`The file ${where} is not ${article} ${formats.join(' or ')} ${NOUNS[type]}`,
		`Check '${label}': WeCom takes ${formats.join(' and ')} only. Convert the ${NOUNS[type]} first.`,
	);
}

function checkSize({ size }: ItemFile, facts: FileFacts): void {
	const { where, use, type } = facts;
	if (size >= use.minBytes && size <= mostBytes(facts)) return;
	throw invalid(`The ${NOUNS[type]} ${where} has ${size} bytes`, sizesTaken(facts));
}

function checkPixels({ pixels }: Pick<ItemFile, 'pixels'>, { where, label, use }: FileFacts): void {
	if (!pixels || !use.pixels) return;
	const { width, height } = pixels;
	const { long, short } = use.pixels;
	if (Math.max(width, height) <= long && Math.min(width, height) <= short) return;
	throw invalid(
		`The picture ${where} has ${width} x ${height} pixels`,
		`Check '${label}': WeCom takes a picture whose longer side has at most ${long} pixels here, and whose shorter side at most ${short}. Make the picture smaller.`,
	);
}

function sizesTaken({ label, use, type }: FileFacts): string {
	return `Check '${label}': WeCom takes a ${NOUNS[type]} of ${use.minBytes} bytes to ${use.megabytes[type] ?? 0} MB here.`;
}
