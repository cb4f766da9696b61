import type { INodeParameters } from 'n8n-workflow';

import { resources } from '../../../../nodes/WeComCustomerContact/resources';
import type { Bench } from '../../../engine';
import { startBench } from '../../../engine';
import { everyOperation, parametersOf } from '../../../engine/everyOperation';
import { byId, itemWithFile } from '../../../engine/input';
import { liMei } from '../../../sandbox/knownIds';
import { png } from '../../../sandbox/pictures';

/** A tool that is called outside of an execution goes through n8n's own routing. */
describe('An operation as a tool', () => {
	let bench: Bench;
	beforeAll(async () => {
		// Two runs make things at the same time.
		const now = Date.now();
		bench = await startBench({ clock: () => now });
	});
	afterAll(async () => await bench.close());

	async function carriedOut(parameters: INodeParameters, asTool: boolean) {
		bench.reset();
		const { items, error } = await bench.run(parameters, {
			items: [
				{ ...itemWithFile(png), json: { member: 'zhangsan' } },
				{ json: { member: 'nobody' } },
			],
			onError: 'continueRegularOutput',
			asTool,
		});
		const sent = bench.sandbox.control
			.journal()
			.filter(({ path }) => !path.endsWith('/gettoken'))
			.map(({ method, path, query, body }) => ({ method, path, query, body }));
		return { items, error, sent };
	}

	it('is written down with its parameters for every operation', () => {
		const names = resources.flatMap(({ value, operations }) =>
			operations.map((operation) => `${value}:${operation.value}`),
		);
		expect(Object.keys(everyOperation).sort()).toEqual(names.sort());
	});

	it.each(Object.keys(everyOperation))('is carried out as in an execution: %s', async (name) => {
		const inExecution = await carriedOut(parametersOf(name), false);
		const asTool = await carriedOut(parametersOf(name), true);

		expect(inExecution.sent.length).toBeGreaterThan(0);
		expect(inExecution.items.length).toBeGreaterThan(0);
		expect(asTool.error).toBeUndefined();
		expect(sortedSent(asTool)).toEqual(sortedSent(inExecution));
		expect(masked(asTool.items)).toEqual(masked(inExecution.items));
	});

	it.each<[string | number, string]>([
		['true', 'text'],
		['TRUE', 'text in capitals'],
		[1, 'number'],
	])('takes the switch %j, given as %s', async (value) => {
		const { items } = await carriedOut(
			{
				resource: 'externalContact',
				operation: 'getAllIds',
				members: 'zhangsan',
				returnAll: `={{ ${JSON.stringify(value)} }}`,
				limit: 1,
			},
			true,
		);

		expect(items.length).toBeGreaterThan(2);
	});

	it('stops with the error of its item when it is not to continue', async () => {
		bench.reset();
		const { error } = await bench.run(
			{ resource: 'externalContact', operation: 'get', externalUserId: byId('={{ $json.none }}') },
			{ asTool: true },
		);

		expect(error?.message).toBe("'Customer' is empty");
		expect(bench.sandbox.control.journal()).toEqual([]);
	});

	it('goes by the request options of the node', async () => {
		bench.reset();
		const { error } = await bench.run(
			{
				resource: 'externalContact',
				operation: 'get',
				externalUserId: byId(liMei),
				requestOptions: { proxy: 'http://127.0.0.1:9' },
			},
			{ asTool: true },
		);

		expect(error?.message).toContain('WeCom cannot be reached');
	});

	/** Calls that go side by side come in any order. */
	function sortedSent({ sent }: { sent: unknown[] }): string[] {
		return sent.map((call) => masked(call)).sort();
	}

	/** Without what the sandbox makes anew each time. */
	function masked(value: unknown): string {
		return JSON.stringify(value)
			.replace(/token#\d+/g, 'token')
			.replace(/"tmp_openid":"\w+"/g, '"tmp_openid":""')
			.replace(/hint: \[\w+\]/g, 'hint');
	}
});
