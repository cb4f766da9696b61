/* eslint-disable @n8n/community-nodes/no-restricted-globals */
import type { Fault, JournalEntry, Limits, SandboxState } from '../../sandbox/types';
import { auditCreation, auditRepeatable, type Findings } from '../badDay/audit';
import {
	allKinds,
	badDay,
	badGateway,
	brokenJson,
	busy,
	faultsOn,
	inPlace,
	lostAfter,
	lostBefore,
	mix,
	tooManyAtOnce,
} from '../badDay/mix';
import { itemWorkflow, publishItemWorkflow, runItems, type NodeUnderTest } from '../itemRun';
import { LoadWorld } from '../loadWorld';
import { until } from '../until';

/**
 * Many items on a day on which WeCom, the network or n8n itself fails again and again. What the node says of each item is compared with
 * what the sandbox has received. BAD_DAY_SEED, BAD_DAY_ITEMS, BAD_DAY_SHARE and BAD_DAY_FAULTS vary it, see badDay/mix.ts.
 */

jest.setTimeout(300_000);

const fetchPath = '/cgi-bin/gettoken';
const markTag = '/cgi-bin/externalcontact/mark_tag';
const addContactWay = '/cgi-bin/externalcontact/add_contact_way';
const addMessage = '/cgi-bin/externalcontact/add_msg_template';
const addMoment = '/cgi-bin/externalcontact/add_moment_task';

/** For how long WeCom blocks an API, and how long the node waits then: shorter than in life, where it is a minute. */
const blockSeconds = 4;
const waitSeconds = 5;

let world: LoadWorld;

beforeAll(async () => {
	process.stdout.write(`Bad day: ${JSON.stringify(badDay)}\n`);
	world = await LoadWorld.create({ seed: { customers: badDay.items } });
});

afterAll(async () => await world?.close());

function node(parameters: Record<string, unknown>): NodeUnderTest {
	const { id, name, type } = world.credential;
	return {
		type: 'n8n-nodes-wecom-customer-contact.weComCustomerContact',
		typeVersion: 1,
		parameters,
		credentials: { [type]: { id, name } },
	};
}

/** Brings the sandbox back to its start, which also ends the token that n8n has, and sets the day up. */
async function prepare(faults: Fault[], limits: Partial<Limits> = {}): Promise<SandboxState> {
	const { control } = world.sandbox;
	await control.reset();
	await control.setLimits(limits);
	for (const fault of faults) await control.addFault(fault);
	return await control.state();
}

/** Answers are held from this call on, so that no run is over before n8n is killed, however fast it is. */
function heldAfter(calls: number, path: string): Fault {
	return { path, kind: 'delay', ms: 3_000, after: calls, times: badDay.items };
}

/** Kills n8n while calls wait for their answers, and goes on when WeCom has carried them out all the same. */
async function killAmid(run: Promise<unknown>, calls: number, path: string): Promise<void> {
	const { control } = world.sandbox;
	const isLost = expect(run).rejects.toThrow();
	await until('calls that wait for an answer', async () => {
		return (await control.journal({ path })).length > calls ? true : undefined;
	});
	await world.instance.kill();
	await isLost;
	await until('what was sent to be carried out', async () => {
		const journal = await control.journal({ path });
		return journal.every(({ errcode }) => errcode !== undefined) ? true : undefined;
	});
	await control.clearFaults();
}

function tell(what: string, findings: Findings): void {
	const { done, reported, calls, tokenCalls } = findings;
	process.stdout.write(
		`${what}: ${done} done, ${reported} reported, ${calls} calls, ${tokenCalls} × gettoken\n`,
	);
}

/** How often the tokens were ended. */
function endings(journal: JournalEntry[]): number {
	return journal.filter(({ fault }) => fault === 'endTokens').length;
}

const byBody =
	(field: string) =>
	({ body }: JournalEntry): string =>
		String((body as Record<string, unknown>)[field]);

function refusedTokens(journal: JournalEntry[]): JournalEntry[] {
	return journal.filter(({ errcode }) => errcode === 40014 || errcode === 42001);
}

