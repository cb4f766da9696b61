/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { isDeepStrictEqual } from 'node:util';
import type { INodeParameters } from 'n8n-workflow';

import { resources } from '../../../nodes/WeComCustomerContact/resources';
import type { Bench } from '../../engine';
import { jsonOf, startBench } from '../../engine';
import { byId } from '../../engine/input';
import type { RunResult } from '../../engine/runInEngine';

/** Fields by which an operation reads for several members, or something for each record. */
const READS_FOR_MANY = ['customersOf', 'membersChosen', 'members', 'owners', 'includeDetails'];

/** Operations that have such a field and change something; they are not lists. */
const NO_LISTS = [
	'acquisitionLink:create',
	'acquisitionLink:update',
	'contactWay:create',
	'contactWay:update',
	'moment:create',
];

const MEMBERS = 210;
const CUSTOMERS = 6000;
const CHATS = 40;
const LINKS = 20;
const PAYMENTS = 20;
const LINK = 'cawcde11aa22bb33cc44';

interface Reading {
	operation: string;
	parameters: INodeParameters;
	/** Whose calls go side by side; the first of a run goes alone. */
	path: string;
	/** Calls side by side at least. It may be many more; on a busy machine they do not all meet. */
	atLeast: number;
}

const allMembers = { customersOf: 'allMembers', returnAll: true };

const readings: Reading[] = [
	{
		operation: 'externalContact:getAll',
		parameters: { ...allMembers },
		path: '/cgi-bin/externalcontact/batch/get_by_user',
		atLeast: 3,
	},
	{
		operation: 'externalContact:find',
		parameters: { filters: { addedAfter: '2000-01-01' }, returnAll: true },
		path: '/cgi-bin/externalcontact/batch/get_by_user',
		atLeast: 3,
	},
	{
		operation: 'externalContact:getAllIds',
		parameters: { ...allMembers },
		path: '/cgi-bin/externalcontact/list',
		atLeast: 3,
	},
	{
		operation: 'groupChat:getAll',
		parameters: { includeDetails: true, returnAll: true },
		path: '/cgi-bin/externalcontact/groupchat/get',
		atLeast: 3,
	},
	{
		operation: 'contactWay:getAll',
		parameters: {
			includeDetails: true,
			returnAll: true,
			filters: { createdAfter: '2026-01-01T00:00:00Z' },
		},
		path: '/cgi-bin/externalcontact/get_contact_way',
		atLeast: 2,
	},
	{
		operation: 'acquisitionLink:getAll',
		parameters: { includeDetails: true, returnAll: true },
		path: '/cgi-bin/externalcontact/customer_acquisition/get',
		atLeast: 2,
	},
	{
		operation: 'acquisitionLink:getCustomers',
		parameters: { linkId: byId(LINK), includeDetails: true, returnAll: true },
		path: '/cgi-bin/externalcontact/get',
		atLeast: 2,
	},
	{
		operation: 'payment:getAll',
		parameters: { includeDetails: true, returnAll: true },
		path: '/cgi-bin/externalcontact/get',
		atLeast: 3,
	},
	{
		operation: 'contactWay:upsert',
		parameters: { state: 'fair2026', userId: byId('zhangsan') },
		path: '/cgi-bin/externalcontact/get_contact_way',
		atLeast: 2,
	},
	{
		operation: 'statistics:memberBehavior',
		parameters: { membersChosen: 'allMembers', splitByMember: true, period: 'yesterday' },
		path: '/cgi-bin/externalcontact/get_user_behavior_data',
		atLeast: 3,
	},
	{
		operation: 'statistics:groupChatsByOwner',
		parameters: { owners: '={{ $json.members }}', period: 'yesterday', returnAll: true },
		path: '/cgi-bin/externalcontact/groupchat/statistic',
		atLeast: 2,
	},
	{
		operation: 'statistics:groupChatsByDay',
		parameters: { owners: 'zhangsan', period: 'custom', firstDay: '', lastDay: '' },
		path: '/cgi-bin/externalcontact/groupchat/statistic_group_by_day',
		atLeast: 2,
	},
];

/** Where two runs begin to differ; Jest would take minutes to show all of it. */
function firstUnlike(found: RunResult, expected: RunResult) {
	const [some, others] = [jsonOf(found.items), jsonOf(expected.items)];
	const place = Array.from({ length: Math.max(some.length, others.length) }).findIndex(
		(_, index) => !isDeepStrictEqual(some[index], others[index]),
	);
	return place < 0
		? undefined
		: { place, found: some[place] ?? null, expected: others[place] ?? null };
}

