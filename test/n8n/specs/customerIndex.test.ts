import { SandboxClient } from '../../sandbox/client';
import { connectToCallbacks } from '../credential';
import { submitForm } from '../form';
import type { Workflow } from '../rest';
import { until } from '../until';
import { enterCallbackUrl, fairWay } from '../welcomeDemo';
import { callbackAddress, exampleWorkflow, formAddress } from '../workflows';
import { createWorld, type World } from '../world';

const LIST = '/cgi-bin/externalcontact/batch/get_by_user';
const GET = '/cgi-bin/externalcontact/get';
const CUSTOMERS = 5_000;

/** The rows of the table. */
interface Row {
	external_userid: string;
	userid: string;
	remark: string;
	mobiles: string;
}

let world: World;
let workflow: Workflow;
let saved: { id: string; versionId: string };

const control = () => world.sandbox.control;

/** In the notations in which people note numbers. */
function mobileOf(place: number): string {
	const digits = String(place).padStart(8, '0');
	const [first, last] = [digits.slice(0, 4), digits.slice(4)];
	const notations = [`139${digits}`, `139 ${first} ${last}`, `+86 139-${first}-${last}`];
	return notations[place % notations.length];
}

/** A customer and a member whom the app sees, as WeCom has them. */
function relations() {
	const { customers } = control().state();
	return customers.flatMap(({ external_userid, follow_user }) =>
		follow_user
			.filter(({ userid }) => userid !== 'qianba')
			.map(({ userid, remark, remark_mobiles }) => ({
				external_userid,
				userid,
				remark,
				remark_mobiles,
			})),
	);
}

const pairOf = ({ external_userid, userid }: Pick<Row, 'external_userid' | 'userid'>) => ({
	external_userid,
	userid,
});

const keyOf = ({ external_userid, userid }: Pick<Row, 'external_userid' | 'userid'>) =>
	`${external_userid} ${userid}`;

const sorted = <R extends Row>(rows: R[]) =>
	[...rows].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));

function expectedRows(): Row[] {
	const numberOf = (text: string) => text.replace(/\D/g, '').replace(/^86(?=1)/, '');
	return sorted(
		relations().map(({ remark_mobiles, ...row }) => ({
			...row,
			mobiles: ['', ...remark_mobiles.map(numberOf), ''].join(','),
		})),
	);
}

async function rows(): Promise<Row[]> {
	const all = (await world.api.tableRows('WeCom customer index')) as unknown as Row[];
	return sorted(
		all.map(({ external_userid, userid, remark, mobiles }) => ({
			external_userid,
			userid,
			remark,
			mobiles,
		})),
	);
}

/** The night's run. */
async function fill(): Promise<void> {
	const execution = await world.api.execute(saved.id, 'Each Night');
	expect(execution.data.resultData.error?.message).toBeUndefined();
	expect(execution.status).toBe('success');
}

const calls = (path: string) => control().journal({ path }).length;

/** Sends the form, and counts the calls. */
async function ask(number: string) {
	control().clearJournal();
	const page = await submitForm(formAddress(world.instance.url, workflow), {
		'Mobile number': number,
	});
	return { page, gets: calls(GET), lists: calls(LIST), all: control().journal().length };
}

/** Until n8n has dealt with all events that have come. */
async function eventsAreOver(): Promise<void> {
	await until(
		'the events to be over',
		async () => {
			const isOpen = control()
				.deliveries()
				.some(({ status }) => status === 'pending');
			const executions = await world.api.executionsOf(saved.id);
			const isRunning = executions.some(({ status }) => ['new', 'running'].includes(status));
			return isOpen || isRunning ? undefined : true;
		},
		{ seconds: 100, every: 500 },
	);
}

/** A new customer scans a code, and the member notes a number. */
function comes(name: string, mobile: string) {
	const { userid = '', external_userid } = control().scan({ configId: fairWay, name });
	control().editCustomer({ external_userid, userid, remark_mobiles: [mobile] });
	return { userid, external_userid };
}

beforeAll(async () => {
	world = await createWorld();
	const { api, sandbox, credential, instance } = world;
	control().reset({ customers: CUSTOMERS });
	for (const [place, { external_userid, userid }] of relations().entries()) {
		control().editCustomer({ external_userid, userid, remark_mobiles: [mobileOf(place)] });
	}
	const callbacks = await connectToCallbacks(api, sandbox);
	workflow = await exampleWorkflow('customer-index.json', credential, callbacks);
	saved = await api.saveWorkflow(workflow);
	await api.publish(saved);
	await enterCallbackUrl(sandbox, callbackAddress(instance.url, workflow));
});

afterAll(async () => await world?.close());

