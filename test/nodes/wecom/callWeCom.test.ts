/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import type { Answer } from '../../engine/loneItem';
import { loneItem } from '../../engine/loneItem';
import type { Call } from '../../../nodes/wecom/api/call';
import { contactWayApi, externalContactApi, mediaApi, tagApi } from '../../../nodes/wecom/api';
import type { Extras } from '../../../nodes/wecom/callWeCom';
import { callWeCom } from '../../../nodes/wecom/callWeCom';
import { corpOf } from '../../../nodes/wecom/corp';
import { Failure, tokenFailure } from '../../../nodes/wecom/errors/failure';
import { laneOf } from '../../../nodes/wecom/limits/lane';
import { runOf } from '../../../nodes/wecom/run';
import { appOf, fingerprintOf } from '../../../nodes/wecom/token/accessToken';
import { warningsOf } from '../../../nodes/wecom/warnings';

jest.mock('n8n-workflow', () => {
	const workflow = jest.requireActual<typeof import('n8n-workflow')>('n8n-workflow');
	return { ...workflow, sleep: jest.fn() };
});

const { sleep } = jest.requireMock<{ sleep: jest.Mock }>('n8n-workflow');

const { getFollowUsers: first, get: read } = externalContactApi;
const { create, mark, delete: remove, list } = tagApi;

const BUSY = -1;
const BLOCKED = 45009;
const TOO_MANY = 45033;
const REFUSED_TOKEN = 42001;
const REFUSED = 40058;

// Nothing waits for real, so what takes longer hangs.
jest.setTimeout(3000);

const pauses: number[] = [];
/** Sleeps that are not over. */
const sleeping: Array<() => void> = [];
let now = Date.parse('2030-01-01');

beforeEach(() => {
	pauses.length = 0;
	// Time goes on only while somebody waits.
	sleep.mockImplementation(async (milliseconds: number) => {
		now += milliseconds;
		if (milliseconds > 0) pauses.push(milliseconds);
	});
	// Where nothing waits for real, a call that is made again and again would never end.
	let asked = 0;
	jest.spyOn(Date, 'now').mockImplementation(() => {
		if (asked++ > 500) throw new Error('A call never ends');
		return now;
	});
	jest.spyOn(Math, 'random').mockReturnValue(0);
});
afterEach(async () => {
	sleep.mockImplementation(async () => {});
	await wakeAll();
	jest.restoreAllMocks();
});

const soon = async () => await new Promise((resolve) => setImmediate(resolve));

async function wakeAll() {
	for (const wake of sleeping.splice(0)) wake();
	await soon();
}

/** Sleeps that are over when the test says so. */
function holdSleeps() {
	sleep.mockImplementation(async () => await new Promise<void>((wake) => sleeping.push(wake)));
}

/** A run of its own, whose first call finds the token. */
function started(answers: Parameters<typeof loneItem>[0] = {}, more: object = {}) {
	const lone = loneItem({ [first.url]: {}, ...answers }, more);
	const call = async (one: Call, params?: object, extras?: Extras) =>
		await callWeCom(lone.item, one, params, extras);
	return { ...lone, run: runOf(lone.item), call };
}

/** A run with a token that WeCom has accepted. */
async function trusted(...about: Parameters<typeof started>) {
	const all = started(...about);
	await all.call(first);
	await soon();
	all.requests.length = all.sent.length = 0;
	return all;
}

/** One answer after the other, the last one again and again. */
function inTurn(...answers: Answer[]) {
	let calls = 0;
	return () => answers[Math.min(calls++, answers.length - 1)];
}

/** Answers that come when the test gives them: to the call that waits the longest, or to one behind it. */
function held() {
	const waiting: Array<(answer: Answer) => void> = [];
	const answer = async () => await new Promise<Answer>((give) => waiting.push(give));
	const give = async (one: Answer = {}, place = 0) => {
		waiting.splice(place, 1)[0](one);
		await soon();
	};
	const giveAll = async () => {
		while (waiting.length > 0) await give();
	};
	return { answer, give, giveAll };
}

