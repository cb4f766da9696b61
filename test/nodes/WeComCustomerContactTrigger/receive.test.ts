import type { IWebhookFunctions } from 'n8n-workflow';

import { receive as receiveIn } from '../../../nodes/WeComCustomerContactTrigger/receive';
import { delivery, newWorkflow, receive } from './fakeWebhook';

const xml =
	'<xml><CreateTime>1764900021</CreateTime><MsgType><![CDATA[event]]></MsgType>' +
	'<Event><![CDATA[change_external_tag]]></Event><ChangeType><![CDATA[create]]></ChangeType></xml>';

const MEGABYTE = 1024 * 1024;

/** Runs the webhook where n8n itself does something odd, and gives the answer and the log. */
async function receiveOddly(odd: object, request: object = {}) {
	const { query } = delivery(xml);
	const answered: unknown[] = [];
	const log: string[] = [];
	const workflowId = newWorkflow();
	const context = {
		getWebhookName: () => 'default',
		getQueryData: () => query,
		getRequestObject: () => ({ headers: {}, complete: true, ...request }),
		getResponseObject: () => ({
			headersSent: false,
			writeHead: (status: number) => answered.push(status),
			end: (text: string) => answered.push(text),
		}),
		getNodeParameter: (_name: string, fallback: unknown) => fallback,
		getNode: () => ({ id: 'node', name: 'WeCom Trigger' }),
		getWorkflow: () => ({ id: workflowId }),
		logger: { warn: (line: string) => log.push(line) },
		...odd,
	} as unknown as IWebhookFunctions;
	const outcome = await receiveIn(context);
	return { outcome, answered, log };
}

describe('A delivery', () => {
	it.each([undefined, '0', String(MEGABYTE)])(
		'may say that its body has a length of %s',
		async (length) => {
			const headers = length === undefined ? {} : { 'content-length': length };
			expect(await receive({ ...delivery(xml), headers })).toMatchObject({
				status: 200,
				answer: 'success',
			});
		},
	);

	it('is refused when its body breaks off', async () => {
		const readRawBody = async () => await Promise.reject(new Error('aborted'));
		const { outcome, answered, log } = await receiveOddly({}, { readRawBody });

		expect(outcome).toEqual({ noWebhookResponse: true });
		expect(answered).toEqual([403, 'forbidden']);
		expect(log).toEqual([expect.stringContaining('bad_request (body broken off or too large)')]);
	});

	it.each<[string, Error, string]>([
		['by its words', new TypeError('no parameter'), 'unexpected (no parameter)'],
		['by its name, where it has no words', new RangeError(), 'unexpected (RangeError)'],
	])('is refused by an error of n8n, which the log knows %s', async (_how, error, words) => {
		const getNodeParameter = () => {
			throw error;
		};
		const { answered, log } = await receiveOddly({ getNodeParameter });

		expect(answered).toEqual([403, 'forbidden']);
		expect(log).toEqual([expect.stringContaining(words)]);
	});
});