describe('Customer index', () => {
	it('is filled with one row for each customer and member, in a few seconds', async () => {
		control().clearJournal();
		await fill();

		expect(relations().length).toBeGreaterThan(CUSTOMERS);
		expect(await rows()).toEqual(expectedRows());
		expect(calls(LIST)).toBeLessThan(CUSTOMERS / 100 + 10);
	});

	it('finds who is in it with one call', async () => {
		const { page, gets, all } = await ask('139 0000 4321');
		expect(page).toContain('Thank you');
		expect(page).not.toMatch(/zhangsan|lisi|wangwu/);
		expect([gets, all]).toEqual([1, 1]);
		expect(await ask('+86 (139) 0000-4322')).toMatchObject({ gets: 1, all: 1 });
	});

	it('hears who has come, changed, gone and been handed over', async () => {
		const [edited, deleted, left, moved] = relations().filter(
			({ userid }) => userid === 'zhangsan',
		);
		const { external_userid, userid } = comes('Ada Lovelace', '137 0000 0001');
		control().editCustomer({
			...edited,
			remark: 'Met at the fair',
			remark_mobiles: ['13700000002'],
		});
		control().deleteRelation({ ...pairOf(deleted), by: 'member' });
		control().deleteRelation({ ...pairOf(left), by: 'customer' });
		await new SandboxClient(world.sandbox).post('externalcontact/transfer_customer', {
			handover_userid: 'zhangsan',
			takeover_userid: 'zhaoliu',
			external_userid: [moved.external_userid],
		});
		control().completeTransfer();
		await eventsAreOver();

		const all = await rows();
		expect(all).toEqual(expectedRows());
		expect(all).toContainEqual(
			expect.objectContaining({ external_userid, userid, mobiles: ',13700000001,' }),
		);
		expect(all).toContainEqual(
			expect.objectContaining({ external_userid: moved.external_userid, userid: 'zhaoliu' }),
		);
		expect(all.map(keyOf)).not.toContain(keyOf(deleted));
		expect(await ask('13700000001')).toMatchObject({ gets: 1, all: 1 });
	});

	it('is right after one fill, with nothing missing and nothing twice, when callbacks were lost', async () => {
		control().clearDeliveries();
		control().addCallbackFault({ kind: 'drop', share: 0.1, seed: 'customer index' });
		const some = relations().filter(({ userid }) => userid !== 'zhaoliu');
		for (let place = 0; place < 50; place++) {
			const remark_mobiles = [`135${String(place).padStart(8, '0')}`];
			control().editCustomer({ ...some[place * 30], remark: `Edited ${place}`, remark_mobiles });
			if (place % 3 === 0)
				control().deleteRelation({ ...pairOf(some[place * 30 + 7]), by: 'member' });
			if (place % 3 === 1) comes(`New ${place}`, `136${String(place).padStart(8, '0')}`);
		}
		await eventsAreOver();
		const lost = control()
			.deliveries()
			.filter(({ status }) => status === 'dropped');
		expect(lost.length).toBeGreaterThan(5);
		expect(await rows()).not.toEqual(expectedRows());

		await fill();
		const after = await rows();
		expect(after).toEqual(expectedRows());
		expect(new Set(after.map(keyOf)).size).toBe(after.length);
	});

	it('removes the rows of a member who has left', async () => {
		control().leaveCorp({ userid: 'wangwu' });
		await fill();

		const all = await rows();
		expect(all.filter(({ userid }) => userid === 'wangwu')).toEqual([]);
		expect(all).toEqual(expectedRows());
	});

	it('finds in WeCom who is not in it', async () => {
		control().clearCallbackFaults();
		control().addCallbackFault({ kind: 'drop', times: null });
		const { external_userid, userid } = comes('Grace Hopper', '138 7777 0001');
		const found = await ask('13877770001');
		expect(found.page).toContain('Thank you');
		expect(found.lists).toBeGreaterThan(0);

		control().editCustomer({ external_userid, userid, remark_mobiles: ['138 7777 0002'] });
		const unknown = await ask('13877770003');
		expect(unknown.page).toContain('We do not know this number yet');
		expect((await ask('my number')).page).toContain('Please try again');
	});

	it('is filled by its schedule, too', async () => {
		expect(await rows()).not.toEqual(expectedRows());
		const schedule = workflow.nodes.find(({ name }) => name === 'Each Night')!;
		schedule.parameters.rule = { interval: [{ field: 'seconds', secondsInterval: 20 }] };
		await world.api.publish(await world.api.saveWorkflow(workflow));

		const expected = JSON.stringify(expectedRows());
		await until(
			'the table to be right',
			async () => (JSON.stringify(await rows()) === expected ? true : undefined),
			{ seconds: 100, every: 1000 },
		);
	});
});