const broken = (code = 'ECONNRESET') => Object.assign(new Error(code), { code });
const response = (statusCode: number, body: string | Buffer = '', headers = {}) => ({
	statusCode,
	body,
	headers,
});

let apps = 0;
const newApp = () => ({
	corpId: `wwCalls${++apps}`,
	secret: 'a secret',
	baseUrl: 'https://wecom.example',
});
/** What n8n's store has of a credential whose token was fetched before. */
const stored = (app = newApp()) => ({
	...app,
	accessToken: 'token 1',
	expiresAt: Infinity,
	issuedFor: fingerprintOf(appOf(app)),
});
const credential = (credentials: object) => ({
	getCredentials: jest.fn(async () => await Promise.resolve(credentials)),
});

const outcome = async (call: Promise<unknown>) => await call.catch((error: unknown) => error);

describe('A request', () => {
	const always = {
		headers: {},
		timeout: 300_000,
		allowedDomains: undefined,
		json: true,
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		disableFollowRedirect: true,
	};

	it('has in its query what a GET takes', async () => {
		const { call, requests } = started();
		await call(first, { cursor: 'c' });

		expect(requests[0].given).toStrictEqual({
			...always,
			method: 'GET',
			url: first.url,
			qs: { cursor: 'c' },
			body: undefined,
		});
	});

	it('has in its body what a POST takes, in a copy', async () => {
		const { call, requests } = started({ [list.url]: {} });
		const params = { tag_id: ['t'] };
		await call(list, params);

		expect(requests[0].given).toStrictEqual({
			...always,
			method: 'POST',
			url: list.url,
			qs: {},
			body: { tag_id: ['t'] },
		});
		expect(requests[0].given.body).not.toBe(params);
	});

	it('is JSON even when a POST takes nothing', async () => {
		const { call, requests } = started({ [list.url]: {} });
		await call(list);

		expect(requests[0].given).toMatchObject({
			qs: {},
			body: '{}',
			headers: { 'content-type': 'application/json' },
		});
	});

	it('goes as the credential says, before that as the run does, and before that as the call', async () => {
		const proxy = { protocol: 'http', host: 'proxy.example', port: 80 };
		const app = {
			...newApp(),
			proxy: 'http://other.example:81',
			allowUnauthorizedCerts: true,
			allowedHttpRequestDomains: 'domains',
			allowedDomains: 'wecom.example',
		};
		const { call, requests, run } = started({}, credential(app));
		run.transport = { proxy, timeout: 7000 };
		await call(first);
		await call(first, {}, { timeout: 5000 });

		const given = {
			proxy,
			skipSslCertificateValidation: true,
			allowedDomains: 'wecom.example',
		};
		expect(requests[0].given).toMatchObject({ ...given, timeout: 7000 });
		expect(requests[1].given).toMatchObject({ ...given, timeout: 5000 });
	});

	it('for a file asks for bytes, and gives them with what is known of them', async () => {
		const file = Buffer.from('bytes');
		const { call, requests } = started({
			[read.url]: response(200, file, { 'content-type': 'image/png' }),
		});

		expect(await call(read, {}, { asFile: true })).toStrictEqual({
			file,
			contentType: 'image/png',
		});
		expect(requests[0].given.encoding).toBe('arraybuffer');
		await call(read, {}, { asFile: true });
		expect(requests[1].isByCredential).toBe(false);
	});

	it('with a file has all else in its query, and has the file made for each try', async () => {
		const upload = mediaApi.uploadTemporary;
		const { call, requests } = started({
			[upload.url]: inTurn(broken(), { media_id: 'm' }),
		});
		const contents = ['one', 'two'].map((name) => ({
			body: Buffer.from(name),
			headers: { 'content-type': name },
		}));
		let tries = 0;
		const file: Extras['file'] = async (send) => await send(contents[tries++]);

		expect(await call(upload, { type: 'image' }, { file })).toEqual({ media_id: 'm' });
		expect(requests.map(({ given }) => given)).toEqual(
			contents.map((content) => expect.objectContaining({ qs: { type: 'image' }, ...content })),
		);
	});
});

