import type { IDataObject } from 'n8n-workflow';
import { sleep } from 'n8n-workflow';

import type { FakeRequest } from './fakeWebhook';
import { corpId, delivery, keys, receive, receiveLive } from './fakeWebhook';

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

const customerAdded = (customer = 'wm1') =>
	delivery(
		'<xml><Event>change_external_contact</Event><ChangeType>add_external_contact</ChangeType>' +
			`<UserID>zhangsan</UserID><ExternalUserID>${customer}</ExternalUserID></xml>`,
	);
const groupChatChanged = () =>
	delivery(
		'<xml><Event>change_external_chat</Event><ChangeType>update</ChangeType><ChatId>wr1</ChatId></xml>',
	);

const credentials = {
	weComCustomerContactCallbackApi: { ...keys, corpId },
	weComCustomerContactApi: { corpId, secret: 'a secret', baseUrl: 'http://127.0.0.1:1' },
};

/** A request that wants details; `answers` come from WeCom one after the other. */
function withDetails(
	request: FakeRequest,
	answers: IDataObject[],
	attachDetails = ['customer', 'groupChat'],
): { request: FakeRequest; sent: IDataObject[] } {
	const sent: IDataObject[] = [];
	const httpRequest = async (options: IDataObject) => {
		sent.push(options);
		return { statusCode: 200, headers: {}, body: answers[sent.length - 1] };
	};
	const parameters = { events: ['*'], attachDetails };
	return { request: { ...request, credentials, parameters, httpRequest }, sent };
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
		const { request, sent } = withDetails(customerAdded(), [
			answered(['zhangsan', 'lisi'], { next_cursor: 'page 2' }),
			answered(['wangwu']),
		]);
		const { items } = await receive(request);
		expect(items![0].json).toMatchObject({
			ExternalUserID: 'wm1',
			customerDetails: {
				external_contact: customer,
				follow_user: [{ userid: 'zhangsan' }, { userid: 'lisi' }, { userid: 'wangwu' }],
			},
		});
		expect(items![0].json).not.toHaveProperty('customerDetailsError');
		expect(items![0].json).not.toHaveProperty('groupChatDetails');
		expect(sent).toEqual([
			expect.objectContaining({
				method: 'GET',
				url: '/cgi-bin/externalcontact/get',
				qs: { external_userid: 'wm1' },
			}),
			expect.objectContaining({ qs: { external_userid: 'wm1', cursor: 'page 2' } }),
		]);
	});

	it('hold the group chat with names, two seconds after its event', async () => {
		const chat = { chat_id: 'wr1', name: 'Fans', member_list: [{ userid: 'zhangsan' }] };
		const { request, sent } = withDetails(groupChatChanged(), [
			{ errcode: 0, errmsg: 'ok', group_chat: chat },
		]);
		const start = performance.now();
		const { items } = await receive(request);
		expect(performance.now() - start).toBeGreaterThan(1990 / FASTER);
		expect(items![0].json).toMatchObject({ ChatId: 'wr1', groupChatDetails: chat });
		expect(sent).toEqual([
			expect.objectContaining({
				method: 'POST',
				url: '/cgi-bin/externalcontact/groupchat/get',
				body: { chat_id: 'wr1', need_name: 1 },
			}),
		]);
	});

	it('are read only where they are wanted and the event has them', async () => {
		const tagChanged = delivery('<xml><Event>change_external_tag</Event><Id>et1</Id></xml>');
		for (const [event, wanted] of [
			[customerAdded(), ['groupChat']],
			[groupChatChanged(), ['customer']],
			[customerAdded(), []],
			[customerAdded(''), ['customer']],
			[tagChanged, ['customer', 'groupChat']],
		] as Array<[FakeRequest, string[]]>) {
			const { request, sent } = withDetails(event, [], wanted);
			const { items } = await receive(request);
			expect(Object.keys(items![0].json).filter((name) => /Details/.test(name))).toEqual([]);
			expect(sent).toEqual([]);
		}
	});

	it('are none for a name that nobody knows, and the event goes on', async () => {
		const { request, sent } = withDetails(customerAdded(), [], ['weather', 'toString']);
		const { items } = await receive(request);
		expect(items).toHaveLength(1);
		expect(sent).toEqual([]);
	});

	it('are read when WeCom has its answer', async () => {
		let letGo = () => {};
		const gate = new Promise<void>((resolve) => (letGo = resolve));
		const { request } = withDetails(customerAdded(), []);
		const asked = jest.fn(async () => {
			await gate;
			return { statusCode: 200, headers: {}, body: answered([]) };
		});
		const { outcome, ended } = receiveLive({ ...request, httpRequest: asked });
		while (asked.mock.calls.length === 0) await sleep(1);
		expect(outcome).toMatchObject({ status: 200, answer: 'success' });
		expect(outcome.items).toBeUndefined();
		letGo();
		await ended;
		expect(outcome.items![0].json).toHaveProperty('customerDetails');
	});

	it('are asked for again when WeCom was busy', async () => {
		const { request, sent } = withDetails(customerAdded(), [
			{ errcode: -1, errmsg: 'system busy' },
			answered(['zhangsan']),
		]);
		expect((await receive(request)).items![0].json).toHaveProperty('customerDetails');
		expect(sent).toHaveLength(2);
	});

	it('give way to the reason when WeCom refuses, and the event goes on', async () => {
		const { request } = withDetails(customerAdded(), [
			{ errcode: 84061, errmsg: 'not external contact, from ip: 203.0.113.10' },
		]);
		const { items } = await receive(request);
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
		expect(items![0].json).not.toHaveProperty('customerDetails');
	});

	it('give way to the reason when the second credential is missing', async () => {
		const { request } = withDetails(customerAdded(), []);
		const { weComCustomerContactCallbackApi } = credentials;
		const { items } = await receive({
			...request,
			credentials: { weComCustomerContactCallbackApi },
		});
		expect(items![0].json).toMatchObject({
			ExternalUserID: 'wm1',
			customerDetailsError: { error: expect.stringContaining('credentials') as unknown },
		});
	});

	it('give way to the reason when WeCom takes too long', async () => {
		const { request } = withDetails(customerAdded(), []);
		const { items } = await receive({
			...request,
			httpRequest: async () => await new Promise(() => {}),
		});
		expect(items![0].json).toMatchObject({
			ExternalUserID: 'wm1',
			customerDetailsError: {
				error: 'WeCom did not answer within 5 seconds',
				description: expect.stringContaining('goes on') as unknown,
			},
		});
	});

	it('give way to the reason when WeCom stays busy, without a pause that goes on behind', async () => {
		const { request, sent } = withDetails(
			customerAdded(),
			Array.from({ length: 9 }, () => ({ errcode: -1, errmsg: 'system busy' })),
		);
		const { items } = await receive(request);
		expect(items![0].json).toMatchObject({
			customerDetailsError: { error: 'WeCom did not answer within 5 seconds' },
		});
		const until = sent.length;
		await sleep(10_000);
		expect(sent).toHaveLength(until);
	});
});
