import { demoCustomer } from '../formDemo';
import type { Execution, Workflow } from '../rest';
import { filesHolding, secretsOf } from '../traces';
import { createWorld, type World } from '../world';

const trigger = 'When clicking Execute workflow';
const nodeName = 'Get customer';

/** Gets customers by ID, one item each; the IDs come out of a Code node, so the task runner has its part too. */
function getCustomers(world: World, ids: string[]): Workflow {
	const { id, name, type } = world.credential;
	const code = `return ${JSON.stringify(ids)}.map((id) => ({ json: { id } }));`;
	return {
		name: `Get ${ids.length} customers`,
		nodes: [
			{
				id: '1',
				name: trigger,
				type: 'n8n-nodes-base.manualTrigger',
				typeVersion: 1,
				position: [0, 0],
				parameters: {},
			},
			{
				id: '2',
				name: 'Customers',
				type: 'n8n-nodes-base.code',
				typeVersion: 2,
				position: [200, 0],
				parameters: { jsCode: code },
			},
			{
				id: '3',
				name: nodeName,
				type: 'n8n-nodes-wecom-customer-contact.weComCustomerContact',
				typeVersion: 1,
				position: [400, 0],
				onError: 'continueRegularOutput',
				parameters: {
					resource: 'externalContact',
					operation: 'get',
					externalUserId: { __rl: true, mode: 'id', value: '={{ $json.id }}' },
				},
				credentials: { [type]: { id, name } },
			},
		],
		connections: {
			[trigger]: { main: [[{ node: 'Customers', type: 'main', index: 0 }]] },
			Customers: { main: [[{ node: nodeName, type: 'main', index: 0 }]] },
		},
		settings: { executionOrder: 'v1' },
	};
}

function itemsOf(execution: Execution) {
	return execution.data.resultData.runData[nodeName][0].data!.main[0]!;
}

describe('executions in n8n', () => {
	const { externalUserId } = demoCustomer;
	let world: World;
	let endedTokens: string[] = [];

	beforeAll(async () => {
		world = await createWorld();
	});

	afterAll(async () => await world?.close());

	async function run(ids: string[]) {
		const { id } = await world.api.saveWorkflow(getCustomers(world, ids));
		return await world.api.execute(id, trigger);
	}

	function tokensFetched() {
		return world.sandbox.control.journal({ path: '/cgi-bin/gettoken' }).length;
	}

	it('fetch one access token for the first run', async () => {
		const execution = await run([externalUserId]);
		expect(execution.status).toBe('success');
		expect(itemsOf(execution)[0].json).toMatchObject({ external_userid: externalUserId });
		expect(tokensFetched()).toBe(1);
	});

	it('share it with later runs', async () => {
		await run([externalUserId]);
		expect(tokensFetched()).toBe(1);
	});

	it('share it even with runs after a restart of n8n', async () => {
		await world.restart();
		expect((await run([externalUserId])).status).toBe('success');
		expect(tokensFetched()).toBe(1);
	});

	it('fetch another one when WeCom has ended it', async () => {
		endedTokens = await secretsOf(world);
		world.sandbox.control.endTokens();
		world.sandbox.control.clearJournal();
		expect((await run([externalUserId])).status).toBe('success');
		expect(tokensFetched()).toBe(1);
	});

	it('give one error item with the errcode where Continue On Fail is set', async () => {
		const execution = await run([
			externalUserId,
			'wmNobodyKnowsThisCustomer0000000',
			externalUserId,
		]);
		expect(execution.status).toBe('success');
		const items = itemsOf(execution);
		expect(items).toHaveLength(3);
		expect(items[0].json).toMatchObject({ external_userid: externalUserId });
		expect(items[1].json).toMatchObject({ error: expect.any(String) as unknown });
		expect(JSON.stringify(items[1])).toMatch(/84061|40096/);
		expect(items[2].json).toMatchObject({ external_userid: externalUserId });
	});

	it('leave neither secret nor token in the clear', async () => {
		await world.stop();
		expect(await filesHolding(world, [...endedTokens, ...(await secretsOf(world))])).toEqual([]);
	});
});
