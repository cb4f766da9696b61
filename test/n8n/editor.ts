/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { selectors, type Locator, type Page } from 'playwright-core';
import { openBrowser, type Browser } from './chromium';
import type { Owner } from './rest';
import { holding, settled, type Texts } from './settled';
import { until } from './until';

/** Whether something is on the page within a time, in milliseconds; nothing when it is not. */
async function isThere(place: Locator, timeout = 3_000): Promise<true | undefined> {
	return await place.waitFor({ timeout }).then(
		() => true as const,
		() => undefined,
	);
}

/** The first line of each, which is its name. */
async function firstLines(places: Locator): Promise<string[]> {
	const texts = await places.allInnerTexts();
	return texts.map((text) => text.split('\n')[0].trim());
}

/** Signs somebody in to n8n, in a tab of any browser. */
export async function signInAt(page: Page, url: string, { email, password }: Owner): Promise<void> {
	selectors.setTestIdAttribute('data-test-id');
	await page.goto(`${url}/signin`);
	await page.locator('input[name="emailOrLdapLoginId"]').fill(email);
	await page.locator('input[name="password"]').fill(password);
	await page.getByTestId('form-submit-button').click();
	await page.waitForURL((address) => !address.pathname.startsWith('/signin'));
}

/**
 * n8n's editor as a person uses it, in Chromium. It draws a part of a form or of a list at a time, so what is read from the
 * screen is asked with what is expected there: it is waited for, and in the end what is there is given.
 */
export class Editor {
	private readonly page: Page;

	private constructor(
		private readonly browser: Browser,
		private readonly url: string,
	) {
		this.page = browser.page;
	}

	/** Starts a browser without any history. */
	static async open(url: string): Promise<Editor> {
		selectors.setTestIdAttribute('data-test-id');
		return new Editor(await openBrowser(), url);
	}

	async close(): Promise<void> {
		await this.browser.close();
	}

	/** Keeps what is on the screen as a picture. */
	async screenshot(name: string): Promise<void> {
		await this.browser.screenshot(name);
	}

	async signIn(owner: Owner): Promise<void> {
		await signInAt(this.page, this.url, owner);
	}

	async openWorkflow(id: string): Promise<void> {
		await this.page.goto(`${this.url}/workflow/${id}`);
		await this.page.getByTestId('canvas-node').first().waitFor();
	}

	/** Whether n8n draws the "+" behind a node; now and then it opens a workflow for reading only. */
	async canAddAfter(nodeName: string): Promise<boolean> {
		return (await isThere(this.plus(nodeName), 10_000)) ?? false;
	}

	/** Opens the nodes panel with the "+" behind a node. */
	async addAfter(nodeName: string): Promise<void> {
		await this.plus(nodeName).click();
		await this.panel().waitFor();
	}

	private plus(nodeName: string): Locator {
		const node = this.page.getByTestId('canvas-node').filter({ hasText: nodeName });
		return node.getByTestId('canvas-handle-plus');
	}

	/** Searches the nodes panel until a node of this name is among what it finds. */
	async searchNode(text: string, name: string): Promise<void> {
		await this.panel().getByTestId('node-creator-search-bar').fill(text);
		await this.panelItem(name).waitFor();
	}

	/** Takes a node out of the search result; its actions slide in. */
	async chooseNode(name: string): Promise<void> {
		await this.panelItem(name).click();
		await this.panel().getByTestId('node-creator-category-item').first().waitFor();
	}

	/** The actions that the chosen node offers, by the alphabet. */
	async actions(expected: string[]): Promise<string[]> {
		const names = this.panel().getByTestId('node-creator-item-name');
		return await settled(expected, async () => (await names.allInnerTexts()).sort());
	}

	/** Adds the node with one of its actions; n8n opens it. */
	async chooseAction(action: string): Promise<void> {
		await this.panelItem(action).click();
		await this.page.getByTestId('node-parameters').waitFor();
	}

