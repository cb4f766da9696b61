import type { IDataObject } from 'n8n-workflow';

import type { Bench } from '../../../engine';
import { startBench } from '../../../engine';
import { startCannedWeCom } from '../../../engine/cannedWeCom';
import { calls } from '../../../engine/corp';
import { options } from '../../../engine/pickers';

const LIST = '/cgi-bin/department/simplelist';
const NAME = '/cgi-bin/department/get';

describe('Picker of departments', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench();
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	it('shows the departments that the app sees, each below the one it belongs to', async () => {
		expect(await options(bench, 'getDepartments')).toEqual([
			{ name: 'Sales', value: 2 },
			{ name: 'Sales / East region', value: 3 },
			{ name: 'Service', value: 4 },
		]);
		expect(calls(bench)).toEqual([LIST, NAME, NAME, NAME]);
		expect(bench.sent(NAME).map(({ query }) => query.id)).toEqual(['2', '3', '4']);
	});

	it('shows the whole company to an app that sees it, higher positions first', async () => {
		bench.store.data.secret = bench.sandbox.corp.apps.otherApp;

		expect(await options(bench, 'getDepartments')).toEqual([
			{ name: 'Example Trading', value: 1 },
			{ name: 'Example Trading / Sales', value: 2 },
			{ name: 'Example Trading / Sales / East region', value: 3 },
			{ name: 'Example Trading / Service', value: 4 },
			{ name: 'Example Trading / Finance', value: 5 },
		]);
	});

	it.each([60011, 48009])('shows the ID where a name may not be read (%p)', async (errcode) => {
		bench.sandbox.control.addFault({ path: NAME, kind: 'errcode', errcode, times: 3 });

		expect(await options(bench, 'getDepartments')).toEqual([
			{ name: '2', value: 2 },
			{ name: '2 / 3', value: 3 },
			{ name: '4', value: 4 },
		]);
	});

	it('says why the list cannot be loaded', async () => {
		bench.sandbox.control.addFault({ path: LIST, kind: 'errcode', errcode: 60011 });
		const error = await options(bench, 'getDepartments').catch((reason: unknown) => reason);

		expect(error).toMatchObject({
			name: 'NodeOperationError',
			message: expect.stringMatching(/^No permission for this .* \(WeCom 60011: /),
		});
	});
});

describe('Picker of departments, in other companies', () => {
	/** What WeCom says of departments 1 to `count`, all directly below the company's root, which the app does not see. */
	const company = (count: number): Record<string, IDataObject[]> => ({
		[LIST]: [
			{
				department_id: Array.from({ length: count }, (_, index) => ({
					id: index + 2,
					parentid: 1,
					order: count - index,
				})),
			},
		],
		[NAME]: Array.from({ length: count }, () => ({ department: { name: 'Branch' } })),
	});

	it('reads at most 100 names, and shows the other departments all the same', async () => {
		const canned = await startCannedWeCom(company(120));
		const departments = await options(canned, 'getDepartments').finally(canned.close);

		expect(departments).toHaveLength(120);
		expect(canned.queries(NAME)).toHaveLength(100);
		expect(departments[99]).toEqual({ name: 'Branch', value: 101 });
		expect(departments[100]).toEqual({ name: '102', value: 102 });
	});

	it('says what to do when the app sees none', async () => {
		const canned = await startCannedWeCom(company(0));
		const error = await options(canned, 'getDepartments')
			.catch((reason: unknown) => reason)
			.finally(canned.close);

		expect(error).toMatchObject({
			name: 'NodeOperationError',
			message: expect.stringMatching(/^The app sees no department\. .*visible range/),
		});
	});
});
