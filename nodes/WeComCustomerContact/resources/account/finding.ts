import type { IDataObject } from 'n8n-workflow';

import type { Answer, Call, CallId } from '../../../wecom/api';
import { callWeCom } from '../../../wecom/callWeCom';
import { Failure } from '../../../wecom/errors/failure';
import { endWhenStopped } from '../../../wecom/pause';
import type { FormContext } from '../../fields/field';

/** What one check has found. */
export interface Finding extends IDataObject {
	check: string;
	/** Nothing when it could not be checked. */
	ok: boolean | null;
	found: string;
	/** What to do; empty when there is nothing to do. */
	advice: string;
}

export function good(check: string, found: string, advice = ''): Finding {
	return { check, ok: true, found, advice };
}

export function bad(check: string, found: string, advice: string): Finding {
	return { check, ok: false, found, advice };
}

export function unknown(check: string, found: string, advice = ''): Finding {
	return { check, ok: null, found, advice };
}

/** A check whose call has failed, in the words of the error table. */
export function refused(check: string, { what, errcode, description }: Failure): Finding {
	return bad(check, `${what}${errcode === undefined ? '' : ` (WeCom ${errcode})`}`, description);
}

/** Makes a reading call of which the others do not depend: its failure ends nothing. */
export async function ask<I extends CallId>(
	item: FormContext,
	call: Call<I>,
	params: object = {},
): Promise<Answer<I> | Failure> {
	return await callWeCom(item, call, params, { isOptional: true }).catch((error: unknown) => {
		endWhenStopped(item);
		if (error instanceof Failure) return error;
		throw error;
	});
}