/** Refusals of a token beyond the first that an item met: that one may be a mistake of WeCom's. */
function refusedAgain(journal: JournalEntry[], keyOf: (entry: JournalEntry) => string): number {
	const refusals = refusedTokens(journal).map(
		(entry) => `${keyOf(entry)} ${entry.query.access_token}`,
	);
	return refusals.length - new Set(refusals).size;
}

describe('tags for many customers', () => {
	const path = 'bad-day-tags';
	const keyOf = byBody('external_userid');
	let workflowId: string;

	async function publish(tagId: string, options: object): Promise<void> {
		const parameters = {
			resource: 'tag',
			operation: 'mark',
			userId: { __rl: true, mode: 'id', value: '={{ $json.userid }}' },
			externalUserId: { __rl: true, mode: 'id', value: '={{ $json.external_userid }}' },
			tagsBy: 'list',
			addTagIds: [tagId],
			...options,
		};
		workflowId = await publishItemWorkflow(world.api, itemWorkflow(path, node(parameters)));
	}

	/** The customers that the seed generates: each has one member. */
	function relationsIn({ customers }: SandboxState) {
		const generated = customers.filter(({ name }) => / \d+$/.test(name)).slice(0, badDay.items);
		return generated.map(({ external_userid, follow_user: [{ userid }] }) => ({
			userid,
			external_userid,
		}));
	}

	async function run(what: string, relations: object[], tagId: string) {
		const items = await runItems(world.instance.url, path, relations);
		const { control } = world.sandbox;
		const journal = await control.journal();
		const keys = relations.map((relation) =>
			byBody('external_userid')({ body: relation } as JournalEntry),
		);
		const findings = auditRepeatable({ keys, items, journal, path: markTag, keyOf });
		tell(what, findings);

		const { customers } = await control.state();
		const tagged = new Set(
			customers
				.filter(({ follow_user }) =>
					follow_user.some(({ tags }) => tags.some(({ tag_id }) => tag_id === tagId)),
				)
				.map(({ external_userid }) => external_userid),
		);
		const untagged = keys.filter((key, i) => items[i]?.error === undefined && !tagged.has(key));
		expect(findings.problems).toEqual([]);
		expect(untagged).toEqual([]);
		return { ...findings, journal };
	}

	async function badDayOf(
		what: string,
		faults: Fault[],
		{ limits = {}, options = {} }: { limits?: Partial<Limits>; options?: object } = {},
	) {
		const state = await prepare(faults, limits);
		const tagId = newTag(state);
		await publish(tagId, options);
		return await run(what, relationsIn(state), tagId);
	}

	/** One that no generated customer has. */
	function newTag({ tagGroups }: SandboxState): string {
		return tagGroups.find(({ group_name }) => group_name === 'Warehouse')!.tags[0].id;
	}

	it('are all put on when the token ends every 300 calls, with one new token each time', async () => {
		const { done, tokenCalls, journal } = await badDayOf(
			'token ends every 300 calls',
			faultsOn(markTag, { kind: 'endTokens', every: 300 }),
		);
		expect(done).toBe(badDay.items);
		expect(endings(journal)).toBeGreaterThanOrEqual(Math.floor(badDay.items / 300));
		// The first replaces the one of before the reset.
		expect(tokenCalls).toBe(1 + endings(journal));
	});

	it('are all put on when the token ends, and new ones are hard to get', async () => {
		const { done, tokenCalls, journal } = await badDayOf('gettoken fails, too', [
			...faultsOn(markTag, { kind: 'endTokens', every: 300 }),
			...faultsOn(fetchPath, { ...busy, every: 2 }, { ...lostAfter, every: 3 }),
		]);
		expect(done).toBe(badDay.items);
		const failed = journal.filter(({ path, fault }) => path === fetchPath && fault !== undefined);
		expect(failed.length).toBeGreaterThan(2);
		expect(tokenCalls).toBe(1 + endings(journal) + failed.length);
	});

	it.each([
		['WeCom is busy (-1)', busy],
		['WeCom has too many calls at once (45033)', tooManyAtOnce],
	])('are all put on when %s again and again', async (what, fault) => {
		const { done, calls, tokenCalls } = await badDayOf(what, faultsOn(markTag, fault));
		expect(calls).toBeGreaterThan(badDay.items);
		// Six in a row do happen where the share is large.
		expect(done).toBeGreaterThan(badDay.items * (1 - 10 * badDay.share ** 6) - 1);
		expect(tokenCalls).toBe(1);
	});

	it('are all put on after a block in the middle (45009) was waited out, without hammering on it', async () => {
		const perMinute = Math.ceil(badDay.items * 0.6);
		const { done, journal, tokenCalls } = await badDayOf('45009 in the middle', [], {
			limits: { perMinute, blockSeconds },
			options: { options: { waitWhenBlocked: waitSeconds } },
		});
		expect(done).toBe(badDay.items);
		expect(tokenCalls).toBe(1);
		const blocked = journal.filter(({ errcode }) => errcode === 45009);
		expect(blocked.length).toBeGreaterThan(0);
		// Those that were under way already when the first was refused.
		expect(blocked.length).toBeLessThanOrEqual(64);
	});

	it.each([
		['connections break before the call', lostBefore],
		['connections break after the call', lostAfter],
		['a gateway answers 502', badGateway],
		['answers are cut off', brokenJson],
	])('are done once, or reported, when %s', async (what, fault) => {
		const { done, calls, tokenCalls } = await badDayOf(what, faultsOn(markTag, fault));
		expect(calls).toBeGreaterThan(badDay.items);
		// Three in a row do happen.
		expect(done).toBeGreaterThan(badDay.items * (1 - 10 * badDay.share ** 3) - 2);
		expect(tokenCalls).toBe(1);
	});

	it.each(inPlace)('are done once, or reported at once, when %s', async (what, fault) => {
		const { done, reported, calls, journal } = await badDayOf(what, faultsOn(markTag, fault));
		// The first call may have a token of before the reset.
		expect(calls - refusedTokens(journal).length).toBe(badDay.items);
		expect(reported).toBeGreaterThan(0);
		expect(done).toBeGreaterThan(badDay.items * (1 - 2 * badDay.share) - 2);
	});

	it('are done once, or reported, when answers come after the time-out', async () => {
		const faults = faultsOn(markTag, { kind: 'delay', ms: 2_000, share: badDay.share / 2 });
		const { done, journal } = await badDayOf('slow answers', faults, {
			options: { requestOptions: { timeout: 1_000 } },
		});
		expect(journal.some(({ outcome }) => outcome === 'aborted')).toBe(true);
		expect(done).toBeGreaterThan(badDay.items * (1 - 10 * badDay.share ** 3) - 2);
	});

	it('are done once, or reported, when everything comes together', async () => {
		const { done, tokenCalls, journal } = await badDayOf('everything', faultsOn(markTag, ...mix));
		expect(done).toBeGreaterThan(0);
		// The first replaces the one of before the reset.
		expect(tokenCalls).toBeLessThanOrEqual(1 + endings(journal) + refusedAgain(journal, keyOf));
	});

	it('stop when n8n is killed, are not begun again by themselves, and can be run again without a new token', async () => {
		const { control } = world.sandbox;
		const half = Math.floor(badDay.items / 2);
		const state = await prepare([heldAfter(half, markTag)]);
		const tagId = newTag(state);
		await publish(tagId, {});
		const relations = relationsIn(state);
		await killAmid(runItems(world.instance.url, path, relations), half, markTag);
		await control.clearJournal();
		await world.start();

		const [{ status }] = await world.api.executionsOf(workflowId);
		expect(status).toBe('crashed');
		expect(await control.journal()).toEqual([]);
		const { done, calls, tokenCalls } = await run('after n8n was killed', relations, tagId);
		expect(done).toBe(badDay.items);
		expect(calls).toBe(badDay.items);
		expect(tokenCalls).toBe(0);
	});
});

