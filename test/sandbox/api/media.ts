import { ApiError } from '../apiError';
import type { Operation } from '../contract';
import { imageUrl } from '../images';
import { kindOfFile, type Upload } from '../multipart';
import { pixelsOf } from '../pixels';
import type { Media, MediaType } from '../state/media';
import { FileAnswer, type Answer, type Call, type Endpoints } from './endpoint';

/** Upload and download of files: openapi/media.yaml; uploads from a URL stand in uploadByUrl.ts. */
export const mediaEndpoints: Endpoints = {
	'media.uploadTemporary': { answer: uploadTemporary },
	'media.uploadImage': { answer: uploadImage },
	'media.uploadAttachment': { answer: uploadAttachment },
	'media.getTemporary': { answer: getTemporary },
};

const largestPiece = 20 * 1024 * 1024;

interface FileLimit {
	minBytes: number;
	maxBytes: number;
}

function fileLimit(operation: Operation, type: MediaType): FileLimit {
	return (operation.raw['x-file-limits'] as Record<MediaType, FileLimit>)[type];
}

function uploadTemporary(call: Call): Answer {
	const file = usableFile(call);
	const type = call.query.type as MediaType;
	const { minBytes, maxBytes } = fileLimit(call.operation, type);
	const tooSmall = { image: 40009, voice: 40006, video: 40011, file: 40006 };
	const tooLarge = { image: 40009, voice: 45001, video: 40011, file: 45001 };
	if (file.bytes.length < minBytes) throw wrongSize(tooSmall[type], file, minBytes, maxBytes);
	if (file.bytes.length > maxBytes) throw wrongSize(tooLarge[type], file, minBytes, maxBytes);
	const kind = kindOfFile(file.bytes);
	if (type === 'image' && kind !== 'jpg' && kind !== 'png') {
		throw new ApiError(40123, 'the file is neither JPG nor PNG');
	}
	if (type === 'voice' && kind !== 'amr') throw new ApiError(301017);
	if (type === 'video' && kind !== 'mp4') throw new ApiError(40004, 'the file is no MP4');
	if (type !== 'file') checkExtension(file, kind);
	const media = store(call, file, type, 'upload');
	return { errmsg: '', type, media_id: media.id, created_at: String(media.createdAt) };
}

function uploadImage(call: Call): Answer {
	const file = usableFile(call);
	const { minBytes, maxBytes } = fileLimit(call.operation, 'image');
	if (file.bytes.length < minBytes || file.bytes.length > maxBytes) {
		throw wrongSize(40009, file, minBytes, maxBytes);
	}
	const kind = kindOfFile(file.bytes);
	if (kind !== 'jpg' && kind !== 'png') {
		throw new ApiError(40123, 'the file is neither JPG nor PNG');
	}
	checkExtension(file, kind);
	const path = call.corp.media.addImage(file.bytes, call.limits, call.now);
	return { errmsg: '', url: imageUrl(call, path) };
}

function uploadAttachment(call: Call): Answer {
	const file = usableFile(call);
	const { media_type: type, attachment_type: use } = call.query as {
		media_type: MediaType;
		attachment_type: 1 | 2;
	};
	const fits = use === 1 ? type === 'image' || type === 'video' : type === 'image';
	if (!fits) throw new ApiError(41072, `media_type ${type} with attachment_type ${use}`);
	const { minBytes, maxBytes } = fileLimit(call.operation, type);
	if (file.bytes.length < minBytes) throw wrongSize(40006, file, minBytes, maxBytes);
	if (file.bytes.length > maxBytes) throw wrongSize(41080, file, minBytes, maxBytes);
	const kind = kindOfFile(file.bytes);
	if (type === 'image' && kind !== 'jpg' && kind !== 'png') throw new ApiError(40004);
	if (type === 'video' && kind !== 'mp4') throw new ApiError(41090);
	if (type !== 'file') checkExtension(file, kind);
	if (type === 'image' && use === 1) checkPixels(call.operation, file.bytes);
	const media = store(call, file, type, 'uploadAttachment', use);
	return { errmsg: '', type, media_id: media.id, created_at: media.createdAt };
}

function store(
	{ corp, now }: Call,
	file: Upload,
	type: MediaType,
	source: 'upload' | 'uploadAttachment',
	attachmentType?: 1 | 2,
) {
	const { filename, contentType, bytes } = file;
	return corp.media.add({
		source,
		attachmentType,
		type,
		filename,
		contentType,
		bytes,
		createdAt: now,
	});
}

/** Refuses with 41081 an image that is too large for a moment; one that hides its size passes. */
function checkPixels(operation: Operation, bytes: Buffer): void {
	const { momentMaxLongSide, momentMaxShortSide } = (
		operation.raw['x-file-limits'] as Record<'image', Record<string, number>>
	).image;
	const { width, height } = pixelsOf(bytes) ?? { width: 0, height: 0 };
	const fits =
		Math.max(width, height) <= momentMaxLongSide && Math.min(width, height) <= momentMaxShortSide;
	if (!fits) throw new ApiError(41081, `${width} x ${height} pixels`);
}

/** The one file of the form, with a filename and as long as announced. */
function usableFile({ upload }: Call): Upload {
	if (!upload || upload.bytes.length === 0) throw new ApiError(44001);
	if (upload.filename === '') throw new ApiError(44001, 'the part has no plain filename');
	if (upload.fileLength !== undefined && upload.fileLength !== upload.bytes.length) {
		throw new ApiError(40123, `filelength is ${upload.fileLength}, size ${upload.bytes.length}`);
	}
	return upload;
}

/** WeCom goes by the extension of pictures, recordings and videos: without one, or with that of another kind, they are none. */
function checkExtension({ filename }: Upload, kind: string): void {
	const extension = /\.([a-z0-9]+)$/i.exec(filename)?.[1].toLowerCase();
	const said = extension === 'jpeg' ? 'jpg' : extension;
	if (said !== kind) throw new ApiError(40004, `${filename} is not the name of a ${kind} file`);
}

function wrongSize(code: number, file: Upload, min: number, max: number): ApiError {
	return new ApiError(code, `${file.bytes.length} bytes, ${min} to ${max} are possible`);
}

function getTemporary({ query, corp, now, headers }: Call): Answer {
	const { bytes, contentType, filename, source } = corp.media.get(query.media_id as string, now);
	const about = {
		'content-type': contentType,
		'content-disposition': `attachment; filename="${encodeURIComponent(filename)}"`,
	};
	const { range } = headers;
	if (range === undefined) {
		checkPiece(source, bytes.length);
		return new FileAnswer(bytes, about);
	}
	const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(String(range)) ?? [];
	const from = Number(first);
	const to = Math.min(last ? Number(last) : Infinity, bytes.length - 1);
	if (first === undefined || from > to) throw new ApiError(40146, `Range: ${String(range)}`);
	checkPiece(source, to - from + 1);
	return new FileAnswer(
		bytes.subarray(from, to + 1),
		{
			...about,
			'accept-ranges': 'bytes',
			'content-range': `bytes ${from}-${to}/${bytes.length}`,
		},
		206,
	);
}

/** Files of uploads from a URL come in pieces of 20 MB at most. Refuses larger ones with 830002. */
function checkPiece(source: Media['source'], size: number): void {
	if (source === 'uploadByUrl' && size > largestPiece) {
		throw new ApiError(830002, `${size} bytes at once, ${largestPiece} are possible`);
	}
}
