import type { IDataObject } from 'n8n-workflow';

import type { Failure } from '../../wecom/errors/failure';

/**
 * What an item says about a record that failed beside others that did not: `errcode` when WeCom has
 * answered, `errmsg` in WeCom's words where there are some, `reason` with what happened and what to do.
 */
export function failedRecord({ errcode, errmsg, what, message }: Failure): IDataObject {
	return {
		...(errcode === undefined ? {} : { errcode }),
		errmsg: errmsg || what,
		reason: message,
	};
}
