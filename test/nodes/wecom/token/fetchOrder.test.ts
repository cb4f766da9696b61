/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import type { WeComContext } from '../../../../nodes/wecom/context';
import { Failure, tokenFailure } from '../../../../nodes/wecom/errors/failure';
import { appOf, fetchAccessToken, fingerprintOf } from '../../../../nodes/wecom/token/accessToken';
import { inFetchOrder } from '../../../../nodes/wecom/token/fetchOrder';

jest.mock('n8n-workflow', () => {
	const workflow = jest.requireActual<typeof import('n8n-workflow')>('n8n-workflow');
	return { ...workflow, sleep: jest.fn(async () => {}) };
});

const { sleep } = jest.requireMock<{ sleep: jest.Mock }>('n8n-workflow');

let apps = 0;
const newApp = () => ({
	corpId: 'ww1',
	secret: `secret ${++apps}`,
	baseUrl: 'https://wecom.invalid',
});

describe('Requests that wait for a token', () => {
	// Longer than anybody waits here.
	beforeEach(() => sleep.mockImplementation(async () => await new Promise(() => {})));
	afterEach(() => sleep.mockImplementation(async () => {}));

	const contextOf = (credentials: object, signal?: AbortSignal) =>
		({
			getCredentials: async () => credentials,
			getExecutionCancelSignal: () => signal,
		}) as unknown as WeComContext;
	const soon = async () => await new Promise((resolve) => setImmediate(resolve));

	it.each([
		['the failure', (failure: Failure) => failure],
		['n8n’s error around it', (cause: Failure) => Object.assign(new Error('n8n'), { cause })],
	])('fail together when none comes: %s', async (_how, wrapped) => {
		const context = contextOf(newApp());
		const failure = tokenFailure(-1);
		let fail: (error: Error) => void = () => {};
		const request = jest.fn(async () => await new Promise<never>((_, reject) => (fail = reject)));
		const waiting = Array.from({ length: 50 }, async () => {
			await inFetchOrder(context, undefined, request);
		}).map(async (it) => await it.catch((error: unknown) => error));
		await soon();
		fail(wrapped(failure));

		const [first, ...others] = await Promise.all(waiting);
		expect(first).toEqual(wrapped(failure));
		expect(new Set(others)).toEqual(new Set([failure]));
		expect(request).toHaveBeenCalledTimes(1);
	});

	it('go on one after the other when one of them broke for another reason', async () => {
		const context = contextOf(newApp());
		const request = jest.fn(async () => {
			await soon();
			throw new Error('ECONNRESET');
		});
		const waiting = [1, 2, 3].map(async () => await inFetchOrder(context, undefined, request));

		await Promise.all(waiting.map(async (it) => await expect(it).rejects.toThrow('ECONNRESET')));
		expect(request).toHaveBeenCalledTimes(3);
	});

	const stored = (credentials: object) => ({
		...credentials,
		accessToken: 'the token',
		expiresAt: Date.now() + 60_000,
		issuedFor: fingerprintOf(appOf(credentials as never)),
	});

	it('do not wait when there is one in the store that is good', async () => {
		const app = newApp();
		void inFetchOrder(contextOf(app), undefined, async () => await new Promise(() => {}));
		await soon();
		const request = jest.fn(async () => 'answer');

		expect(await inFetchOrder(contextOf(stored(app)), undefined, request)).toBe('answer');
		void inFetchOrder(contextOf(stored(app)), 'the token', request);
		void inFetchOrder(contextOf({ ...stored(app), expiresAt: 0 }), undefined, request);
		await soon();
		expect(request).toHaveBeenCalledTimes(1);
	});

	it.each(['comes', 'breaks'])('go at once when the one before is over: it %s', async (how) => {
		const app = newApp();
		const before = async () => {
			if (how === 'breaks') throw new Error('ECONNRESET');
		};
		await inFetchOrder(contextOf(app), undefined, before).catch(() => {});
		const context = contextOf(app);
		const read = jest.spyOn(context, 'getCredentials');

		expect(await inFetchOrder(context, undefined, async () => 'answer')).toBe('answer');
		expect(read).toHaveBeenCalledTimes(1);
	});

	it('wait for a second, then no longer for one that hangs, and others wait for them', async () => {
		const app = newApp();
		let now = 1_000_000;
		const clock = jest.spyOn(Date, 'now').mockImplementation(() => now);
		// Time goes on only while somebody waits.
		const wait = async (ms: number) => void (now += ms);
		let endFirst: () => void = () => {};
		const first = inFetchOrder(
			contextOf(app),
			undefined,
			async () => await new Promise<void>((end) => (endFirst = end)),
		);
		await soon();
		sleep.mockClear();
		sleep.mockImplementation(wait);
		const second = jest.fn(async () => await new Promise(() => {}));
		void inFetchOrder(contextOf(app), undefined, second);
		await soon();
		expect(second).toHaveBeenCalledTimes(1);
		expect(sleep.mock.calls).toEqual([[1000]]);

		// The end of the first one does not let others pass the second.
		endFirst();
		await first;
		sleep.mockImplementation(async () => await new Promise(() => {}));
		const third = jest.fn(async () => {});
		void inFetchOrder(contextOf(app), undefined, third);
		await soon();
		expect(third).not.toHaveBeenCalled();
		clock.mockRestore();
	});

	it('wait no longer than until the user stops their execution', async () => {
		const app = newApp();
		const stop = new AbortController();
		void inFetchOrder(contextOf(app), undefined, async () => await new Promise(() => {}));
		await soon();
		const request = jest.fn();
		const waiting = inFetchOrder(contextOf(app, stop.signal), undefined, request);
		await soon();
		stop.abort();

		await expect(waiting).rejects.toThrow('The execution was stopped');
		expect(request).not.toHaveBeenCalled();
	});
});

describe('A token that WeCom does not give', () => {
	const busy = { statusCode: 200, headers: {}, body: { errcode: -1, errmsg: 'system busy' } };

	it('is asked for six times by all who ask while WeCom is busy, with the pauses of any call', async () => {
		const httpRequest = jest.fn(async () => busy);
		const http = { helpers: { httpRequest } } as never;
		sleep.mockClear();
		const app = appOf(newApp());
		const errors = await Promise.all(
			Array.from({ length: 50 }, async () => await fetchAccessToken(http, app)).map(
				async (it) => await it.catch((error: unknown) => error),
			),
		);

		expect(httpRequest).toHaveBeenCalledTimes(6);
		expect(sleep.mock.calls.flat()).toEqual([500, 1000, 2000, 4000, 8000]);
		expect(new Set(errors).size).toBe(1);
		expect(errors[0]).toMatchObject({ what: 'WeCom is busy', kind: 'fatal', errcode: -1 });
	});

	it('is asked for by each way that a credential goes', async () => {
		const httpRequest = jest.fn(async () => ({
			...busy,
			body: { errcode: 40001 },
		}));
		const http = { helpers: { httpRequest } } as never;
		const app = appOf(newApp());
		const proxy = { protocol: 'http', host: 'proxy.example', port: 80 };
		const asked = [{}, { proxy }, { proxy }].map(
			async (transport) => await fetchAccessToken(http, app, transport),
		);

		await Promise.all(asked.map(async (it) => await expect(it).rejects.toThrow(Failure)));
		expect(httpRequest.mock.calls.flat()).toEqual([
			expect.not.objectContaining({ proxy }),
			expect.objectContaining({ proxy }),
		]);
	});
});