describe('An answer', () => {
	it('is what WeCom says beside errcode and errmsg', async () => {
		const { call, item } = started({ [read.url]: { a: 1, errmsg: 'ok' } });

		expect(await call(read)).toStrictEqual({ a: 1 });
		expect(warningsOf(item)).toEqual([]);
	});

	it('that warns is noted for the item, and in n8n’s log', async () => {
		const warn = jest.fn();
		const { call, item } = started(
			{ [read.url]: { a: 1, errmsg: 'ok. Warning: wrong json format, token 1. ' } },
			{ logger: { warn } },
		);
		const words = `WeCom may have ignored a part of the request to ${read.url}: ok. Warning: wrong json format, ….`;

		expect(await call(read)).toStrictEqual({ a: 1 });
		expect(warningsOf(item)).toEqual([words]);
		expect(warn.mock.calls).toEqual([[words]]);
	});

	it('that refuses fails with WeCom’s words, in which no token shows', async () => {
		const errmsg = 'no token 1, from ip: 1.2.3.4';
		const { call } = await trusted({
			[read.url]: inTurn({ errcode: REFUSED, errmsg }, { errcode: 48002, errmsg: undefined }),
		});

		await expect(call(read)).rejects.toMatchObject({
			errcode: REFUSED,
			errmsg: 'no …, from ip: 1.2.3.4',
		});
		await expect(call(read)).rejects.toMatchObject({ errcode: 48002, errmsg: '' });
	});

	it('that is not WeCom’s fails at once, without the token in its words', async () => {
		const { call, requests } = started({
			[read.url]: response(404, 'no way for token 1'),
			[create.url]: response(404, 'no way for token 1'),
		});
		const what = 'WeCom did not answer (it answers HTTP 404 without JSON: no way for …)';

		await expect(call(read)).rejects.toMatchObject({ what, kind: 'foreign' });
		await expect(call(create)).rejects.toMatchObject({
			what: `${what}, and may have carried out the request`,
		});
		expect(requests).toHaveLength(2);
	});

	it('that cannot even be looked at is a bug, which shows as it is', async () => {
		const bug = new RangeError('a bug');
		const { call, run } = started({
			[read.url]: {
				...response(200),
				get body() {
					throw bug;
				},
			} as never,
		});

		expect(await outcome(call(read))).toBe(bug);
		expect(run.fatal).toBeUndefined();
	});
});

