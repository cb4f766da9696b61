import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { updateDisplayOptions } from 'n8n-workflow';

import { requiredId } from '../../fields/checks';
import { sentAs } from '../../fields/sending';
import { operation } from '../../operation/operation';
import { recordOf } from './uploadJob';

/** A job ID has at most 128 bytes. */
const JOB_ID_LENGTH = 128;

/**
 * Media: Get Upload Result (查询异步任务结果), of an upload from a URL.
 *
 * Sends `jobid`, which is good for 60 minutes. Gives one item: `{ jobid, status }`, status 1 processing, 2 done, 3 failed;
 * then also `{ media_id, created_at }`, or `{ errcode, errmsg, reason }`.
 *
 * @see https://developer.work.weixin.qq.com/document/path/96219
 */
export const mediaGetUploadResult = operation(
	async (request, send) => {
		const { jobid } = request.body as IDataObject;
		return [recordOf(String(jobid), await send(request))];
	},
	{ isRepeatable: true },
);

export const mediaGetUploadResultFields: INodeProperties[] = updateDisplayOptions(
	{ show: { resource: ['media'], operation: ['getUploadResult'] } },
	[
		sentAs('jobid', requiredId(JOB_ID_LENGTH), {
			displayName: 'Job ID',
			name: 'uploadJobId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. jobid_7Xk2QmVzT0nLr5YpWc8BdHs4',
			description: 'What Upload From URL gave (jobid), in the last 60 minutes',
		}),
	],
);
