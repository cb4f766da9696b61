import type { IDataObject } from 'n8n-workflow';

import { refusedPart } from '../../operation/refusedPart';
import { failureOf } from '../../../wecom/errors/failure';

const DONE = 2;
const FAILED = 3;

/** What WeCom says about an upload from a URL. */
export interface UploadState extends IDataObject {
	/** 1 processing, 2 done, 3 failed; a number, or the same as text. */
	status?: number | string;
	detail?: {
		errcode?: number;
		errmsg?: string;
		media_id?: string;
		created_at?: string | number;
	};
}

export function isOver({ status }: UploadState): boolean {
	return [DONE, FAILED].includes(Number(status));
}

/**
 * One flat record of an upload: `{ jobid, status }`, once it is done with `media_id` and `created_at`, and with `errcode`,
 * `errmsg` and `reason` when it has failed.
 */
export function recordOf(jobid: string, { status, detail = {} }: UploadState): IDataObject {
	const record = { jobid, status: Number(status) };
	const { errcode = 0, errmsg, media_id, created_at } = detail;
	if (record.status === DONE) return { ...record, media_id, created_at: Number(created_at) };
	if (record.status !== FAILED) return record;
	return { ...record, ...refusedPart(failureOf(errcode, errmsg)) };
}

/** The failure behind the state of an upload that has failed. */
export function failureIn({ status, detail = {} }: UploadState) {
	if (Number(status) !== FAILED) return undefined;
	return failureOf(detail.errcode ?? 0, detail.errmsg);
}
