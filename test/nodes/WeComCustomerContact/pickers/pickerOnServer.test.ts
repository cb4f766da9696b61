import type { Bench } from '../../../engine';
import { startBench } from '../../../engine';
import { calls } from '../../../engine/corp';
import { byId } from '../../../engine/input';
import { options, search } from '../../../engine/pickers';

describe('A picker that cannot load', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench();
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	const mark = { resource: 'tag', operation: 'mark', userId: byId('zhangsan') };
	const pickers: Array<[string, () => Promise<unknown>]> = [
		['searchMembers', async () => await search(bench, 'searchMembers')],
		['searchTags', async () => await search(bench, 'searchTags')],
		['searchTagGroups', async () => await search(bench, 'searchTagGroups')],
		['searchExternalContacts', async () => await search(bench, 'searchExternalContacts', mark)],
		['getMembers', async () => await options(bench, 'getMembers')],
		['getTags', async () => await options(bench, 'getTags')],
		['getTagGroups', async () => await options(bench, 'getTagGroups')],
	];

	const lacks = /^The app may not use customer contact\. .*Callable Apps.*\(WeCom 48002: /;
	const untrusted = /^The app does not trust the IP address 127\.0\.0\.1\. .*Trusted Company IPs/;

	/** What n8n gets of a field that takes one record, or several: of an API error the editor shows the latter badly. */
	function errorOf(picker: string, message: RegExp, httpCode: string) {
		return picker.startsWith('search')
			? { name: 'NodeApiError', message: expect.stringMatching(message), httpCode }
			: { name: 'NodeOperationError', message: expect.stringMatching(message) };
	}

	it.each(pickers)('says what the app lacks (%s)', async (name, load) => {
		bench.store.data.secret = bench.sandbox.corp.apps.noCustomerContact;
		const error = await load().catch((reason: unknown) => reason);

		expect(error).toMatchObject(errorOf(name, lacks, '48002'));
	});

	/** Every app may read the departments that it sees. */
	const departments: (typeof pickers)[0] = [
		'getDepartments',
		async () => await options(bench, 'getDepartments'),
	];

	it.each([...pickers, departments])(
		'names the address that is not trusted (%s)',
		async (name, load) => {
			bench.store.data.secret = bench.sandbox.corp.apps.untrustedIp;
			const error = await load().catch((reason: unknown) => reason);

			expect(error).toMatchObject(errorOf(name, untrusted, '60020'));
		},
	);

	it('says that the secret is wrong, after one try', async () => {
		bench.store.data.secret = 'wrong';
		const error = await search(bench, 'searchMembers').catch((reason: unknown) => reason);

		expect(error).toMatchObject({
			message: expect.stringMatching(
				/^WeCom does not accept the secret\. .*'Corp ID' and 'Secret'/,
			),
			httpCode: '40001',
		});
		expect(bench.sent('/cgi-bin/gettoken')).toHaveLength(1);
		expect(calls(bench)).toEqual([]);
	});

	it('says that the member is unknown whose customers are to be listed', async () => {
		const error = await search(bench, 'searchExternalContacts', {
			...mark,
			userId: byId('nobody'),
		}).catch((reason: unknown) => reason);

		expect(error).toMatchObject({
			message: expect.stringMatching(/^WeCom does not know one of the members\. .*nobody/),
			httpCode: '40031',
		});
	});

	it('fetches a new token when the old one has ended', async () => {
		await search(bench, 'searchTags');
		bench.sandbox.control.endTokens();

		expect((await search(bench, 'searchTags')).results).toHaveLength(11);
		expect((await search(bench, 'searchMembers')).results).toHaveLength(4);
		expect(bench.sent('/cgi-bin/gettoken')).toHaveLength(2);
	});
});