/** What is made anew by each call, so that a call too many does harm. */
const creations = [
	{
		what: 'contact ways',
		count: 200,
		path: addContactWay,
		parameters: {
			resource: 'contactWay',
			operation: 'create',
			userId: { __rl: true, mode: 'id', value: 'zhangsan' },
			options: { remark: '={{ $json.key }}' },
		},
		keyOf: byBody('remark'),
		keysIn: ({ contactWays }: SandboxState) => contactWays.map(({ remark }) => remark),
	},
	{
		what: 'mass messages',
		count: 100,
		path: addMessage,
		parameters: {
			resource: 'message',
			operation: 'create',
			sendTo: 'customers',
			externalUserIds: 'wmBx7kEAAAq3vN0pYt1cRzL8hUoW4sDg',
			senderUserId: { __rl: true, mode: 'id', value: 'zhangsan' },
			text: '={{ $json.key }}',
		},
		keyOf: textOf,
		keysIn: ({ massMessages }: SandboxState) =>
			massMessages.map(({ parts: [part] }) => (part.msgtype === 'text' ? part.text.content : '')),
	},
	{
		what: 'moments',
		// Of these the node itself sends 10 a minute at most.
		count: 8,
		path: addMoment,
		parameters: {
			resource: 'moment',
			operation: 'create',
			text: '={{ $json.key }}',
			visibleRange: { senders: 'zhangsan' },
			waitForResult: true,
		},
		keyOf: textOf,
		keysIn: ({ moments }: SandboxState) => moments.map(({ content }) => content.text?.content),
	},
];

