import { liMei } from '../../sandbox/knownIds';
import { SandboxPage } from '../sandboxPage';

const PHONE = 390;

const scrollWidth = (element: unknown) => (element as { scrollWidth: number }).scrollWidth;

describe("the sandbox's page on a phone", () => {
	let world: SandboxPage;
	beforeAll(async () => {
		world = await SandboxPage.start({}, PHONE);
	});
	afterAll(async () => await world?.close());
	afterEach(() => expect(world.problems).toEqual([]));

	const visible = async (selector: string) => await world.page.locator(selector).isVisible();

	it('has a small header, and nothing beyond the edge', async () => {
		const { page } = world;
		const header = (await page.locator('header.top').boundingBox())!;
		expect(header.height).toBeLessThan(100);
		for (const view of [
			'codes',
			'customers',
			'groups',
			'tasks',
			'tags',
			'moments',
			'faults',
			'callbacks',
		]) {
			await page.goto(`${world.sandbox.url}/#/${view}`);
			await page.locator(`#${view}`).waitFor();
			const width = await page.locator('html').evaluate(scrollWidth);
			expect([view, width]).toEqual([view, PHONE]);
			await world.screenshot(`phone ${view}`);
		}
	});

	it('shows the chat of a chosen customer in place of the list, and leads back', async () => {
		const { page } = world;
		await page.goto(`${world.sandbox.url}/#/customers`);
		await page.getByRole('link', { name: /Li Mei/ }).click();
		await page.locator('#customer-detail').waitFor();
		expect(page.url()).toContain(liMei);
		expect(await visible('#customer-list')).toBe(false);
		const heading = (await page.locator('#customer-detail h3').first().boundingBox())!;
		expect(heading.y).toBeLessThan(300);
		await world.screenshot('phone chat');

		await page.getByRole('link', { name: 'All customers' }).click();
		await page.locator('#customer-list').waitFor();
		expect(await visible('#customer-detail')).toBe(false);
	});

	it('shows both where there is room', async () => {
		const { page } = world;
		await page.setViewportSize({ width: 1280, height: 900 });
		expect(await visible('#customer-list')).toBe(true);
		expect(await visible('#customer-detail')).toBe(true);
		expect(await visible('#customers .back')).toBe(false);
		await world.screenshot('desk customers');
	});
});
