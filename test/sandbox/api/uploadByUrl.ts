import { createHash } from 'node:crypto';
import { ApiError } from '../apiError';
import { errorCode } from '../contract';
import type { Corp } from '../state/corp';
import type { Answer, Call, Endpoints } from './endpoint';

/** What came of an upload from a URL: the `detail` of its result. */
export interface UploadByUrlResult {
	errcode: number;
	errmsg: string;
	media_id?: string;
	created_at?: string;
}

interface UploadByUrl {
	type: 'video' | 'file';
	filename: string;
	url: string;
	md5: string;
}

const smallest = 6;
const largest = 200 * 1024 * 1024;

/** Uploads of large files from a URL, as jobs: openapi/media.yaml. */
export const uploadByUrlEndpoints: Endpoints = {
	'media.uploadByUrl': { answer: start },
	'media.getUploadByUrlResult': { answer: getResult },
};

function start({ corp, app, body, now }: Call): Answer {
	const upload = body as UploadByUrl;
	const result = download(corp, upload, now);
	return { jobid: corp.uploadsByUrl.start(app.name, result, now).id };
}

function download({ web, media }: Corp, upload: UploadByUrl, now: number): UploadByUrlResult {
	if (!/^https?:\/\/./.test(upload.url)) return failed(830001);
	const file = web.at(upload.url);
	if (!file) return failed(830003);
	if (!file.ranges) return failed(830001);
	const { bytes } = file;
	if (bytes.length < smallest || bytes.length > largest) return failed(45001);
	if (createHash('md5').update(bytes).digest('hex') !== upload.md5.toLowerCase()) {
		return failed(301019);
	}
	const { id } = media.add({
		source: 'uploadByUrl',
		type: upload.type,
		filename: upload.filename,
		contentType: upload.type === 'video' ? 'video/mp4' : 'application/octet-stream',
		bytes,
		createdAt: now,
	});
	return { errcode: 0, errmsg: 'ok', media_id: id, created_at: String(now) };
}

function failed(errcode: number): UploadByUrlResult {
	return { errcode, errmsg: errorCode(errcode)!.meaning.toLowerCase() };
}

function getResult({ corp, body, limits, now }: Call): Answer {
	const { jobid } = body as { jobid: string };
	const job = corp.uploadsByUrl.find(jobid, now);
	if (!job) throw new ApiError(40058, `no job of the last 60 minutes has the jobid ${jobid}`);
	if (corp.uploadsByUrl.ask(job, limits.jobPolls) !== 'done') return { status: 1 };
	const { result } = job;
	return { status: result.errcode === 0 ? 2 : 3, detail: { ...result } };
}
