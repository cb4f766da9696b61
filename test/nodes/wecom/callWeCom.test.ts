import type { Answer } from '../../engine/loneItem';
import { mediaApi, tagApi } from '../../../nodes/wecom/api';
import type { Extras } from '../../../nodes/wecom/callWeCom';
import { corpOf } from '../../../nodes/wecom/corp';
import { laneOf } from '../../../nodes/wecom/limits/lane';
import { appOf, fingerprintOf } from '../../../nodes/wecom/token/accessToken';
import { warningsOf } from '../../../nodes/wecom/warnings';
import {
	REFUSED,
	REFUSED_TOKEN,
	broken,
	first,
	goOn,
	held,
	holdSleeps,
	inTurn,
	outcome,
	pass,
	pauses,
	read,
	response,
	soon,
	standStill,
	started,
	trusted,
	wakeAll,
} from './loneCalls';

jest.mock('n8n-workflow', () => {
	const workflow = jest.requireActual<typeof import('n8n-workflow')>('n8n-workflow');
	return { ...workflow, sleep: jest.fn() };
});

const { create, mark, list } = tagApi;

const TOO_MANY = 45033;

// Nothing waits for real, so what takes longer hangs.
jest.setTimeout(3000);

beforeEach(standStill);
afterEach(goOn);

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

		const start = Date.now();
		await call(read);
		expect(Date.now() - start).toBeGreaterThanOrEqual(60_000);
		expect(run.heldBack.elapsed).toBe(Date.now() - start);
	});
});

describe('How long answers take', () => {
	/** What the lane was told in the calls, each of which takes 40 milliseconds. */
	async function told(answers: Answer[], more?: object) {
		const answer = inTurn(...answers);
		const { call, item } = started(
			{
				[read.url]: () => {
					pass(40);
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
