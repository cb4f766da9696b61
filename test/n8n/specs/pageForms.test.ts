import { emma } from '../../sandbox/knownIds';
import { SandboxPage } from '../sandboxPage';

describe("the sandbox's page: forms and payments", () => {
	let world: SandboxPage;
	beforeAll(async () => {
		world = await SandboxPage.start();
	});
	afterAll(async () => await world?.close());
	afterEach(() => expect(world.problems).toEqual([]));

	it('fills in a form of an app', async () => {
		const { page, sandbox } = world;
		await page.getByRole('link', { name: 'Forms', exact: true }).click();
		await world.button('Fill in Which catalogue would you like?').click();
		const dialog = page.getByRole('dialog');
		await dialog.getByLabel('Who fills it in').selectOption('member lisi');
		await dialog.getByLabel('Catalogue').selectOption('Kitchen');
		await dialog.getByLabel('Phone number').fill('13800000002');
		await dialog.getByRole('button', { name: 'Send' }).click();
		await page.getByText('3 answers').waitFor();

		expect(sandbox.control.state().forms[0].answers.at(-1)).toMatchObject({
			userid: 'lisi',
			reply: {
				items: [
					{ question_id: 1, option_reply: [2] },
					{ question_id: 2, text_reply: '13800000002' },
				],
			},
		});
	});

	it('pays as a customer', async () => {
		const { page, sandbox } = world;
		await page.getByRole('link', { name: 'Payments', exact: true }).click();
		await world.button('New payment').click();
		const dialog = page.getByRole('dialog');
		await dialog.getByLabel('Customer who pays').selectOption(emma);
		await dialog.getByLabel('Member who collects').selectOption('zhangsan');
		await dialog.getByLabel('Amount in yuan').fill('12.34');
		await dialog.getByRole('button', { name: 'Pay' }).click();
		await page.getByText('Emma Chen paid ¥12.34').waitFor();

		expect(sandbox.control.state().payments.at(-1)).toMatchObject({
			external_userid: emma,
			payee_userid: 'zhangsan',
			total_fee: 1234,
		});
	});
});
