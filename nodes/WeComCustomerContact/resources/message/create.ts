import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';

import { readParts, requireContent } from '../../fields/messageParts';
import { operation } from '../../operation/operation';
import { refusedPart } from '../../operation/refusedPart';
import { Failure } from '../../request/failure';
import { addAudience } from './audience';
import { massMessageParts } from './content';

/** Most customers of one mass message. */
const MOST_CUSTOMERS = 10_000;

/**
 * Message: Create Mass Message (创建企业群发). Members get a task and send by confirming it.
 *
 * Sends `chat_type`, the audience (`external_userid` in parts of 10,000; `tag_filter`; `sender` alone; `chat_id_list`),
 * `allow_select`, `text` and up to 9 `attachments`, the last two not both empty. Files of the input item are uploaded
 * first.
 *
 * Gives one item per message that was created: `{ fail_list, msgid }`, where `fail_list` names whom it cannot reach. A
 * part that fails beside others gives `{ errcode, errmsg, reason, fail_list }` with all its customers. Never repeated when the
 * connection breaks: members would get the task twice.
 *
 * @see https://developer.work.weixin.qq.com/document/path/92135
 */
export const messageCreate = operation(
	async (request, send) => {
		const records: IDataObject[] = [];
		const failures: Failure[] = [];
		const parts = partsOf(request);
		for (const part of parts) {
			const outcome = await send(part).catch((error: unknown) =>
				error instanceof Failure ? error : Promise.reject(error),
			);
			if (outcome instanceof Failure) failures.push(outcome);
			records.push(outcome instanceof Failure ? failedPart(part, outcome) : outcome);
		}
		// What was created must not be lost with what was not.
		if (failures.length === parts.length) throw failures[0];
		return records;
	},
	{
		async prepare(request) {
			const body = request.body as IDataObject;
			addAudience(this, body);
			const parts = await readParts(this, massMessageParts);
			requireContent(body.text, parts);
			Object.assign(body, await parts.asAttachments());
		},
	},
);

function failedPart({ body }: IHttpRequestOptions, failure: Failure): IDataObject {
	return { ...refusedPart(failure), fail_list: (body as IDataObject).external_userid };
}

function partsOf(request: IHttpRequestOptions): IHttpRequestOptions[] {
	const body = request.body as IDataObject;
	const customers = (body.external_userid as string[] | undefined) ?? [];
	if (customers.length <= MOST_CUSTOMERS) return [request];
	const requests: IHttpRequestOptions[] = [];
	for (let start = 0; start < customers.length; start += MOST_CUSTOMERS) {
		const external_userid = customers.slice(start, start + MOST_CUSTOMERS);
		requests.push({ ...request, body: { ...body, external_userid } });
	}
	return requests;
}
