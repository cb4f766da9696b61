import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';

/** A range of time that WeCom takes only in parts. */
interface TimeRange {
	/** Names of the two ends in the body, both Unix seconds. */
	start: string;
	end: string;
	/** Most seconds between the two ends of a part. */
	span: number;
	/**
	 * Seconds from the end of a part to the start of the next: a day where the ends are days and both belong to the
	 * range, 1 where they are seconds that do, -1 where neither end belongs to it.
	 */
	step: number;
}

/**
 * Splits a request for a longer range into requests that WeCom takes, in order of time; together they ask for each
 * second or day once. For `parts` of a list.
 */
export function timeParts({ start, end, span, step }: TimeRange) {
	return (request: IHttpRequestOptions): IHttpRequestOptions[] => {
		const body = request.body as IDataObject;
		const last = Number(body[end]);
		const requests: IHttpRequestOptions[] = [];
		for (let from = Number(body[start]), to = from; ; from = to + step) {
			to = Math.min(from + span, last);
			requests.push({ ...request, body: { ...body, [start]: from, [end]: to } });
			if (to >= last) return requests;
		}
	};
}
