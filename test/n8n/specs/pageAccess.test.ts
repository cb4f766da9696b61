/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import { startSandbox } from '../../sandbox';
import { SandboxPage, type View } from '../sandboxPage';

const views: View[] = [
	'QR codes',
	'Customers',
	'Group chats',
	'To confirm',
	'Tags',
	'Moments',
	'Faults',
	'Callbacks',
];
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

describe.each([1280, 800])("the sandbox's page, %i pixels wide", (width) => {
	let world: SandboxPage;
	beforeAll(async () => {
		world = await SandboxPage.start({}, width);
		world.sandbox.control.addFault({ path: '*', kind: 'errcode', errcode: -1, after: 100 });
		await world.client.getToken();
		await world.page.evaluate(axe);
	});
	afterAll(async () => await world?.close());
	afterEach(() => expect(world.problems).toEqual([]));

	it.each(views)('"%s" fits and is accessible', async (view) => {
		await world.openView(view);
		await world.screenshot(`${width} ${view}`);
		const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
		expect(await world.page.evaluate(overflow)).toBe(0);
		expect(await violations()).toEqual([]);
	});

	it('the dialogs are accessible', async () => {
		await world.openView('Group chats');
		await world.button('New group chat').click();
		await world.page.getByRole('dialog', { name: 'New group chat' }).waitFor();
		expect(await violations()).toEqual([]);
		await world.page.keyboard.press('Escape');
		await world.page.getByRole('dialog').waitFor({ state: 'detached' });
		await world.button('New group chat').and(world.page.locator(':focus')).waitFor();
	});

	async function violations() {
		const results = (await world.page.evaluate('axe.run()')) as AxeResults;
		return results.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
	}
});

describe("the sandbox's page", () => {
	it('works by keyboard alone', async () => {
		const world = await SandboxPage.start();
		const { page } = world;
		const tabTo = async (name: string) => {
			const target = page.getByRole('button', { name, exact: true }).and(page.locator(':focus'));
			for (let i = 0; i < 40 && (await target.count()) === 0; i++) await page.keyboard.press('Tab');
		};
		await tabTo('Scan Service desk');
		await page.keyboard.press('Enter');
		await page.getByRole('heading', { name: 'New customer' }).waitFor();
		expect(world.sandbox.control.state().customers.at(-1)!.name).toBe('New customer');
		await world.close();
	});

	it('brings the sandbox back to the start, after a question', async () => {
		const world = await SandboxPage.start();
		world.sandbox.control.scan({ configId: '2b90e4d7c1a85f36097be2d4418ac6f3', name: 'Ivy' });
		await world.openView('Customers');
		await world.page.getByRole('link', { name: 'Ivy' }).waitFor();
		await world.button('Reset …').click();
		await world.button('Keep everything').click();
		expect(world.sandbox.control.state().customers.at(-1)!.name).toBe('Ivy');
		await world.button('Reset …').click();
		await world.page.getByRole('dialog').getByRole('button', { name: 'Reset' }).click();
		await world.page.getByRole('link', { name: 'Ivy' }).waitFor({ state: 'detached' });
		expect(world.sandbox.control.state().customers.at(-1)!.name).not.toBe('Ivy');
		await world.close();
	});

	it('says when the sandbox is gone, and goes on when it is back', async () => {
		const world = await SandboxPage.start();
		await world.openView('Customers');
		await world.sandbox.close();
		await world.reads('Connecting again …');
		const { port } = world.sandbox;
		const again = await startSandbox({ port });
		again.control.scan({ configId: '2b90e4d7c1a85f36097be2d4418ac6f3', name: 'Jack' });
		await world.isLive();
		await world.page.getByRole('link', { name: 'Jack' }).waitFor();
		expect(world.problems).toEqual([]);
		await again.close();
		await world.close();
	});

	it('shows a part of many customers, and finds the others', async () => {
		const world = await SandboxPage.start({ seed: { customers: 3000 } });
		const { page, sandbox } = world;
		await world.openView('Customers');
		await world.reads(/2,9\d\d more; search to find them\./);
		expect(
			await page.getByRole('list', { name: 'All customers' }).getByRole('listitem').count(),
		).toBe(100);
		const [oldest] = sandbox.control.state().customers;
		await page.getByLabel('Find a customer').fill(oldest.external_userid);
		await page.getByRole('list', { name: 'All customers' }).getByText('Li Mei').waitFor();
		await world.close();
	});

	it('opens only what leads to the web', async () => {
		const world = await SandboxPage.start();
		const texts = [
			'https://example.com/a?b=c',
			'javascript:alert(1)',
			'data:text/html,<script>alert(1)</script>',
			'no address',
		];
		const module = "import('/_sandbox/page/parts/addresses.js')";
		const addresses = `${module}.then((it) => ${JSON.stringify(texts)}.map(it.webAddress))`;
		expect(await world.page.evaluate(addresses)).toEqual([
			'https://example.com/a?b=c',
			undefined,
			undefined,
			undefined,
		]);
		await world.close();
	});
});
