import { ApiError } from '../apiError';
import type { Operation } from '../contract';
import { kindOfFile, type Upload } from '../multipart';
import type { MediaType } from '../state/media';
import { FileAnswer, type Answer, type Call, type Endpoints } from './endpoint';

/** Upload and download of files: openapi/media.yaml, without uploads from a URL. */
export const mediaEndpoints: Endpoints = {
	'media.uploadTemporary': { answer: uploadTemporary },
	'media.uploadImage': { answer: uploadImage },
	'media.uploadAttachment': { answer: uploadAttachment },
	'media.getTemporary': { answer: getTemporary },
};

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
	return { errmsg: '', url: call.corp.media.addImage(call.limits.imagesPerDay, call.now) };
}

function uploadAttachment(call: Call): Answer {
	const file = usableFile(call);
	const { media_type: type, attachment_type: use } = call.query as {
		media_type: MediaType;
		attachment_type: number;
	};
	const fits = use === 1 ? type === 'image' || type === 'video' : type === 'image';
	if (!fits) throw new ApiError(41072, `media_type ${type} with attachment_type ${use}`);
	const { minBytes, maxBytes } = fileLimit(call.operation, type);
	if (file.bytes.length < minBytes) throw wrongSize(40006, file, minBytes, maxBytes);
	if (file.bytes.length > maxBytes) throw wrongSize(41080, file, minBytes, maxBytes);
	const kind = kindOfFile(file.bytes);
	if (type === 'image' && kind !== 'jpg' && kind !== 'png') throw new ApiError(40004);
	if (type === 'video' && kind !== 'mp4') throw new ApiError(41090);
	const media = store(call, file, type, 'uploadAttachment');
	return { errmsg: '', type, media_id: media.id, created_at: media.createdAt };
}

function store(
	{ corp, now }: Call,
	file: Upload,
	type: MediaType,
	source: 'upload' | 'uploadAttachment',
) {
	const { filename, contentType, bytes } = file;
	return corp.media.add({ source, type, filename, contentType, bytes, createdAt: now });
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

function wrongSize(code: number, file: Upload, min: number, max: number): ApiError {
	return new ApiError(code, `${file.bytes.length} bytes, ${min} to ${max} are possible`);
}

function getTemporary({ query, corp, now, headers }: Call): Answer {
	const { bytes, contentType, filename } = corp.media.get(query.media_id as string, now);
	const about = {
		'content-type': contentType,
		'content-disposition': `attachment; filename="${encodeURIComponent(filename)}"`,
	};
	const { range } = headers;
	if (range === undefined) return new FileAnswer(bytes, about);
	const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(String(range)) ?? [];
	const from = Number(first);
	const to = Math.min(last ? Number(last) : Infinity, bytes.length - 1);
	if (first === undefined || from > to) throw new ApiError(40146, `Range: ${String(range)}`);
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