describe('The first call of a run', () => {
	it('goes alone, by the credential; the others then go side by side, with the same token', async () => {
		const { answer, give, giveAll } = held();
		const { call, requests } = started({ [read.url]: answer });
		const calls = [1, 2, 3].map(async (n) => await call(read, { n }));
		await soon();
		expect(requests.map(({ isByCredential }) => isByCredential)).toEqual([true]);

		await give();
		expect(requests).toHaveLength(3);
		expect(requests[2]).toMatchObject({
			isByCredential: false,
			given: {
				url: `https://wecom.example${read.url}`,
				baseURL: undefined,
				qs: { n: 3, access_token: 'token 1' },
				abortSignal: expect.any(AbortSignal),
			},
		});
		await giveAll();
		await Promise.all(calls);
	});

	it('lets the others go when it fails, and has its token known when WeCom refuses something else', async () => {
		const { call, requests } = started({ [read.url]: inTurn(REFUSED, {}) });
		const [failed, other] = [call(read), call(read)];

		await expect(failed).rejects.toMatchObject({ errcode: REFUSED });
		expect(await other).toEqual({});
		expect(requests.map(({ isByCredential }) => isByCredential)).toEqual([true, false]);
	});

	it('takes a slot like any other', async () => {
		const { answer, give } = held();
		const shared = credential(stored());
		const [one, other] = [1, 2].map(() => started({ [read.url]: answer }, shared));
		for (const { run } of [one, other]) run.pace = { ...run.pace, sideBySide: 1 };
		const calls = [one.call(read), other.call(read)];
		await soon();
		expect([one, other].map(({ requests }) => requests.length)).toEqual([1, 0]);

		await give();
		expect(other.requests).toHaveLength(1);
		await give();
		await Promise.all(calls);
	});

	it('waits while another run of the app has a token fetched, where there is none', async () => {
		const { answer, give } = held();
		holdSleeps();
		const shared = credential(newApp());
		const [one, other] = [1, 2].map(() => started({ [read.url]: answer }, shared));
		const calls = [one.call(read), other.call(read)];
		await soon();
		expect([one, other].map(({ requests }) => requests.length)).toEqual([1, 0]);

		await give();
		expect(other.requests).toHaveLength(1);
		await give();
		await Promise.all(calls);
	});

	it('waits for nobody where there is a token', async () => {
		const { answer, giveAll } = held();
		const { getCredentials } = credential(stored());
		const calls = [1, 2].map(() => started({ [read.url]: answer }, { getCredentials }).call(read));
		await soon();

		// Each run reads the credential, and no call does.
		expect(getCredentials).toHaveBeenCalledTimes(2);
		await giveAll();
		await Promise.all(calls);
	});
});

describe('Calls side by side', () => {
	it('begin two at a time', async () => {
		const { answer, giveAll } = held();
		const { call, requests } = await trusted({ [read.url]: answer });
		holdSleeps();
		const calls = [1, 2, 3].map(async () => await call(read));
		await soon();
		expect(requests).toHaveLength(2);

		await wakeAll();
		expect(requests).toHaveLength(3);
		await giveAll();
		await Promise.all(calls);
	});

	it('wait for each other when they change the same', async () => {
		const { answer, give, giveAll } = held();
		const { call, sent } = await trusted({ [mark.url]: answer });
		const relation = { userid: 'a', external_userid: 'b' };
		const calls = [
			call(mark, relation),
			call(mark, { ...relation, n: 2 }),
			call(mark, { ...relation, userid: 'c' }),
			call(mark, { ...relation, n: 4 }, { isWithinChange: true }),
		];
		await soon();
		const whole = [relation, { ...relation, userid: 'c' }, { ...relation, n: 4 }];
		expect(sent.map(([, params]) => params)).toEqual(whole);

		await give();
		expect(sent[3][1]).toEqual({ ...relation, n: 2 });
		await giveAll();
		await Promise.all(calls);
	});

	it('wait while there are as many in a minute as may be, and the run knows for how long', async () => {
		const { call, run } = await trusted({ [read.url]: {} });
		run.pace = { ...run.pace, perMinute: 2 };
		await call(read);
		await call(read);
		expect(pauses).toEqual([]);

		const start = now;
		await call(read);
		expect(now - start).toBeGreaterThanOrEqual(60_000);
		expect(run.heldBack.elapsed).toBe(now - start);
	});
});

describe('How long answers take', () => {
	/** What the lane was told in the calls, each of which takes 40 milliseconds. */
	async function told(answers: Answer[], more?: object) {
		const answer = inTurn(...answers);
		const { call, item } = started(
			{
				[read.url]: () => {
					now += 40;
					return answer();
				},
			},
			more,
		);
		const { corp } = await corpOf(item);
		const answered = jest.spyOn(laneOf(corp, read.url), 'answered');
		await outcome(call(read));
		await outcome(call(read));
		return answered.mock.calls;
	}

	it('does not count where n8n may have fetched a token meanwhile', async () => {
		expect(await told([{}])).toEqual([[40, false]]);
		expect(await told([REFUSED_TOKEN, {}])).toEqual([[40, false]]);
	});

	it('counts from the first one on where there was a token, until it is refused', async () => {
		expect(await told([{}], credential(stored()))).toEqual([
			[40, false],
			[40, false],
		]);
		expect(await told([REFUSED_TOKEN, {}], credential(stored()))).toEqual([
			[40, false],
			[40, false],
		]);
	});

	it('counts for refusals and broken connections too', async () => {
		expect(await told([{}, REFUSED])).toEqual([[40, false]]);
		expect(await told([{}, broken(), {}])).toEqual([
			[40, false],
			[40, false],
		]);
	});

	it('matters less than that there were too many, which always counts', async () => {
		expect(await told([TOO_MANY, {}])).toEqual([
			[40, true],
			[40, false],
			[40, false],
		]);
	});
});

