import type { IDataObject, INodeParameters } from 'n8n-workflow';

import type { Bench } from '../../../engine';
import { startBench } from '../../../engine';
import { calls } from '../../../engine/corp';
import { byId, picked } from '../../../engine/input';
import { search } from '../../../engine/pickers';
import { liMei } from '../../../sandbox/knownIds';

const PATH = '/cgi-bin/externalcontact/batch/get_by_user';
const MEMBERS = '/cgi-bin/externalcontact/get_follow_user_list';

const mark = { resource: 'tag', operation: 'mark' };

describe('Picker of customers', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench();
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	const sentBodies = () => bench.sent(PATH).map(({ body }) => body as IDataObject);

	it.each([
		['picked', picked('zhangsan')],
		['by ID', byId('zhangsan')],
	])('shows the customers of the member %s, by name and remark', async (_how, userId) => {
		const { results, paginationToken } = await search(bench, 'searchExternalContacts', {
			...mark,
			userId,
		});

		expect(results.map(({ name }) => name)).toEqual([
			'Li Mei · Ms Li (Acme)',
			'Emma Chen',
			'Oliver Grant · Oliver (roof)',
			'Sophie Turner',
			'Chloe Dubois',
		]);
		expect(results[0].value).toBe(liMei);
		expect(paginationToken).toBeUndefined();
		expect(sentBodies()).toEqual([{ userid_list: ['zhangsan'], limit: 100 }]);
		expect(calls(bench)).toEqual([PATH]);
	});

	it.each<[string, INodeParameters]>([
		['is none yet', { ...mark, userId: picked('') }],
		['comes from an expression', { ...mark, userId: byId('={{ $json.member }}') }],
		['is no field of the operation', { resource: 'externalContact', operation: 'get' }],
		['is no field of the conversion', { resource: 'externalContact', operation: 'convertId' }],
	])(
		'shows the customers of all members when the member %s, each once',
		async (_why, parameters) => {
			const { results } = await search(bench, 'searchExternalContacts', parameters);

			expect(calls(bench)).toEqual([MEMBERS, PATH]);
			expect(sentBodies()[0].userid_list).toEqual(['zhangsan', 'lisi', 'wangwu', 'zhaoliu']);
			const ids = results.map(({ value }) => value);
			expect(ids).toContain(liMei);
			expect(ids).toHaveLength(11);
			expect(new Set(ids).size).toBe(11);
		},
	);

	it('goes on page by page', async () => {
		bench.sandbox.control.reset({ customers: 600 });
		const parameters = { ...mark, userId: byId('lisi') };
		const first = await search(bench, 'searchExternalContacts', parameters);
		const second = await search(
			bench,
			'searchExternalContacts',
			parameters,
			undefined,
			String(first.paginationToken),
		);
		const third = await search(
			bench,
			'searchExternalContacts',
			parameters,
			undefined,
			String(second.paginationToken),
		);

		expect([first, second, third].map(({ results }) => results.length)).toEqual([100, 100, 4]);
		expect(third.paginationToken).toBeUndefined();
		expect(sentBodies()).toEqual([
			{ userid_list: ['lisi'], limit: 100 },
			{ userid_list: ['lisi'], limit: 100, cursor: cursorIn(first.paginationToken) },
			{ userid_list: ['lisi'], limit: 100, cursor: cursorIn(second.paginationToken) },
		]);
	});

	it.each([
		['roof', ['Oliver Grant · Oliver (roof)']],
		['EMMA', ['Emma Chen']],
		[liMei, ['Li Mei · Ms Li (Acme)']],
		['nobody', []],
	])('finds %p in name, remark or ID', async (filter, names) => {
		const parameters = { ...mark, userId: byId('zhangsan') };
		const { results } = await search(bench, 'searchExternalContacts', parameters, filter);

		expect(results.map(({ name }) => name)).toEqual(names);
	});

	it('finds a customer who stands on a later page', async () => {
		bench.sandbox.control.reset({ customers: 600 });
		const parameters = { ...mark, userId: byId('lisi') };
		const { customers } = bench.sandbox.control.state();
		const last = customers.filter(({ follow_user }) => follow_user[0].userid === 'lisi').at(-1)!;
		const { results } = await search(bench, 'searchExternalContacts', parameters, last.name);

		expect(results.map(({ value }) => value)).toContain(last.external_userid);
	});

	it('goes on with the next members where there are more than WeCom takes at once', async () => {
		bench.sandbox.control.reset({ members: 150, customers: 300 });
		const parameters = { resource: 'externalContact', operation: 'get' };
		const seen = new Set<unknown>();
		let token: string | undefined;
		do {
			const page = await search(bench, 'searchExternalContacts', parameters, undefined, token);
			page.results.forEach(({ value }) => seen.add(value));
			token = page.paginationToken as string | undefined;
		} while (token);

		const asked = sentBodies().flatMap(({ userid_list: list }) => list as string[]);
		const members = new Set(asked);
		const { customers } = bench.sandbox.control.state();
		const wanted = customers.filter(({ follow_user: followers }) =>
			followers.some(({ userid }) => members.has(userid)),
		);
		expect(members.size).toBeGreaterThan(100);
		expect(seen).toEqual(new Set(wanted.map(({ external_userid }) => external_userid)));
	});
});

/** The cursor that stands in the token of a page, behind the number of its hundred members. */
function cursorIn(token: unknown): string {
	return String(token).slice(String(token).indexOf('/') + 1);
}