describe('What an operation reads for many', () => {
	let bench: Bench;
	let members: string[];
	beforeAll(async () => {
		bench = await startBench({
			seed: { members: MEMBERS, customers: CUSTOMERS, groupChats: CHATS },
			limits: { latencyMs: 2 },
		});
		members = bench.sandbox.control
			.state()
			.members.filter(({ userid, customerContact }) => customerContact && userid !== 'qianba')
			.map(({ userid }) => userid);
		await bench.run(
			{
				resource: 'acquisitionLink',
				operation: 'create',
				linkName: 'Campaign',
				members: 'zhangsan',
			},
			{ items: Array.from({ length: LINKS }, () => ({ json: {} })) },
		);
		for (let scans = 0; scans < LINKS; scans++) bench.sandbox.control.scan({ configId: LINK });
		for (const { external_userid, follow_user } of bench.sandbox.control
			.state()
			.customers.slice(-PAYMENTS)) {
			const [{ userid }] = follow_user;
			bench.sandbox.control.pay({ external_userid, userid, total_fee: 100 });
		}
	});
	beforeEach(() => {
		bench.sandbox.control.clearJournal();
		bench.sandbox.control.clearFaults();
	});
	afterAll(async () => await bench.close());

	/** A day in China, so many days ago. */
	const daysAgo = (days: number) =>
		new Date(Date.now() + 8 * 3_600_000 - days * 86_400_000).toISOString().slice(0, 10);

	const run = async ({ operation, parameters }: Reading, callsSideBySide: number) => {
		const [resource, value] = operation.split(':');
		const period = 'firstDay' in parameters ? { firstDay: daysAgo(100), lastDay: daysAgo(1) } : {};
		return await bench.run(
			{
				...parameters,
				...period,
				...(operation === 'payment:getAll' && { paidAfter: daysAgo(20) }),
				resource,
				operation: value,
				options: { callsSideBySide },
			},
			{ items: [{ json: { members } }] },
		);
	};

	const most = (path: string) =>
		Math.max(...bench.sandbox.control.journal({ path }).map(({ inFlight }) => inFlight));

	const late = (path: string) =>
		bench.sandbox.control.addFault({ path, kind: 'delay', ms: 80, after: 1, times: 2 });

	it.each(readings)('goes side by side, and gives the same: $operation', async (reading) => {
		const one = await run(reading, 1);
		expect(one.error).toBeUndefined();
		expect(most(reading.path)).toBe(1);
		const callsOfOne = bench.sent(reading.path).length;

		bench.sandbox.control.clearJournal();
		// The first of those that go side by side arrive last.
		late(reading.path);
		const several = await run(reading, 32);

		expect(firstUnlike(several, one)).toBeUndefined();
		expect(most(reading.path)).toBeGreaterThanOrEqual(reading.atLeast);
		expect(bench.sent(reading.path).length).toBeLessThanOrEqual(callsOfOne * 1.05 + 4);
	});

	it('goes side by side, and gives the same: the results of all members', async () => {
		const { customers } = bench.sandbox.control.state();
		const { items } = await bench.run(
			{
				resource: 'message',
				operation: 'create',
				sendTo: 'customers',
				externalUserIds: '={{ $json.ids }}',
				text: 'Hello',
			},
			{ items: [{ json: { ids: customers.slice(-2000).map((it) => it.external_userid) } }] },
		);
		const reading = {
			operation: 'message:getSendResults',
			parameters: { messageId: byId(String(items[0].json.msgid)), returnAll: true },
			path: '/cgi-bin/externalcontact/get_groupmsg_send_result',
			atLeast: 3,
		};
		bench.sandbox.control.clearJournal();
		const one = await run(reading, 1);
		expect(most(reading.path)).toBe(1);
		late(reading.path);
		const several = await run(reading, 32);

		expect(several.error).toBeUndefined();
		expect(several.items.length).toBeGreaterThan(1900);
		expect(firstUnlike(several, one)).toBeUndefined();
		expect(most(reading.path)).toBeGreaterThanOrEqual(reading.atLeast);
	});

	it('ends when the user stops the execution', async () => {
		const path = '/cgi-bin/externalcontact/list';
		const asked = () => bench.sandbox.control.journal({ path }).length;
		bench.sandbox.control.setLimits({ latencyMs: 50 });
		let stopped = 0;
		const stop = new AbortController();
		const stopping = (async () => {
			while (asked() < 30) await new Promise((over) => setTimeout(over, 5));
			stopped = Date.now();
			stop.abort();
		})();
		const { items } = await bench.run(
			{ resource: 'externalContact', operation: 'getAllIds', ...allMembers },
			{ stop: stop.signal },
		);
		await stopping;
		const after = Date.now() - stopped;
		// The sandbox counts a call when it has answered it.
		const underWay = async () => await new Promise((over) => setTimeout(over, 150));
		await underWay();
		const sent = asked();
		await underWay();
		bench.sandbox.control.setLimits({ latencyMs: 2 });

		expect(items).toEqual([]);
		expect(after).toBeLessThan(2000);
		expect(sent).toBeLessThan(30 + 40);
		expect(asked()).toBe(sent);
	});

	it('is looked at here for every operation that does so', () => {
		const found = resources.flatMap(({ value: resource, operations }) =>
			operations
				.filter(({ fields }) =>
					fields
						.flatMap((field) => [field, ...(field.fields ?? [])])
						.some(({ description }) => READS_FOR_MANY.includes(description.name)),
				)
				.map(({ value }) => `${resource}:${value}`),
		);

		expect(found.filter((operation) => !NO_LISTS.includes(operation)).sort()).toEqual(
			readings.map(({ operation }) => operation).sort(),
		);
	});
});
