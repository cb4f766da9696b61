import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { updateDisplayOptions } from 'n8n-workflow';

import type { Check } from '../../fields/checks';
import { text } from '../../fields/checks';
import { sentAs } from '../../fields/sending';
import { secondsToWait, waitForResultFields } from '../../fields/waitForResult';
import { afterCreation } from '../../operation/afterCreation';
import { operation } from '../../operation/operation';
import { notInTime, waitForJob } from '../../operation/waitForJob';
import type { ItemContext } from '../../request/context';
import { refusal } from '../../request/failure';
import { callWeCom } from '../../request/pipeline';
import type { UploadState } from './uploadJob';
import { failureIn, isOver, recordOf } from './uploadJob';

/** WeCom's only use for such uploads: group welcome templates. */
const SCENE = 1;

/** Bytes in WeCom's words; more characters than that are surely too many. */
const URL_LENGTH = 1024;
const FILE_NAME_LENGTH = 128;

const waiting = { done: 'got the file', later: 'Get Upload Result', longest: 3600 };

/**
 * Media: Upload From URL (生成异步上传任务): WeCom downloads the file itself, so that it may have 200 MB.
 *
 * Sends `scene` 1, `type`, `filename`, `url` and `md5`. WeCom does it later: gives one item `{ jobid }`, with Wait for
 * Result `{ jobid, status, media_id, created_at }`; the media ID lives 3 days. An upload that fails is an error; one that
 * takes longer than Time Limit gives `{ jobid, status, errmsg, reason }`.
 *
 * @see https://developer.work.weixin.qq.com/document/path/96219
 */
export const mediaUploadFromUrl = operation(
	async function (request, send) {
		const seconds = secondsToWait(this, 'urlUploadOptions', waiting);
		const { jobid } = await send(request);
		if (seconds === undefined) return [{ jobid }];
		let last: UploadState = {};
		const record = await afterCreation({ jobid }, async () => {
			last = await waitForJob(this, {
				seconds,
				ask: async () => await readState(this, String(jobid)),
				isOver,
			});
			return {
				...recordOf(String(jobid), last),
				...(isOver(last)
					? {}
					: notInTime(
							seconds,
							'Ask with Media: Get Upload Result later; the job ID is good for 60 minutes.',
						)),
			};
		});
		const failure = failureIn(last);
		if (failure) throw failure;
		return [record];
	},
	{
		// Done twice, there are two media IDs for a while.
		isRepeatable: true,
		prepare({ body }) {
			secondsToWait(this, 'urlUploadOptions', waiting);
			(body as IDataObject).scene = SCENE;
		},
	},
);

async function readState(context: ItemContext, jobid: string): Promise<UploadState> {
	return await callWeCom(
		context,
		{ method: 'POST', url: '/cgi-bin/media/get_upload_by_url_result', body: { jobid } },
		{ isRepeatable: true },
	);
}

const webAddress: Check = (value, label) => {
	const url = text({ isRequired: true, max: URL_LENGTH })(value, label) as string;
	if (/^https?:\/\/./i.test(url)) return url;
	throw refusal(
		`'${label}' is not the address of a file on the web`,
		`Give '${label}' the whole address, beginning with http:// or https://.`,
	);
};

const md5: Check = (value, label) => {
	const hash = text({ isRequired: true })(value, label) as string;
	if (/^[0-9a-f]{32}$/i.test(hash)) return hash;
	throw refusal(
		`'${label}' is not an MD5 hash`,
		`Give '${label}' 32 hexadecimal digits, as the Crypto node makes them of a file.`,
	);
};

export const mediaUploadFromUrlFields: INodeProperties[] = updateDisplayOptions(
	{ show: { resource: ['media'], operation: ['uploadFromUrl'] } },
	[
		{
			displayName:
				'Only group welcome templates take a file that was uploaded this way. For everything else use Upload.',
			name: 'uploadFromUrlNotice',
			type: 'notice',
			default: '',
		},
		sentAs('url', webAddress, {
			displayName: 'URL',
			name: 'fileUrl',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. https://cdn.example.com/tour.mp4',
			description:
				'The file, open to everybody, on a server that gives it in parts (HTTP Range); at most 200 MB',
		}),
		sentAs('type', text({ isRequired: true }), {
			displayName: 'File Type',
			name: 'urlFileType',
			type: 'options',
			options: [
				{ name: 'File', value: 'file', description: 'Any file' },
				{ name: 'Video', value: 'video', description: 'MP4' },
			],
			default: 'video',
			description: 'What the file is',
		}),
		sentAs('filename', text({ isRequired: true, max: FILE_NAME_LENGTH }), {
			displayName: 'File Name',
			name: 'urlFileName',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. tour.mp4',
			description: `Name that customers see, at most ${FILE_NAME_LENGTH} bytes`,
		}),
		sentAs('md5', md5, {
			displayName: 'MD5',
			name: 'fileMd5',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 9e107d9d372bb6826bd81d3542a419d6',
			description:
				'Hash of the file, by which WeCom checks what it has got; the Crypto node makes it of a file of the input item',
		}),
		{
			displayName: 'Options',
			name: 'urlUploadOptions',
			type: 'collection',
			placeholder: 'Add Option',
			default: {},
			options: waitForResultFields(waiting),
		},
	],
);
