import { gate } from '../../engine/gate';
import { startReceiver, type Receiver } from '../../sandbox/callbacks/receiver';
import { liMei } from '../../sandbox/knownIds';
import { SandboxPage } from '../sandboxPage';

describe("the sandbox's page: leavers, transfers and events", () => {
	let world: SandboxPage;
	let receiver: Receiver;
	beforeAll(async () => {
		world = await SandboxPage.start();
		const { control } = world.sandbox;
		receiver = await startReceiver(control.callback());
		await control.setCallback({ url: receiver.url });
	});
	afterAll(async () => {
		await world?.close();
		await receiver?.close();
	});
	afterEach(() => expect(world.problems).toEqual([]));

	const transfers = () => world.sandbox.control.state().transfers;

	it('says what becomes of customers who are handed over', async () => {
		const { client, page, sandbox } = world;
		const all = sandbox.control
			.state()
			.customers.filter(({ follow_user }) => follow_user.some((it) => it.userid === 'zhangsan'))
			.slice(0, 3);
		const answer = await client.post('externalcontact/transfer_customer', {
			handover_userid: 'zhangsan',
			takeover_userid: 'wangwu',
			external_userid: all.map(({ external_userid }) => external_userid),
			transfer_success_msg: 'Wang Wu looks after you now.',
		});
		expect(answer.errcode).toBe(0);
		await world.openView('To confirm');
		await world.reads('Wang Wu looks after you now.', world.task(all[0].name));
		for (const width of [390, 1280]) {
			await page.setViewportSize({ width, height: 900 });
			await world.screenshot(`transfers ${width}`);
		}
		for (const [place, button] of [
			'Take effect now',
			'The customer refuses',
			'The member has too many',
		].entries()) {
			const task = world.task(all[place].name);
			await task.getByRole('button', { name: button }).click();
			await task.waitFor({ state: 'detached' });
		}
		expect(transfers().map(({ status }) => status)).toEqual([1, 3, 4]);
	});

	it('has a member leave, whose customers then wait', async () => {
		const { client, page } = world;
		await world.openView('Customers');
		await world.button('A member leaves …').click();
		const dialog = page.getByRole('dialog', { name: 'A member leaves' });
		await dialog.getByLabel('Who leaves').selectOption('lisi');
		await world.screenshot('member leaves');
		await dialog.getByRole('button', { name: 'Leave' }).click();
		await world.reads('Li Si has left.', page.getByRole('status'));
		const answer = await client.post('externalcontact/get_unassigned_list', {});
		expect(JSON.stringify(answer.info)).toContain('"lisi"');
	});

	it('shows the templates for those who come into group chats', async () => {
		const { client, page } = world;
		await client.post('externalcontact/group_welcome_template/add', {
			text: { content: 'Glad that you are here!' },
		});
		await world.openView('Group chats');
		await page.getByText('Group welcome templates').click();
		await world.reads('Glad that you are here!', page.locator('#template-list'));
		await world.screenshot('templates');
	});

	it('shows what a customer reads when a temporary session ends', async () => {
		const { client } = world;
		await client.post('externalcontact/add_contact_way', {
			type: 1,
			scene: 2,
			user: ['zhangsan'],
			is_temp: true,
			remark: 'Consultation',
			conclusions: { text: { content: 'Get well soon!' } },
		});
		await world.openView('QR codes');
		await world.reads('Get well soon!', world.item('Consultation'));
		await world.screenshot('closing words');
	});

	it('sends an event by its name, with its elements to fill in', async () => {
		const { page, sandbox } = world;
		await world.openView('Callbacks');
		const choice = page.getByLabel('Which event');
		await choice.selectOption('change_external_contact · edit_external_contact');
		await page.getByLabel('ExternalUserID', { exact: true }).fill(liMei);
		for (const width of [390, 1280]) {
			await page.setViewportSize({ width, height: 900 });
			await world.screenshot(`any event ${width}`);
		}
		expect(await page.getByLabel('Event as JSON').isVisible()).toBe(false);
		await world.button('Send').click();
		await world.reads('The event is on its way', page.getByRole('status'));
		expect(sandbox.control.deliveries().at(-1)?.event).toMatchObject({
			Event: 'change_external_contact',
			ChangeType: 'edit_external_contact',
			ExternalUserID: liMei,
		});
		await choice.selectOption('Another one, as JSON');
		expect(await page.getByLabel('Event as JSON').isVisible()).toBe(true);
	});

	it('keeps a line of the log that comes while an older log is being read', async () => {
		const { client, page } = world;
		const [reading, first, others] = [gate(), gate(), gate()];
		let readings = 0;
		await page.route('**/_sandbox/journal?*', async (route) => {
			const isFirst = ++readings === 1;
			const response = await route.fetch();
			reading.open();
			await (isFirst ? first : others).opened;
			await route.fulfill({ response });
		});
		await world.button('Clear').click();
		await reading.opened;
		await client.get('externalcontact/get_follow_user_list');
		await world.reads('get_follow_user_list', world.log().first());
		const answered = page.waitForResponse('**/_sandbox/journal?*');
		first.open();
		await answered;
		// The next reading is held.
		await page.waitForTimeout(300);
		expect(await world.log().first().textContent()).toContain('get_follow_user_list');
		others.open();
		await page.unrouteAll({ behavior: 'wait' });
	});

	it('puts equal requests of the log into one line', async () => {
		const { client } = world;
		await world.button('Clear').click();
		await world.reads('Nothing yet.', world.log());
		for (let call = 0; call < 4; call++) await client.post('externalcontact/get_corp_tag_list', {});
		await world.reads('ok × 4', world.log().first());
		expect(await world.log().count()).toBe(1);
		await client.get('externalcontact/get_follow_user_list');
		await client.post('externalcontact/get_corp_tag_list', {});
		await world.log().nth(2).getByText('ok × 4').waitFor();
		expect(await world.log().count()).toBe(3);
		await world.screenshot('folded log');
	});
});