describe('A token that WeCom refuses', () => {
	const byCredential = (requests: Array<{ isByCredential: boolean; token: unknown }>) =>
		requests.map(({ isByCredential, token }) => [isByCredential ? 'n8n' : 'run', token]);

	it('is reported at once where it has never worked, and the new one is used from there on', async () => {
		const { call, requests } = started({ [read.url]: inTurn(REFUSED_TOKEN, {}) });
		await Promise.all([call(read), call(read)]);
		await call(read);

		expect(requests[1].given.qs).toEqual({ access_token: 'token 1' });
		expect(byCredential(requests)).toEqual([
			['n8n', 'token 1'],
			['n8n', 'token 2'],
			['run', 'token 2'],
			['run', 'token 2'],
		]);
	});

	it('is sent once more by a call alone where it has worked', async () => {
		const { answer, give, giveAll } = held();
		const { call, requests, sent } = await trusted({ [read.url]: answer });
		const refused = call(read, { n: 1 });
		await soon();
		await give(REFUSED_TOKEN);
		const other = call(read, { n: 2 });
		await soon();
		expect(sent.map(([, { n }]) => n)).toEqual([1, 1]);

		await giveAll();
		await Promise.all([refused, other]);
		expect(sent.map(([, { n }]) => n)).toEqual([1, 1, 2]);
		expect(byCredential(requests)).toEqual(Array(3).fill(['run', 'token 1']));
	});

	it('is left by the others to the one that goes alone', async () => {
		const { answer, give, giveAll } = held();
		const { call, requests, sent } = await trusted({ [read.url]: answer });
		const calls = [1, 2, 3].map(async (n) => await call(read, { n }));
		await soon();
		const order = () => sent.map(([, { n }]) => n).join('');
		await give(REFUSED_TOKEN);
		await give(REFUSED_TOKEN);
		expect(order()).toBe('1231');

		// The third one is refused when the first one knows already that the token is over.
		await give(REFUSED_TOKEN, 1);
		await give(REFUSED_TOKEN);
		expect(order()).toBe('12311');

		await give();
		expect(order()).toBe('1231123');
		await giveAll();
		await Promise.all(calls);
		expect(requests.slice(4).map(({ given }) => given.qs?.access_token)).toEqual(
			Array(3).fill('token 1'),
		);
		expect(byCredential(requests).slice(4)).toEqual(Array(3).fill(['n8n', 'token 2']));
	});

	it('leaves its slot to the call that goes alone, where others have one already', async () => {
		const { answer, give } = held();
		const { call, run, sent } = await trusted({ [read.url]: answer, [list.url]: answer });
		run.pace = { ...run.pace, sideBySide: 1 };
		holdSleeps();
		const calls = [call(list), call(read, { n: 1 }), call(read, { n: 2 })];
		await soon();
		// The second one gets the slot of the first, and waits until requests may begin again.
		await give(REFUSED_TOKEN, 1);
		await wakeAll();
		expect(sent.slice(1).map(([, { n }]) => n)).toEqual([1, 1]);

		await give();
		await give();
		await wakeAll();
		await give();
		await Promise.all(calls);
		expect(sent.slice(1).map(([, { n }]) => n)).toEqual([1, 1, 2]);
	});

	it('ends the run when the new one is refused twice as well', async () => {
		const { call, requests, run } = started({ [read.url]: REFUSED_TOKEN });
		const failed = await outcome(call(read));

		expect(failed).toMatchObject({ errcode: REFUSED_TOKEN, kind: 'token' });
		expect(byCredential(requests)).toEqual([
			['n8n', 'token 1'],
			['n8n', 'token 2'],
			['n8n', 'token 2'],
		]);
		expect(run.fatal).toBe(failed);
	});
});

