import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';

/**
 * Names the relation of a member and a customer that a request changes. WeCom refuses two changes of one relation at
 * the same time (45035). It takes a userid in any case.
 */
export function relationOf({ body }: IHttpRequestOptions): string {
	const { userid, external_userid } = body as IDataObject;
	return `${String(userid).toLowerCase()} ${String(external_userid)}`;
}
