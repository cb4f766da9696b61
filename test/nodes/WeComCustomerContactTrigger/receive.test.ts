import type { IWebhookFunctions } from 'n8n-workflow';

import { receive as receiveIn } from '../../../nodes/WeComCustomerContactTrigger/receive';
import { seal } from '../../sandbox/callbacks/sealed';
import { corpId, delivery, keys, newWorkflow, receive } from './fakeWebhook';

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

const success = { status: 200, answer: 'success' };

describe('A delivery', () => {
	it('starts the workflow with its event', async () => {
		const { items, log, ...answer } = await receive(delivery(xml));

		expect(answer).toMatchObject(success);
		expect(items).toHaveLength(1);
		expect(items![0].json).toMatchObject({ Event: 'change_external_tag', ChangeType: 'create' });
		expect(log).toEqual([]);
	});

	it('starts nothing where its event was not picked, and the log says so', async () => {
		const parameters = { events: ['change_external_chat'] };
		const outcome = await receive({ ...delivery(xml), parameters });

		expect(outcome).toMatchObject({ ...success, items: undefined });
		expect(outcome.log).toEqual([
			'debug: An event of WeCom starts nothing: not selected (change_external_tag.create)',
		]);
	});

	it.each(['', 'hello', '<xml><a></xml>'])(
		'starts nothing where WeCom has signed %j, which is no event',
		async (text) => {
			const outcome = await receive(delivery(text));

			expect(outcome).toMatchObject({ ...success, items: undefined });
			expect(outcome.log).toEqual([
				expect.stringMatching(/^warn: An event of WeCom cannot be read: ./),
			]);
		},
	);

	it('is refused where it says that its body is larger than any, before it is read', async () => {
		const readRawBody = jest.fn();
		const headers = { 'content-length': String(MEGABYTE + 1) };
		const { answered, log } = await receiveOddly({}, { headers, readRawBody });

		expect(answered).toEqual([403, 'forbidden']);
		expect(log).toEqual([expect.stringContaining('bad_request (body of 1048577 bytes)')]);
		expect(readRawBody).not.toHaveBeenCalled();
	});

	it('is refused with one line a minute in the log, which names workflow and node', async () => {
		const bad = { ...delivery(xml), query: {}, workflowId: newWorkflow() };
		const start = Date.now();
		const clock = jest.spyOn(Date, 'now');
		const logged = [];
		for (const seconds of [0, 1, 59, 61]) {
			clock.mockReturnValue(start + seconds * 1000);
			logged.push((await receive(bad)).log);
		}
		clock.mockRestore();

		const about = JSON.stringify({ workflowId: bad.workflowId, node: 'WeCom Trigger' });
		expect(logged).toEqual([
			[expect.stringContaining(`bad_request (no msg_signature) ${about}`)],
			[],
			[],
			[expect.stringContaining(`, and 2 more before ${about}`)],
		]);
	});

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

describe('The check of the URL', () => {
	it('is answered with the echo text and nothing around it', async () => {
		const { ciphertext, query } = seal('1616140317555161061', keys, corpId, Date.now());
		const check = { method: 'GET', query: { ...query, echostr: ciphertext } } as const;

		expect(await receive(check)).toMatchObject({
			status: 200,
			answer: '1616140317555161061',
			items: undefined,
			log: [],
		});
	});
});