describe('A call that fails', () => {
	it('because WeCom is busy is made again, after longer and longer pauses', async () => {
		const { call, requests, run } = started({ [create.url]: BUSY });

		await expect(call(create)).rejects.toMatchObject({ what: 'WeCom is busy' });
		expect(requests).toHaveLength(6);
		expect(pauses).toEqual([500, 1000, 2000, 4000, 8000]);
		expect(run.fatal).toBeUndefined();
	});

	it('because the connection broke is made again, where that does no harm', async () => {
		const { call, requests } = started({ [read.url]: broken(), [create.url]: broken() });

		await expect(call(read)).rejects.toMatchObject({
			what: 'WeCom did not answer (the connection broke)',
		});
		expect(requests).toHaveLength(3);
		expect(pauses).toEqual([500, 2000]);
		await expect(call(create)).rejects.toMatchObject({
			what: 'WeCom did not answer (the connection broke), and may have carried out the request',
		});
		expect(requests).toHaveLength(4);
	});

	it('is made again when the one who answered wants it', async () => {
		const { call } = started({
			[read.url]: inTurn(response(503, '', { 'retry-after': '7' }), { a: 1 }),
		});

		expect(await call(read)).toEqual({ a: 1 });
		expect(pauses).toEqual([7000]);
	});

	it('because WeCom has blocked the API is made again after the block, which holds for all', async () => {
		const { call, item, run } = await trusted({ [read.url]: inTurn(BLOCKED, {}) });
		run.pace = { ...run.pace, blockSeconds: 61 };
		const { corp } = await corpOf(item);
		const block = jest.spyOn(laneOf(corp, read.url).pace, 'block');

		expect(await call(read)).toEqual({});
		expect(block.mock.calls).toEqual([[61_000]]);
		expect(pauses).toEqual([61_000]);
		expect(run.heldBack.elapsed).toBe(61_000);
	});

	it('because the block has not ended ends the run', async () => {
		const { call, requests, run } = started({ [read.url]: BLOCKED });
		run.pace = { ...run.pace, blockSeconds: 61 };
		const failed = await outcome(call(read));

		expect(failed).toMatchObject({ errcode: BLOCKED });
		expect(requests).toHaveLength(2);
		expect(run.fatal).toBe(failed);
	});

	it.each<[string, Answer, string]>([
		['nothing listens', broken('ECONNREFUSED'), 'WeCom cannot be reached (nothing listens there)'],
		['there is no token', tokenFailure(40001), 'WeCom does not accept the secret'],
		['the app may not', 48002, 'The app may not use customer contact'],
	])('because %s ends the run: nothing more is sent', async (_why, answer, what) => {
		const { call, requests, run } = started({ [read.url]: answer });
		const failed = await outcome(call(read));

		expect(failed).toMatchObject({ what });
		expect(run.fatal).toBe(failed);
		expect(await outcome(call(first))).toBe(failed);
		expect(requests).toHaveLength(1);
	});

	it('does not end the run where that can do without the answer', async () => {
		const { call, run } = started({ [read.url]: broken('ECONNREFUSED') });
		const failed = call(read, {}, { isOptional: true });

		await expect(failed).rejects.toMatchObject({ kind: 'fatal' });
		expect(run.fatal).toBeUndefined();
		expect(await call(first)).toEqual({});
	});
});

