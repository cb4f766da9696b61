import { momentApi } from '../../../wecom/api';
import { requiredId } from '../../fields/checks';
import { sentAs } from '../../fields/field';
import { simplify } from '../../fields/simplify';
import { defineOperation } from '../../operation/operation';
import { readable, recordOf } from './taskResult';

/** A job ID has at most 64 bytes. */
const JOB_ID_LENGTH = 64;

const jobId = sentAs('jobid', requiredId(JOB_ID_LENGTH), {
	displayName: 'Job ID',
	name: 'jobId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. job7Xk2QmVzT0nLr5YpWc8Bd',
	description: 'What Create gave (jobid), in the last 24 hours, with the same app',
});

/**
 * Moment: Get Creation Result (获取任务创建结果).
 *
 * Sends `jobid`, which is good for 24 hours. Gives one item: `{ jobid, status, type }`, with Simplify also `status_text` (1
 * started, 2 in progress, 3 finished); when it is finished also
 * `{ moment_id, invalid_sender_list, invalid_external_contact_list }`, and `{ errcode, errmsg, reason }` when WeCom has not
 * created the moment.
 *
 * @see https://developer.work.weixin.qq.com/document/path/95094
 */
export const getResult = defineOperation({
	name: 'Get Creation Result',
	value: 'getResult',
	action: 'Get result of moment creation',
	description: 'Retrieve whether WeCom has created a moment',
	call: momentApi.getTaskResult,
	fields: [jobId, simplify],
	async answer(params, send) {
		return [readable.call(this, recordOf(String(params.jobid), await send(params)))];
	},
});
