/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { sharedEnds } from '../../../nodes/wecom/sharedEnds';
import { endOf, timeLimitOf, withinTime } from '../../../nodes/wecom/timeLimit';
import { CredentialStore, runNode } from '../../engine';

jest.mock('n8n-workflow', () => jest.requireActual<object>('../../engine/noPauses'));

/** How much faster the limits of time are over here. */
const FASTER = 100;

const MEMBERS = '/cgi-bin/externalcontact/get_follow_user_list';
const getMembers = { resource: 'externalContact', operation: 'getMembers', returnAll: true };

describe('The time of a request', () => {
	it.each([
		[{}, 300_000],
		[{ timeout: 5000 }, 5000],
		[{ timeout: 5000, body: { a: 1 } }, 5000],
		[{ timeout: 5000, encoding: 'arraybuffer' as const }, 900_000],
		[{ timeout: 5000, body: Buffer.from('file') }, 900_000],
		[{ timeout: 1_000_000, body: Buffer.from('file') }, 1_000_000],
	])('%j is limited to %i ms', (request, milliseconds) => {
		expect(timeLimitOf(request)).toBe(milliseconds);
	});

	it('ends with the signal that n8n has given, or with its limit', () => {
		jest.useFakeTimers();
		const limit = new AbortController();
		const timeout = jest.spyOn(AbortSignal, 'timeout').mockReturnValue(limit.signal);
		const stop = new AbortController();
		const [given, without] = [
			endOf({ url: '', timeout: 50, abortSignal: stop.signal }),
			endOf({ url: '' }),
		];
		const other = endOf({ url: '', abortSignal: new AbortController().signal });
		stop.abort();

		expect([given, without, other].map(({ aborted }) => aborted)).toEqual([true, false, false]);
		limit.abort();
		expect([without, other].map(({ aborted }) => aborted)).toEqual([true, true]);
		expect(timeout.mock.calls).toEqual([[50], [300_000], [300_000]]);
		timeout.mockRestore();
		jest.useRealTimers();
	});

	it.each(['limit', 'stop'] as const)('ends the request: %s', async (which) => {
		const [limit, stop] = [new AbortController(), new AbortController()];
		const end = jest.spyOn(sharedEnds, 'in').mockReturnValue(limit.signal);
		const context = { getExecutionCancelSignal: () => stop.signal };
		let signal: AbortSignal | undefined;
		const ended = withinTime(context, { url: '/x', timeout: 5000 }, async (request) => {
			expect(request.url).toBe('/x');
			signal = request.abortSignal as AbortSignal;
			await new Promise<void>((resolve) => signal!.addEventListener('abort', () => resolve()));
			return 'ended';
		});
		expect(signal?.aborted).toBe(false);
		(which === 'limit' ? limit : stop).abort();

		expect(await ended).toBe('ended');
		expect(end.mock.calls).toEqual([[5000]]);
		end.mockRestore();
	});

	it('is limited neither by the end of another request, nor by limit or stop after its own', async () => {
		const [limit, stop] = [new AbortController(), new AbortController()];
		const end = jest.spyOn(sharedEnds, 'in').mockReturnValue(limit.signal);
		const signals: AbortSignal[] = [];
		await withinTime({ getExecutionCancelSignal: () => stop.signal }, { url: '' }, async (it) =>
			signals.push(it.abortSignal as AbortSignal),
		);
		await withinTime({}, { url: '' }, async (it) => signals.push(it.abortSignal as AbortSignal));
		stop.abort();
		limit.abort();

		expect(signals.map(({ aborted }) => aborted)).toEqual([false, false]);
		end.mockRestore();
	});
});

describe('An answer that drips', () => {
	/** Paths that drip, from which call on. */
	const drips = new Map<string, number>();
	const calls: string[] = [];
	let server: Server;
	let store: CredentialStore;

	beforeAll(async () => {
		server = createServer((request, response) => {
			const [path] = request.url!.split('?');
			calls.push(path);
			const before = calls.filter((it) => it === path).length - 1;
			if (before >= (drips.get(path) ?? Infinity)) return drip(response);
			const body = {
				errcode: 0,
				errmsg: 'ok',
				access_token: 't',
				expires_in: 7200,
				follow_user: [],
			};
			response.setHeader('content-type', 'application/json');
			response.end(JSON.stringify(body));
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		const timeout = AbortSignal.timeout.bind(AbortSignal);
		jest.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => timeout(ms / FASTER));
	});
	beforeEach(() => {
		drips.clear();
		calls.length = 0;
		store = new CredentialStore({
			corpId: 'ww0000000000000000',
			secret: 'secret of a dripping WeCom',
			baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
			accessToken: '',
			expiresAt: 0,
			issuedFor: '',
		});
	});
	afterAll(async () => {
		jest.restoreAllMocks();
		server.closeAllConnections();
		await new Promise((resolve) => server.close(resolve));
	});

	/** Never idle for long, and never done. */
	function drip(response: ServerResponse): void {
		response.writeHead(200, { 'content-type': 'application/json' });
		const dripping = setInterval(() => response.write(' '), 10);
		response.on('close', () => clearInterval(dripping));
	}

	it('to the request that goes through the credential ends with the time', async () => {
		drips.set(MEMBERS, 0);
		const requestOptions = { timeout: 10_000 };
		const { error } = await runNode({ store, parameters: { ...getMembers, requestOptions } });

		expect(error?.message).toBe('WeCom did not answer (the time ran out)');
		expect(calls.filter((path) => path === MEMBERS)).toHaveLength(3);
	});

	it('to a request of its own ends with the time', async () => {
		drips.set(MEMBERS, 1);
		const requestOptions = { timeout: 10_000 };
		const { error, items } = await runNode({
			store,
			parameters: { ...getMembers, requestOptions },
			items: [{ json: {} }, { json: {} }],
		});

		expect(items).toEqual([]);
		expect(error?.message).toBe('WeCom did not answer (the time ran out)');
	});

	it('for a token ends with the time', async () => {
		drips.set('/cgi-bin/gettoken', 0);
		const { error } = await runNode({ store, parameters: getMembers });

		expect(error?.message).toMatch(/^WeCom cannot be reached at .* \(the time ran out\)$/);
		expect(calls).toHaveLength(3);
	});

	it('ends at once when the user stops the execution', async () => {
		drips.set('/cgi-bin/media/get', 0);
		const parameters = { resource: 'media', operation: 'download', mediaId: 'm' };
		const stop = new AbortController();
		const running = runNode({ store, parameters, stop: stop.signal });
		while (!calls.includes('/cgi-bin/media/get')) await new Promise((r) => setTimeout(r, 5));
		const start = Date.now();
		stop.abort();
		await running;

		// The time for a file is over after nine.
		expect(Date.now() - start).toBeLessThan(6000);
	});
});
