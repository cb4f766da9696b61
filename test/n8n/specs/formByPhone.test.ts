import { demoCustomer } from '../formDemo';
import { submitForm } from '../form';
import { createWorld, type World } from '../world';
import { exampleWorkflow, formAddress } from '../workflows';

const LIST = '/cgi-bin/externalcontact/batch/get_by_user';
const GET = '/cgi-bin/externalcontact/get';

describe('Tag a customer by phone number', () => {
	let world: World;
	let workflowId: string;
	let formUrl: string;

	beforeAll(async () => {
		world = await createWorld();
		const workflow = await exampleWorkflow('tag-a-customer-by-phone-number.json', world.credential);
		const saved = await world.api.saveWorkflow(workflow);
		await world.api.publish(saved);
		workflowId = saved.id;
		formUrl = formAddress(world.instance.url, workflow);
	});

	afterAll(async () => await world?.close());

	const tags = () => {
		const { customers } = world.sandbox.control.state();
		const { follow_user } = customers.find(
			({ external_userid }) => external_userid === demoCustomer.externalUserId,
		)!;
		return follow_user.map(({ userid, tags: own }) => [
			userid,
			own.map(({ tag_name }) => tag_name).filter((name) => name !== undefined),
		]);
	};

	const send = async (number: string, ...Interest: string[]) => {
		world.sandbox.control.clearJournal();
		return await submitForm(formUrl, { 'Mobile number': number, Interest });
	};

	const calls = (path: string) => world.sandbox.control.journal({ path }).length;

	it('tags the customer with the number of a remark, for the member who has noted it', async () => {
		const page = await send('+86 138-0000-0001', 'Solar', 'Heat pumps');

		expect(page).toContain('Thank you');
		expect(tags()).toEqual([
			['zhangsan', expect.arrayContaining(['Gold', 'Solar', 'Heat pumps'])],
			['lisi', ['North']],
		]);
		expect(calls(LIST)).toBeGreaterThan(0);
		const [{ id }] = await world.api.executionsOf(workflowId);
		expect((await world.api.finishedExecution(id)).status).toBe('success');
	});

	it('finds the customer of the next form with one call', async () => {
		const page = await send('（138）0000 0001', 'Home batteries');

		expect(page).toContain('Thank you');
		expect(tags()[0]).toEqual(['zhangsan', expect.arrayContaining(['Home batteries'])]);
		expect([calls(LIST), calls(GET)]).toEqual([0, 1]);
	});

	it('ends with a friendly page when nobody is found, and changes nothing', async () => {
		const before = tags();
		const page = await send('13900000000', 'Solar');

		expect(page).toContain('We do not know this number yet');
		expect(page).not.toMatch(/Li Mei|zhangsan/);
		expect(tags()).toEqual(before);
	});

	it('asks to try again when what was typed is no number', async () => {
		expect(await send('my number', 'Solar')).toContain('Please try again');
	});

	it('asks to try again when WeCom cannot be asked', async () => {
		const fault = { path: GET, kind: 'errcode' as const, errcode: 50100, times: 1 };
		world.sandbox.control.addFault(fault);

		expect(await send('13800000001', 'Solar')).toContain('Please try again');
	});
});
