/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { setTimeout as pause } from 'node:timers/promises';
import { inspect } from 'node:util';

import type { Bench } from '../../../engine';
import { credentialFor, CredentialStore, jsonOf, startBench } from '../../../engine';
import { editorContext } from '../../../engine/pickers';

// The pauses between tries are not what is tested here.
jest.mock('n8n-workflow', () => {
	const workflow = jest.requireActual<typeof import('n8n-workflow')>('n8n-workflow');
	return { ...workflow, sleep: async (ms: number) => await workflow.sleep(Math.min(ms, 5)) };
});

const MARK = '/cgi-bin/externalcontact/mark_tag';
const FETCH = '/cgi-bin/gettoken';

/** Tag Customer for the pair and tag in the item. */
const tagCustomer = {
	resource: 'tag',
	operation: 'mark',
	tagsBy: 'list',
	userId: { __rl: true, mode: 'id', value: '={{ $json.userid }}' },
	externalUserId: { __rl: true, mode: 'id', value: '={{ $json.external_userid }}' },
	addTagIds: '={{ [$json.tag] }}',
};

describe('Access token', () => {
	let bench: Bench;
	let clock = Date.now();
	beforeAll(async () => {
		bench = await startBench({ seed: { customers: 200 }, clock: () => clock });
	});
	beforeEach(() => {
		clock = Date.now();
		bench.reset();
	});
	afterAll(async () => await bench.close());

	/** What no other test has used: WeCom's refusal of a secret is remembered. */
	let wrongSecrets = 0;
	const withWrongSecret = () => {
		const credentials = credentialFor(bench.sandbox, `wrong-secret-${++wrongSecrets}`);
		bench.store = new CredentialStore(credentials);
	};

	/** Items for pairs of customer and member, each pair once. */
	function pairs(count: number): INodeExecutionData[] {
		const { customers, tagGroups } = bench.sandbox.control.state();
		return customers.slice(-count).map(({ external_userid, follow_user }) => ({
			json: { external_userid, userid: follow_user[0].userid, tag: tagGroups[0].tags[0].id },
		}));
	}

	function tagged(items: INodeExecutionData[]): number {
		const { customers } = bench.sandbox.control.state();
		return items.filter(({ json }) =>
			customers
				.find(({ external_userid }) => external_userid === json.external_userid)
				?.follow_user.some(
					({ userid, tags }) =>
						userid === json.userid && tags.some(({ tag_id }) => tag_id === json.tag),
				),
		).length;
	}

	it('is fetched once for 50 items that start at the same time without one', async () => {
		const items = pairs(50);
		const result = await bench.run(tagCustomer, { items });

		expect(result.error).toBeUndefined();
		expect(tagged(items)).toBe(50);
		expect(bench.sent(FETCH)).toHaveLength(1);
		expect(bench.sent(MARK)).toHaveLength(50);
	});

	it('is kept in the store: the next run asks for none', async () => {
		await bench.run(tagCustomer, { items: pairs(1) });
		await bench.run(tagCustomer, { items: pairs(1) });

		expect(bench.sent(FETCH)).toHaveLength(1);
		expect(bench.store.data).toMatchObject({ accessToken: expect.stringMatching(/./) });
	});

	it('that ends in the middle of a run is replaced once, and no item is lost', async () => {
		const items = pairs(200);
		const { control } = bench.sandbox;
		const ending = setInterval(() => {
			if (bench.sent(MARK).length < 60) return;
			clearInterval(ending);
			control.endTokens();
		}, 5);
		const result = await bench.run(tagCustomer, { items });
		clearInterval(ending);

		expect(result.error).toBeUndefined();
		expect(result.items).toHaveLength(200);
		expect(tagged(items)).toBe(200);
		expect(bench.sent(FETCH)).toHaveLength(2);
		const refused = control.journal({ path: MARK }).filter(({ errcode }) => errcode === 42001);
		expect(refused.length).toBeGreaterThan(0);
		// Those that were side by side under way, the one that takes the slot of the first refused one, and the one that tries
		// the token once more.
		expect(refused.length).toBeLessThanOrEqual(34);
		expect(bench.sent(MARK)).toHaveLength(200 + refused.length);
	});

	it.each([42001, 40014])(
		'refused with %i is fetched anew once and the request repeated',
		async (errcode) => {
			await bench.run(tagCustomer, { items: pairs(1) });
			bench.sandbox.control.clearJournal();
			bench.sandbox.control.addFault({ path: MARK, kind: 'errcode', errcode });
			const result = await bench.run(tagCustomer, { items: pairs(1) });

			expect(result.error).toBeUndefined();
			expect(bench.sent(FETCH)).toHaveLength(1);
			expect(bench.sent(MARK)).toHaveLength(2);
		},
	);

	it('that has worked is tried once more when it is refused, and stays', async () => {
		const { control } = bench.sandbox;
		control.addFault({ path: MARK, kind: 'errcode', errcode: 42001, after: 10 });
		const items = pairs(20);
		const result = await bench.run(tagCustomer, { items });

		expect(result.error).toBeUndefined();
		expect(tagged(items)).toBe(20);
		expect(bench.sent(FETCH)).toHaveLength(1);
		expect(bench.sent(MARK)).toHaveLength(21);
	});

	it('that WeCom hands out again after it was refused twice counts as good again', async () => {
		const { control } = bench.sandbox;
		// One call, the next one that has a slot already, and the first one again.
		control.addFault({ path: MARK, kind: 'errcode', errcode: 42001, after: 10, times: 3 });
		control.addFault({ path: MARK, kind: 'errcode', errcode: 42001, after: 15 });
		const items = pairs(20);
		const result = await bench.run({ ...tagCustomer, options: { callsSideBySide: 1 } }, { items });

		expect(result.error).toBeUndefined();
		expect(tagged(items)).toBe(20);
		const tokens = bench.sent(MARK).map(({ query }) => query.access_token);
		expect(new Set(tokens).size).toBe(1);
		expect(bench.sent(FETCH)).toHaveLength(2);
		expect(bench.sent(MARK)).toHaveLength(24);
	});

	it('refused again and again for single calls while it is good for others loses no item', async () => {
		const items = pairs(100);
		bench.sandbox.control.addFault({
			path: MARK,
			kind: 'errcode',
			errcode: 42001,
			after: 10,
			share: 0.1,
			seed: '7',
			times: 1000,
		});
		const result = await bench.run(tagCustomer, { items });

		expect(result.error).toBeUndefined();
		expect(tagged(items)).toBe(100);
		// Which calls the refusals meet is a matter of who comes first.
		const tries = new Map<unknown, number>();
		for (const { body } of bench.sent(MARK)) {
			const { external_userid: customer } = body as IDataObject;
			tries.set(customer, (tries.get(customer) ?? 0) + 1);
		}
		const refused = bench.sent(MARK).length - tries.size;
		const refusedAgain = [...tries.values()].reduce((sum, n) => sum + Math.max(0, n - 2), 0);
		expect(refused).toBeGreaterThan(5);
		// The first token, and one for each time that the same call was refused once more.
		expect(bench.sent(FETCH).length).toBeLessThanOrEqual(1 + refusedAgain);
	});

	it('is fetched once by executions that start at the same time without one', async () => {
		const runs = await Promise.all(
			pairs(8).map(async (item) => await bench.run(tagCustomer, { items: [item] })),
		);

		expect(runs.map(({ error }) => error)).toEqual(Array(8).fill(undefined));
		expect(bench.sent(FETCH)).toHaveLength(1);
	});

	it('is fetched once by executions that read the store before the first one has written into it', async () => {
		bench.store.writeMs = 60;
		const runs = await Promise.all(
			pairs(8).map(async (item, i) => {
				await pause(i * 15);
				return await bench.run(tagCustomer, { items: [item] });
			}),
		);

		expect(runs.map(({ error }) => error)).toEqual(Array(8).fill(undefined));
		expect(bench.sent(FETCH)).toHaveLength(1);
	});

	it('does not wait for the request of another execution that hangs', async () => {
		const [first, second] = pairs(2);
		bench.sandbox.control.addFault({ path: MARK, kind: 'delay', ms: 20_000 });
		const stop = new AbortController();
		let isOver = false;
		const hanging = bench
			.run(tagCustomer, { items: [first], stop: stop.signal })
			.finally(() => (isOver = true));
		const { error } = await bench.run(tagCustomer, { items: [second] });

		expect(error).toBeUndefined();
		expect(isOver).toBe(false);
		expect(bench.sent(FETCH)).toHaveLength(1);
		stop.abort();
		await hanging;
	});

	it('that is always refused ends the run after one new token, however many items wait', async () => {
		bench.sandbox.control.addFault({ path: MARK, kind: 'errcode', errcode: 40014, times: 1000 });
		const result = await bench.run(tagCustomer, { items: pairs(40) });

		expect(result.error?.message).toBe('WeCom does not accept the access token');
		expect(result.error?.httpCode).toBe('40014');
		expect(bench.sent(FETCH)).toHaveLength(2);
		expect(bench.sent(MARK)).toHaveLength(2);
	});

	it('past its time is replaced before a request is sent with it', async () => {
		await bench.run(tagCustomer, { items: pairs(1) });
		bench.store.data.expiresAt = Date.now() - 1;
		bench.sandbox.control.endTokens();
		bench.sandbox.control.clearJournal();
		const result = await bench.run(tagCustomer, { items: pairs(20) });

		expect(result.error).toBeUndefined();
		expect(bench.sent(FETCH)).toHaveLength(1);
		expect(bench.sent(MARK)).toHaveLength(20);
	});

	it('is not used for another app: a changed secret fetches its own', async () => {
		await bench.run(tagCustomer, { items: pairs(1) });
		bench.store.data.secret = bench.sandbox.corp.apps.otherApp;
		const [item] = pairs(1);
		const result = await bench.run(tagCustomer, { items: [item] });

		expect(result.error).toBeUndefined();
		expect(bench.sent(FETCH).map(({ query }) => query.corpsecret)).toEqual([
			'secret#1',
			'secret#2',
		]);
	});

	it('is asked for once with a wrong secret, however many items wait', async () => {
		withWrongSecret();
		const result = await bench.run(tagCustomer, { items: pairs(50) });

		expect(result.error?.message).toBe('WeCom does not accept the secret');
		expect(result.error?.description).toContain("'Secret' in the credential");
		expect(bench.sent(FETCH)).toHaveLength(1);
		expect(bench.sent(MARK)).toHaveLength(0);
	});

	it('that cannot be had fails every item with the same words under Continue On Fail', async () => {
		withWrongSecret();
		const result = await bench.run(tagCustomer, {
			items: pairs(50),
			onError: 'continueRegularOutput',
		});

		expect(result.items).toHaveLength(50);
		expect(
			new Set(
				jsonOf(result.items).map(({ error, errcode }) => `${String(error)} ${String(errcode)}`),
			),
		).toEqual(new Set(['WeCom does not accept the secret 40001']));
		expect(result.items.map(({ pairedItem }) => pairedItem)).toEqual(
			Array.from({ length: 50 }, (_, item) => ({ item })),
		);
		expect(bench.sent(FETCH)).toHaveLength(1);
	});

	it('is asked for few times with a wrong secret by 100 executions side by side, and once by 20 in a row', async () => {
		withWrongSecret();
		const run = async () => await bench.run(tagCustomer, { items: pairs(1) });
		const errors = await Promise.all(Array.from({ length: 100 }, run));

		expect(new Set(errors.map(({ error }) => error?.message))).toEqual(
			new Set(['WeCom does not accept the secret']),
		);
		expect(bench.sent(FETCH).length).toBeLessThanOrEqual(3);

		bench.sandbox.control.clearJournal();
		for (let i = 0; i < 20; i++) {
			const { error } = await run();
			expect(error?.message).toBe('WeCom does not accept the secret');
			expect(error?.httpCode).toBe('40001');
			expect(error?.description).toMatch(
				/This answer is remembered, and WeCom is not asked again for about \d minutes?\. Correct the credential, or test it/,
			);
		}
		expect(bench.sent(FETCH)).toEqual([]);
	});

	it('is asked for again when the secret has changed, or some minutes have passed', async () => {
		withWrongSecret();
		const run = async () => await bench.run(tagCustomer, { items: pairs(1) });
		await run();
		const start = Date.now();
		const now = jest.spyOn(Date, 'now');
		now.mockImplementation(() => start + 4 * 60_000);
		await run();
		expect(bench.sent(FETCH)).toHaveLength(1);
		now.mockImplementation(() => start + 6 * 60_000);
		await run();
		now.mockRestore();
		expect(bench.sent(FETCH)).toHaveLength(2);

		bench.store.data.secret = bench.sandbox.corp.apps.main;
		expect((await run()).error).toBeUndefined();
		expect(bench.sent(FETCH)).toHaveLength(3);
	});

	it('is asked for again by the credential test, and its success is taken over', async () => {
		const { main } = bench.sandbox.corp.apps;
		bench.sandbox.control.addFault({ path: FETCH, kind: 'errcode', errcode: 40001 });
		const run = async () => await bench.run(tagCustomer, { items: pairs(1) });
		await run();
		expect((await run()).error?.description).toContain('is remembered');
		expect(bench.sent(FETCH)).toHaveLength(1);

		const { type, data } = bench.store;
		const { helpers } = editorContext(bench);
		await type.preAuthentication.call({ helpers }, { ...data, secret: main });
		expect((await run()).error).toBeUndefined();
	});

	it.each([-1, 45033])(
		'has one series of tries for all items while WeCom is busy (%i)',
		async (errcode) => {
			bench.sandbox.control.addFault({ path: FETCH, kind: 'errcode', errcode, times: 1000 });
			const items = pairs(50);
			const result = await bench.run(tagCustomer, { items, onError: 'continueRegularOutput' });
			expect(jsonOf(result.items).map((json) => json.errcode)).toEqual(Array(50).fill(errcode));
			expect(bench.sent(FETCH)).toHaveLength(6);
		},
	);

	it('that hangs does not hold the execution up which the user stops', async () => {
		bench.store.data.secret = bench.sandbox.corp.apps.otherApp;
		bench.sandbox.control.addFault({ path: FETCH, kind: 'delay', ms: 20_000 });
		const aborter = new AbortController();
		const running = bench.run(tagCustomer, { items: pairs(20), stop: aborter.signal });
		while (bench.sent(FETCH).length === 0) await pause(5);
		const stopped = Date.now();
		aborter.abort();
		await running;

		expect(Date.now() - stopped).toBeLessThan(10_000);
		expect(bench.sent(MARK)).toEqual([]);
	});

	it.each([
		['noCustomerContact', 48002, 'The app may not use customer contact'],
		['untrustedIp', 60020, 'The app does not trust the IP address 127.0.0.1'],
	] as const)(
		'of an app that may not call (%s) ends the run after one call',
		async (app, code, message) => {
			bench.store = new CredentialStore(credentialFor(bench.sandbox, bench.sandbox.corp.apps[app]));
			const result = await bench.run(tagCustomer, { items: pairs(50) });

			expect(result.error?.message).toBe(message);
			expect(result.error?.httpCode).toBe(String(code));
			expect(bench.sent(MARK)).toHaveLength(1);
			expect(bench.sent(FETCH)).toHaveLength(1);
		},
	);

	it('survives a gettoken that finds WeCom busy or the connection broken', async () => {
		bench.sandbox.control.addFault({ path: FETCH, kind: 'reset' });
		bench.sandbox.control.addFault({ path: FETCH, kind: 'errcode', errcode: -1 });
		const result = await bench.run(tagCustomer, { items: pairs(1) });

		expect(result.error).toBeUndefined();
		expect(bench.sent(FETCH)).toHaveLength(3);
	});

	it('and secret show in no error', async () => {
		await bench.run(tagCustomer, { items: pairs(1) });
		const accessToken = String(bench.store.data.accessToken);
		for (const kind of ['reset', 'brokenJson'] as const) {
			for (const stored of [accessToken, '']) {
				bench.store.data.accessToken = stored;
				bench.sandbox.control.clearFaults();
				bench.sandbox.control.addFault({ path: '*', kind, times: 100 });
				const parameters = { resource: 'tag', operation: 'create', groupName: 'A', tagNames: 'x' };
				const { error } = await bench.run(parameters);
				const text = inspect(error, { depth: 10, showHidden: true });
				expect(error).toBeDefined();
				expect(text).not.toContain(accessToken);
				expect(text).not.toContain(bench.sandbox.corp.apps.main);
			}
		}
	});
});
