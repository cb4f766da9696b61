import { allOperations } from '../../sandbox/contract';
import type { JournalEntry } from '../../sandbox/types';
import { itemWorkflow, publishItemWorkflow, runItems } from '../itemRun';
import { seedCalls, type SeedCall } from '../seedCalls';
import { createWorld, type World } from '../world';

let world: World;

beforeAll(async () => {
	world = await createWorld();
});

afterAll(async () => await world?.close());

/** Runs the operation in a workflow of its own, with one item; gives the items that come out. */
async function run({ call, parameters }: SeedCall) {
	const { id, name, type } = world.credential;
	const path = call.replace(/\W+/g, '-');
	const workflow = itemWorkflow(path, {
		type: 'n8n-nodes-wecom-customer-contact.weComCustomerContact',
		typeVersion: 1,
		parameters,
		credentials: { [type]: { id, name } },
	});
	await publishItemWorkflow(world.api, workflow);
	return await runItems(world.instance.url, path, [{}]);
}

/** A request as WeCom got it; each has a token. */
function wire({ method, path, query, body }: JournalEntry) {
	const { access_token, ...rest } = query;
	expect(access_token).toMatch(/^token#/);
	return [method, path.replace('/cgi-bin/externalcontact/', ''), body ?? rest];
}

describe('the calls of EasyWeChat that the README has an operation for', () => {
	it('are all here', () => {
		const wanted = allOperations()
			.filter(({ raw }) => raw['x-in-seed'] === true)
			.map(({ raw }) => raw['x-easywechat']);
		expect(seedCalls.map(({ call }) => call).sort()).toEqual(wanted.sort());
	});

	it.each(seedCalls.map((seedCall) => [seedCall.call, seedCall] as const))(
		'%s',
		async (_call, seedCall) => {
			world.sandbox.control.clearJournal();
			const items = await run(seedCall);
			const sent = world.sandbox.control
				.journal()
				.filter(({ path }) => path !== '/cgi-bin/gettoken')
				.map(wire);
			expect(sent).toEqual(seedCall.sends);
			expect(items).toEqual(seedCall.gives);
		},
	);
});
