import { idIn } from '../../../wecom/answer';
import { mediaApi } from '../../../wecom/api';
import type { Check } from '../../fields/checks';
import { requiredId, taking } from '../../fields/checks';
import { notice, sentAs } from '../../fields/field';
import { oneOf } from '../../fields/selector';
import { waitForResult } from '../../fields/waitForResult';
import { afterCreation } from '../../operation/afterCreation';
import type { Given } from '../../operation/operation';
import { defineOperation } from '../../operation/operation';
import { notInTime, waitForJob } from '../../operation/waitForJob';
import { invalid } from '../../../wecom/errors/failure';
import { callWeCom } from '../../../wecom/callWeCom';
import { uploadName } from '../../../wecom/files/uploadName';
import { readable } from './createdAt';
import type { UploadState } from './uploadJob';
import { failureIn, isOver, recordOf } from './uploadJob';

/** WeCom's only use for such uploads: group welcome templates. */
const SCENE = 1;

/** Bytes in WeCom's words; more characters than that are surely too many. */
const URL_LENGTH = 1024;
const FILE_NAME_LENGTH = 128;

const addressText = requiredId(URL_LENGTH);

const webAddress: Check<string> = (value, label) => {
	const address = addressText(value, label);
	if (/^https?:\/\/./i.test(address)) return address;
	throw invalid(
		`'${label}' is not the address of a file on the web`,
		`Give '${label}' the whole address, beginning with http:// or https://.`,
	);
};

const hashText = requiredId();

const md5Hash: Check<string> = (value, label) => {
	const hash = hashText(value, label);
	if (/^[0-9a-f]{32}$/i.test(hash)) return hash;
	throw invalid(
		`'${label}' is not an MD5 hash`,
		`Give '${label}' 32 hexadecimal digits, as the Crypto node makes them of a file.`,
	);
};

const templatesOnly = notice(
	'uploadFromUrlNotice',
	'Only group welcome templates take a file that was uploaded this way. For everything else use Upload.',
);

const url = sentAs('url', webAddress, {
	displayName: 'URL',
	name: 'url',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. https://cdn.example.com/tour.mp4',
	description:
		'The file, open to everybody, on a server that gives it in parts (HTTP Range); at most 200 MB',
});

const fileType = sentAs('type', oneOf(['file', 'video']), {
	displayName: 'File Type',
	name: 'fileType',
	type: 'options',
	options: [
		{ name: 'File', value: 'file', description: 'Any file' },
		{ name: 'Video', value: 'video', description: 'MP4' },
	],
	default: 'video',
	description: 'What the file is',
});

const nameText = requiredId(FILE_NAME_LENGTH);

/** The name as it can be sent; an extension that is missing is known with the file's type. */
const nameOfFile: Check<string> = taking(nameText.limits, (value, label) =>
	nameText(typeof value === 'string' ? uploadName(value, [], '') : value, label),
);

const fileName = sentAs('filename', nameOfFile, {
	displayName: 'File Name',
	name: 'fileName',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. tour.mp4',
	description: `Name that customers see, at most ${FILE_NAME_LENGTH} bytes; one without an extension gets it`,
});

const md5 = sentAs('md5', md5Hash, {
	displayName: 'MD5',
	name: 'md5',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. 9e107d9d372bb6826bd81d3542a419d6',
	description:
		'Hash of the file, by which WeCom checks what it has got; the Crypto node makes it of a file of the input item',
});

const result = waitForResult({ done: 'got the file', later: 'Get Upload Result', longest: 3600 });

/**
 * Media: Upload From URL (生成异步上传任务): WeCom downloads the file itself, so that it may have 200 MB.
 *
 * Sends `scene` 1 (for group welcome templates only), `type`, `filename`, `url` and `md5`. WeCom does it later: gives
 * one item `{ jobid }`, with Wait for Result `{ jobid, status, media_id, created_at }`, and `status_text` and `uploaded_at`
 * with Simplify; the media ID lives 3 days. An upload that fails is an error; one that takes longer than Time Limit gives
 * `{ jobid, status, errmsg, reason }`.
 *
 * @see https://developer.work.weixin.qq.com/document/path/96219
 */
export const uploadFromUrl = defineOperation({
	name: 'Upload From URL',
	value: 'uploadFromUrl',
	action: 'Upload file from URL',
	description: 'Have WeCom download a large file for a group welcome template',
	call: mediaApi.uploadByUrl,
	fields: [templatesOnly, url, fileType, fileName, md5, ...result.fields],
	prepare(params) {
		// A time limit that is wrong must not show up when the upload has begun.
		result.secondsOf(this);
		params.scene = SCENE;
		params.filename = uploadName(params.filename, [extensionFor(params)], 'file');
	},
	async answer(params, send) {
		const seconds = result.secondsOf(this);
		const jobid = idIn(await send(params), 'jobid', 'job ID of the upload');
		if (seconds === undefined) return [{ jobid }];
		let last: UploadState = {};
		const record = await afterCreation({ jobid }, async () => {
			last = await waitForJob(this, {
				seconds,
				ask: async () => await callWeCom(this, mediaApi.getUploadByUrlResult, { jobid }),
				isOver,
			});
			return readable.call(this, {
				...recordOf(jobid, last),
				...(isOver(last)
					? {}
					: notInTime(
							seconds,
							'Ask with Media: Get Upload Result later; the job ID is good for 60 minutes.',
						)),
			});
		});
		const failure = failureIn(last);
		if (failure) throw failure;
		return [record];
	},
});

/** What a name without an extension gets: videos are MP4, files are what their address says. */
function extensionFor({ type, url: address }: Given<'media.uploadByUrl'>): string | undefined {
	return type === 'video' ? 'mp4' : /\.(\w+)(?:[?#]|$)/.exec(String(address))?.[1];
}
