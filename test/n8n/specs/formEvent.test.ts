import { describeFormEvents } from '../formEventFlow';
import { SandboxPage } from '../sandboxPage';
import { createWorld, type World } from '../world';

let world: World;
let shown: SandboxPage;

beforeAll(async () => {
	world = await createWorld();
	shown = await SandboxPage.open(world.sandbox);
});

afterAll(async () => {
	await shown?.close();
	await world?.close();
});

/** As a customer does, on the page. */
async function fillInOnThePage(formid: string, externalUserId: string, catalogue: string) {
	const { page } = shown;
	const form = world.sandbox.control.state().forms.find((one) => one.formid === formid)!;
	await page.getByRole('link', { name: 'Forms', exact: true }).click();
	await shown.button(`Fill in ${form.info.form_title}`).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByLabel('Who fills it in').selectOption(`customer ${externalUserId}`);
	await dialog.getByLabel('Catalogue').selectOption(catalogue);
	await dialog.getByRole('button', { name: 'Send' }).click();
	await page.getByText('1 answer', { exact: false }).first().waitFor();
	expect(shown.problems).toEqual([]);
}

describe('the event of a form', () => {
	describeFormEvents(
		() => ({ ...world, webhookUrl: world.instance.url }),
		() => fillInOnThePage,
		true,
	);
});