function textOf({ body }: JournalEntry): string {
	return (body as { text: { content: string } }).text.content;
}

describe.each(creations)('new $what', ({ what, count, path, parameters, keyOf, keysIn }) => {
	const webhook = `bad-day-${path.split('/').at(-1)}`;
	const keys = Array.from({ length: count }, (_, i) => `Bad day ${i}`);
	const items = keys.map((key) => ({ key }));

	/** How often each is there. */
	async function timesThere(): Promise<number[]> {
		const found = keysIn(await world.sandbox.control.state());
		return keys.map((key) => found.filter((one) => one === key).length);
	}

	beforeAll(async () => {
		await publishItemWorkflow(world.api, itemWorkflow(webhook, node(parameters)));
	});

	it('are not made again by themselves after n8n was killed', async () => {
		const { control } = world.sandbox;
		const third = Math.floor(count / 3);
		await prepare([heldAfter(third, path)], { momentsPerMinute: 1000 });
		await killAmid(runItems(world.instance.url, webhook, items), third, path);
		const before = (await control.journal({ path })).length;
		await world.start();

		expect((await control.journal({ path })).length).toBe(before);
		const times = await timesThere();
		expect(Math.max(...times)).toBe(1);
		expect(times.filter((one) => one === 1).length).toBeGreaterThan(0);
		// The first one also met the token of before the reset.
		expect(before).toBeLessThanOrEqual(count + 1);
	});

	it('are made once at most, and items tell when nobody knows', async () => {
		const faults = faultsOn(
			path,
			...allKinds,
			{ ...lostAfter, every: 5 },
			{ kind: 'endTokens', every: 50 },
		);
		await prepare(faults, { momentsPerMinute: 1000 });
		const given = await runItems(world.instance.url, webhook, items);
		const journal = await world.sandbox.control.journal();
		const findings = auditCreation({ keys, items: given, journal, path, keyOf });
		tell(`new ${what}`, findings);

		expect(findings.problems).toEqual([]);
		expect(findings.reported).toBeGreaterThan(0);
		expect(findings.done).toBeGreaterThan(0);
		// The first replaces the one of before the reset.
		expect(findings.tokenCalls).toBeLessThanOrEqual(
			1 + endings(journal) + refusedAgain(journal, keyOf),
		);
		const times = await timesThere();
		expect(Math.max(...times)).toBe(1);
		expect(keys.filter((_, i) => given[i].error === undefined && times[i] !== 1)).toEqual([]);
	});
});