	/** The labels of the parameters that the open node shows, from top to bottom. */
	async labels(expected: string[]): Promise<string[]> {
		const labels = this.page.getByTestId('node-parameters').getByTestId('input-label');
		// Those of the node's settings are there, too, on a tab of their own.
		const shown = labels.filter({ visible: true });
		return await settled(expected, async () => await firstLines(shown));
	}

	async chooseCredential(name: string): Promise<void> {
		await this.page.getByTestId('node-credentials-select').click();
		await this.chooseFromDropdown(name);
	}

	/** The label of each credential of the open node, and the name that it shows. */
	async credentials(expected: string[][]): Promise<string[][]> {
		return await settled(expected, async () => {
			const fields = await this.page.getByTestId('node-credentials-slot').all();
			return await Promise.all(
				fields.map(async (field) => {
					const label = await field.getByTestId('credentials-label').locator('label').innerText();
					return [label.trim(), await field.locator('input').inputValue()];
				}),
			);
		});
	}

	/** Opens the list of the first credential of the open node, and closes it again; gives the names that it offers. */
	async offeredCredentials(expected: string[]): Promise<string[]> {
		await this.page.getByTestId('node-credentials-select').first().click();
		const options = this.dropdown().getByRole('option');
		const names = await settled(expected, async () => await firstLines(options));
		await this.page.keyboard.press('Escape');
		return names;
	}

	/** Sets a drop-down or a list of several choices. */
	async chooseOption(parameter: string, option: string): Promise<void> {
		await this.parameter(parameter).click();
		await this.chooseFromDropdown(option);
	}

	/** Opens a drop-down and gives what it offers, once that has been loaded: until then it cannot be opened. */
	async openOptions(parameter: string, ...expected: Texts): Promise<string[]> {
		const field = this.parameter(parameter);
		await field.waitFor();
		const loading = field.locator('input:disabled, .is-disabled, .is-loading');
		const isLoaded = async () => (await loading.count()) === 0 || undefined;
		await until(`the list of ${parameter}`, isLoaded);
		const options = this.dropdown().getByRole('option');
		const isOpen = async () => {
			await field.click();
			return await isThere(options.first());
		};
		await until(`${parameter} to open`, isOpen);
		return await holding(expected, async () => await options.allInnerTexts());
	}

	/** Types a text into a field of the form. */
	async type(parameter: string, text: string): Promise<void> {
		await this.parameter(parameter).locator('input, textarea').first().fill(text);
	}

	/** Types a name or an id into a picker, in a mode for that. */
	async typeInto(parameter: string, text: string): Promise<void> {
		await this.parameter(parameter).getByTestId('rlc-input').fill(text);
	}

	/** One more choice in the drop-down that is open; it is closed then. */
	async chooseFromOpenOptions(option: string): Promise<void> {
		await this.chooseFromDropdown(option);
		await this.page.keyboard.press('Escape');
	}

	/** Waits for a hint below a field of the form. */
	async hintReads(text: string): Promise<void> {
		await this.page.getByTestId('node-parameters').getByText(text).waitFor();
	}

	/** What is wrong with a field, as the editor marks it: of a list of choices also why it could not be loaded. */
	async problemOf(parameter: string, ...expected: Texts): Promise<string> {
		return await holding(expected, async () => {
			await this.parameter(parameter).getByTestId('parameter-issues').hover();
			return await this.page.getByTestId('tooltip-content').innerText();
		});
	}

	/** "From list", "By Name", "By Mobile Number" or "By ID". */
	async chooseMode(parameter: string, mode: 'list' | 'name' | 'mobile' | 'id'): Promise<void> {
		await this.parameter(parameter).getByTestId('rlc-mode-selector').click();
		await this.dropdown().getByTestId(`mode-${mode}`).click();
	}

	/** Runs the open node and waits for its success. */
	async executeStep(): Promise<void> {
		await this.page.getByTestId('node-execute-button').click();
		await this.page.getByTestId('node-run-status-success').waitFor();
	}