describe('A call whose execution is stopped', () => {
	const stoppable = () => {
		const stop = new AbortController();
		return { stop, more: { getExecutionCancelSignal: () => stop.signal } };
	};
	const stopped = { what: 'The execution was stopped' };

	it('is not sent', async () => {
		const { stop, more } = stoppable();
		const { call, requests } = await trusted({}, more);
		stop.abort();

		await expect(call(first)).rejects.toMatchObject(stopped);
		expect(requests).toEqual([]);
	});

	it('is left to itself while n8n may fetch a token for it', async () => {
		const { stop, more } = stoppable();
		const { answer, give } = held();
		const { call } = started({ [read.url]: answer }, more);
		const ended = outcome(call(read));
		await soon();
		stop.abort();

		expect(await ended).toMatchObject(stopped);
		await give();
	});

	it('is ended afterwards, and says that it may have been carried out', async () => {
		const { stop, more } = stoppable();
		const { answer, give } = held();
		const { call, requests } = await trusted({ [create.url]: answer, [read.url]: answer }, more);
		const [created, ended] = [outcome(call(create)), outcome(call(read))];
		await soon();
		stop.abort();
		expect(requests.map(({ given }) => (given.abortSignal as AbortSignal).aborted)).toEqual([
			true,
			true,
		]);

		await give(broken('ERR_CANCELED'));
		await give(broken('ERR_CANCELED'));
		expect(await created).toMatchObject({
			what: 'WeCom did not answer (the execution was stopped), and may have carried out the request',
		});
		expect(await ended).toMatchObject(stopped);
		expect(requests).toHaveLength(2);
	});
});

describe('A deletion whose answer was lost', () => {
	const GONE = 40068;
	const doomed = { tag_id: ['t1', 't2'], group_id: ['g1'] };
	const groups = (...tags: string[]) => ({
		tag_group: [
			{ group_id: 'g0', deleted: null, tag: [{ id: 't0' }] },
			{ group_id: 'g2', tag: tags.map((id) => ({ id })) },
		],
	});

	it('is done when WeCom then says that there is nothing to delete', async () => {
		const way = contactWayApi.delete;
		const { call, requests } = await trusted({ [way.url]: inTurn(broken(), 41044) });

		expect(await call(way, { config_id: 'c' })).toEqual({});
		expect(requests).toHaveLength(2);
	});

	it('is done when nothing of it is in the list, where WeCom says the same of other things', async () => {
		const { call, sent } = await trusted({
			[remove.url]: inTurn(broken(), GONE),
			[list.url]: groups('t3', 't4'),
		});

		expect(await call(remove, doomed)).toEqual({});
		expect(sent.map(([path]) => path)).toEqual([remove.url, remove.url, list.url]);
	});

	it.each<[string, Answer]>([
		['when a part of it is in the list', groups('t3', 't2')],
		['when a part of it is the only thing in the list', { tag_group: ['g1'] }],
		['when there is no list', {}],
		['when the list cannot be read', REFUSED],
	])('fails %s', async (_when, answer) => {
		const { call } = await trusted({
			[remove.url]: inTurn(broken(), GONE),
			[list.url]: answer,
		});

		await expect(call(remove, doomed)).rejects.toMatchObject({ errcode: GONE });
	});

	it.each<[string, Call, Answer[]]>([
		['no answer was lost', remove, [GONE]],
		['WeCom was only busy', remove, [BUSY, GONE]],
		['WeCom refuses it for another reason', remove, [broken(), REFUSED]],
		['no answer comes at all', remove, [broken()]],
		['it is no deletion', list, [broken(), GONE]],
	])('is a failure like any other when %s', async (_when, one, answers) => {
		const { call, sent } = await trusted({ [list.url]: groups(), [one.url]: inTurn(...answers) });
		const failed = await outcome(call(one, doomed));

		expect(failed).toBeInstanceOf(Failure);
		expect(sent.map(([path]) => path)).toEqual(sent.map(() => one.url));
	});
});
