import type { INodeParameters } from 'n8n-workflow';

import type { Bench } from '../../engine';
import { jsonOf, startBench } from '../../engine';
import { byId } from '../../engine/input';
import { auditCreation, auditRepeatable } from '../../n8n/badDay/audit';
import { allKinds, faultsOn } from '../../n8n/badDay/mix';
import type { OutputItem } from '../../n8n/itemRun';
import type { JournalEntry } from '../../sandbox/types';

jest.mock('n8n-workflow', () => jest.requireActual<object>('../../engine/noPauses'));

/** Share of the calls that each kind of fault hits. */
const SHARE = 0.04;

const byBody =
	(field: string) =>
	({ body }: JournalEntry): string =>
		String((body as Record<string, unknown>)[field]);

/** What a real n8n shows in test/n8n/specs/badDay.test.ts, with fewer items. */
describe('On a bad day', () => {
	let bench: Bench;
	beforeAll(async () => {
		bench = await startBench({ seed: { customers: 200 } });
	});
	beforeEach(() => bench.reset());
	afterAll(async () => await bench.close());

	/** Runs the items while every kind of fault hits the path. */
	async function run(path: string, parameters: INodeParameters, records: Array<{ key: string }>) {
		const faults = faultsOn(path, ...allKinds, { kind: 'endTokens', every: 40 });
		for (const fault of faults) {
			const share = fault.share === undefined ? undefined : SHARE;
			bench.sandbox.control.addFault({ ...fault, share });
		}
		const { items, error } = await bench.run(parameters, {
			items: records.map((json) => ({ json })),
			onError: 'continueRegularOutput',
		});
		expect(error).toBeUndefined();
		const journal = bench.sandbox.control.journal();
		const met = new Set(journal.map(({ fault }) => fault));
		for (const { kind } of allKinds) expect(met).toContain(kind);
		return {
			keys: records.map(({ key }) => key),
			items: jsonOf(items) as OutputItem[],
			journal,
			path,
		};
	}

	it('every customer is tagged once, or the item says truly why not', async () => {
		const { customers, tagGroups } = bench.sandbox.control.state();
		const records = customers
			.filter(({ name }) => / \d+$/.test(name))
			.map(({ external_userid, follow_user: [{ userid }] }) => ({ key: external_userid, userid }));
		const path = '/cgi-bin/externalcontact/mark_tag';
		const books = await run(
			path,
			{
				resource: 'tag',
				operation: 'mark',
				userId: byId('={{ $json.userid }}'),
				externalUserId: byId('={{ $json.key }}'),
				tagsBy: 'list',
				addTagIds: [tagGroups[0].tags[0].id],
			},
			records,
		);
		const findings = auditRepeatable({ ...books, keyOf: byBody('external_userid') });

		expect(findings.problems).toEqual([]);
		expect(findings.done).toBeGreaterThan(records.length / 2);
		expect(findings.reported).toBeGreaterThan(0);
		const warned = books.items.filter(({ warning }) => warning !== undefined);
		const warnings = books.journal.filter(
			({ fault, errcode }) => fault === 'warning' && errcode === 0,
		);
		expect(warned).toHaveLength(warnings.length);
	});

	it('every contact way is made once at most, and items tell when nobody knows', async () => {
		const records = Array.from({ length: 200 }, (_, i) => ({ key: `Bad day ${i}` }));
		const books = await run(
			'/cgi-bin/externalcontact/add_contact_way',
			{
				resource: 'contactWay',
				operation: 'create',
				userId: byId('zhangsan'),
				options: { remark: '={{ $json.key }}' },
			},
			records,
		);
		const findings = auditCreation({ ...books, keyOf: byBody('remark') });

		expect(findings.problems).toEqual([]);
		expect(findings.done).toBeGreaterThan(records.length / 2);
		expect(findings.reported).toBeGreaterThan(0);
		const made = bench.sandbox.control.state().contactWays.map(({ remark }) => remark);
		for (const { key } of records) {
			expect(made.filter((remark) => remark === key).length).toBeLessThanOrEqual(1);
		}
	});
});