	/** Opens a "From list" picker and gives what it offers. */
	async openPicker(parameter: string, ...expected: Texts): Promise<string[]> {
		await this.parameter(parameter).getByTestId('rlc-input').click();
		const items = this.page.getByTestId('rlc-item');
		return await holding(expected, async () => await items.allInnerTexts());
	}

	async pick(name: string): Promise<void> {
		await this.page.getByTestId('rlc-item').filter({ hasText: name }).first().click();
	}

	/** What a "From list" picker shows as its value. */
	async picked(parameter: string, expected: string): Promise<string> {
		const input = this.parameter(parameter).getByTestId('rlc-input');
		return await holding([expected], async () => await input.inputValue());
	}

	/** The text that a drop-down or a list of choices shows. */
	async shown(parameter: string, expected: string): Promise<string> {
		const field = this.parameter(parameter);
		return await holding([expected], async () => {
			const inputs = await field.locator('input').all();
			const values = await Promise.all(inputs.map(async (input) => await input.inputValue()));
			return [await field.innerText(), ...values].join('\n').trim();
		});
	}

	/** Opens the picker when its list cannot be loaded, and gives what it says. */
	async pickerProblem(parameter: string, ...expected: Texts): Promise<string> {
		await this.parameter(parameter).getByTestId('rlc-input').click();
		const problem = this.page.getByTestId('rlc-error-container');
		const message = await holding(expected, async () => await problem.innerText());
		await this.page.getByTestId('ndv-close-button').click();
		return message;
	}

	/** The fields that the node before gives, as the open node shows them beside its form. */
	async inputFields(...expected: Texts): Promise<string[]> {
		const items = this.page.getByTestId('run-data-schema-item');
		return await holding(expected, async () => await firstLines(items));
	}

	/** Drags one of these fields onto a text of the form, again where the editor has not taken it. */
	async dragField(field: string, parameter: string): Promise<void> {
		const items = this.page.getByTestId('run-data-schema-item');
		const from = items.getByText(field, { exact: true }).first();
		const target = this.parameter(parameter);
		const dragged = async () => {
			const start = (await from.boundingBox())!;
			const end = (await target.boundingBox())!;
			const { mouse } = this.page;
			await mouse.move(start.x + start.width / 2, start.y + start.height / 2);
			await mouse.down();
			await mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 12 });
			// A drop before the editor has seen where the mouse is goes nowhere.
			await this.page.waitForTimeout(200);
			await mouse.up();
			return await isThere(target.locator('.cm-content').filter({ hasText: field }));
		};
		await until(`${field} in ${parameter}`, dragged);
	}

	/** The expression that a text of the form holds. */
	async written(parameter: string, expected: string): Promise<string> {
		const editorText = this.parameter(parameter).locator('.cm-content');
		return await holding([expected], async () => await editorText.innerText());
	}

	async openNode(name: string): Promise<void> {
		await this.page.getByTestId('canvas-node').filter({ hasText: name }).dblclick();
		await this.page.getByTestId('node-parameters').waitFor();
	}

	/** Opens the credential of the open node and waits for n8n's test of it. */
	async openCredential(): Promise<string> {
		await this.page.getByTestId('credential-edit-button').click();
		await this.page.getByTestId('credential-connection-parameter').first().waitFor();
		const result = this.page.getByTestId('credentials-config-container-test-success');
		await result.waitFor();
		return await result.innerText();
	}

	private panel(): Locator {
		return this.page.getByTestId('node-creator');
	}

	private panelItem(name: string): Locator {
		return this.panel().getByTestId('node-creator-item-name').getByText(name, { exact: true });
	}

	private parameter(name: string): Locator {
		return this.page.getByTestId(`parameter-input-${name}`);
	}

	private dropdown(): Locator {
		return this.page.locator('.el-select-dropdown:visible, [role="listbox"]:visible').last();
	}

	private async chooseFromDropdown(text: string): Promise<void> {
		await this.dropdown().getByText(text, { exact: true }).first().click();
	}
}
