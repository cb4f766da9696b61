import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	IExecuteFunctions,
	INodeExecutionData,
} from 'n8n-workflow';
import { sleep } from 'n8n-workflow';

import { attachDetails } from '../../../nodes/WeComCustomerContactTrigger/details';
import { sharedEnds } from '../../../nodes/wecom/sharedEnds';
import { corpId } from './fakeWebhook';

/** How much faster pauses and limits of time pass here. */
const FASTER = 50;

jest.mock('n8n-workflow', () => {
	const workflow = jest.requireActual<typeof import('n8n-workflow')>('n8n-workflow');
	return { ...workflow, sleep: async (ms: number) => await workflow.sleep(ms / 50) };
});

const { timeout } = AbortSignal;
jest
	.spyOn(AbortSignal, 'timeout')
	.mockImplementation((ms) => timeout.call(AbortSignal, ms / FASTER));

const customerAdded = (customer = 'wm1') => ({
	Event: 'change_external_contact',
	ChangeType: 'add_external_contact',
	UserID: 'zhangsan',
	ExternalUserID: customer,
});
const groupChatChanged = { Event: 'change_external_chat', ChangeType: 'update', ChatId: 'wr1' };

const token = { access_token: 'token' };
const appCredential = { corpId, secret: 'a secret', baseUrl: 'http://127.0.0.1:1' };

/** An execution that begins with events, as n8n hands it to the trigger. */
interface FakeExecution {
	events: IDataObject[];
	/** For each of them, or for all. */
	attachDetails?: string[] | string[][];
	credential?: ICredentialDataDecryptedObject;
	stopSignal?: AbortSignal;
	/** `webhook` unless said otherwise. */
	mode?: string;
	triggerOptions?: IDataObject;
	/** Answers in the place of WeCom. */
	httpRequest?: (request: IDataObject) => Promise<unknown>;
}

/** Runs the trigger's part of an execution; `answers` come from WeCom one after the other. */
async function execute(
	{ events, attachDetails: wanted = ['customer', 'groupChat'], ...more }: FakeExecution,
	answers: IDataObject[] = [],
): Promise<{ items: INodeExecutionData[]; sent: IDataObject[] }> {
	const sent: IDataObject[] = [];
	const answer = async (options: IDataObject) => {
		sent.push(options);
		return { statusCode: 200, headers: {}, body: answers[sent.length - 1] };
	};
	const { credential, httpRequest = answer, stopSignal } = more;
	const { mode = 'webhook', triggerOptions = {} } = more;
	const executeData = {};
	const context = {
		getInputData: () => events.map((json) => ({ json })),
		getNodeParameter(name: string, index: number) {
			if (name === 'triggerOptions') return triggerOptions;
			return Array.isArray(wanted[0]) ? wanted[index] : wanted;
		},
		getMode: () => mode,
		getWorkflow: () => ({ id: expect.getState().currentTestName }),
		getNode: () => ({ id: 'node', name: 'WeCom Trigger' }),
		getExecuteData: () => executeData,
		getExecutionCancelSignal: () => stopSignal,
		async getCredentials() {
			if (!('credential' in more)) return appCredential;
			if (credential) return credential;
			throw new Error('Node does not have any credentials set');
		},
		logger: { debug() {}, warn() {}, info() {} },
		helpers: {
			httpRequest,
			httpRequestWithAuthentication: async (_type: string, options: IDataObject) =>
				// n8n lets the credential add what it has to, to the options themselves.
				await httpRequest(Object.assign(options, { qs: { ...(options.qs as object), ...token } })),
		},
	} as unknown as IExecuteFunctions;
	return { items: await attachDetails(context), sent };
}

const customer = { external_userid: 'wm1', name: 'Li Si' };
const answered = (followers: string[], more = {}) => ({
	errcode: 0,
	errmsg: 'ok',
	external_contact: customer,
	follow_user: followers.map((userid) => ({ userid })),
	...more,
});

