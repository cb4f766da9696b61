import type { IDataObject } from 'n8n-workflow';

import { idIn, numberIn, sentNo } from '../../../wecom/answer';
import type { Answer } from '../../../wecom/api';
import { failedRecord } from '../../operation/failedRecord';
import { Failure, failureOf } from '../../../wecom/errors/failure';
import { withoutSecrets } from '../../../wecom/shown';
import { createdAt } from './createdAt';

const DONE = 2;
const FAILED = 3;

/** What WeCom says about an upload from a URL: its status is 1 processing, 2 done, 3 failed, as a number or as text. */
export type UploadState = Answer<'media.getUploadByUrlResult'>;

export function isOver({ status }: UploadState): boolean {
	return [DONE, FAILED].includes(numberIn(status) ?? 0);
}

/**
 * One flat record of an upload: `{ jobid, status }`, once it is done with `media_id` and `created_at`, and with `errcode`,
 * `errmsg` and `reason` when it has failed.
 */
export function recordOf(jobid: string, state: UploadState): IDataObject {
	const status = numberIn(state.status);
	if (status === undefined) throw sentNo('state of the upload');
	const record = { jobid, status };
	const detail = state.detail ?? {};
	if (record.status === DONE) {
		const media_id = idIn(detail, 'media_id', 'media ID');
		return { ...record, media_id, ...createdAt(detail.created_at) };
	}
	const failure = failureIn(state);
	return failure ? { ...record, ...failedRecord(failure) } : record;
}

/** The failure behind the state of an upload that has failed. */
export function failureIn({ status, detail }: UploadState): Failure | undefined {
	if (numberIn(status) !== FAILED) return undefined;
	const errcode = numberIn(detail?.errcode);
	const words = String(detail?.errmsg ?? '');
	if (errcode) return failureOf(errcode, words);
	return new Failure({
		what: 'WeCom has not taken the file',
		description: `WeCom does not say why${words ? `: ${withoutSecrets(words)}` : ''}. Check the URL, the file type and the MD5 hash.`,
	});
}
