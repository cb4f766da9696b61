/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals */
import { setTimeout as sleep } from 'node:timers/promises';
import { itemWorkflow, publishItemWorkflow, runItems } from '../itemRun';
import { LoadWorld } from '../loadWorld';
import { MemoryLog } from '../processGroup';
import { until } from '../until';

/** A corp with more customers than fit into anybody's spreadsheet. */
const customers = 200_000;

/** How long n8n may go on after the user has stopped an execution. */
const stopSeconds = 2;

jest.setTimeout(600_000);

let world: LoadWorld;

beforeAll(async () => {
	world = await LoadWorld.create({ seed: { customers } });
});

afterAll(async () => await world?.close());

/** Publishes a run of the node and starts it with one item, or several; the items that come out stay in n8n. */
async function start(name: string, parameters: Record<string, unknown>, items: object[] = [{}]) {
	const { id, name: credentialName, type } = world.credential;
	const workflow = itemWorkflow(
		name,
		{
			type: 'n8n-nodes-wecom-customer-contact.weComCustomerContact',
			typeVersion: 1,
			parameters,
			credentials: { [type]: { id, name: credentialName } },
		},
		{ answer: 'noData', settings: { saveDataSuccessExecution: 'none' } },
	);
	const workflowId = await publishItemWorkflow(world.api, workflow);
	await world.sandbox.control.clearJournal();
	return { workflowId, ended: runItems(world.instance.url, name, items) };
}

const allCustomers = { resource: 'externalContact', customersOf: 'allMembers' };

const lists = [
	{
		what: 'External Contact: Get Many',
		parameters: { ...allCustomers, operation: 'getAll' },
		path: '/cgi-bin/externalcontact/batch/get_by_user',
		pageSize: 100,
	},
	{
		what: 'External Contact: Get Served',
		parameters: { resource: 'externalContact', operation: 'getServed' },
		path: '/cgi-bin/externalcontact/contact_list',
		pageSize: 1000,
	},
];

describe.each(lists)('$what of 200,000 customers', ({ what, parameters, path, pageSize }) => {
	const calls = async () => await world.sandbox.control.journal({ path });
	const slug = path.split('/').at(-1)!;

	it('takes as long and as much memory for the last page as for the first', async () => {
		const before = world.processes.memory();
		const memory = new MemoryLog(world.processes, 100);
		const { ended } = await start(`large-${slug}`, { ...parameters, returnAll: true });
		await ended;
		const peak = memory.stop();

		const pages = await calls();
		expect(pages.length).toBeGreaterThanOrEqual(customers / pageSize);
		expect(pages.every(({ errcode }) => errcode === 0)).toBe(true);
		// Between the arrivals of two requests there is one page: WeCom's time, n8n's, and the node's.
		const times = pages.slice(1).map(({ at }, i) => at - pages[i].at);
		const quarter = Math.floor(times.length / 4);
		const [early, late] = [times.slice(quarter, 2 * quarter), times.slice(-quarter)].map(median);
		const heldAt = (page: number) =>
			memory.samples.filter(({ at }) => at <= pages[page].at).at(-1)?.bytes ?? before;
		const quarters = [0, 1, 2, 3, 4].map((n) => heldAt(Math.min(n * quarter, times.length)));
		const grown = quarters.slice(1).map((bytes, i) => bytes - quarters[i]);
		tell(
			`${what}: ${pages.length} pages, ${early} ms a page early, ${late} ms late, memory grown by quarters: ${grown.map(megabytes).join(', ')} MB, ${megabytes(peak - before)} MB in all`,
		);
		// Were a page the slower the more there were before, the last quarter would take more than twice as long as the second.
		expect(late).toBeLessThan(1.7 * early + 3);
		// The customers themselves have to be held, and memory comes in lumps.
		expect(grown[3]).toBeLessThan(2 * (grown[1] + grown[2]) + 100 * megabyte);
		expect((peak - before) / customers).toBeLessThan(6_000);
	});

	it('stops when it has as many as Limit says', async () => {
		const limit = 2 * pageSize + pageSize / 2;
		const { ended } = await start(`limited-${slug}`, { ...parameters, returnAll: false, limit });
		await ended;
		expect(await calls()).toHaveLength(3);
	});

	it(`makes no more calls ${stopSeconds} s after the user has stopped it`, async () => {
		const { workflowId, ended } = await start(`stopped-${slug}`, {
			...parameters,
			returnAll: true,
		});
		// The answer to the webhook request is of no interest here.
		ended.catch(() => {});
		await until('the first pages', async () => ((await calls()).length >= 5 ? true : undefined));
		await stop(workflowId);
		expect((await calls()).length).toBeLessThan(customers / pageSize);
	});
});

it(`a run over many customers makes no more calls ${stopSeconds} s after the user has stopped it`, async () => {
	const count = 10_000;
	const items = Array.from({ length: count }, (_, i) => ({ id: `wm${i}` }));
	const path = '/cgi-bin/externalcontact/get';
	const calls = async () => await world.sandbox.control.journal({ path });
	await world.sandbox.control.setLimits({ latencyMs: 50 });
	const { workflowId, ended } = await start(
		'stopped-run',
		{
			resource: 'externalContact',
			operation: 'get',
			externalUserId: { __rl: true, mode: 'id', value: '={{ $json.id }}' },
		},
		items,
	);
	ended.catch(() => {});
	await until('some calls', async () => ((await calls()).length >= 50 ? true : undefined));
	await stop(workflowId);
	expect((await calls()).length).toBeLessThan(count);
});

/** Stops the workflow's execution, and makes sure that it is obeyed. */
async function stop(workflowId: string): Promise<void> {
	const [{ id }] = await world.api.executionsOf(workflowId);
	const stopped = Date.now();
	await world.api.stopExecution(id);
	await sleep((stopSeconds + 3) * 1000);
	const journal = await world.sandbox.control.journal();
	const late = journal.filter(({ at }) => at > stopped + stopSeconds * 1000);
	expect(late).toEqual([]);
	const last = Math.max(...journal.map(({ at }) => at));
	tell(`the last call came ${last - stopped} ms after the stop`);
}

const megabyte = 1024 * 1024;

function megabytes(bytes: number): string {
	return (bytes / megabyte).toFixed(0);
}

/** Says what was seen, since a test that passes says nothing of figures. */
function tell(text: string): void {
	process.stdout.write(`${text}\n`);
}

function median(values: number[]): number {
	return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
