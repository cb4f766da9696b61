import { mediaApi } from '../../../wecom/api';
import { requiredId } from '../../fields/checks';
import { sentAs } from '../../fields/field';
import { simplify } from '../../fields/simplify';
import { defineOperation } from '../../operation/operation';
import { readable } from './createdAt';
import { recordOf } from './uploadJob';

/** A job ID has at most 128 bytes. */
const JOB_ID_LENGTH = 128;

const jobId = sentAs('jobid', requiredId(JOB_ID_LENGTH), {
	displayName: 'Job ID',
	name: 'jobId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. jobid_7Xk2QmVzT0nLr5YpWc8BdHs4',
	description: 'What Upload From URL gave (jobid), in the last 60 minutes',
});

/**
 * Media: Get Upload Result (查询异步任务结果), of an upload from a URL.
 *
 * Sends `jobid`, which is good for 60 minutes. Gives one item: `{ jobid, status }`; when it is over also
 * `{ media_id, created_at }`, or `{ errcode, errmsg, reason }`. With Simplify also `status_text` (1 processing, 2 done, 3
 * failed) and `uploaded_at`.
 *
 * @see https://developer.work.weixin.qq.com/document/path/96219
 */
export const getUploadResult = defineOperation({
	name: 'Get Upload Result',
	value: 'getUploadResult',
	action: 'Get result of upload from URL',
	description: 'Retrieve whether WeCom has downloaded a file, and its media ID',
	call: mediaApi.getUploadByUrlResult,
	fields: [jobId, simplify],
	async answer(params, send) {
		return [readable.call(this, recordOf(String(params.jobid), await send(params)))];
	},
});
