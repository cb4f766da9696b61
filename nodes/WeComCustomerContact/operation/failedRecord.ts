import type { IDataObject } from 'n8n-workflow';

import type { Failure } from '../../wecom/errors/failure';

/**
 * What an item says about a record that failed beside others that did not: `errcode` when WeCom has
 * answered, `errmsg` in WeCom's words, or what happened where WeCom has none, `reason` with the rest: what happened,
 * unless that is in `errmsg`, and what to do.
 */
export function failedRecord({
	errcode,
	errmsg,
	what,
	description,
	message,
}: Failure): IDataObject {
	return {
		...(errcode === undefined ? {} : { errcode }),
		errmsg: errmsg || what,
		// Errors end with WeCom's words; here they stand beside.
		reason: errmsg ? message.replace(`: ${errmsg})`, () => ')') : description,
	};
}
