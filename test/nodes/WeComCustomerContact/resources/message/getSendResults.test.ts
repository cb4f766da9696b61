import type { IDataObject, INodeParameters } from 'n8n-workflow';

import type { Bench } from '../../../../engine';
import { CredentialStore, credentialFor, jsonOf, runNode, startBench } from '../../../../engine';
import { jsonAnswer, startAnsweringWeCom } from '../../../../engine/answeringWeCom';
import { startCannedWeCom } from '../../../../engine/cannedWeCom';
import { calls } from '../../../../engine/corp';
import { withToken } from '../../../../engine/expected';
import { byId, picked } from '../../../../engine/input';

const PATH = '/cgi-bin/externalcontact/get_groupmsg_send_result';
const TASKS = '/cgi-bin/externalcontact/get_groupmsg_task';
const SEEDED = 'msgBx7kEAAAv6YcHs0dPzM3nKq8rLfTiA';

const getSendResults = {
	resource: 'message',
	operation: 'getSendResults',
	messageId: byId(SEEDED),
	returnAll: true,
};

describe('Message: Get Send Results', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench({ seed: { customers: 7000 } });
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	const sentBodies = () => bench.sent(PATH).map(({ body }) => body as IDataObject);
	const tasksOf = (msgid: string) =>
		bench.sandbox.control.state().massMessages.find((message) => message.msgid === msgid)!.tasks;
	const pairsOf = (msgid: string, ...userids: string[]) =>
		tasksOf(msgid)
			.filter(({ userid }) => userids.length === 0 || userids.includes(userid))
			.flatMap(({ userid, receivers }) =>
				receivers.map((external_userid) => ({ userid, external_userid })),
			);
	const pairsIn = (records: IDataObject[]) =>
		records.map(({ userid, external_userid }) => ({ userid, external_userid }));

	/** A message to all customers of a member. */
	async function messageToAllOf(userid: string): Promise<string> {
		const { items, error } = await bench.run({
			resource: 'message',
			operation: 'create',
			sendTo: 'member',
			senderUserId: byId(userid),
			text: 'Hello',
		});
		expect(error).toBeUndefined();
		bench.sandbox.control.clearJournal();
		return String(items[0].json.msgid);
	}

	it('gives one item per customer of a member', async () => {
		const { items, error } = await bench.run({
			...getSendResults,
			userId: picked('zhangsan'),
		});

		expect(error).toBeUndefined();
		expect(bench.sent(PATH)).toEqual([
			{
				method: 'POST',
				query: withToken,
				body: { msgid: SEEDED, userid: 'zhangsan', limit: 1000 },
			},
		]);
		expect(calls(bench)).toEqual([PATH]);
		expect(items[0]).toEqual({
			json: {
				external_userid: 'wmBx7kEAAAq3vN0pYt1cRzL8hUoW4sDg',
				userid: 'zhangsan',
				status: 1,
				status_text: 'sent',
				send_time: expect.any(Number),
				sent_at: expect.stringMatching(/^2026-.*Z$/),
			},
			pairedItem: { item: 0 },
		});
		expect(pairsIn(jsonOf(items))).toEqual(pairsOf(SEEDED, 'zhangsan'));
	});

	it('says in words what the status means, and nothing more without Simplify', async () => {
		const canned = await startCannedWeCom({
			[PATH]: Array.from({ length: 2 }, () => ({
				send_list: [0, 1, 2, 3, 4].map((status) => ({ external_userid: `wm${status}`, status })),
			})),
		});
		const run = async (more: INodeParameters) =>
			jsonOf(
				(
					await runNode({
						store: canned.store,
						parameters: { ...getSendResults, userId: byId('lisi'), ...more },
					})
				).items,
			);
		const readable = await run({});
		const raw = await run({ simplify: false });
		await canned.close();

		expect(readable.map(({ status_text }) => status_text)).toEqual([
			'not sent',
			'sent',
			'not a customer any more',
			'has received other mass messages already',
			undefined,
		]);
		expect(raw).toEqual(
			[0, 1, 2, 3, 4].map((status) => ({
				userid: 'lisi',
				external_userid: `wm${status}`,
				status,
			})),
		);
	});

	it('gives the results of all members, in their order, when none is set', async () => {
		const { items, error } = await bench.run({ ...getSendResults, userId: byId('') });

		expect(error).toBeUndefined();
		expect(calls(bench)).toEqual([TASKS, PATH, PATH]);
		expect(bench.sent(TASKS)[0].body).toEqual({ msgid: SEEDED, limit: 1000 });
		expect(sentBodies().map(({ userid }) => userid)).toEqual(['zhangsan', 'lisi']);
		expect(pairsIn(jsonOf(items))).toEqual(pairsOf(SEEDED));
	});

	it('follows three pages', async () => {
		const msgid = await messageToAllOf('wangwu');
		const all = pairsOf(msgid);
		expect(all.length).toBeGreaterThan(2000);
		const { items, error } = await bench.run({
			...getSendResults,
			messageId: byId(msgid),
			userId: byId('wangwu'),
		});

		expect(error).toBeUndefined();
		expect(pairsIn(jsonOf(items))).toEqual(all);
		const page = { msgid, userid: 'wangwu', limit: 1000 };
		const cursor = expect.stringMatching(/./);
		expect(sentBodies()).toEqual([page, { ...page, cursor }, { ...page, cursor }]);
	});

	it('stops at Limit, across members too', async () => {
		const first = pairsOf(SEEDED, 'zhangsan').length;
		const exact = await bench.run({ ...getSendResults, returnAll: false, limit: first });

		expect(pairsIn(jsonOf(exact.items))).toEqual(pairsOf(SEEDED).slice(0, first));
		expect(sentBodies().map(({ userid, limit }) => [userid, limit])).toEqual([['zhangsan', first]]);

		bench.sandbox.control.clearJournal();
		await bench.run({ ...getSendResults, returnAll: false, limit: first + 1 });
		expect(sentBodies().map(({ userid, limit }) => [userid, limit])).toEqual([
			['zhangsan', first + 1],
			['lisi', 1],
		]);
	});

	it('says who cannot be read, beside the results of the others', async () => {
		bench.sandbox.control.addFault({ path: PATH, kind: 'errcode', errcode: 60011 });
		const { items, error } = await bench.run(getSendResults);

		expect(error).toBeUndefined();
		expect(
			jsonOf(items)
				.slice(0, -1)
				.map(({ userid }) => userid),
		).toEqual(pairsOf(SEEDED, 'lisi').map(({ userid }) => userid));
		expect(jsonOf(items).at(-1)).toEqual({
			userid: 'zhangsan',
			errcode: 60011,
			errmsg: expect.stringContaining('from ip'),
			reason: expect.stringContaining('No permission'),
		});
	});

	it('keeps what a member had before the page that WeCom refuses', async () => {
		const wecom = await startAnsweringWeCom(({ path, body }) => {
			if (path.endsWith('gettoken')) {
				return jsonAnswer({ errcode: 0, access_token: 'a', expires_in: 7200 });
			}
			if (path === TASKS) {
				return jsonAnswer({ errcode: 0, task_list: [{ userid: 'lisi' }, { userid: 'wangwu' }] });
			}
			const { userid, cursor } = JSON.parse(body.toString()) as IDataObject;
			if (cursor) return jsonAnswer({ errcode: 50100, errmsg: 'bad cursor' });
			return jsonAnswer({
				errcode: 0,
				send_list: [{ external_userid: `of ${userid as string}`, status: 1 }],
				next_cursor: userid === 'lisi' ? 'two' : '',
			});
		});
		const store = new CredentialStore({ ...credentialFor(bench.sandbox), baseUrl: wecom.url });
		const { items, error } = await runNode({ store, parameters: getSendResults });
		await wecom.close();

		expect(error).toBeUndefined();
		expect(jsonOf(items)).toEqual([
			expect.objectContaining({ userid: 'lisi', external_userid: 'of lisi' }),
			expect.objectContaining({ userid: 'wangwu', external_userid: 'of wangwu' }),
			expect.objectContaining({ userid: 'lisi', errcode: 50100 }),
		]);
	});

	it('gives the group chats of a message to group chats', async () => {
		const { items: created } = await bench.run({
			resource: 'message',
			operation: 'create',
			sendTo: 'groupChats',
			senderUserId: byId('zhangsan'),
			groupChats: 'wrXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX',
			text: 'Hello',
		});
		const msgid = created[0].json.msgid as string;
		bench.sandbox.control.sendMassMessage({ msgid, userid: 'zhangsan' });
		const { items } = await bench.run({ ...getSendResults, messageId: byId(msgid) });

		expect(jsonOf(items)).toEqual([
			{
				chat_id: 'wrXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX',
				userid: 'zhangsan',
				status: 1,
				status_text: 'sent',
				send_time: expect.any(Number),
				sent_at: expect.any(String),
			},
		]);
	});

	it('says that a message is unknown', async () => {
		const { error } = await bench.run({ ...getSendResults, messageId: byId('msgNone') });

		expect(error).toMatchObject({ httpCode: '41047' });
		expect(calls(bench)).toEqual([TASKS]);
	});
});