describe('details of an event', () => {
	it('hold the customer with all members who follow, over several pages', async () => {
		const { items, sent } = await execute({ events: [customerAdded()] }, [
			answered(['zhangsan', 'lisi'], { next_cursor: 'page 2' }),
			answered(['wangwu']),
		]);
		expect(items[0].json).toMatchObject({
			ExternalUserID: 'wm1',
			customerDetails: {
				external_contact: customer,
				follow_user: [{ userid: 'zhangsan' }, { userid: 'lisi' }, { userid: 'wangwu' }],
			},
		});
		expect(items[0].json).not.toHaveProperty('customerDetailsError');
		expect(items[0].json).not.toHaveProperty('groupChatDetails');
		expect(sent).toEqual([
			expect.objectContaining({
				method: 'GET',
				url: '/cgi-bin/externalcontact/get',
				qs: { external_userid: 'wm1', ...token },
			}),
			expect.objectContaining({ qs: { external_userid: 'wm1', cursor: 'page 2', ...token } }),
		]);
	});

	it('hold the group chat with names, two seconds later', async () => {
		const chat = { chat_id: 'wr1', name: 'Fans', member_list: [{ userid: 'zhangsan' }] };
		const start = performance.now();
		const { items, sent } = await execute({ events: [groupChatChanged] }, [
			{ errcode: 0, errmsg: 'ok', group_chat: chat },
		]);
		expect(performance.now() - start).toBeGreaterThan(1990 / FASTER);
		expect(items[0].json).toMatchObject({ ChatId: 'wr1', groupChatDetails: chat });
		expect(sent).toEqual([
			expect.objectContaining({
				method: 'POST',
				url: '/cgi-bin/externalcontact/groupchat/get',
				body: { chat_id: 'wr1', need_name: 1 },
			}),
		]);
	});

	it('are read only where they are wanted and the event has them', async () => {
		const tagChanged = { Event: 'change_external_tag', Id: 'et1' };
		for (const [event, attachDetails] of [
			[customerAdded(), ['groupChat']],
			[groupChatChanged, ['customer']],
			[customerAdded(), []],
			[customerAdded(''), ['customer']],
			[tagChanged, ['customer', 'groupChat']],
		] as Array<[IDataObject, string[]]>) {
			const { items, sent } = await execute({ events: [event], attachDetails });
			expect(items).toEqual([{ json: event }]);
			expect(sent).toEqual([]);
		}
	});

	it('are none for a name that nobody knows, and the event goes on', async () => {
		const attachDetails = ['weather', 'toString'];
		const { items, sent } = await execute({ events: [customerAdded()], attachDetails });
		expect(items).toHaveLength(1);
		expect(sent).toEqual([]);
	});

	it('are those of each event, and its failure concerns no other', async () => {
		const events = ['wm1', 'wm2', 'wm3'].map((customer) => customerAdded(customer));
		const httpRequest = async ({ qs }: IDataObject) => {
			const { external_userid: id } = qs as { external_userid: string };
			const body =
				id === 'wm2' ? { errcode: 84061 } : { ...answered([]), external_contact: { id } };
			return { statusCode: 200, headers: {}, body };
		};
		const { items } = await execute({ events, httpRequest });
		expect(items.map(({ json }) => [json.ExternalUserID, json.customerDetails])).toEqual([
			['wm1', { external_contact: { id: 'wm1' }, follow_user: [] }],
			['wm2', undefined],
			['wm3', { external_contact: { id: 'wm3' }, follow_user: [] }],
		]);
		expect(items[1].json).toMatchObject({ customerDetailsError: { errcode: 84061 } });
	});

	it('are what is wanted for each event', async () => {
		const attachDetails = [['groupChat'], ['customer']];
		const events = [customerAdded('wm1'), customerAdded('wm2')];
		const { items, sent } = await execute({ events, attachDetails }, [answered([])]);
		expect(items[0].json).not.toHaveProperty('customerDetails');
		expect(items[1].json).toHaveProperty('customerDetails');
		expect(sent).toHaveLength(1);
	});

	it('are not waited for when the user stops the execution', async () => {
		const stop = new AbortController();
		let letGo = () => {};
		const asked = jest.fn(async () => {
			stop.abort();
			await new Promise<void>((resolve) => (letGo = resolve));
			return { statusCode: 200, headers: {}, body: answered([]) };
		});
		const { signal: stopSignal } = stop;
		// No limit of time ends it.
		const never = new AbortController().signal;
		const shared = jest.spyOn(sharedEnds, 'in').mockReturnValue(never);
		jest.mocked(AbortSignal.timeout).mockReturnValueOnce(never);
		await execute({ events: [customerAdded()], stopSignal, httpRequest: asked });
		shared.mockRestore();
		expect(asked).toHaveBeenCalledTimes(1);
		letGo();
	});

	it('are asked for again when WeCom was busy', async () => {
		const { items, sent } = await execute({ events: [customerAdded()] }, [
			{ errcode: -1, errmsg: 'system busy' },
			answered(['zhangsan']),
		]);
		expect(items[0].json).toHaveProperty('customerDetails');
		expect(sent).toHaveLength(2);
	});

	it('give way to the reason when WeCom refuses, and the event goes on', async () => {
		const { items } = await execute({ events: [customerAdded()] }, [
			{ errcode: 84061, errmsg: 'not external contact, from ip: 203.0.113.10' },
		]);
		expect(items).toEqual([
			{
				json: expect.objectContaining({
					ExternalUserID: 'wm1',
					customerDetailsError: {
						error: 'The external contact is not a customer of this member',
						description: expect.stringContaining('84061') as unknown,
						errcode: 84061,
						errmsg: 'not external contact, from ip: 203.0.113.10',
					},
				}) as unknown,
			},
		]);
		expect(items[0].json).not.toHaveProperty('customerDetails');
	});

	it('give way to the reason when the second credential is missing', async () => {
		const { items } = await execute({ events: [customerAdded()], credential: undefined });
		expect(items[0].json).toMatchObject({
			ExternalUserID: 'wm1',
			customerDetailsError: { error: expect.stringContaining('credentials') as unknown },
		});
	});

	it('give way to the reason when WeCom takes too long', async () => {
		const { items } = await execute({
			events: [customerAdded()],
			// Of its own, since other requests for a token of the app would wait for this one.
			credential: { ...appCredential, secret: 'of an app that hears nothing' },
			httpRequest: async () => await new Promise(() => {}),
		});
		expect(items[0].json).toMatchObject({
			ExternalUserID: 'wm1',
			customerDetailsError: {
				error: 'WeCom did not answer within 5 seconds',
				description: expect.stringContaining('goes on') as unknown,
			},
		});
	});

	it('give way to the reason when WeCom stays busy, without a pause that goes on behind', async () => {
		const { items, sent } = await execute(
			{ events: [customerAdded()] },
			Array.from({ length: 9 }, () => ({ errcode: -1, errmsg: 'system busy' })),
		);
		expect(items[0].json).toMatchObject({
			customerDetailsError: { error: 'WeCom did not answer within 5 seconds' },
		});
		const until = sent.length;
		await sleep(10_000);
		expect(sent).toHaveLength(until);
	});

	describe('of forms', () => {
		const filledIn = {
			Event: 'doc_change',
			ChangeType: 'form_complete',
			CreateTime: 1_767_776_460,
			FormId: ['wc1'],
		};
		const ok = { errcode: 0, errmsg: 'ok' };
		const form = {
			...ok,
			form_info: {
				form_title: 'Fair',
				form_question: { items: [{ question_id: 1, title: 'Name', reply_type: 1, status: 1 }] },
				repeated_id: ['rep1'],
			},
		};
		const who = {
			...ok,
			has_more: false,
			submit_users: [
				{ answer_id: 1, submit_time: 1_767_776_100 },
				{ answer_id: 2, submit_time: 1_767_776_450, tmp_external_userid: 'tmp1' },
			],
		};
		const answers = {
			...ok,
			answer: {
				answer_list: [
					{
						answer_id: 2,
						tmp_external_userid: 'tmp1',
						ctime: 1_767_776_450,
						reply: { items: [{ question_id: 1, text_reply: 'Emma' }] },
					},
				],
			},
		};

		it('have the answers of the minutes before the event, with External User IDs', async () => {
			const known = { ...ok, results: [{ tmp_external_userid: 'tmp1', external_userid: 'wm1' }] };
			const { items, sent } = await execute({ events: [filledIn], attachDetails: ['form'] }, [
				form,
				who,
				answers,
				known,
			]);

			expect(items[0].json).toEqual({
				...filledIn,
				formDetails: [
					{
						formid: 'wc1',
						form_title: 'Fair',
						answers: [
							{
								formid: 'wc1',
								repeated_id: 'rep1',
								answer_id: 2,
								tmp_external_userid: 'tmp1',
								external_userid: 'wm1',
								answered_at: '2026-01-07T09:00:50.000Z',
								Name: 'Emma',
							},
						],
					},
				],
			});
			// The first answer was given more than five minutes before.
			expect(sent[2].body).toMatchObject({ repeated_id: 'rep1', answer_ids: [2] });
			expect(sent[3].body).toMatchObject({ business_type: 2, tmp_external_userid_list: ['tmp1'] });
		});

		/** A WeCom with a form that has these answers, as `[id, seconds after the event]`. */
		function formWith(given: Array<[number, number]>) {
			const asked: string[] = [];
			const httpRequest = async ({ url, body }: IDataObject) => {
				const call = String(url).split('/').at(-1)!;
				asked.push(call);
				const { answer_ids: ids = [] } = body as { answer_ids?: number[] };
				const answered = {
					get_form_info: form,
					get_form_statistic: {
						...who,
						submit_users: given.map(([answer_id, after]) => ({
							answer_id,
							submit_time: filledIn.CreateTime + after,
						})),
					},
					get_form_answer: {
						...ok,
						answer: { answer_list: ids.map((answer_id) => ({ answer_id, reply: {} })) },
					},
				}[call];
				return { statusCode: 200, headers: {}, body: answered };
			};
			return { asked, httpRequest };
		}

		const answerIds = ({ json }: INodeExecutionData) =>
			(json.formDetails as Array<{ answers: IDataObject[] }>).map(({ answers }) =>
				answers.map(({ answer_id }) => answer_id),
			);

		it('are read when the second of the event is over, since there may be more with the same event', async () => {
			const start = performance.now();
			await execute({ events: [filledIn], attachDetails: ['form'], ...formWith([]) });
			expect(performance.now() - start).toBeGreaterThan(1990 / FASTER);
		});

		it('are read once for all events of an execution, each answer with one of them', async () => {
			const later = (seconds: number) => ({
				...filledIn,
				CreateTime: filledIn.CreateTime + seconds,
			});
			const events = [later(60), filledIn, filledIn];
			const { asked, httpRequest } = formWith([
				[1, -301],
				[2, -300],
				[3, 0],
				[4, 1],
				[5, 60],
				[6, 61],
			]);
			const { items } = await execute({ events, attachDetails: ['form'], httpRequest });

			expect(items.map(answerIds)).toEqual([[[6, 5, 4]], [[3, 2]], [[]]]);
			expect(asked).toEqual(['get_form_info', 'get_form_statistic', 'get_form_answer']);
		});

		describe('that come with several executions', () => {
			const event = (eventId: string) => ({ ...filledIn, eventId });
			const given: Array<[number, number]> = [
				[1, -100],
				[2, 0],
			];
			const run = async (eventId: string, more: Partial<FakeExecution> = {}) => {
				const { httpRequest } = formWith(given);
				const events = [event(eventId)];
				const { items } = await execute({ events, attachDetails: ['form'], httpRequest, ...more });
				return answerIds(items[0]);
			};

			it('are with the first event alone, and with that again when it is done once more', async () => {
				expect(await run('e1')).toEqual([[2, 1]]);
				expect(await run('e2')).toEqual([[]]);
				expect(await run('e1', { mode: 'retry' })).toEqual([[2, 1]]);
				expect(await run('e2', { mode: 'retry' })).toEqual([[]]);
			});

			it('are left to the next event where they could not be read', async () => {
				const fails = async () => ({ statusCode: 200, headers: {}, body: { errcode: 701450 } });
				const { items } = await execute({
					events: [event('e1')],
					attachDetails: ['form'],
					httpRequest: fails,
				});
				expect(items[0].json).toHaveProperty('formDetailsError');
				expect(await run('e2')).toEqual([[2, 1]]);
			});

			it.each<[string, Partial<FakeExecution>]>([
				['the workflow is tested', { mode: 'manual' }],
				['repeated events are accepted', { triggerOptions: { repeats: 'accept' } }],
			])('are with each of them where %s', async (_when, more) => {
				expect(await run('e1', more)).toEqual([[2, 1]]);
				expect(await run('e2', more)).toEqual([[2, 1]]);
			});
		});

		it('have all answers of a rush, a hundred for each call', async () => {
			const given = Array.from({ length: 250 }, (_, i): [number, number] => [i + 1, -i]);
			const { asked, httpRequest } = formWith(given);
			const { items } = await execute({ events: [filledIn], attachDetails: ['form'], httpRequest });

			expect(answerIds(items[0])).toEqual([given.map(([id]) => id)]);
			expect(asked.filter((call) => call === 'get_form_answer')).toHaveLength(3);
		});

		it('have no answers where the settings were changed', async () => {
			const changed = { ...filledIn, ChangeType: 'form_settings_change' };
			const { asked, httpRequest } = formWith([[1, 0]]);
			const { items } = await execute({ events: [changed], attachDetails: ['form'], httpRequest });

			expect(items[0].json).toMatchObject({
				formDetails: [{ formid: 'wc1', form_title: 'Fair', answers: [] }],
			});
			expect(asked).toEqual(['get_form_info']);
		});

		it('have an answer whose ID WeCom leaves out, each time', async () => {
			const nameless = { ...ok, answer: { answer_list: [{ reply: {} }] } };
			for (const eventId of ['e1', 'e2']) {
				const events = [{ ...filledIn, eventId }];
				const { items } = await execute({ events, attachDetails: ['form'] }, [form, who, nameless]);
				expect(items[0].json).toMatchObject({ formDetails: [{ answers: [{ Name: null }] }] });
			}
		});

		it('have the answers where the app may not convert IDs', async () => {
			const { items } = await execute({ events: [filledIn], attachDetails: ['form'] }, [
				form,
				who,
				answers,
				{ errcode: 48002, errmsg: 'no' },
			]);

			expect(items[0].json).toMatchObject({
				formDetails: [{ answers: [{ Name: 'Emma', external_userid: null }] }],
			});
		});

		it('give way to the reason when the form cannot be read', async () => {
			const { items } = await execute({ events: [filledIn], attachDetails: ['form'] }, [
				{ errcode: 701450, errmsg: 'no' },
			]);

			expect(items[0].json).toMatchObject({
				FormId: ['wc1'],
				formDetailsError: {
					errcode: 701450,
					error: expect.stringContaining('Another app') as unknown,
				},
			});
		});
	});
});
